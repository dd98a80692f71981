import type { Agency } from '../core/agency.ts';
import type { Cycle } from '../core/cycle.ts';
import type { EntryAgency } from '../core/edition.ts';
import { type Channel, type Instrument, partsOf } from '../core/instrument.ts';
import type { ChannelCounts } from '../core/instrument-cells.ts';
import type { ResultInputs } from '../core/result.ts';
import { minimumSample } from '../core/sample.ts';
import type { Tx } from '../store/database.ts';
import { countsOf } from '../store/response.ts';
import { agenciesInCycle, eligibleInCycle } from '../store/result.ts';
import { verdictsOfCycle } from '../store/verdict.ts';

/** What every agency's result of a cycle would be made of now, in the order of their codes. */
export interface AgencyInputs {
  readonly agency: Agency;
  readonly inputs: ResultInputs;
}

export async function inputsOfCycle(
  tx: Tx,
  cycle: Pick<Cycle, 'id'>,
  instrument: Instrument,
): Promise<AgencyInputs[]> {
  const verdicts = await verdictsOfCycle(tx, cycle.id);
  const eligible = await eligibleInCycle(tx, cycle.id);
  const all: AgencyInputs[] = [];
  for (const agency of await agenciesInCycle(tx, cycle.id)) {
    const channels: Partial<Record<Channel, Required<ChannelCounts>>> = {};
    const minimums: Partial<Record<Channel, number>> = {};
    for (const { channel, sample, answeredBy } of partsOf(instrument)) {
      const place = { cycleId: cycle.id, agencyId: agency.id };
      channels[channel] = await countsOf(tx, instrument, place, channel);
      const { staff, users } = eligible.get(agency.id) ?? { staff: null, users: null };
      const known = answeredBy === 'staff' ? (staff ?? agency.headCount) : users;
      const minimum = minimumSample(sample, { ...agency, eligible: known ?? undefined });
      if (minimum !== undefined) minimums[channel] = minimum;
    }
    all.push({
      agency,
      inputs: { channels, minimums, verdicts: verdicts.get(agency.id) ?? {} },
    });
  }
  return all;
}

/** An agency's names as they are on this day. */
export function entryAgency(agency: Agency): EntryAgency {
  return {
    code: agency.code,
    nameTh: agency.nameTh,
    nameEn: agency.nameEn,
    abbreviation: agency.abbreviation,
    type: agency.type,
    ministry: agency.ministry?.nameTh ?? null,
    province: agency.province?.nameTh ?? null,
  };
}

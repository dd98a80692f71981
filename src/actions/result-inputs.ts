import type { Agency } from '../core/agency.ts';
import type { Cycle } from '../core/cycle.ts';
import type { EntryAgency } from '../core/edition.ts';
import type { Instrument } from '../core/instrument.ts';
import type { ResultInputs } from '../core/result.ts';
import { minimumsOf } from '../core/sample.ts';
import type { Tx } from '../store/database.ts';
import { agenciesInCycle, eligibleInCycle } from '../store/result.ts';
import { tallyCycle } from '../store/tally.ts';
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
  const tally = await tallyCycle(tx, instrument, cycle.id);
  const verdicts = await verdictsOfCycle(tx, cycle.id);
  const eligible = await eligibleInCycle(tx, cycle.id);
  return (await agenciesInCycle(tx, cycle.id)).map((agency) => {
    const registered = eligible.get(agency.id) ?? { staff: null, users: null };
    const inputs = {
      channels: tally.countsOf(agency.id),
      minimums: minimumsOf(instrument, { ...agency, ...registered }),
      verdicts: verdicts.get(agency.id) ?? {},
    };
    return { agency, inputs };
  });
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

import type { Agency } from '../core/agency.ts';
import type { Cycle } from '../core/cycle.ts';
import type { EntryAgency } from '../core/edition.ts';
import type { Who } from '../core/finer.ts';
import type { Instrument } from '../core/instrument.ts';
import type { KeptAnswers } from '../core/kept-answers.ts';
import type { ResultSums } from '../core/result.ts';
import { minimumsOf } from '../core/sample.ts';
import type { Tally } from '../core/tally.ts';
import type { Tx } from '../store/database.ts';
import { bandSumsOfCycle } from '../store/demographic.ts';
import { eligibleInCycle, theseAgencies } from '../store/result.ts';
import { tallyCycle } from '../store/tally.ts';
import { reasonsOfCycle, verdictsOfCycle } from '../store/verdict.ts';
import { sinceBefore } from './kept-answers.ts';

/** What a cycle's results would be made of now, of every agency with a part in it. */
export interface CycleInputs {
  /** In the order of their codes. */
  readonly agencies: readonly Agency[];
  readonly sumsOf: (agency: Agency) => ResultSums;
  /** Channels that count what the edition before did, as only a few people's answers changed. */
  readonly keptOf: (agency: Agency) => readonly KeptAnswers[];
  /** What else it takes to say what may be shown beyond official figures. */
  readonly whoOf: (agency: Agency) => Who;
  /** How options were chosen. */
  readonly tally: Tally;
}

export async function inputsOfCycle(
  tx: Tx,
  cycle: Pick<Cycle, 'id'>,
  instrument: Instrument,
): Promise<CycleInputs> {
  const tally = await tallyCycle(tx, instrument, cycle.id);
  const since = await sinceBefore(tx, cycle, tally);
  const verdicts = await verdictsOfCycle(tx, cycle.id);
  const reasons = await reasonsOfCycle(tx, cycle.id);
  const eligible = await eligibleInCycle(tx, cycle.id);
  const groups = await bandSumsOfCycle(tx, instrument, cycle.id);
  const agencies = await theseAgencies(tx, [
    ...new Set([...tally.agencyIds(), ...verdicts.keys(), ...eligible.keys()]),
  ]);
  const registered = ({ id }: Agency) => eligible.get(id) ?? NOT_REGISTERED;
  return {
    agencies,
    tally,
    sumsOf: (agency) => ({
      channels: tally.channelsOf(agency.id),
      minimums: minimumsOf(instrument, { ...agency, ...registered(agency) }),
      verdicts: verdicts.get(agency.id) ?? {},
    }),
    keptOf: ({ id }) => since.get(id)?.kept ?? [],
    whoOf: (agency) => ({
      ...registered(agency),
      reasons: reasons.get(agency.id) ?? {},
      earlier: since.get(agency.id)?.shown,
      headCount: agency.headCount,
      groups: groups.get(agency.id) ?? [],
    }),
  };
}

const NOT_REGISTERED = { staff: null, users: null };

/** An agency's names as they are on this day, in the order in which they are hashed. */
export function entryAgency(agency: Agency): EntryAgency {
  return {
    abbreviation: agency.abbreviation,
    code: agency.code,
    ministry: agency.ministry?.nameTh ?? null,
    nameEn: agency.nameEn,
    nameTh: agency.nameTh,
    province: agency.province?.nameTh ?? null,
    type: agency.type,
  };
}

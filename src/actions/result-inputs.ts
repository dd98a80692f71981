import type { AssessedAgency, SearchTexts } from '../core/agency.ts';
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

/** What a cycle's results would be made of now. */
export interface CycleInputs {
  /** One after the other, in the order of their codes. */
  readonly agencies: Iterable<AgencyInputs>;
  /** How options were chosen. */
  readonly tally: Tally;
}

/** Of every agency with a part in the cycle. */
export interface AgencyInputs {
  readonly agency: AssessedAgency;
  readonly result: ResultSums;
  /** Channels that count what the edition before did, as only a few people's answers changed. */
  readonly kept: readonly KeptAnswers[];
  /** What else it takes to say what may be shown beyond official figures. */
  readonly who: Who;
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
  const all = await theseAgencies(tx, [
    ...new Set([...tally.agencyIds(), ...verdicts.keys(), ...eligible.keys()]),
  ]);
  const agencies = function* () {
    for (const agency of all) {
      const { id, headCount, type, size } = agency;
      const registered = eligible.get(id) ?? { staff: null, users: null };
      const before = since.get(id);
      yield {
        agency,
        result: {
          channels: tally.channelsOf(id),
          minimums: minimumsOf(instrument, { type, size, headCount, ...registered }),
          verdicts: verdicts.get(id) ?? {},
        },
        kept: before?.kept ?? [],
        who: {
          ...registered,
          reasons: reasons.get(id) ?? {},
          earlier: before?.shown,
          headCount,
          groups: groups.get(id) ?? [],
        },
      };
    }
  };
  return { agencies: agencies(), tally };
}

/** An agency's names as they are on this day, in the order in which they are hashed. */
export function entryAgency(
  agency: Omit<AssessedAgency, keyof SearchTexts | 'headCount' | 'size'>,
): EntryAgency {
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

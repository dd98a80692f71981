import type { Agency } from '../core/agency.ts';
import type { Cycle } from '../core/cycle.ts';
import type { EntryAgency } from '../core/edition.ts';
import { type Finer, finerOf } from '../core/finer.ts';
import type { Instrument } from '../core/instrument.ts';
import type { KeptAnswers } from '../core/kept-answers.ts';
import type { Released } from '../core/release.ts';
import type { ResultInputs, ResultSums } from '../core/result.ts';
import { minimumsOf } from '../core/sample.ts';
import type { Tx } from '../store/database.ts';
import { bandSumsOfCycle } from '../store/demographic.ts';
import { eligibleInCycle, theseAgencies } from '../store/result.ts';
import { tallyCycle } from '../store/tally.ts';
import { reasonsOfCycle, verdictsOfCycle } from '../store/verdict.ts';
import { sinceBefore } from './kept-answers.ts';

/** What one agency's result of a cycle would be made of now. */
export interface AgencyInputs {
  readonly agency: Agency;
  readonly result: ResultSums;
  /** How the options were chosen, made when asked for: of a nation it is a great deal. */
  readonly counts: () => ResultInputs['channels'];
  /** The same as the text that is hashed. */
  readonly countsText: () => string;
  /** Channels that count what the edition before did, as only a few people's answers changed. */
  readonly kept: readonly KeptAnswers[];
  /** What may be shown of the answers beyond official figures. */
  readonly finer: (released: Released['channels']) => Finer;
}

/** Of every agency with a part in the cycle, one after the other, in the order of their codes. */
export async function inputsOfCycle(
  tx: Tx,
  cycle: Pick<Cycle, 'id'>,
  instrument: Instrument,
): Promise<Iterable<AgencyInputs>> {
  const tally = await tallyCycle(tx, instrument, cycle.id);
  const since = await sinceBefore(tx, cycle, tally);
  const verdicts = await verdictsOfCycle(tx, cycle.id);
  const reasons = await reasonsOfCycle(tx, cycle.id);
  const eligible = await eligibleInCycle(tx, cycle.id);
  const groups = await bandSumsOfCycle(tx, instrument, cycle.id);
  const agencies = await theseAgencies(tx, [
    ...new Set([...tally.agencyIds(), ...verdicts.keys(), ...eligible.keys()]),
  ]);
  return (function* () {
    for (const agency of agencies) {
      const { id } = agency;
      const registered = eligible.get(id) ?? { staff: null, users: null };
      yield {
        agency,
        result: {
          channels: tally.channelsOf(id),
          minimums: minimumsOf(instrument, { ...agency, ...registered }),
          verdicts: verdicts.get(id) ?? {},
        },
        counts: () => tally.countsOf(id),
        kept: since.get(id)?.kept ?? [],
        countsText: () => tally.countsTextOf(id),
        finer: (released: Released['channels']) =>
          finerOf(
            instrument,
            released,
            {
              ...registered,
              reasons: reasons.get(id) ?? {},
              earlier: since.get(id)?.shown,
              headCount: agency.headCount,
              groups: groups.get(id) ?? [],
            },
            (channel) => tally.chosenOf(id, channel),
          ),
      };
    }
  })();
}

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

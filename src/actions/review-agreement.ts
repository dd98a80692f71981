import { z } from 'zod';
import {
  type AgreementOf,
  addPairs,
  agreementOf,
  NO_PAIRS,
  type PairCounts,
} from '../core/agreement.ts';
import { type DisclosureItem, itemsOf } from '../core/instrument.ts';
import { namesOf } from '../store/assessor.ts';
import { type PairRow, pairsOf } from '../store/review-queue.ts';
import { look } from './action.ts';
import { cycleKey } from './cycle.ts';
import type { Disclosing } from './disclosure.ts';
import { findReviewed } from './review.ts';

/** How far assessors who judged the same blindly agree, whole, by item and by assessor. */
export interface SeenAgreement {
  readonly cycle: Disclosing['cycle'];
  readonly items: readonly DisclosureItem[];
  readonly whole: AgreementOf | null;
  readonly byItem: readonly AgreementOf[];
  readonly byAssessor: readonly AgreementOf[];
}

export const seeAgreement = look({
  name: 'review.agreement',
  input: z.strictObject(cycleKey),
  may: ['lead', 'administrator'],
  find: findReviewed,
  async do({ tx, thing: { cycle, instrument } }): Promise<SeenAgreement> {
    const pairs = await pairsOf(tx, cycle.id);
    const people = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
    const names = await namesOf(tx, people);
    const items = itemsOf(instrument);
    const line = (of: string, some: readonly PairCounts[]): AgreementOf[] => {
      const counts = some.reduce(addPairs, NO_PAIRS);
      const agreement = agreementOf(counts);
      return agreement ? [{ of, counts, agreement }] : [];
    };
    return {
      cycle,
      items,
      whole: line('', pairs)[0] ?? null,
      byItem: items.flatMap(({ code }) =>
        line(
          code,
          pairs.filter(({ item }) => item === code),
        ),
      ),
      byAssessor: people.flatMap((id) =>
        line(
          names.get(id) ?? id,
          pairs.flatMap((pair) => asFirst(pair, id)),
        ),
      ),
    };
  },
});

/** The pair with this person as the first, or nothing where they are not of it. */
function asFirst(pair: PairRow, id: string): PairCounts[] {
  if (pair.first === id) return [pair];
  if (pair.second !== id) return [];
  return [{ ...pair, onlyFirst: pair.onlySecond, onlySecond: pair.onlyFirst }];
}

import { z } from 'zod';
import { type Appeal, type AppealStanding, appealStanding } from '../core/appeal.ts';
import { openingOf } from '../core/cycle.ts';
import type { DisclosureItem } from '../core/instrument.ts';
import { Problem } from '../core/problem.ts';
import type { Adjudicated, Finding } from '../core/review.ts';
import type { Submission } from '../core/submission.ts';
import type { StandingVerdict } from '../core/verdict-chain.ts';
import { dayInThailand } from '../kit/thai.ts';
import { appealsOf, scorersOf } from '../store/appeal.ts';
import { hasInterest, namesOf } from '../store/assessor.ts';
import { findingsOf } from '../store/review.ts';
import { adjudicationOf } from '../store/review-queue.ts';
import { submissionsOf } from '../store/submission.ts';
import { verdictChainOf } from '../store/verdict.ts';
import { type Deed, look } from './action.ts';
import { type Disclosing, findDisclosing, itemKey } from './disclosure.ts';
import { reviewedItem } from './review.ts';

/** All that a decision on one appeal goes by: what was handed in, found and said to it. */
export interface WeighedAppeal extends Disclosing {
  readonly item: DisclosureItem;
  readonly appeal: Appeal;
  readonly standing: AppealStanding;
  /** As it stands now. */
  readonly verdict: StandingVerdict | null;
  readonly findings: readonly (Finding & { readonly name: string })[];
  readonly adjudicated: Adjudicated | null;
  readonly submission: Submission | null;
  /** Why whoever asks does not decide; null where they may. */
  readonly barred: 'ownScore' | 'interest' | null;
}

export const weighAppeal = look({
  name: 'appeal.weigh',
  input: z.strictObject(itemKey),
  may: ['lead', 'administrator'],
  find: findDisclosing,
  async do(deed, { item: code }): Promise<WeighedAppeal> {
    const { tx, thing, now } = deed;
    const item = reviewedItem(thing.instrument, code);
    const appeal = (await appealsOf(tx, thing)).find((one) => one.item === code);
    if (!appeal) throw new Problem('notFound', { what: 'appeal' });
    const { standing } = await verdictChainOf(tx, thing);
    const verdict = standing.find((one) => one.item === code);
    const isOver = openingOf(thing.cycle, 'clarification', dayInThailand(now)).is === 'over';
    const findings = await findingsOf(tx, thing, code);
    const names = await namesOf(
      tx,
      findings.map(({ personId }) => personId),
    );
    return {
      ...thing,
      item,
      appeal,
      standing: appealStanding(verdict, appeal, isOver),
      verdict: verdict ?? null,
      findings: findings.map((one) => ({ ...one, name: names.get(one.personId) ?? '' })),
      adjudicated: (await adjudicationOf(tx, thing, code)) ?? null,
      submission: (await submissionsOf(tx, thing))[0] ?? null,
      barred: await barredBy(deed, code),
    };
  },
});

async function barredBy({ tx, thing, actor }: Deed<Disclosing>, item: string) {
  if ((await scorersOf(tx, thing, item)).includes(actor.personId!)) return 'ownScore';
  return (await hasInterest(tx, actor.personId!, thing.agencyId)) ? 'interest' : null;
}

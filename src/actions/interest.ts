import { Problem } from '../core/problem.ts';
import { hasInterest } from '../store/assessor.ts';
import type { Deed } from './action.ts';

/** Nobody judges, settles or decides on an agency they have an interest in, their own ministry's above all. */
export async function requireNoInterest(
  { tx, thing, actor }: Pick<Deed<{ readonly agencyId: number }>, 'tx' | 'thing' | 'actor'>,
  what: 'review' | 'appeal',
): Promise<void> {
  if (await hasInterest(tx, actor.personId!, thing.agencyId)) {
    throw new Problem('wrongState', { what, state: 'interest' });
  }
}

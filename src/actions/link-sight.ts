import { coversAgency, type Role } from '../core/person.ts';
import { ownSeats } from '../store/review.ts';
import type { Deed } from './action.ts';
import { DISCLOSURE_ROLES, type Disclosing } from './disclosure.ts';

/**
 * Two who judge the same item must not learn of each other by the looks that judging asks for. Whoever
 * judges sees an item's links as they were handed in, until they have judged it themselves.
 */
const WATCHERS: readonly Role[] = [...DISCLOSURE_ROLES, 'lead'];

/** Of which items of an agency this person sees no more than what was handed in. */
export async function blindTo(deed: Deed<Disclosing>): Promise<(item: string) => boolean> {
  const { tx, thing, actor } = deed;
  const seats = await ownSeats(tx, thing, actor.personId);
  const watches = coversAgency(actor, WATCHERS, thing.agencyId);
  return (item) => {
    const isJudged = seats.get(item);
    return isJudged === undefined ? !watches : !isJudged;
  };
}

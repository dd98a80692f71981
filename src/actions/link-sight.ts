import { handedInOnly } from '../core/link-history.ts';
import { coversAgency, type Role } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { ownSeats } from '../store/review.ts';
import { findingsOf, type LinkUse, linksOf, snapshotsOf } from '../store/web-link.ts';
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

export const seesDrafts = ({ actor, thing }: Deed<Disclosing>) =>
  coversAgency(actor, DISCLOSURE_ROLES, thing.agencyId);

/** What this person may know of the looks at a link. */
export async function looksAt(deed: Deed<Disclosing>, use: Omit<LinkUse, 'url'>) {
  const { tx } = deed;
  const all = { findings: await findingsOf(tx, use.link), moments: await snapshotsOf(tx, use) };
  const isBlind = (await blindTo(deed))(use.item);
  return { isBlind, ...(isBlind ? handedInOnly(all.findings, all.moments) : all) };
}

/** A link that an item shows: of a draft for who sees drafts, else of what was handed in. */
export async function useOf(
  deed: Deed<Disclosing>,
  { item, link }: { readonly item: string; readonly link: string },
) {
  const { tx, thing } = deed;
  const uses = await linksOf(tx, thing);
  const use = uses.find((one) => one.item === item && one.link === link);
  // What was handed in is kept from that moment on; a draft is not.
  const isThere = use && (seesDrafts(deed) || (await snapshotsOf(tx, use)).length > 0);
  if (!isThere) throw new Problem('notFound', { what: 'link' });
  return use;
}

import type { ShownLink } from '../core/item-links.ts';
import { type Link, linkOf } from '../core/link-finding.ts';
import type { SnapshotReason } from '../core/link-history.ts';
import type { Tx } from '../store/database.ts';
import { type ItemVersion, latestAnswers } from '../store/item-answer.ts';
import { makeDue, notLookedAtSince } from '../store/link-due.ts';
import { submissionsOf } from '../store/submission.ts';
import { addLinkUses, addSnapshots, type LinkUse, linksOf } from '../store/web-link.ts';

/** What follows for links when an answer is saved or handed in; called in the same transaction. */
interface Shown {
  readonly item: string;
  readonly links: readonly { readonly url: string }[];
}

/** Saved with an answer: links that were never looked at are looked at soon. */
export async function watchLinks(
  tx: Tx,
  of: Pick<LinkUse, 'agencyId' | 'cycleId'>,
  shown: Shown,
  now: Date,
): Promise<void> {
  const uses = linkUses(of, [shown]);
  await addLinkUses(tx, uses, now);
  await makeDue(tx, await notLookedAtSince(tx, uses, new Date(0)), now);
}

/** From this moment on what stands at these links is kept: looked at at once, with its bytes. */
export async function keepLinks(
  tx: Tx,
  of: Pick<LinkUse, 'agencyId' | 'cycleId'>,
  shown: readonly Shown[],
  reason: SnapshotReason,
  now: Date,
): Promise<void> {
  const uses = linkUses(of, shown);
  await addLinkUses(tx, uses, now);
  await addSnapshots(tx, uses, reason, now);
  await makeDue(tx, uses, now);
}

export function linkUses(
  { agencyId, cycleId }: Pick<LinkUse, 'agencyId' | 'cycleId'>,
  shown: readonly Shown[],
): (LinkUse & Link)[] {
  return shown.flatMap(({ item, links }) =>
    links.map(({ url }) => ({ agencyId, cycleId, item, ...linkOf(url) })),
  );
}

/** The links of the answers as they stand, each with what was found there last. */
export async function shownLinks(
  tx: Tx,
  of: Pick<LinkUse, 'agencyId' | 'cycleId'>,
  known?: readonly ItemVersion[],
): Promise<ShownLink[]> {
  const answers = known ?? (await latestAnswers(tx, of));
  return withFindings(
    tx,
    of,
    answers.map(({ item, body }) => ({ item, links: body.links })),
  );
}

/** The links of what was handed in last. */
export async function submittedLinks(
  tx: Tx,
  of: Pick<LinkUse, 'agencyId' | 'cycleId'>,
): Promise<ShownLink[]> {
  const [last] = await submissionsOf(tx, of);
  return withFindings(tx, of, last?.content.items ?? []);
}

async function withFindings(
  tx: Tx,
  of: Pick<LinkUse, 'agencyId' | 'cycleId'>,
  shown: readonly Shown[],
): Promise<ShownLink[]> {
  if (shown.length === 0) return [];
  const known = new Map((await linksOf(tx, of)).map((one) => [`${one.item} ${one.link}`, one]));
  return linkUses(of, shown).map(({ item, link, url }) => {
    const { finding = null, isDue = false } = known.get(`${item} ${link}`) ?? {};
    return { item, link, url, finding, isDue };
  });
}

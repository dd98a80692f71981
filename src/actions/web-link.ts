import { z } from 'zod';
import type { ListedLink, ShownLink } from '../core/item-links.ts';
import { itemRuleFor } from '../core/item-rule.ts';
import { isReached, type LinkFinding, linkOf } from '../core/link-finding.ts';
import type { SnapshotMoment } from '../core/link-history.ts';
import { type LinkPicture, pictureTypeOf } from '../core/link-picture.ts';
import type { Role } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { unpacked } from '../kit/packing.ts';
import { type RemovedCopy, removedCopies } from '../store/copy-retention.ts';
import { makeDue, notLookedAtSince } from '../store/link-due.ts';
import {
  handedInFindings,
  keptContent,
  keptText,
  type LinkUse,
  scoredFindings,
} from '../store/web-link.ts';
import { change, type Deed, look } from './action.ts';
import {
  type Disclosing,
  disclosureKey,
  findDisclosing,
  itemIn,
  itemKey,
  targetOfItem,
} from './disclosure.ts';
import { ANSWERERS } from './item-answer.ts';
import { shownLinks, submittedLinks } from './link-keeping.ts';
import { picturesAmong } from './link-picture.ts';
import { blindTo, looksAt, seesDrafts, useOf } from './link-sight.ts';

/**
 * What was found of the links that an agency shows. Whoever prepares or watches over it sees those of
 * its drafts; whoever judges it, of what was handed in alone.
 */
export const LINK_ROLES: readonly Role[] = [
  'administrator',
  'assessor',
  'lead',
  'oversight',
  'coordinator',
  'head',
  'owner',
];
const linkKey = { ...itemKey, link: z.string().regex(/^[0-9a-f]{64}$/) };

export interface SeenLinks extends Disclosing {
  readonly links: readonly ListedLink[];
}

/** The links of the answers as they stand, or were handed in, each with what was found last. */
export const seeLinks = look({
  name: 'link.list',
  input: z.strictObject(disclosureKey),
  may: LINK_ROLES,
  find: findDisclosing,
  do: async (deed): Promise<SeenLinks> => ({ ...deed.thing, links: await linksFor(deed) }),
});

async function linksFor(deed: Deed<Disclosing>): Promise<ListedLink[]> {
  const { tx, thing } = deed;
  const links = await (seesDrafts(deed) ? shownLinks : submittedLinks)(tx, thing);
  const isBlind = await blindTo(deed);
  const flagged = await withBroken(deed, links);
  if (!links.some(({ item }) => isBlind(item))) return flagged;
  const handedIn = await handedInFindings(tx, thing);
  return flagged.map((one) => {
    if (!isBlind(one.item)) return one;
    const finding = handedIn.get(`${one.item} ${one.link}`) ?? null;
    return { ...one, finding, isDue: finding === null, broke: false };
  });
}

async function withBroken(
  { tx, thing }: Deed<Disclosing>,
  links: readonly ShownLink[],
): Promise<ListedLink[]> {
  const isGone = ({ finding }: ShownLink) => finding !== null && !isReached(finding);
  const scored = links.some(isGone) ? await scoredFindings(tx, thing) : [];
  const stood = new Set(scored.filter(isReached).map(({ item, link }) => `${item} ${link}`));
  return links.map((one) => ({
    ...one,
    broke: isGone(one) && stood.has(`${one.item} ${one.link}`),
  }));
}

export interface SeenItemLinks extends SeenLinks {
  /** What was read at each, by its link; where the item asks for a table alone. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The links of one item's answer, with the tables that stand there. */
export const seeItemLinks = look({
  name: 'link.of-item',
  input: z.strictObject(itemKey),
  may: LINK_ROLES,
  find: findDisclosing,
  async do(deed, { item: code }): Promise<SeenItemLinks> {
    const { tx, house, thing } = deed;
    const { code: item } = itemIn(thing, code);
    const links = (await linksFor(deed)).filter((one) => one.item === item);
    const { family, year } = thing.instrument;
    const rule = itemRuleFor(await house.shipped.itemRules(family), year, item);
    const texts: Record<string, string> = {};
    for (const { link, finding } of rule?.table ? links : []) {
      const text = finding?.textHash && (await keptText(tx, finding.textHash));
      if (text) texts[link] = text;
    }
    return { ...thing, links, texts };
  },
});

export interface SeenLink extends Disclosing {
  readonly use: LinkUse;
  readonly isDue: boolean;
  /** Whoever asks is still to judge it, and sees it as it was handed in. */
  readonly isBlind: boolean;
  /** Oldest first. */
  readonly findings: readonly LinkFinding[];
  readonly moments: readonly SnapshotMoment[];
  readonly pictures: readonly LinkPicture[];
  /** What was kept of it once and is not any more. */
  readonly removed: readonly RemovedCopy[];
  /** Of the last finding. */
  readonly text: string | null;
}

export const seeLink = look({
  name: 'link.see',
  input: z.strictObject(linkKey),
  may: LINK_ROLES,
  find: findDisclosing,
  async do(deed, input): Promise<SeenLink> {
    const { tx, thing } = deed;
    // The last finding stays behind: it may be one that this person must not know of.
    const { isDue, finding: _finding, ...use } = await useOf(deed, input);
    const { isBlind, findings, moments } = await looksAt(deed, use);
    const last = findings.at(-1)?.textHash;
    return {
      ...thing,
      use,
      isDue: isBlind ? findings.length < moments.length : isDue,
      isBlind,
      findings,
      moments,
      pictures: await picturesAmong(tx, use.link, findings),
      removed: await removedCopies(tx, use.link),
      text: last ? ((await keptText(tx, last)) ?? null) : null,
    };
  },
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Two texts that stood there, side by side. */
export const compareLink = look({
  name: 'link.compare',
  input: z.strictObject({ ...linkKey, before: hash, after: hash }),
  may: LINK_ROLES,
  find: findDisclosing,
  async do(deed, input): Promise<{ before: string; after: string }> {
    const { findings } = await looksAt(deed, await useOf(deed, input));
    const known = new Set(findings.map(({ textHash }) => textHash));
    const [before, after] = await Promise.all(
      [input.before, input.after].map((one) =>
        known.has(one) ? keptText(deed.tx, one) : undefined,
      ),
    );
    if (before === undefined || after === undefined)
      throw new Problem('notFound', { what: 'link' });
    return { before, after };
  },
});

/** The bytes as they came, from the moment named. */
export const openSnapshot = look({
  name: 'link.open-snapshot',
  input: z.strictObject({ ...linkKey, content: hash }),
  may: LINK_ROLES,
  find: findDisclosing,
  async do(deed, input) {
    const { findings } = await looksAt(deed, await useOf(deed, input));
    const finding = findings.find(({ contentHash }) => contentHash === input.content);
    const kept = finding && (await keptContent(deed.tx, input.content));
    if (!kept) throw new Problem('notFound', { what: 'snapshot' });
    return { kind: finding.facts.seen?.kind ?? 'unknown', at: finding.at, bytes: unpacked(kept) };
  },
});

/** How the page looked. */
export const openPicture = look({
  name: 'link.open-picture',
  input: z.strictObject({ ...linkKey, content: hash }),
  may: LINK_ROLES,
  find: findDisclosing,
  async do(deed, input) {
    const { findings } = await looksAt(deed, await useOf(deed, input));
    const pictures = await picturesAmong(deed.tx, input.link, findings);
    const known = pictures.find(({ contentHash }) => contentHash === input.content);
    const kept = known && (await keptContent(deed.tx, input.content));
    const bytes = kept && unpacked(kept);
    const type = bytes && pictureTypeOf(bytes);
    if (!type) throw new Problem('notFound', { what: 'snapshot' });
    return { type, at: known.at, bytes };
  },
});

export const checkLinkAgain = change({
  name: 'link.check-again',
  input: z.strictObject(linkKey),
  may: [...ANSWERERS, 'head', 'assessor', 'lead'],
  find: findDisclosing,
  async do(deed, input): Promise<{ link: string; asked: boolean }> {
    const { link, url } = await useOf(deed, input);
    if ((await blindTo(deed))(input.item)) {
      throw new Problem('wrongState', { what: 'link', state: 'judgeFirst' });
    }
    // Somebody else's server: whoever asks again within a minute gets what was found.
    const since = new Date(deed.now.getTime() - AGAIN_AFTER_MS);
    const old = await notLookedAtSince(deed.tx, [linkOf(url)], since);
    await makeDue(deed.tx, old, deed.now);
    return { link, asked: old.length > 0 };
  },
  record: ({ item, link }, thing, { asked }) =>
    asked
      ? { target: targetOfItem(thing, item), agencyId: thing.agencyId, details: { link } }
      : undefined,
});

const AGAIN_AFTER_MS = 60_000;

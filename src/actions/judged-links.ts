import { z } from 'zod';
import { countField } from '../core/field.ts';
import { itemRuleFor } from '../core/item-rule.ts';
import type { Link } from '../core/link-finding.ts';
import {
  brokeAfterScoring,
  type HandedInLook,
  handedInLook,
  handedInOnly,
} from '../core/link-history.ts';
import type { LinkPicture } from '../core/link-picture.ts';
import { submissionsOf } from '../store/submission.ts';
import { findingsOf, keptText, snapshotsOf } from '../store/web-link.ts';
import { look } from './action.ts';
import { type Disclosing, findDisclosing, itemIn, itemKey } from './disclosure.ts';
import { linkUses } from './link-keeping.ts';
import { picturesAmong } from './link-picture.ts';
import { blindTo } from './link-sight.ts';

/** What was found at the links of what was handed in, for whoever judges it: as it was then, and what came after. */
export interface JudgedLink extends Pick<Link, 'link' | 'url'> {
  readonly handedIn: HandedInLook;
  /** Since it was scored; not told to whoever is still to judge it. */
  readonly broke: boolean;
  /** How the page looked then, where a picture was taken. */
  readonly picture: LinkPicture | null;
}

export interface JudgedLinks extends Disclosing {
  readonly links: readonly JudgedLink[];
  /** Whoever asks is still to judge it, and sees nothing that came after. */
  readonly isBlind: boolean;
  /** What was read, by its hash; where the item asks for a table alone. */
  readonly texts: Readonly<Record<string, string>>;
}

export const seeJudgedLinks = look({
  name: 'link.judged',
  input: z.strictObject({ ...itemKey, submission: countField(1, 1_000_000) }),
  may: ['assessor', 'lead', 'administrator'],
  find: findDisclosing,
  async do(deed, { item: code, submission }): Promise<JudgedLinks> {
    const { tx, house, thing } = deed;
    const { code: item } = itemIn(thing, code);
    const set = (await submissionsOf(tx, thing)).find(({ number }) => number === submission);
    const shown = set?.content.items.filter((one) => one.item === item) ?? [];
    const isBlind = (await blindTo(deed))(item);
    const links: JudgedLink[] = [];
    // One address may show several components.
    const uses = new Map(linkUses(thing, shown).map((use) => [use.link, use]));
    for (const use of uses.values()) {
      const all = await findingsOf(tx, use.link);
      const moments = await snapshotsOf(tx, use);
      const seen = isBlind ? handedInOnly(all, moments).findings : all;
      const broke = !isBlind && brokeAfterScoring(all, moments);
      const handedIn = handedInLook(seen, set!.at);
      const own = handedIn.finding ? [handedIn.finding] : [];
      const [picture = null] = await picturesAmong(tx, use.link, own);
      links.push({ link: use.link, url: use.url, handedIn, broke, picture });
    }
    const { family, year } = thing.instrument;
    const rule = itemRuleFor(await house.shipped.itemRules(family), year, item);
    const looks = links.flatMap(({ handedIn }) => [handedIn.finding, handedIn.later]);
    const texts: Record<string, string> = {};
    for (const one of rule?.table ? looks : []) {
      const text = one?.textHash && (await keptText(tx, one.textHash));
      if (text) texts[one.textHash!] = text;
    }
    return { ...thing, links, isBlind, texts };
  },
});

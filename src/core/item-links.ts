import { tableIn } from './file-reading.ts';
import type { ItemTable } from './item-rule.ts';
import type { TableReport } from './item-table.ts';
import { type LinkAdvice, type LinkFinding, linkAdvice } from './link-finding.ts';

/** The links of an answer as it stands, each with what was found there last. */
export interface ShownLink {
  readonly item: string;
  readonly link: string;
  readonly url: string;
  readonly finding: LinkFinding | null;
  /** Waits to be looked at. */
  readonly isDue: boolean;
}

/** One of a list, with whether it broke after it was scored, as far as whoever asks may know. */
export interface ListedLink extends ShownLink {
  readonly broke: boolean;
}

/** What was found of an item's links in short: how many had better be seen to, and the gravest of it. */
export interface ItemLinks {
  readonly waiting: number;
  readonly toMend: number;
  readonly gravest: LinkAdvice | null;
}

/** What keeps a reader out comes before what only worries one. */
const BY_GRAVITY: readonly LinkAdvice['kind'][] = [
  'fault',
  'status',
  'missing',
  'signIn',
  'empty',
  'readFault',
  'searchOnly',
  'frontPage',
  'offDomain',
  'distrusted',
  'oldTls',
  'notSecure',
];

/** A website that asks programs to stay away opens for people all the same. */
function gravity(advice: LinkAdvice): number {
  const isPolite = advice.kind === 'fault' && advice.fault === 'robots';
  return BY_GRAVITY.indexOf(isPolite ? 'searchOnly' : advice.kind);
}

export function linksInShort(
  links: readonly ShownLink[],
  domains: readonly string[],
): Map<string, ItemLinks> {
  const items = [...new Set(links.map(({ item }) => item))];
  const own = (item: string) => links.filter((one) => one.item === item);
  return new Map(items.map((item) => [item, inShort(own(item), domains)]));
}

function inShort(links: readonly ShownLink[], domains: readonly string[]): ItemLinks {
  const advice = links.map((one) => freshAdvice(one, domains));
  const [gravest] = advice.flat().sort((a, b) => gravity(a) - gravity(b));
  return {
    waiting: links.filter(({ isDue }) => isDue).length,
    toMend: advice.filter(({ length }) => length > 0).length,
    gravest: gravest ?? null,
  };
}

/** Without what the address itself told before anybody looked. */
function freshAdvice({ finding, url }: ShownLink, domains: readonly string[]): LinkAdvice[] {
  if (!finding) return [];
  const typed = URL.canParse(url) ? new URL(url) : null;
  return linkAdvice(finding, domains).filter(
    (one) =>
      !(one.kind === 'notSecure' && typed?.protocol === 'http:') &&
      !(one.kind === 'offDomain' && one.host === typed?.hostname),
  );
}

/** The table that stands at a link, held to what its item asks for; undefined where there is none. */
export function tableAt(
  table: ItemTable | null | undefined,
  { finding }: Pick<ShownLink, 'finding'>,
  text: string | undefined,
): TableReport | undefined {
  return tableIn(table, finding?.facts.seen?.kind, text);
}

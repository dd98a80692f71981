import { tidy, toArabicDigits } from '../kit/thai.ts';
import type { Has, ItemAnswer } from './item-answer.ts';
import { MOST_ITEM_LINKS } from './item-input.ts';
import { isLink } from './progress-input.ts';

/**
 * Links of many items at once, as officers keep them in a sheet: a line with the code of an item, somewhere in
 * it an address, and after it the page where the thing stands.
 */
export const LONGEST_PASTE = 200_000;
export const MOST_PASTED = 1000;

export type PasteFault =
  | 'noItem'
  | 'noLink'
  | 'notOneLink'
  | 'known'
  | 'tooMany'
  | 'answeredNo'
  | 'notYours';

export interface PastedLink {
  readonly line: number;
  /** As the instrument writes it; empty where none is told. */
  readonly item: string;
  /** What stood in place of a code that there is not; empty otherwise. */
  readonly typed: string;
  readonly url: string;
  readonly place: string;
  readonly fault: PasteFault | null;
}

/** Of one item: what stands there, and whether whoever pastes may write it. */
export interface PasteItem {
  readonly code: string;
  readonly body: Pick<ItemAnswer, 'has' | 'links'>;
  readonly isOwn: boolean;
}

const ADDRESS = /^(https?:\/\/|www\.)/i;
const LONGEST_PLACE = 300;

export function readPaste(text: string, items: readonly PasteItem[]): PastedLink[] {
  const codes = new Map(items.map((one) => [plainCode(one.code), one]));
  const added = new Map<string, number>();
  const seen = new Set<string>();
  let last: Named = { item: undefined, typed: '' };
  const links: PastedLink[] = [];
  for (const { line, cells } of linesOf(text)) {
    const at = cells.findIndex((cell) => ADDRESS.test(cell));
    const before = at < 0 ? cells : cells.slice(0, at);
    const own = codeIn(before, codes);
    if (at < 0) {
      // A heading above the list, or an item that has nothing yet; what comes below belongs to it.
      if (own) last = own;
      const item = own?.item?.code;
      if (item) links.push({ line, item, typed: '', url: '', place: '', fault: 'noLink' });
      continue;
    }
    last = own ?? (before.every((cell) => cell === '') ? last : unnamed(before));
    const place = tidy(
      cells
        .slice(at + 1)
        .filter((cell) => !ADDRESS.test(cell))
        .join(' '),
    ).slice(0, LONGEST_PLACE);
    const urls = cells
      .slice(at)
      .filter((cell) => ADDRESS.test(cell))
      .flatMap((cell) => cell.split(/\s+/));
    for (const typed of urls) {
      const url = /^www\./i.test(typed) ? `https://${typed}` : typed;
      const fault = faultOf(url, last.item, { seen, added });
      links.push({ line, item: last.item?.code ?? '', typed: last.typed, url, place, fault });
    }
  }
  return links;
}

function faultOf(
  url: string,
  item: PasteItem | undefined,
  { seen, added }: { readonly seen: Set<string>; readonly added: Map<string, number> },
): PasteFault | null {
  if (!item) return 'noItem';
  if (!item.isOwn) return 'notYours';
  if (!isLink(url)) return 'notOneLink';
  const key = `${item.code} ${url}`;
  if (seen.has(key) || item.body.links.some((one) => one.url === url)) return 'known';
  if (item.body.has === 'no') return 'answeredNo';
  const count = (added.get(item.code) ?? 0) + 1;
  if (item.body.links.length + count > MOST_ITEM_LINKS) return 'tooMany';
  seen.add(key);
  added.set(item.code, count);
  return null;
}

/** `o1`, `O๑`, `o.1`, `ข้อ 1`, `OIT 1`: letters of any kind before one number, or the number alone. */
function plainCode(cell: string): string | undefined {
  const text = toArabicDigits(tidy(cell)).replace(/[().:\s_-]/g, '');
  const [, number] = /^(?:o|oit|ข้อ|ข้อที่|รายการ|รายการที่)?0*(\d{1,3})$/i.exec(text) ?? [];
  return number;
}

interface Named {
  readonly item: PasteItem | undefined;
  readonly typed: string;
}

const LONGEST_TYPED = 40;

function unnamed(cells: readonly string[]): Named {
  const said = tidy(cells.find((cell) => cell !== '') ?? '');
  const letters = [...new Intl.Segmenter('th').segment(said.slice(0, LONGEST_TYPED * 4))];
  const kept = letters.slice(0, LONGEST_TYPED).map(({ segment }) => segment);
  const typed = kept.join('');
  return { item: undefined, typed: typed.length < said.length ? `${typed}…` : typed };
}

/** A code that there is not is one all the same: what stands below does not belong to the item above. */
function codeIn(
  cells: readonly string[],
  codes: ReadonlyMap<string | undefined, PasteItem>,
): Named | undefined {
  for (const cell of cells) {
    const code = plainCode(cell) ?? plainCode(/^\S+/.exec(cell)?.[0] ?? '');
    if (code === undefined) continue;
    const item = codes.get(code);
    return item ? { item, typed: '' } : unnamed([cell]);
  }
  return undefined;
}

/** Cells as a spreadsheet copies them, quotes and all; without tabs, words apart from addresses. */
function linesOf(text: string): { line: number; cells: string[] }[] {
  const lines: { line: number; cells: string[] }[] = [];
  let line = 1;
  for (const row of rowsIn(text)) {
    const cells = row.includes('\t') ? cellsOf(row) : wordsOf(row);
    if (cells.some((cell) => cell !== '')) lines.push({ line, cells });
    line += row.split('\n').length;
  }
  return lines;
}

/** A cell of more lines stands in quotes after a tab or at the beginning of a line. */
function rowsIn(text: string): string[] {
  const rows: string[] = [];
  let open = '';
  for (const part of text.replace(/\r\n?/g, '\n').split('\n')) {
    const row = open === '' ? part : `${open}\n${part}`;
    const isOpen = isQuoteOpen(row) && row.split('\n').length < MOST_LINES_A_CELL;
    if (isOpen) open = row;
    else {
      rows.push(row);
      open = '';
    }
  }
  return open === '' ? rows : [...rows, ...open.split('\n')];
}

const MOST_LINES_A_CELL = 40;

function isQuoteOpen(row: string): boolean {
  const last = row.split('\t').findLast((cell) => cell.startsWith('"'));
  return last !== undefined && (last.match(/"/g)?.length ?? 0) % 2 === 1;
}

const cellsOf = (row: string): string[] =>
  row.split('\t').map((cell) =>
    cell
      .replace(/^"([\s\S]*)"$/, '$1')
      .replaceAll('""', '"')
      .replace(/^"/, '')
      .trim(),
  );

function wordsOf(row: string): string[] {
  const at = row.search(/(https?:\/\/|www\.)/i);
  if (at < 0) return [row.trim()];
  const [url = '', ...rest] = row.slice(at).trim().split(/\s+/);
  return [
    row
      .slice(0, at)
      .replace(/[\s,;:|]+$/, '')
      .trim(),
    url.replace(/[,;]$/, ''),
    rest.join(' '),
  ];
}

/** What an item's answer becomes; an answer that was not given is yes from then on. */
export function withPasted(body: ItemAnswer, links: readonly PastedLink[]): ItemAnswer {
  const has: Has = body.has === 'unsaid' ? 'yes' : body.has;
  const fresh = links.map(({ url, place }) => ({ url, shows: 0, place }));
  return { ...body, has, links: [...body.links, ...fresh] };
}

import { type DifferenceLine, shortest } from './line-difference.ts';

/** A line, or how many that stayed stand between. */
export type DifferencePart = DifferenceLine | { readonly same: number };

export interface Difference {
  readonly parts: readonly DifferencePart[];
  /** There is more: what differs further down was not looked for or is not told. */
  readonly isCut: boolean;
}

/** From the first line that differs, of each text. */
const MOST_LINES = 4000;
const MOST_LETTERS = 400_000;
/** Of what is told. */
const MOST_TOLD = 100_000;
const LONGEST_LINE = 2000;
/** Where they have hardly anything in common, so many lines of the one and of the other. */
const MOST_APART = 200;
/** Lines that stayed are told around a change, and counted where they are many. */
const AROUND = 2;

/**
 * The shortest way from one text to the other (Myers), from the first line that differs as far as
 * the bounds go: however large the texts, it takes little time and little room.
 */
export function textDifference(before: string, after: string): Difference {
  // Every line ends, so that a line is the same in both wherever it stands.
  const [a, b] = [`${before}\n`, `${after}\n`];
  const head = sharedHead(a, b);
  const tail = sharedTail(a, b, head);
  const [left, right] = [windowOf(a, head, tail), windowOf(b, head, tail)];
  const { lines, isCut } = between(left, right);
  const rest = a.slice(a.length - tail);
  const parts = [
    ...sameOf(countLines(a.slice(0, head)) - AROUND),
    ...folded([
      ...kept(lastLines(a.slice(0, head))),
      ...lines,
      ...(isCut ? [] : kept(firstLines(rest))),
    ]),
    ...(isCut ? [] : sameOf(countLines(rest) - AROUND)),
  ];
  const told = bounded(joined(parts));
  return { parts: told.parts, isCut: isCut || told.isCut };
}

function between(left: Window, right: Window): { lines: DifferenceLine[]; isCut: boolean } {
  const way = shortest(left.lines, right.lines);
  if (!way) {
    const [a, b] = [left.lines.slice(0, MOST_APART), right.lines.slice(0, MOST_APART)];
    return { lines: [...marked('out', a), ...marked('in', b)], isCut: true };
  }
  if (!left.isCut && !right.isCut) return { lines: way, isCut: false };
  // Where a text was cut off, what stands last has nothing to be held against.
  const last = way.findLastIndex(({ change }) => change === 'kept');
  return { lines: last < 0 ? way : way.slice(0, last + 1), isCut: true };
}

const marked = (change: DifferenceLine['change'], lines: readonly string[]) =>
  lines.map((line): DifferenceLine => ({ change, line }));
const kept = (lines: readonly string[]) => marked('kept', lines);

/** Where the first line begins that is not the same. */
function sharedHead(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at === 0 ? 0 : a.lastIndexOf('\n', at - 1) + 1;
}

/** So many letters at the end are whole lines that are the same, and none of them of the head. */
function sharedTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let size = 0;
  while (size < most && a[a.length - 1 - size] === b[b.length - 1 - size]) size += 1;
  const begins = (text: string) => {
    const at = text.length - size;
    return at === head || text[at - 1] === '\n';
  };
  if (begins(a) && begins(b)) return size;
  return a.length - (a.indexOf('\n', a.length - size) + 1);
}

interface Window {
  readonly lines: readonly string[];
  readonly isCut: boolean;
}

function windowOf(text: string, head: number, tail: number): Window {
  const end = text.length - tail;
  const lines = text.slice(head, Math.min(end, head + MOST_LETTERS)).split('\n');
  const isLong = end > head + MOST_LETTERS;
  // After the last line there is nothing; and one that was cut off is told only where it is all there is.
  if (!isLong || lines.length > 1) lines.pop();
  return { lines: lines.slice(0, MOST_LINES), isCut: isLong || lines.length > MOST_LINES };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function lastLines(text: string): string[] {
  let from = text.length;
  for (let n = 0; n < AROUND && from > 0; n += 1) {
    from = from < 2 ? 0 : text.lastIndexOf('\n', from - 2) + 1;
  }
  return text.slice(from).split('\n').slice(0, -1);
}

function firstLines(text: string): string[] {
  let to = 0;
  for (let n = 0; n < AROUND && to < text.length; n += 1) to = text.indexOf('\n', to) + 1;
  return text.slice(0, to).split('\n').slice(0, -1);
}

const sameOf = (same: number): DifferencePart[] => (same > 0 ? [{ same }] : []);

function folded(lines: readonly DifferenceLine[]): DifferencePart[] {
  const isNear = (i: number) =>
    lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ change }) => change !== 'kept');
  return lines.map((line, i) => (isNear(i) ? line : { same: 1 }));
}

function joined(parts: readonly DifferencePart[]): DifferencePart[] {
  const all: DifferencePart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if ('same' in part && last && 'same' in last) {
      all[all.length - 1] = { same: last.same + part.same };
    } else all.push(part);
  }
  return all;
}

function bounded(parts: readonly DifferencePart[]): Difference {
  const told: DifferencePart[] = [];
  let letters = 0;
  let isCut = false;
  for (const part of parts) {
    if ('same' in part) {
      told.push(part);
      continue;
    }
    const line = part.line.slice(0, LONGEST_LINE);
    letters += line.length;
    if (letters > MOST_TOLD) return { parts: told, isCut: true };
    if (line.length < part.line.length) isCut = true;
    told.push({ ...part, line: line === part.line ? line : `${line}…` });
  }
  return { parts: told, isCut };
}

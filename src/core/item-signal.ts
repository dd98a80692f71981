import { searchForm } from '../kit/thai.ts';
import type { ItemRule, WordSignal } from './item-rule.ts';
import { SHAPES, shapeOf, withoutPhones } from './word-shape.ts';

/**
 * What a program sees in the text of a piece of evidence: the year it speaks of, and words that tell
 * of a component. Advice with the place; a person judges.
 */
export interface SeenSignals {
  readonly year: YearSeen;
  readonly components: readonly ComponentSeen[];
}

export interface YearSeen {
  /** Null where any year will do. */
  readonly wanted: number | null;
  readonly at: Place | null;
  /** Named instead, the most often named first. */
  readonly others: readonly number[];
}

export interface ComponentSeen {
  readonly component: number;
  /** Each thing looked for: the words that were found, or those it could have been. */
  readonly needs: readonly NeedSeen[];
}

export interface NeedSeen {
  readonly ways: readonly string[];
  /** The first of them that is there. */
  readonly found: string | null;
  readonly at: Place | null;
}

export interface Place {
  /** From 1; a page of a document or a sheet of a workbook. */
  readonly page: number;
  readonly pages: number;
  readonly quote: string;
}

/** Pages stand one after another with this between them, wherever text is taken out of a file. */
export const PAGE_END = '\f';

export function signalsIn(
  text: string,
  { signals }: Pick<ItemRule, 'signals'>,
  wanted: number | null,
): SeenSignals {
  const pages = text.split(PAGE_END).map((page) => new Page(page));
  return {
    year: yearIn(pages, wanted),
    components: signals.map((signal) => componentIn(pages, signal)),
  };
}

/** A page in the form in which words are compared; found by it, quoted as it was written. */
class Page {
  readonly lines: readonly string[];
  readonly plain: readonly string[];

  constructor(text: string) {
    this.lines = text.split('\n');
    this.plain = this.lines.map((line) => searchForm(line));
  }

  quote(matches: (plain: string) => boolean): string | undefined {
    const at = this.plain.findIndex(matches);
    return at < 0 ? undefined : shortened((this.lines[at] as string).replaceAll('\t', ' · '));
  }
}

const LONGEST_QUOTE = 160;
const shortened = (line: string) =>
  line.trim().length > LONGEST_QUOTE ? `${line.trim().slice(0, LONGEST_QUOTE)}…` : line.trim();

function placeOf(pages: readonly Page[], matches: (plain: string) => boolean): Place | null {
  for (const [index, page] of pages.entries()) {
    const quote = page.quote(matches);
    if (quote !== undefined) return { page: index + 1, pages: pages.length, quote };
  }
  return null;
}

function componentIn(pages: readonly Page[], { component, needs }: WordSignal): ComponentSeen {
  return {
    component,
    needs: needs.map((ways) => {
      for (const way of ways) {
        const at = placeOf(pages, matcherOf(way));
        if (at) return { ways, found: way, at };
      }
      return { ways, found: null, at: null };
    }),
  };
}

function matcherOf(way: string): (line: string) => boolean {
  const shape = shapeOf(way);
  if (shape) return (line) => SHAPES[shape].test(line);
  const plain = searchForm(way);
  return (line) => line.includes(plain);
}

const BUDDHIST = 543;
const ANY_YEAR = /(?<!\d)(2[45]\d\d|20[0-4]\d)(?!\d)/g;
const SPAN = /(?<!\d)(2[45]\d\d)\s*(?:-|–|—|ถึง|to)\s*(?:พ\.?ศ\.?\s*)?(2[45]\d\d)(?!\d)/g;

function yearIn(pages: readonly Page[], wanted: number | null): YearSeen {
  if (wanted === null) return { wanted, at: null, others: [] };
  const at = placeOf(pages, (line) => yearsOf(line).has(wanted));
  if (at) return { wanted, at, others: [] };
  const counts = new Map<number, number>();
  for (const year of pages.flatMap(({ plain }) => plain.flatMap((line) => [...yearsOf(line)]))) {
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const near = [...counts].filter(([year]) => Math.abs(year - wanted) <= 10);
  const others = near.sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([year]) => year);
  return { wanted, at, others: others.slice(0, 3) };
}

/** Of the Buddhist era; a plan for 2566–2570 is of each of those years. */
function yearsOf(line: string): Set<number> {
  const plain = withoutPhones(line);
  const years = [...plain.matchAll(ANY_YEAR)].map(([text]) => Number(text));
  const found = new Set(years.map((year) => (year < 2400 ? year + BUDDHIST : year)));
  for (const [, from, to] of plain.matchAll(SPAN)) {
    const [first, last] = [Number(from), Number(to)];
    if (last - first > 20) continue;
    for (let year = first; year <= last; year += 1) found.add(year);
  }
  return found;
}

import { parseDecimal } from '../kit/decimal.ts';
import type { AgencyYear } from './agency-year.ts';
import type { Text } from './instrument.ts';
import { titlesOf } from './instrument-titles.ts';
import { ancestry, type Lineage } from './lineage.ts';
import { isMeasuredAnew } from './measured-anew.ts';
import { printedDifference } from './score-report.ts';

/** An agency's years beside each other: main figures, their changes, and where a reader must beware. */
export interface YearHistory {
  /** Oldest first. */
  readonly years: readonly number[];
  /** What changed for everybody between a year and the one before it in the list. */
  readonly breaks: readonly { readonly year: number; readonly why: Text }[];
  readonly rows: readonly HistoryRow[];
}

export interface HistoryRow {
  readonly key: string;
  readonly title: Text | undefined;
  /** One for each year. */
  readonly figures: readonly HistoryFigure[];
}

export interface HistoryFigure {
  readonly year: number;
  readonly value: string | null;
  readonly change: YearChange | null;
}

export type YearChange =
  | {
      readonly kind: 'compared';
      readonly since: number;
      readonly difference: string;
      /** Other questions or items, or asked in another way. */
      readonly isAnew: boolean;
    }
  | { readonly kind: 'breaks'; readonly since: number; readonly why: Text };

type Year = Pick<AgencyYear, 'fiscalYear' | 'instrument' | 'entry'>;

export function historyOf(lineage: Lineage, agencyYears: readonly Year[]): YearHistory {
  const years = agencyYears.toSorted((a, b) => a.fiscalYear - b.fiscalYear);
  const titles = new Map<string, Text>();
  const keys = new Set(['total']);
  for (const { instrument } of years) {
    for (const [code, title] of titlesOf(instrument)) titles.set(code, title);
    for (const tool of instrument.tools) {
      keys.add(tool.code);
      for (const part of tool.kind === 'survey' ? tool.parts : [])
        if (part.code) keys.add(part.code);
    }
  }
  for (const { instrument } of years) {
    for (const { indicators } of instrument.tools)
      for (const { code } of indicators) keys.add(code);
  }
  const rows = [...keys].map((key) => ({
    key,
    title: titles.get(key),
    figures: years.map((year, i) => figureOf(lineage, key, year, years.slice(0, i))),
  }));
  return {
    years: years.map((year) => year.fiscalYear),
    breaks: years.flatMap((year, i) => breaksSince(lineage, year, years[i - 1])),
    rows: rows.filter((row) => row.figures.some((figure) => figure.value !== null)),
  };
}

/** How many years a chart of it has, with those between of which nothing is known. */
export function spanOf({ years }: YearHistory): number {
  return years.length === 0 ? 0 : years.at(-1)! - years[0]! + 1;
}

/** The change since the last of the years before in which the figure stood. */
function figureOf(
  lineage: Lineage,
  key: string,
  now: Year,
  earlier: readonly Year[],
): HistoryFigure {
  const { fiscalYear: year, entry } = now;
  const value = entry.values[key] ?? null;
  if (value === null) return { year, value, change: null };
  for (const before of earlier.toReversed()) {
    const since = before.fiscalYear;
    const found = ancestry(lineage, key, year, since);
    if (found.kind === 'breaks')
      return { year, value, change: { kind: 'breaks', since, why: found.why } };
    const old = found.kind === 'continues' && found.codes.length === 1 ? found.codes[0]! : '';
    const then = before.entry.values[old];
    if (then === undefined) continue;
    const difference = printedDifference(parseDecimal(value)!, parseDecimal(then)!);
    const isAnew = isMeasuredAnew(lineage, key, now, before);
    return { year, value, change: { kind: 'compared', since, difference, isAnew } };
  }
  return { year, value, change: null };
}

function breaksSince(lineage: Lineage, year: Year, before: Year | undefined) {
  if (!before) return [];
  return lineage.steps.flatMap(({ to, changed }) =>
    changed && to > before.fiscalYear && to <= year.fiscalYear ? [{ year: to, why: changed }] : [],
  );
}

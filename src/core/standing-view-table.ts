import { column, type DataTable } from './data-table.ts';
import type { Instrument, Text } from './instrument.ts';
import { titlesOf } from './instrument-titles.ts';
import type { RankedPlace } from './ranking.ts';
import type { Shortfall } from './shortfall.ts';
import { mainKeys } from './standing.ts';
import { changeSince } from './standing-group.ts';

/** Other views of a published year as tables: heat map, rises and falls, shortfalls, side by side. */
export function heatTable(instrument: Instrument): DataTable<RankedPlace> {
  return {
    name: 'heat-map',
    columns: [
      column('rank_nation', 'integer', (row) => row.rank),
      column('agency_code', 'code', (row) => row.code),
      column('name_th', 'text', (row) => row.nameTh),
      column('name_en', 'text', (row) => row.nameEn || null),
      ...figuresOf(instrument).map((key) =>
        column<RankedPlace>(`score_${key}`, 'decimal', (row) => figureOf(row, key)),
      ),
    ],
  };
}

interface Moved extends RankedPlace {
  readonly direction: 'rise' | 'fall';
  /** Lies within what the surveys of the two years leave open. */
  readonly mayBeChance: boolean;
}

export const MOVED: DataTable<Moved> = {
  name: 'movers',
  columns: [
    column('direction', 'code', (row) => row.direction),
    column('agency_code', 'code', (row) => row.code),
    column('name_th', 'text', (row) => row.nameTh),
    column('name_en', 'text', (row) => row.nameEn || null),
    column('total', 'decimal', (row) => row.total),
    column('total_before', 'decimal', (row) => row.before),
    column('change', 'decimal', (row) => row.change),
    column('may_be_chance', 'boolean', (row) => row.mayBeChance),
  ],
};

export function movedLines(found: {
  readonly rises: readonly RankedPlace[];
  readonly falls: readonly RankedPlace[];
  readonly noisy: readonly number[];
}): Moved[] {
  const line = (direction: Moved['direction']) => (place: RankedPlace) => ({
    ...place,
    direction,
    mayBeChance: found.noisy.includes(place.agencyId),
  });
  return [...found.rises.map(line('rise')), ...found.falls.map(line('fall'))];
}

export function shortfallTable(instrument: Instrument): DataTable<Shortfall> {
  const titles = titlesOf(instrument);
  return {
    name: 'items',
    columns: [
      column('what', 'code', (row) => row.what),
      column('code', 'code', (row) => row.code),
      column('title_th', 'text', (row) => titles.get(row.code)?.th),
      column('title_en', 'text', (row) => titles.get(row.code)?.en),
      ...counted,
    ],
  };
}

const counted = [
  column<Shortfall>('agencies', 'integer', (row) => row.agencies),
  column<Shortfall>('short', 'integer', (row) => row.short),
  column<Shortfall>('mean', 'decimal', (row) => row.mean),
];

/** One item, question or tool over the groups of a kind. */
export const SHORT_GROUPS: DataTable<
  Shortfall & { readonly nameTh: string; readonly nameEn: string }
> = {
  name: 'items-by-group',
  columns: [
    column('code', 'code', (row) => row.code),
    column('group_kind', 'code', (row) => row.kind),
    column('group_code', 'code', (row) => row.key),
    column('name_th', 'text', (row) => row.nameTh),
    column('name_en', 'text', (row) => row.nameEn || null),
    ...counted,
  ],
};

interface Compared {
  readonly figure: string;
  readonly title: Text | undefined;
  readonly place: RankedPlace;
  readonly score: string | null;
  /** From the agency that was chosen first. */
  readonly difference: string | null;
}

export const COMPARED: DataTable<Compared> = {
  name: 'compare',
  columns: [
    column('figure', 'code', (row) => row.figure),
    column('title_th', 'text', (row) => row.title?.th),
    column('title_en', 'text', (row) => row.title?.en),
    column('agency_code', 'code', (row) => row.place.code),
    column('name_th', 'text', (row) => row.place.nameTh),
    column('score', 'decimal', (row) => row.score),
    column('difference', 'decimal', (row) => row.difference),
  ],
};

export function comparedLines(instrument: Instrument, places: readonly RankedPlace[]): Compared[] {
  const titles = titlesOf(instrument);
  const [first] = places;
  return figuresOf(instrument).flatMap((figure) =>
    places.map((place): Compared => {
      const score = figureOf(place, figure);
      const difference =
        first && place !== first ? changeSince(score, figureOf(first, figure)) : null;
      return { figure, title: titles.get(figure), place, score, difference };
    }),
  );
}

/** The total first, then tools, parts and indicators. */
const figuresOf = (instrument: Instrument): string[] => [
  'total',
  ...mainKeys(instrument).filter((key) => key !== 'total'),
];

const figureOf = (place: RankedPlace, key: string): string | null =>
  key === 'total' ? place.total : (place.figures[key] ?? null);

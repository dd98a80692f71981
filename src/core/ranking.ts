import { z } from 'zod';
import type { Agency } from './agency.ts';
import { AGENCY_TYPES, SIZE_CLASSES } from './agency-type.ts';
import type { EditionGroup } from './edition-group.ts';
import {
  codeField,
  countField,
  optionalCount,
  pageField,
  searchField,
  textField,
} from './field.ts';
import type { Instrument } from './instrument.ts';
import { badField } from './problem.ts';
import { mainKeys } from './standing.ts';

/** How the ranking of an edition is asked for; everything but the cycle may be left out. */
const none = z.literal('').transform(() => null);
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([none, schema, z.null()]).default(null);
const keyField = textField(20);

export const rankingInput = {
  cycleId: countField(1, 2_000_000_000),
  edition: optionalCount(1, 100_000).default(null),
  q: searchField,
  type: optional(z.enum(AGENCY_TYPES)),
  size: optional(z.enum(SIZE_CLASSES)),
  ministry: optional(codeField),
  province: optional(codeField),
  level: optional(textField(60)),
  passed: optional(z.enum(['yes', 'no'])),
  /** A tool or indicator that is below what passes. */
  below: keyField.default(''),
  /** `rank`, `name`, `change`, or the key of a figure. */
  sort: keyField.default('rank'),
  order: optional(z.enum(['asc', 'desc'])),
  page: pageField,
};

export type RankingQuery = z.output<z.ZodObject<typeof rankingInput>>;
export type RankingFilter = Pick<
  RankingQuery,
  'q' | 'type' | 'size' | 'ministry' | 'province' | 'level' | 'passed' | 'below'
>;

/** Asks for all, best first. */
export const EVERYBODY = z.strictObject(rankingInput).parse({ cycleId: 1 });

/** What of the query picks agencies; the names are those in the address. */
export const RANKING_FILTERS = [
  'q',
  'type',
  'size',
  'ministry',
  'province',
  'level',
  'passed',
  'below',
] as const satisfies readonly (keyof RankingFilter)[];

export const PLACES_A_PAGE = 50;

/** Names, codes and ranks first come first; figures and changes start with the greatest. */
export function orderOf({ sort, order }: Pick<RankingQuery, 'sort' | 'order'>): 'asc' | 'desc' {
  return order ?? (sort === 'rank' || sort === 'name' ? 'asc' : 'desc');
}

/** Refuses figures that the year's instrument does not have. */
export function requireKnownKeys(
  instrument: Instrument,
  { sort, below }: Pick<RankingQuery, 'sort' | 'below'>,
): void {
  const keys = mainKeys(instrument);
  if (!['rank', 'name', 'change', ...keys].includes(sort))
    throw badField('sort', 'unknownKey', { value: sort });
  if (below !== '' && !keys.includes(below))
    throw badField('below', 'unknownKey', { value: below });
}

/** One agency in a ranking; ranks are null without a total. */
export interface RankedPlace
  extends Pick<Agency, 'code' | 'nameTh' | 'nameEn' | 'abbreviation' | 'type' | 'size'> {
  readonly agencyId: number;
  readonly ministry: GroupLabel | null;
  readonly province: GroupLabel | null;
  readonly total: string | null;
  readonly level: string | null;
  readonly passed: boolean | null;
  readonly figures: Readonly<Record<string, string>>;
  readonly rank: number | null;
  /** Others have the same rank. */
  readonly tied: boolean;
  /** Its place in each of its groups. */
  readonly ranks: Readonly<Record<GroupedBy, number | null>>;
  /** The total of the year before, where the two may be compared. */
  readonly before: string | null;
  /** Total less the one before, in points. */
  readonly change: string | null;
}

export const GROUPED_BY = ['ministry', 'province', 'type', 'size'] as const;
export type GroupedBy = (typeof GROUPED_BY)[number];

export interface GroupLabel {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
}

/** Agencies of a ranking taken together: a whole group, or whoever a search found. */
export type RankingSummary = Pick<
  EditionGroup,
  'agencies' | 'scored' | 'passed' | 'mean' | 'passRate'
> & {
  /** How many have a total of 0 to under 5, …, 95 to 100. */
  readonly bands: readonly number[];
};

export const BAND_WIDTH = 5;
export const BANDS = 100 / BAND_WIDTH;

/** The one group that a filter is, when it picks by nothing else. */
export function groupOf(
  filter: RankingFilter,
): { kind: GroupedBy; code: string } | 'nation' | null {
  const asked = RANKING_FILTERS.filter((name) => filter[name] !== null && filter[name] !== '');
  if (asked.length === 0) return 'nation';
  const kind = GROUPED_BY.find((one) => one === asked[0]);
  return asked.length === 1 && kind ? { kind, code: filter[kind]! } : null;
}

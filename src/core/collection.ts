import { z } from 'zod';
import type { Agency } from './agency.ts';
import { AGENCY_TYPES } from './agency-type.ts';
import type { ChannelProgress } from './collection-progress.ts';
import { codeField, optionalCount, pageField, searchField } from './field.ts';
import { FORECAST_STANDINGS, worstOf } from './forecast.ts';
import type { Channel } from './instrument.ts';

/** How far collection is, agency by agency and group by group, for those who watch over many. */
export const COLLECTION_STANDINGS = ['unregistered', ...FORECAST_STANDINGS] as const;
export type CollectionStanding = (typeof COLLECTION_STANDINGS)[number];

export const COLLECTED_BY = ['ministry', 'province', 'type'] as const;
export type CollectedBy = (typeof COLLECTED_BY)[number];

const none = z.literal('').transform(() => null);
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([none, schema, z.null()]).default(null);

export const collectionInput = z.strictObject({
  /** The newest that runs, or else the newest, when none is said. */
  cycle: optionalCount(1, 2_000_000_000).default(null),
  q: searchField,
  ministry: optional(codeField),
  province: optional(codeField),
  type: optional(z.enum(AGENCY_TYPES)),
  standing: optional(z.enum(COLLECTION_STANDINGS)),
  /** A row a group instead of a row an agency. */
  by: optional(z.enum(COLLECTED_BY)),
  sort: z.enum(['standing', 'name', 'share']).default('standing'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: pageField,
});
export type CollectionQuery = z.output<typeof collectionInput>;

export const COLLECTION_ASKED = [
  'cycle',
  'q',
  'ministry',
  'province',
  'type',
  'standing',
  'by',
  'sort',
  'order',
  'page',
] as const satisfies readonly (keyof CollectionQuery)[];

export const COLLECTED_A_PAGE = 50;

export interface CollectingAgency {
  readonly agency: Pick<Agency, 'id' | 'code' | 'nameTh' | 'nameEn' | 'type'>;
  readonly ministry: string | null;
  readonly province: string | null;
  readonly registered: boolean;
  readonly channels: readonly ChannelProgress[];
  readonly standing: CollectionStanding;
}

export function standingOf(
  registered: boolean,
  channels: readonly ChannelProgress[],
): CollectionStanding {
  return registered ? worstOf(channels.map(({ forecast }) => forecast.standing)) : 'unregistered';
}

/** Answers against what is needed, where something is: whole per cent, rounded down, 100 at most. */
export function shareOf(channels: readonly ChannelProgress[]): number | null {
  let [has, needs] = [0, 0];
  for (const { answered, minimum } of channels) {
    if (minimum === null) continue;
    has += Math.min(answered, minimum);
    needs += minimum;
  }
  return needs === 0 ? null : Math.floor((has * 100) / needs);
}

/** Given in the order of their names, which is kept among equals. */
export function inOrder(
  agencies: readonly CollectingAgency[],
  { sort, order }: Pick<CollectionQuery, 'sort' | 'order'>,
): CollectingAgency[] {
  const turn = order === 'asc' ? 1 : -1;
  if (sort === 'name') return turn === 1 ? [...agencies] : agencies.toReversed();
  const keyed = agencies.map((one) => ({
    one,
    key: sort === 'share' ? (shareOf(one.channels) ?? 101) : RANKED.get(one.standing)!,
  }));
  return keyed.sort((a, b) => turn * (a.key - b.key)).map(({ one }) => one);
}

/** Who needs help first. */
const RANKED = new Map(COLLECTION_STANDINGS.map((standing, i) => [standing, i]));

export type StandingCounts = Readonly<Record<CollectionStanding, number>>;

export interface CollectingGroup {
  /** The code of a ministry or province, or a type; null for agencies outside of any. */
  readonly key: string | null;
  readonly agencies: number;
  readonly counts: StandingCounts;
  readonly share: number | null;
}

export function countStandings(agencies: readonly CollectingAgency[]): StandingCounts {
  const counts = Object.fromEntries(COLLECTION_STANDINGS.map((one) => [one, 0])) as Record<
    CollectionStanding,
    number
  >;
  for (const { standing } of agencies) counts[standing] += 1;
  return counts;
}

export function groupedBy(
  agencies: readonly CollectingAgency[],
  by: CollectedBy,
): CollectingGroup[] {
  const groups = new Map<string | null, CollectingAgency[]>();
  for (const one of agencies) {
    const key = by === 'type' ? one.agency.type : one[by];
    const members = groups.get(key);
    if (members) members.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    agencies: members.length,
    counts: countStandings(members),
    share: shareOf(members.flatMap(({ channels }) => channels)),
  }));
}

/** Answers of everybody together, channel by channel: what is shown of each, added up. */
export function sumChannels(agencies: readonly CollectingAgency[]): [Channel, number][] {
  const sums = new Map<Channel, number>();
  for (const { channels } of agencies) {
    for (const { channel, answered } of channels) {
      sums.set(channel, (sums.get(channel) ?? 0) + answered);
    }
  }
  return [...sums];
}

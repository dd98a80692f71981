import { z } from 'zod';
import {
  groupOf,
  PLACES_A_PAGE,
  type RankedPlace,
  type RankingQuery,
  type RankingSummary,
  rankingInput,
  requireKnownKeys,
} from '../core/ranking.ts';
import type { Tx } from '../store/database.ts';
import { type GroupChoice, groupChoices, groupOverEditions } from '../store/edition-group.ts';
import {
  placesInOrder,
  type RankingSource,
  rankedPlaces,
  rankingSummary,
  type Slice,
} from '../store/ranking.ts';
import { look } from './action.ts';
import type { House } from './house.ts';
import {
  findYear,
  type PublishedYear,
  sourceOf,
  type YearBefore,
  yearBefore,
} from './published-year.ts';
import { retypedOf } from './retyped.ts';

/** Every agency of a published edition in order: searched, filtered, page by page. */
export interface Ranking extends Omit<PublishedYear, 'earlier'> {
  readonly query: RankingQuery;
  readonly before: YearBefore | null;
  readonly places: readonly RankedPlace[];
  readonly summary: RankingSummary;
  readonly choices: readonly GroupChoice[];
  /** The page that is shown: the last one when there are not so many. */
  readonly page: number;
  readonly pages: number;
  /** What finds somebody where the words find nobody: the same keys on the other keyboard. */
  readonly retyped: string | null;
}

const PUBLIC = { kind: 'public' } as const;
const query = z.strictObject(rankingInput);

export const seeRanking = look({
  name: 'ranking.see',
  input: query,
  may: 'anyone',
  scope: PUBLIC,
  find: findYear,
  async do({ tx, house, thing }, asked): Promise<Ranking> {
    requireKnownKeys(thing.instrument, asked);
    const before = await yearBefore(house, thing);
    const found = await house.names.find(tx, thing.edition.id, asked.q);
    const source = { ...sourceOf(thing, before), found };
    const summary = await summaryOf(tx, source, asked);
    const pages = Math.max(1, Math.ceil(summary.agencies / PLACES_A_PAGE));
    const page = Math.min(asked.page, pages);
    const slice = { limit: PLACES_A_PAGE, offset: (page - 1) * PLACES_A_PAGE };
    const { edition, editions, instrument } = thing;
    return {
      edition,
      editions,
      instrument,
      query: asked,
      before,
      summary,
      places: await placesOf(tx, house, source, asked, slice),
      choices: await groupChoices(tx, edition.id),
      page,
      pages,
      retyped: await retypedOf(asked.q, found?.length ?? 1, async (q) => {
        return (await house.names.find(tx, edition.id, q))?.length ?? 0;
      }),
    };
  },
});

/** Some of a ranking for a file. */
export interface RankingBatch extends Pick<PublishedYear, 'edition' | 'instrument'> {
  readonly before: YearBefore | null;
  readonly places: readonly RankedPlace[];
}

/** So many at a time: no transaction waits for who takes the file, and little is in memory. */
const AT_ONCE = 250;

export const readRanking = look({
  name: 'ranking.read',
  input: query,
  may: 'anyone',
  scope: PUBLIC,
  find: findYear,
  async do({ tx, house, thing }, asked): Promise<RankingBatch> {
    requireKnownKeys(thing.instrument, asked);
    const before = await yearBefore(house, thing);
    const slice = { limit: AT_ONCE, offset: (asked.page - 1) * AT_ONCE };
    const { edition, instrument } = thing;
    const found = await house.names.find(tx, edition.id, asked.q);
    const source = { ...sourceOf(thing, before), found };
    const places = await placesOf(tx, house, source, asked, slice);
    return { edition, instrument, before, places };
  },
});

/** What a search finds is put in order by itself: there is no end of searches. */
async function placesOf(
  tx: Tx,
  house: House,
  source: RankingSource,
  asked: RankingQuery,
  slice: Slice,
): Promise<RankedPlace[]> {
  if (source.found) return rankedPlaces(tx, source, asked, slice);
  const order = await house.orders.of(tx, source, asked);
  const ids = order.subarray(slice.offset, slice.offset + slice.limit);
  return placesInOrder(tx, source, [...ids]);
}

/** All of a ranking, a batch at a time, as `read` gives them. */
export async function* rankingBatches(
  first: RankingBatch,
  read: (page: number) => Promise<RankingBatch>,
): AsyncGenerator<readonly RankedPlace[]> {
  for (let [page, some] = [1, first]; ; [page, some] = [page + 1, await read(page + 1)]) {
    yield some.places;
    if (some.places.length < AT_ONCE) return;
  }
}

/** A whole group was summed up when the edition was published. */
async function summaryOf(
  tx: Tx,
  source: RankingSource,
  asked: RankingQuery,
): Promise<RankingSummary> {
  const group = groupOf(asked);
  if (group === null) return rankingSummary(tx, source, asked);
  const whole =
    group === 'nation' ? { kind: group, key: '' } : { kind: group.kind, key: group.code };
  const [kept] = await groupOverEditions(tx, [source.editionId], whole);
  return kept
    ? { ...kept, bands: kept.distribution.bands }
    : { agencies: 0, scored: 0, passed: 0, mean: null, passRate: null, bands: [] };
}

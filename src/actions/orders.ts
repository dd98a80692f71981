import { orderOf, RANKING_FILTERS, type RankingQuery } from '../core/ranking.ts';
import { Kept } from '../kit/kept.ts';
import type { Tx } from '../store/database.ts';
import { type RankingSource, rankedIds, totalsInOrder } from '../store/ranking.ts';

/**
 * In which order the agencies of an edition stand, by all that can be asked but words, held in
 * memory: the pages of a list differ only in where they begin, and to put a nation in order by a
 * figure is most of what such a page takes. An edition never changes, so its orders do not either.
 */
export interface Orders {
  of(tx: Tx, source: RankingSource, query: RankingQuery): Promise<Int32Array>;
  /** Every total of an edition, lowest first. */
  totals(tx: Tx, editionId: number): Promise<Float64Array>;
}

/** Of 8,300 agencies each takes 33 kB. */
const MOST = 100;
/** Twice as much each. */
const MOST_TOTALS = 10;

export function openOrders(): Orders {
  const orders = new Kept<Int32Array>(MOST);
  const totals = new Kept<Float64Array>(MOST_TOTALS);
  return {
    async of(tx, source, query) {
      const key = keyOf(source, query);
      const order = orders.find(key) ?? Int32Array.from(await rankedIds(tx, source, query));
      return orders.take(key, () => order);
    },
    async totals(tx, editionId) {
      const key = String(editionId);
      const all = totals.find(key) ?? Float64Array.from(await totalsInOrder(tx, editionId));
      return totals.take(key, () => all);
    },
  };
}

function keyOf({ editionId, beforeId }: RankingSource, query: RankingQuery): string {
  const filters = RANKING_FILTERS.map((name) => query[name]);
  return JSON.stringify([editionId, beforeId, query.sort, orderOf(query), ...filters]);
}

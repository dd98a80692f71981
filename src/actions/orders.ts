import { orderOf, RANKING_FILTERS, type RankingQuery } from '../core/ranking.ts';
import type { Tx } from '../store/database.ts';
import { type RankingSource, rankedIds } from '../store/ranking.ts';

/**
 * In which order the agencies of an edition stand, by all that can be asked but words, held in
 * memory: the pages of a list differ only in where they begin, and to put a nation in order by a
 * figure is most of what such a page takes. An edition never changes, so its orders do not either.
 */
export interface Orders {
  of(tx: Tx, source: RankingSource, query: RankingQuery): Promise<Int32Array>;
}

/** Of 8,300 agencies each takes 33 kB. */
const MOST = 100;

export function openOrders(): Orders {
  const orders = new Map<string, Int32Array>();
  return {
    async of(tx, source, query) {
      const key = keyOf(source, query);
      const order = orders.get(key) ?? Int32Array.from(await rankedIds(tx, source, query));
      orders.delete(key);
      orders.set(key, order);
      const [oldest] = orders.keys();
      if (orders.size > MOST && oldest !== undefined) orders.delete(oldest);
      return order;
    },
  };
}

function keyOf({ editionId, beforeId }: RankingSource, query: RankingQuery): string {
  const filters = RANKING_FILTERS.map((name) => query[name]);
  return JSON.stringify([editionId, beforeId, query.sort, orderOf(query), ...filters]);
}

import sql from 'sql-template-tag';
import { z } from 'zod';
import { PLACES_A_PAGE, type RankingQuery, rankingInput } from '../src/core/ranking.ts';
import type { Tx } from '../src/store/database.ts';
import type { Edition } from '../src/store/edition.ts';
import { groupOverEditions } from '../src/store/edition-group.ts';
import { rankedPlaces, rankingSummary } from '../src/store/ranking.ts';
import { findEntry } from '../src/store/result.ts';
import { shortfallsOfGroup } from '../src/store/shortfall.ts';

/** A kind of page: addresses asked again and again, addresses asked once, and the queries behind. */
export interface PageKind {
  readonly name: string;
  readonly again: readonly string[];
  readonly fresh: readonly string[];
  readonly query: (tx: Tx, n: number) => Promise<unknown>;
  /** Whether a page nobody asked for before is held to the aim too. */
  readonly aimsFresh: boolean;
}

const PASS = 85;
const parsed = z.strictObject(rankingInput);

export async function pagesOf(tx: Tx, edition: Edition): Promise<PageKind[]> {
  const { id, cycleId } = edition;
  const agencies = await tx.rows<{ code: string; name: string }>(sql`
    select code, name_th as name from edition_place where edition_id = ${id}
    order by md5(code)`);
  const ministries = await tx.rows<{ key: string }>(sql`
    select key from edition_group where edition_id = ${id} and kind = 'ministry' order by key`);
  const source = { editionId: id, beforeId: null, pass: PASS };
  const ranking = `/standings/${cycleId}`;

  const listed = async (on: Tx, asked: RankingQuery) => {
    await rankingSummary(on, source, asked);
    const offset = (asked.page - 1) * PLACES_A_PAGE;
    await rankedPlaces(on, source, asked, { limit: PLACES_A_PAGE, offset });
  };
  const wordOf = (n: number) => {
    const { name = '' } = agencies[n % agencies.length] ?? {};
    return name.slice(-7);
  };
  const pages = orders().flatMap((order) =>
    Array.from({ length: 160 }, (_, at) => ({ ...order, page: String(at + 1) })),
  );
  const ministryPage = (n: number) => ministries[n % ministries.length]?.key ?? '';
  return [
    {
      name: 'ranking page',
      again: pages.slice(0, 8).map((one) => `${ranking}?${new URLSearchParams(one)}`),
      fresh: pages.slice(8).map((one) => `${ranking}?${new URLSearchParams(one)}`),
      query: (on, n) => listed(on, parsed.parse({ cycleId, ...pages[n % pages.length] })),
      aimsFresh: true,
    },
    {
      name: 'search',
      again: Array.from(
        { length: 8 },
        (_, n) => `${ranking}?${new URLSearchParams({ q: wordOf(n) })}`,
      ),
      fresh: agencies.map((_, n) => `${ranking}?${new URLSearchParams({ q: wordOf(n + 8) })}`),
      query: (on, n) => listed(on, parsed.parse({ cycleId, q: wordOf(n) })),
      aimsFresh: true,
    },
    {
      name: 'ministry page',
      again: ministries.slice(0, 8).map(({ key }) => `${ranking}/ministry/${key}`),
      fresh: ministries.flatMap(({ key }) =>
        [2, 3, 4, 5, 6, 7, 8].map((page) => `${ranking}/ministry/${key}?page=${page}`),
      ),
      async query(on, n) {
        const ministry = ministryPage(n);
        const [group] = await groupOverEditions(on, [id], { kind: 'ministry', key: ministry });
        if (group) await shortfallsOfGroup(on, id, group);
        const asked = parsed.parse({ cycleId, ministry });
        await rankedPlaces(on, source, asked, { limit: PLACES_A_PAGE, offset: 0 });
      },
      aimsFresh: false,
    },
    {
      name: 'agency page',
      again: agencies.slice(0, 8).map(({ code }) => `/results/${cycleId}/${code}`),
      fresh: agencies.slice(8).map(({ code }) => `/results/${cycleId}/${code}`),
      query: (on, n) => findEntry(on, id, agencies[n % agencies.length]?.code ?? ''),
      aimsFresh: false,
    },
  ];
}

function orders() {
  return ['rank', 'name', 'total', 'IIT', 'EIT', 'OIT'].flatMap((sort) =>
    ['asc', 'desc'].map((order) => ({ sort, order })),
  );
}

export async function anAgency(tx: Tx, { id, cycleId }: Edition): Promise<string> {
  const { code } = await tx.one<{ code: string }>(sql`
    select code from edition_place where edition_id = ${id} order by code limit 1`);
  return `/results/${cycleId}/${code}`;
}

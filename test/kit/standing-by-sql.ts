import sql, { type Sql } from 'sql-template-tag';
import type { PlaceKind } from '../../src/core/place.ts';
import type { Tx } from '../../src/store/database.ts';

/**
 * What every ministry, province, type and the nation did in an edition, a second time: straight from the entries that
 * were released and from the register, past every table that pages are read from. Each query sorts a nation at most once.
 */
export interface BySql {
  readonly agencies: number;
  readonly scored: number;
  readonly passed: number;
  readonly mean: string | null;
  readonly rate: string | null;
  /** Among the groups of its kind; the same printed mean has the same rank, and the next is skipped. */
  readonly rank: number | null;
  /** How many of 0 to under 5, …, 95 to 100. */
  readonly bands: readonly number[];
}

const totals = (edition: number) => sql`
  select a.id, a.code, a.type, a.size_class, m.code as ministry, p.code as province,
    r.entry -> 'values' as figures, (r.entry -> 'values' ->> 'total')::numeric as total
  from agency_result r join agency a on a.id = r.agency_id
    left join agency_group m on m.id = a.ministry_id
    left join agency_group p on p.id = a.province_id
  where r.edition_id = ${edition}`;

const among: Readonly<Record<PlaceKind, Sql>> = {
  nation: sql`''::text`,
  type: sql`type`,
  size: sql`size_class`,
  ministry: sql`ministry`,
  province: sql`province`,
};

/** Of every group of a kind. */
export async function groupsBySql(
  tx: Tx,
  edition: number,
  pass: number,
  kind: PlaceKind,
): Promise<Map<string, BySql>> {
  const rows = await tx.rows<BySql & { key: string }>(sql`
    with t as (select ${among[kind]} as key, total from (${totals(edition)}) all_of),
      counted as (
        select key, count(*)::int as agencies, count(total)::int as scored,
          count(*) filter (where total >= ${pass})::int as passed, round(avg(total), 2) as mean,
          round(100.0 * count(*) filter (where total >= ${pass}) / nullif(count(total), 0), 2) as rate
        from t where key is not null group by key),
      banded as (
        select key, least(width_bucket(total, 0, 100, 20), 20) as band, count(*)::int as n
        from t where total is not null group by 1, 2)
    select c.key, agencies, scored, passed, mean::text as mean, rate::text as rate,
      case when mean is not null then (rank() over (order by mean desc nulls last))::int end as rank,
      (select array_agg(coalesce(b.n, 0) order by wide) from generate_series(1, 20) wide
        left join banded b on b.key = c.key and b.band = wide) as bands
    from counted c`);
  return new Map(rows.map(({ key, ...group }) => [key, group]));
}

interface FigureBySql {
  readonly agencies: number;
  readonly short: number;
  readonly mean: string;
}

/** Of each figure that is released of any, in every group of a kind: how many have it, how many are below, the mean. */
export async function figuresBySql(
  tx: Tx,
  edition: number,
  pass: number,
  kind: PlaceKind,
): Promise<Map<string, Map<string, FigureBySql>>> {
  const rows = await tx.rows<FigureBySql & { key: string; code: string }>(sql`
    select ${among[kind]} as key, f.key as code, count(*)::int as agencies,
      count(*) filter (where f.value::numeric < ${pass})::int as short,
      round(avg(f.value::numeric), 2)::text as mean
    from (${totals(edition)}) t, json_each_text(t.figures) f
    where ${among[kind]} is not null group by 1, 2`);
  const groups = new Map<string, Map<string, FigureBySql>>();
  for (const { key, code, ...figure } of rows) {
    if (!groups.has(key)) groups.set(key, new Map());
    groups.get(key)?.set(code, figure);
  }
  return groups;
}

export interface AgencyBySql {
  readonly code: string;
  readonly type: string;
  readonly ministry: string | null;
  readonly province: string | null;
  readonly total: string | null;
  readonly change: string | null;
  /** Its rank wherever it belongs; null without a score or such a group. */
  readonly ranks: Readonly<Record<PlaceKind, number | null>>;
  readonly sharedBy: number;
  readonly figures: Readonly<Record<string, string>>;
}

/** Every agency in every one of its groups: sorted, so that a nation takes no longer than a few sorts. */
export function agenciesBySql(tx: Tx, edition: number, before: number): Promise<AgencyBySql[]> {
  const ranked = (kind: PlaceKind) => sql`case when total is not null and ${among[kind]} is not null
    then rank() over (partition by ${among[kind]} order by total desc nulls last) end`;
  return tx.rows(sql`
    with now as (${totals(edition)}), earlier as (${totals(before)})
    select t.code, t.type, t.ministry, t.province, t.total::text as total,
      (t.total - b.total)::text as change, t.ranks, t."sharedBy", t.figures
    from (
      select *, json_build_object('nation', ${ranked('nation')}, 'type', ${ranked('type')},
          'size', ${ranked('size')}, 'ministry', ${ranked('ministry')},
          'province', ${ranked('province')}) as ranks,
        case when total is null then 0 else (count(*) over (partition by total))::int end as "sharedBy"
      from now
    ) t left join earlier b using (id)`);
}

import sql, { type Sql } from 'sql-template-tag';
import type { PlaceKind } from '../../src/core/place.ts';
import type { Tx } from '../../src/store/database.ts';

/**
 * What a ministry, a province or the nation did in an edition, a second time: straight from the entries that were
 * released and from the register, past every table that pages are read from.
 */
export interface BySql {
  readonly agencies: number;
  readonly scored: number;
  readonly passed: number;
  readonly mean: string | null;
  readonly rate: string | null;
  /** How many of 0 to under 5, …, 95 to 100. */
  readonly bands: readonly number[];
}

export type Which = { readonly kind: PlaceKind; readonly key: string };

const totals = (edition: number) => sql`
  select a.id, a.code, a.type, a.size_class, m.code as ministry, p.code as province,
    r.entry -> 'values' as figures, (r.entry -> 'values' ->> 'total')::numeric as total
  from agency_result r join agency a on a.id = r.agency_id
    left join agency_group m on m.id = a.ministry_id
    left join agency_group p on p.id = a.province_id
  where r.edition_id = ${edition}`;

const among: Readonly<Record<PlaceKind, Sql>> = {
  nation: sql`''`,
  type: sql`type`,
  size: sql`size_class`,
  ministry: sql`ministry`,
  province: sql`province`,
};

export function groupBySql(tx: Tx, edition: number, pass: number, of: Which): Promise<BySql> {
  return tx.one(sql`
    with t as (select * from (${totals(edition)}) all_of where ${among[of.kind]} = ${of.key})
    select count(*)::int as agencies, count(total)::int as scored,
      count(*) filter (where total >= ${pass})::int as passed,
      round(avg(total), 2)::text as mean,
      round(100.0 * count(*) filter (where total >= ${pass}) / nullif(count(total), 0), 2)::text as rate,
      (select array_agg((select count(*)::int from t
          where total >= low and (total < low + 5 or (low = 95 and total = 100))) order by low)
        from generate_series(0, 95, 5) low) as bands
    from t`);
}

/** Of each figure that is released of any: how many have it, how many are below, the mean. */
export function figuresBySql(
  tx: Tx,
  edition: number,
  pass: number,
  of: Which,
): Promise<{ code: string; agencies: number; short: number; mean: string }[]> {
  return tx.rows(sql`
    select f.key as code, count(*)::int as agencies,
      count(*) filter (where f.value::numeric < ${pass})::int as short,
      round(avg(f.value::numeric), 2)::text as mean
    from (${totals(edition)}) t, json_each_text(t.figures) f
    where ${among[of.kind]} = ${of.key} group by f.key`);
}

/** Groups of a kind with the same printed mean have the same rank, and the next is skipped. */
export function groupRanksBySql(
  tx: Tx,
  edition: number,
  kind: PlaceKind,
): Promise<{ key: string; mean: string | null; rank: number | null }[]> {
  return tx.rows(sql`
    select key, mean::text as mean, case when mean is null then null
        else (rank() over (order by mean desc nulls last))::int end as rank
    from (select ${among[kind]} as key, round(avg(total), 2) as mean
      from (${totals(edition)}) t where ${among[kind]} is not null group by 1) g
    order by key collate "C"`);
}

/** Every agency: one more than are better is its rank, whatever others share it. */
export function agenciesBySql(
  tx: Tx,
  edition: number,
  before: number,
): Promise<
  {
    readonly code: string;
    readonly ministry: string | null;
    readonly province: string | null;
    readonly total: string | null;
    readonly change: string | null;
    readonly better: Readonly<Record<PlaceKind, number>>;
    readonly sharedBy: number;
  }[]
> {
  return tx.rows(sql`
    with now as (${totals(edition)}), earlier as (${totals(before)})
    select t.code, t.total::text as total, (t.total - b.total)::text as change,
      (select json_build_object(
        'nation', count(*) + 1,
        'ministry', count(*) filter (where o.ministry = t.ministry) + 1,
        'province', count(*) filter (where o.province = t.province) + 1,
        'type', count(*) filter (where o.type = t.type) + 1,
        'size', count(*) filter (where o.size_class = t.size_class) + 1)
        from now o where o.total > t.total) as better,
      (select count(*)::int from now o where o.total = t.total) as "sharedBy", t.ministry, t.province
    from now t left join earlier b using (id)`);
}

import sql, { type Sql } from 'sql-template-tag';
import type { PlaceKind } from '../core/place.ts';
import type { Shortfall } from '../core/shortfall.ts';
import { copyInto } from './copy.ts';
import type { Tx } from './database.ts';

/** Where the agencies of an edition's groups lose points; everybody's to see. */
export async function insertShortfalls(
  tx: Tx,
  editionId: number,
  shortfalls: readonly Shortfall[],
): Promise<void> {
  await copyInto(
    tx,
    'edition_shortfall (edition_id, kind, key, code, what, agencies, short, mean)',
    shortfalls.map((one) => [
      editionId,
      one.kind,
      one.key,
      one.code,
      one.what,
      one.agencies,
      one.short,
      one.mean,
    ]),
  );
}

/** Of one group, in no order. */
export function shortfallsOfGroup(
  tx: Tx,
  editionId: number,
  { kind, key }: { readonly kind: PlaceKind; readonly key: string },
): Promise<Shortfall[]> {
  return tx.rows(sql`
    select kind, key, code, what, agencies, short, mean::text as mean from edition_shortfall
    where edition_id = ${editionId} and kind = ${kind} and key = ${key}`);
}

/** Of one code in every group of a kind, with their names; the greatest share first. */
export function shortfallsOfCode(
  tx: Tx,
  editionId: number,
  kind: PlaceKind,
  code: string,
): Promise<(Shortfall & { readonly nameTh: string; readonly nameEn: string })[]> {
  return tx.rows(sql`
    select s.kind, s.key, s.code, s.what, s.agencies, s.short, s.mean::text as mean,
      g.name_th as "nameTh", g.name_en as "nameEn"
    from edition_shortfall s
    join edition_group g on g.edition_id = s.edition_id and g.kind = s.kind and g.key = s.key
    where s.edition_id = ${editionId} and s.kind = ${kind} and s.code = ${code}
    order by s.short::numeric / s.agencies desc, s.mean, s.key collate "C"`);
}

/** What assessors wrote most often about an item that failed, as far as it was released. */
export function reasonsOfItem(
  tx: Tx,
  editionId: number,
  { kind, key }: { readonly kind: PlaceKind; readonly key: string },
  item: string,
  most: number,
): Promise<{ readonly reason: string; readonly agencies: number }[]> {
  const inGroup: Record<PlaceKind, Sql> = {
    nation: sql`true`,
    type: sql`p.type = ${key}`,
    size: sql`p.size_class = ${key}`,
    ministry: sql`p.ministry_code = ${key}`,
    province: sql`p.province_code = ${key}`,
  };
  return tx.rows(sql`
    select f.finer -> 'reasons' ->> ${item} as reason, count(*)::int as agencies
    from edition_finer f join edition_place p using (edition_id, agency_id)
    where edition_id = ${editionId} and ${inGroup[kind]}
      and f.finer -> 'reasons' ->> ${item} is not null
    group by 1 order by 2 desc, 1 limit ${most}`);
}

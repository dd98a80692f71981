import sql from 'sql-template-tag';
import type { Entry } from '../core/edition.ts';
import type { Finer } from '../core/finer.ts';
import type { MoverCounts, Turn } from '../core/mover.ts';
import type { RankingFilter } from '../core/ranking.ts';
import type { Tx } from './database.ts';
import { picked, type RankingSource } from './ranking.ts';

/** What became of the agencies that a filter picks, by their place in the register. */
export async function moverCounts(
  tx: Tx,
  source: RankingSource,
  beforeId: number,
  filter: RankingFilter,
): Promise<MoverCounts> {
  const then = { ...source, editionId: beforeId };
  return tx.one(sql`
    select count(*) filter (where p.total is not null and b.total is not null) as compared,
      count(*) filter (where p.total > b.total) as rose,
      count(*) filter (where p.total < b.total) as fell,
      count(*) filter (where p.total is not null and b.total is null) as fresh,
      (select count(*) from edition_place p
        left join edition_place now on now.edition_id = ${source.editionId} and now.agency_id = p.agency_id
        where ${picked(then, filter)} and p.total is not null and now.total is null) as gone
    from edition_place p
      left join edition_place b on b.edition_id = ${beforeId} and b.agency_id = p.agency_id
    where ${picked(source, filter)}`);
}

/** What the register says became of an edition's agencies after one year, up to another. */
export async function turnsBetween(
  tx: Tx,
  editionId: number,
  after: number,
  upTo: number,
  most: number,
): Promise<Turn[]> {
  return tx.rows(sql`
    select p.code, p.name_th as "nameTh", p.name_en as "nameEn", e.kind, e.other_name as other,
      e.before ->> 'nameTh' as "formerName"
    from agency_event e
    join edition_place p on p.agency_id = e.agency_id and p.edition_id = ${editionId}
    where e.fiscal_year > ${after} and e.fiscal_year <= ${upTo}
    order by p.sort_text, p.agency_id, e.fiscal_year, e.id limit ${most}`);
}

/** Everything that is released of some agencies in some editions. */
export function releasedOf(
  tx: Tx,
  editionIds: readonly number[],
  agencyIds: readonly number[],
): Promise<{ editionId: number; agencyId: number; entry: Entry; finer: Finer | null }[]> {
  return tx.rows(sql`
    select edition_id as "editionId", agency_id as "agencyId", r.entry, f.finer
    from agency_result r left join edition_finer f using (edition_id, agency_id)
    where edition_id = any(${editionIds}::integer[]) and agency_id = any(${agencyIds}::integer[])`);
}

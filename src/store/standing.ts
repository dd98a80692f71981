import sql from 'sql-template-tag';
import type { RankedAgency, Standing } from '../core/standing.ts';
import type { Tx } from './database.ts';

/** Standings of a cycle; a computation replaces the one before it. */
export async function replaceStandings(
  tx: Tx,
  cycleId: number,
  standings: readonly Standing[],
): Promise<void> {
  await tx.run(sql`delete from standing where cycle_id = ${cycleId}`);
  const column = <T>(of: (standing: Standing) => T): T[] => standings.map(of);
  await tx.run(sql`
    insert into standing (cycle_id, agency_id, total, level, figures,
      rank_all, rank_type, rank_ministry, rank_province)
    select ${cycleId}, * from unnest(
      ${column((one) => one.agencyId)}::integer[], ${column((one) => one.total)}::numeric[],
      ${column((one) => one.level)}::text[], ${column((one) => JSON.stringify(one.figures))}::jsonb[],
      ${column((one) => one.ranks.all)}::integer[], ${column((one) => one.ranks.type)}::integer[],
      ${column((one) => one.ranks.ministry)}::integer[],
      ${column((one) => one.ranks.province)}::integer[])`);
}

export async function standingsOfCycle(tx: Tx, cycleId: number): Promise<Standing[]> {
  return tx.rows<Standing>(sql`
    select agency_id as "agencyId", total::text as total, level, figures,
      json_build_object('all', rank_all, 'type', rank_type, 'ministry', rank_ministry,
        'province', rank_province) as ranks
    from standing where cycle_id = ${cycleId} order by rank_all nulls last, agency_id`);
}

/** What ranking needs of the agencies with a part in the cycle. */
export async function rankedAgencies(tx: Tx, cycleId: number): Promise<RankedAgency[]> {
  return tx.rows<RankedAgency>(sql`
    select a.id, a.type, a.size_class as size, a.head_count as "headCount",
      a.ministry_id as "ministryId", a.province_id as "provinceId",
      p.eligible_staff as staff, p.service_users as users
    from agency a
    left join participation p on p.agency_id = a.id and p.cycle_id = ${cycleId}
    where a.id in (
      select agency_id from participation where cycle_id = ${cycleId}
      union select agency_id from response where cycle_id = ${cycleId}
      union select agency_id from intake where cycle_id = ${cycleId}
      union select agency_id from verdict where cycle_id = ${cycleId})
    order by a.id`);
}

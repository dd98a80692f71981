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
  await tx.run(sql`
    insert into standing (cycle_id, agency_id, total, level, figures,
      rank_all, rank_type, rank_ministry, rank_province)
    select ${cycleId}, agency, total, level, figures, rank_all, rank_type, rank_ministry, rank_province
    from jsonb_to_recordset(${JSON.stringify(standings.map(rowOf))}::jsonb) as r(
      agency integer, total numeric, level text, figures jsonb,
      rank_all integer, rank_type integer, rank_ministry integer, rank_province integer)`);
}

function rowOf({ agencyId, total, level, figures, ranks }: Standing) {
  return {
    agency: agencyId,
    total,
    level,
    figures,
    rank_all: ranks.all,
    rank_type: ranks.type,
    rank_ministry: ranks.ministry,
    rank_province: ranks.province,
  };
}

export async function standingsOfCycle(tx: Tx, cycleId: number): Promise<Standing[]> {
  return tx.rows<Standing>(sql`
    select agency_id as "agencyId", total::text as total, level, figures,
      json_build_object('all', rank_all, 'type', rank_type, 'ministry', rank_ministry,
        'province', rank_province) as ranks
    from standing where cycle_id = ${cycleId} order by rank_all nulls last, agency_id`);
}

/** What ranking needs of the agencies that are registered for the cycle or known to take part. */
export async function rankedAgencies(
  tx: Tx,
  cycleId: number,
  takesPart: (agencyId: number) => boolean,
): Promise<RankedAgency[]> {
  const rows = await tx.rows<RankedAgency & { registered: boolean }>(sql`
    select a.id, a.type, a.size_class as size, a.head_count as "headCount",
      a.ministry_id as "ministryId", a.province_id as "provinceId",
      p.eligible_staff as staff, p.service_users as users, p.cycle_id is not null as registered
    from agency a
    left join participation p on p.agency_id = a.id and p.cycle_id = ${cycleId}
    order by a.id`);
  return rows.filter((agency) => agency.registered || takesPart(agency.id));
}

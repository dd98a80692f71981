import sql from 'sql-template-tag';
import type { Participation } from '../core/participation.ts';
import type { Tx } from './database.ts';

/** Agencies registered in cycles. */
interface ParticipationRow {
  agency_id: number;
  cycle_id: number;
  eligible_staff: number | null;
  service_users: number | null;
  contact: string;
  version: number;
}

function participationOf(row: ParticipationRow): Participation {
  return {
    agencyId: row.agency_id,
    cycleId: row.cycle_id,
    eligibleStaff: row.eligible_staff,
    serviceUsers: row.service_users,
    contact: row.contact,
    version: row.version,
  };
}

export async function findParticipation(
  tx: Tx,
  cycleId: number,
  agencyId: number,
): Promise<Participation | undefined> {
  const row = await tx.maybe<ParticipationRow>(sql`
    select agency_id, cycle_id, eligible_staff, service_users, contact, version
    from participation where cycle_id = ${cycleId} and agency_id = ${agencyId}`);
  return row && participationOf(row);
}

/** False when it is registered already. */
export async function insertParticipation(tx: Tx, one: Participation): Promise<boolean> {
  const added = await tx.run(sql`
    insert into participation (agency_id, cycle_id, eligible_staff, service_users, contact)
    values (${one.agencyId}, ${one.cycleId}, ${one.eligibleStaff}, ${one.serviceUsers},
            ${one.contact})
    on conflict do nothing`);
  return added === 1;
}

/** False when someone else changed it since `version`. */
export async function updateParticipation(tx: Tx, one: Participation): Promise<boolean> {
  const changed = await tx.run(sql`
    update participation set eligible_staff = ${one.eligibleStaff},
      service_users = ${one.serviceUsers}, contact = ${one.contact}, version = version + 1
    where cycle_id = ${one.cycleId} and agency_id = ${one.agencyId} and version = ${one.version}`);
  return changed === 1;
}

export interface AgencyTakingPart {
  readonly id: number;
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly isRegistered: boolean;
}

/** Agencies within the scope, whether they registered or not; some of them when there are many. */
export async function agenciesInCycle(
  tx: Tx,
  cycleId: number,
  most: number,
): Promise<AgencyTakingPart[]> {
  const rows = await tx.rows<{
    id: number;
    code: string;
    name_th: string;
    name_en: string;
    is_registered: boolean;
  }>(sql`
    select a.id, a.code, a.name_th, a.name_en, p.agency_id is not null as is_registered
    from agency a left join participation p on p.agency_id = a.id and p.cycle_id = ${cycleId}
    where a.ended_year is null
    order by a.sort_text, a.code limit ${most}`);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    nameTh: row.name_th,
    nameEn: row.name_en,
    isRegistered: row.is_registered,
  }));
}

export async function countParticipation(
  tx: Tx,
  cycleId: number,
): Promise<{ agencies: number; registered: number }> {
  return tx.one(sql`
    select count(*) as agencies, count(p.agency_id) as registered
    from agency a left join participation p on p.agency_id = a.id and p.cycle_id = ${cycleId}
    where a.ended_year is null`);
}

/** How many registered in the cycle. */
export async function countParticipants(tx: Tx, cycleId: number): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*)::int as n from participation where cycle_id = ${cycleId}`);
  return n;
}

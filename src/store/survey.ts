import sql from 'sql-template-tag';
import type { Cycle } from '../core/cycle.ts';
import type { SurveyAgency } from '../core/survey.ts';
import { cyclesWhere } from './cycle.ts';
import type { Tx } from './database.ts';

export async function agencyBehind(tx: Tx, linkCode: string): Promise<SurveyAgency | undefined> {
  const row = await tx.maybe<{ id: number; name_th: string; name_en: string }>(
    sql`select id, name_th, name_en from agency where link_code = ${linkCode}`,
  );
  return row && { id: row.id, linkCode, nameTh: row.name_th, nameEn: row.name_en };
}

/** The cycles an agency takes part in, as far as a respondent is concerned. */
export async function cyclesJoinedBy(tx: Tx, agencyId: number): Promise<Cycle[]> {
  return cyclesWhere(
    tx,
    sql`c.state <> 'draft' and exists (
      select from participation p where p.cycle_id = c.id and p.agency_id = ${agencyId})`,
  );
}

/** How many could answer about an agency, as far as that is known. */
export async function eligibleAt(
  tx: Tx,
  cycleId: number,
  agencyId: number,
): Promise<{ headCount: number | null; staff: number | null; users: number | null }> {
  return tx.one(sql`
    select a.head_count as "headCount", p.eligible_staff as staff, p.service_users as users
    from agency a left join participation p on p.agency_id = a.id and p.cycle_id = ${cycleId}
    where a.id = ${agencyId}`);
}

/** Changes with every cycle that is opened, moved or closed. */
export async function cyclesMark(tx: Tx): Promise<string> {
  const { mark } = await tx.one<{ mark: string | null }>(
    sql`select string_agg(id || ' ' || version, ',' order by id) as mark from cycle`,
  );
  return mark ?? '';
}

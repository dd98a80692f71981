import sql from 'sql-template-tag';
import type { Measure, Plan, PlanApproval, PlanContent, PlanReason } from '../core/plan.ts';
import type { OfYear } from './analysis.ts';
import type { Tx } from './database.ts';

/** An agency's plan for a year: as people write it now, and as the head approved it. */
export async function workingPlan(tx: Tx, key: OfYear): Promise<Plan> {
  const approved = await approvedPlan(tx, key);
  return {
    ...key,
    carriedOutIn: (await planSetting(tx, key)).carriedOutIn,
    measures: await liveMeasures(tx, key),
    reasons: (await latestReasons(tx, key))
      .filter(({ place, reason }) => reason !== '' && !ABOUT_PROPOSALS.test(place))
      .map(({ place, reason }) => ({ place, reason })),
    approval: approved?.approval ?? null,
  };
}

/** What follow-up and documents are made from; undefined before the head approved anything. */
export async function approvedPlan(tx: Tx, key: OfYear): Promise<Plan | undefined> {
  const { agencyId, fiscalYear } = key;
  const found = await tx.maybe<{ content: PlanContent } & PlanApproval>(sql`
    select v.content, v.version, coalesce(p.name, '') as by, d.position, d.at, v.hash
    from plan_decision d
      join plan_version v using (agency_id, fiscal_year, version)
      left join person p on p.id = d.person_id
    where d.agency_id = ${agencyId} and d.fiscal_year = ${fiscalYear} and d.decision = 'approved'
    order by d.version desc limit 1`);
  if (!found) return undefined;
  const { content, ...approval } = found;
  return { ...key, ...content, approval };
}

/** Why a proposal was left, which is no place of the results. */
const ABOUT_PROPOSALS = /^(assessor|target|last)\./;

async function liveMeasures(tx: Tx, { agencyId, fiscalYear }: OfYear): Promise<Measure[]> {
  const rows = await tx.rows<{ number: number; version: number; body: Measure }>(sql`
    select m.number, m.version, m.body from (
      select distinct on (number) number, version, body, is_removed from plan_measure
      where agency_id = ${agencyId} and fiscal_year = ${fiscalYear}
      order by number, version desc) m
    where not m.is_removed order by m.number`);
  return rows.map(({ number, version, body }) => ({ ...body, number, version }));
}

export interface ReasonRow extends PlanReason {
  readonly version: number;
  readonly personName: string | null;
  readonly at: Date;
}

/** The last of each place; an empty one was taken back. */
export async function latestReasons(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
): Promise<ReasonRow[]> {
  return tx.rows<ReasonRow>(sql`
    select distinct on (r.place) r.place, r.reason, r.version, r.at, p.name as "personName"
    from plan_reason r left join person p on p.id = r.person_id
    where r.agency_id = ${agencyId} and r.fiscal_year = ${fiscalYear}
    order by r.place, r.version desc`);
}

export interface PlanSetting {
  /** 0 while nothing was chosen. */
  readonly version: number;
  readonly carriedOutIn: number;
}

export async function planSetting(tx: Tx, { agencyId, fiscalYear }: OfYear): Promise<PlanSetting> {
  const found = await tx.maybe<PlanSetting>(sql`
    select version, carried_out_in as "carriedOutIn" from plan_setting
    where agency_id = ${agencyId} and fiscal_year = ${fiscalYear} order by version desc limit 1`);
  return found ?? { version: 0, carriedOutIn: fiscalYear + 1 };
}

/** False when somebody else saved this version first. */
export async function insertPlanSetting(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  made: PlanSetting & { readonly personId: string | null; readonly at: Date },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into plan_setting (agency_id, fiscal_year, version, carried_out_in, person_id, at)
    select ${agencyId}::integer, ${fiscalYear}::integer, ${made.version}::integer,
      ${made.carriedOutIn}::integer, ${made.personId}::uuid, ${made.at}::timestamptz
    where coalesce((select max(version) from plan_setting where agency_id = ${agencyId}
        and fiscal_year = ${fiscalYear}), 0) = ${made.version - 1}
    on conflict do nothing`);
  return added === 1;
}

import sql from 'sql-template-tag';
import type { MeasureOrigin, MeasureVersion } from '../core/measure.ts';
import type { MeasureBody } from '../core/plan.ts';
import type { OfYear } from './analysis.ts';
import type { Tx } from './database.ts';

/** The measures of a plan, every version. */
export interface MeasureRow extends MeasureVersion {
  readonly number: number;
}

/** The last version of each, those taken out too. */
export async function latestMeasures(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
): Promise<MeasureRow[]> {
  return tx.rows<MeasureRow>(sql`
    select distinct on (m.number) m.number, m.version, m.body, m.is_removed as "isRemoved", m.origin,
      m.proposal, m.at, p.name as "personName"
    from plan_measure m left join person p on p.id = m.person_id
    where m.agency_id = ${agencyId} and m.fiscal_year = ${fiscalYear}
    order by m.number, m.version desc`);
}

/** Newest first. */
export async function measureVersions(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  number: number,
): Promise<MeasureVersion[]> {
  return tx.rows<MeasureVersion>(sql`
    select m.version, m.body, m.is_removed as "isRemoved", m.origin, m.proposal, m.at,
      p.name as "personName"
    from plan_measure m left join person p on p.id = m.person_id
    where m.agency_id = ${agencyId} and m.fiscal_year = ${fiscalYear} and m.number = ${number}
    order by m.version desc`);
}

export interface MadeVersion {
  readonly body: MeasureBody;
  readonly isRemoved: boolean;
  readonly origin: MeasureOrigin;
  readonly proposal: string;
  readonly personId: string | null;
  readonly at: Date;
}

/** Its number, the next that is free. Two who add at once wait for each other. */
export async function insertMeasure(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  made: MadeVersion,
): Promise<number> {
  await tx.run(sql`
    select pg_advisory_xact_lock(hashtextextended(${`plan ${agencyId} ${fiscalYear}`}, 0))`);
  const { number } = await tx.one<{ number: number }>(sql`
    select coalesce(max(number), 0) + 1 as number from plan_measure
    where agency_id = ${agencyId} and fiscal_year = ${fiscalYear}`);
  await insertVersion(tx, { agencyId, fiscalYear }, { number, version: 1 }, made);
  return number;
}

/** False when somebody else saved this version first. */
export async function insertVersion(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  { number, version }: { readonly number: number; readonly version: number },
  made: MadeVersion,
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into plan_measure (agency_id, fiscal_year, number, version, body, is_removed, origin,
      proposal, person_id, at)
    select ${agencyId}::integer, ${fiscalYear}::integer, ${number}::integer, ${version}::integer,
      ${JSON.stringify(made.body)}::jsonb, ${made.isRemoved}::boolean, ${made.origin}::text,
      ${made.proposal}::text, ${made.personId}::uuid, ${made.at}::timestamptz
    where coalesce((select max(version) from plan_measure where agency_id = ${agencyId}
        and fiscal_year = ${fiscalYear} and number = ${number}), 0) = ${version - 1}
    on conflict do nothing`);
  return added === 1;
}

import sql from 'sql-template-tag';
import type { OfYear } from './analysis.ts';
import type { Tx } from './database.ts';

/** What people of an agency say to each other about a measure. */
export interface MeasureComment {
  readonly number: number;
  /** Null where the writer took it back. */
  readonly text: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly at: Date;
  readonly removedAt: Date | null;
}

interface OfMeasure extends OfYear {
  readonly measure: number;
}

/** Oldest first. */
export async function commentsOf(
  tx: Tx,
  { agencyId, fiscalYear, measure }: OfMeasure,
): Promise<MeasureComment[]> {
  return tx.rows<MeasureComment>(sql`
    select c.number, case when r.number is null then c.text end as text, c.person_id as "personId",
      p.name as "personName", c.at, r.at as "removedAt"
    from plan_comment c
      left join plan_comment_removal r using (agency_id, fiscal_year, measure, number)
      left join person p on p.id = c.person_id
    where c.agency_id = ${agencyId} and c.fiscal_year = ${fiscalYear} and c.measure = ${measure}
    order by c.number`);
}

/** Two who comment at once wait for each other. */
export async function insertComment(
  tx: Tx,
  { agencyId, fiscalYear, measure }: OfMeasure,
  made: { readonly text: string; readonly personId: string | null; readonly at: Date },
): Promise<number> {
  await tx.run(sql`
    select pg_advisory_xact_lock(hashtextextended(${`comment ${agencyId} ${fiscalYear} ${measure}`}, 0))`);
  const { number } = await tx.one<{ number: number }>(sql`
    insert into plan_comment (agency_id, fiscal_year, measure, number, text, person_id, at)
    select ${agencyId}::integer, ${fiscalYear}::integer, ${measure}::integer,
      coalesce(max(number), 0) + 1, ${made.text}::text, ${made.personId}::uuid, ${made.at}::timestamptz
    from plan_comment where agency_id = ${agencyId} and fiscal_year = ${fiscalYear}
      and measure = ${measure}
    returning number`);
  return number;
}

export async function insertRemoval(
  tx: Tx,
  { agencyId, fiscalYear, measure }: OfMeasure,
  number: number,
  at: Date,
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into plan_comment_removal (agency_id, fiscal_year, measure, number, at)
    values (${agencyId}, ${fiscalYear}, ${measure}, ${number}, ${at}) on conflict do nothing`);
  return added === 1;
}

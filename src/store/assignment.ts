import sql from 'sql-template-tag';
import type { Assignee, Assignment } from '../core/assignment.ts';
import type { OfYear } from './analysis.ts';
import type { Tx } from './database.ts';

/** Whose work each measure is: the last word on each, with people who still are there. */
export async function assignmentsOf(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
): Promise<Assignment[]> {
  return tx.rows<Assignment>(sql`
    select distinct on (a.measure) a.measure, a.number, array(
      select p.id::text from person p
      where p.id = any(a.people) and not p.disabled and exists (
        select 1 from appointment t where t.person_id = p.id and t.agency_id = a.agency_id
          and t.role in ('owner', 'coordinator', 'head'))
      order by p.name) as people
    from progress_assignment a
    where a.agency_id = ${agencyId} and a.fiscal_year = ${fiscalYear}
    order by a.measure, a.number desc`);
}

/** Who may be given a measure: people with a role in the agency. */
export async function assigneesOf(tx: Tx, agencyId: number): Promise<Assignee[]> {
  return tx.rows<Assignee>(sql`
    select p.id::text as id, p.name, array_agg(distinct t.role order by t.role) as roles
    from person p join appointment t on t.person_id = p.id
    where t.agency_id = ${agencyId} and t.role in ('owner', 'coordinator', 'head')
      and not p.disabled and p.erased_at is null
    group by p.id, p.name order by p.name, p.id`);
}

/** False when somebody else saved this number first. */
export async function insertAssignment(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  made: Assignment & { readonly personId: string | null; readonly at: Date },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into progress_assignment (agency_id, fiscal_year, measure, number, people, person_id, at)
    values (${agencyId}, ${fiscalYear}, ${made.measure}, ${made.number}, ${[...made.people]}::uuid[],
      ${made.personId}, ${made.at})
    on conflict do nothing`);
  return added === 1;
}

import sql from 'sql-template-tag';
import type { House } from '../../src/actions/house.ts';
import { type Measure, type Plan, planHash } from '../../src/core/plan.ts';

/** A plan as its head approved it, put there at once; its writing has journeys of its own. */
export async function approvePlan(
  house: House,
  of: { readonly agency: string; readonly fiscalYear: number; readonly at: Date },
  measures: readonly Measure[],
  version = 1,
): Promise<void> {
  const { fiscalYear } = of;
  const content: Pick<Plan, 'fiscalYear' | 'carriedOutIn' | 'measures' | 'reasons'> = {
    fiscalYear,
    carriedOutIn: fiscalYear + 1,
    measures,
    reasons: [],
  };
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    const { id } = await tx.one<{ id: number }>(
      sql`select id from agency where code = ${of.agency}`,
    );
    await tx.run(sql`
      insert into plan_version (agency_id, fiscal_year, version, content, hash, note, at)
      values (${id}, ${fiscalYear}, ${version}, ${JSON.stringify(content)}::jsonb,
        ${planHash(of.agency, content)}, '', ${of.at})`);
    await tx.run(sql`
      insert into plan_decision (agency_id, fiscal_year, version, decision, position, reason, at)
      values (${id}, ${fiscalYear}, ${version}, 'approved', 'นายก', '', ${of.at})`);
  });
}

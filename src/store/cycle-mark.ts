import sql from 'sql-template-tag';
import type { Cycle } from '../core/cycle.ts';
import type { Tx } from './database.ts';

/**
 * A mark of all that a cycle's results are made of: the same mark, the same results. Answers, verdicts
 * and sheets are only ever added, so it is enough to count them; who can be written over is looked at
 * letter by letter. Sums by band of respondents move with the answers they are the sums of.
 */
export async function cycleMark(tx: Tx, cycle: Cycle): Promise<string> {
  const { id, fiscalYear } = cycle;
  const { mark } = await tx.one<{ mark: string }>(sql`
    select concat_ws(' ',
      (select count(*) from response where cycle_id = ${id}),
      (select count(*) from intake where cycle_id = ${id}),
      (select count(*) from verdict where cycle_id = ${id}),
      (select count(*) from result_sheet where fiscal_year = ${fiscalYear}),
      (select sum(hashtextextended(p::text, 0)) from participation p where cycle_id = ${id}),
      (select sum(hashtextextended(a::text, 0)) from agency a),
      (select sum(hashtextextended(g::text, 0)) from agency_group g),
      (select concat(max(number), ':', max(hash)) from edition where cycle_id = ${id})) as mark`);
  return `${mark} ${JSON.stringify(cycle)}`;
}

import sql from 'sql-template-tag';
import type { Tx } from './database.ts';
import { type Edition, type EditionRow, editionOf } from './edition.ts';

/** The current edition of each year before this one, newest first; of one family's instruments. */
export async function earlierEditions(tx: Tx, edition: Edition): Promise<Edition[]> {
  const rows = await tx.rows<EditionRow>(sql`
    select distinct on (c.fiscal_year) e.*
    from edition e
    join cycle c on c.id = e.cycle_id
    join instrument i on i.hash = e.head ->> 'instrumentHash'
    join edition_group g on g.edition_id = e.id and g.kind = 'nation'
    where e.number = (select max(number) from edition l where l.cycle_id = e.cycle_id)
      and c.fiscal_year < ${edition.head.cycle.fiscalYear}
      and i.family = (select family from instrument where hash = ${edition.head.instrumentHash})
    order by c.fiscal_year desc, g.agencies desc, e.id desc`);
  return rows.map(editionOf);
}

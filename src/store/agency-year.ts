import sql from 'sql-template-tag';
import type { EditionHead, Entry } from '../core/edition.ts';
import type { Tx } from './database.ts';

/** What was published of one agency, year by year. */
export interface PublishedYear {
  readonly fiscalYear: number;
  readonly editionId: number;
  readonly cycleId: number;
  readonly number: number;
  readonly head: EditionHead;
  readonly hash: string;
  readonly entry: Entry;
}

/** Of each fiscal year the newest cycle's newest edition, newest year first. */
export async function publishedYears(tx: Tx, agencyId: number): Promise<PublishedYear[]> {
  return tx.rows<PublishedYear>(sql`
    select distinct on (c.fiscal_year) c.fiscal_year as "fiscalYear", e.id as "editionId", e.cycle_id as "cycleId",
      e.number, e.head, e.hash, r.entry
    from agency_result r
    join edition e on e.id = r.edition_id
    join cycle c on c.id = e.cycle_id
    where r.agency_id = ${agencyId}
      and e.number = (select max(number) from edition l where l.cycle_id = e.cycle_id)
    order by c.fiscal_year desc, c.id desc`);
}

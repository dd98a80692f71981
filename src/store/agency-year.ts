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

/**
 * Of each fiscal year the newest cycle's newest edition, newest year first; of those before one, if
 * it is said. Editions are few: its result is looked up in each, not found among everybody's.
 */
export async function publishedYears(
  tx: Tx,
  agencyId: number,
  before: number | null = null,
): Promise<PublishedYear[]> {
  return tx.rows<PublishedYear>(sql`
    with newest as materialized (
      select distinct on (e.cycle_id) e.id, e.number, e.head, e.hash, e.cycle_id, c.fiscal_year
      from edition e join cycle c on c.id = e.cycle_id
      where ${before}::integer is null or c.fiscal_year < ${before}
      order by e.cycle_id, e.number desc)
    select distinct on (e.fiscal_year) e.fiscal_year as "fiscalYear", e.id as "editionId",
      e.cycle_id as "cycleId", e.number, e.head, e.hash, r.entry
    from newest e cross join lateral (
      select entry from agency_result
      where edition_id = e.id and agency_id = ${agencyId} limit 1) r
    order by e.fiscal_year desc, e.cycle_id desc`);
}

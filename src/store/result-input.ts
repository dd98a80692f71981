import sql from 'sql-template-tag';
import type { Finer } from '../core/finer.ts';
import type { ResultInputs } from '../core/result.ts';
import type { Tx } from './database.ts';

/** What an edition was made of, and what was shown of it. */
export interface EditionBefore {
  readonly agencyId: number;
  readonly channels: ResultInputs['channels'];
  readonly finer: Finer | null;
}

/** The newest edition of a cycle, or the newest below a number, by agency. */
export async function editionBefore(
  tx: Tx,
  cycleId: number,
  below: number | null = null,
): Promise<readonly EditionBefore[]> {
  return tx.rows(sql`
    select i.agency_id as "agencyId", i.inputs -> 'channels' as channels, f.finer
    from result_input i left join edition_finer f using (edition_id, agency_id)
    where i.edition_id = (select id from edition where cycle_id = ${cycleId}
      and (${below}::integer is null or number < ${below}::integer)
      order by number desc limit 1)`);
}

/** What the edition that stands counted of one agency; undefined where none stands or it is not in it. */
export async function standingCounts(
  tx: Tx,
  { cycleId, agencyId }: { readonly cycleId: number; readonly agencyId: number },
): Promise<EditionBefore['channels'] | undefined> {
  const found = await tx.maybe<Pick<EditionBefore, 'channels'>>(sql`
    select inputs -> 'channels' as channels from result_input
    where agency_id = ${agencyId}
      and edition_id = (select id from edition where cycle_id = ${cycleId}
        order by number desc limit 1)`);
  return found?.channels;
}

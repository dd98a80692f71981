import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import type { Tx } from './database.ts';

/**
 * Takes rows as they come. Where a nation is read batch by batch, the lists that the driver makes of
 * rows are what grows: it lets go of them only when all memory is swept.
 */
export function eachRow<R>(tx: Tx, { text, values }: Sql, take: (row: R) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = new pg.Query({ text, values });
    asked.on('row', take);
    asked.on('end', () => resolve());
    asked.on('error', reject);
    tx.client.query(asked);
  });
}

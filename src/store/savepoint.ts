import sql from 'sql-template-tag';
import type { Tx } from './database.ts';

/** From here on what is written can be taken back, with the rest of the transaction going on. */
export async function withdrawable(tx: Tx): Promise<() => Promise<void>> {
  await tx.run(sql`savepoint withdrawable`);
  return async () => {
    await tx.run(sql`rollback to savepoint withdrawable`);
  };
}

import sql from 'sql-template-tag';
import type { House } from '../../src/actions/house.ts';

/** The path of the link in the newest mail of this kind to this address. */
export async function mailedPath(house: House, kind: string, recipient: string): Promise<string> {
  const row = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.maybe<{ link: string }>(sql`
      select facts ->> 'link' as link from mail
      where kind = ${kind} and recipient = ${recipient} order by id desc limit 1`),
  );
  return row ? new URL(row.link).pathname : '';
}

export async function mailsTo(house: House, recipient: string): Promise<string[]> {
  const rows = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ kind: string }>(
      sql`select kind from mail where recipient = ${recipient} order by id`,
    ),
  );
  return rows.map((row) => row.kind);
}

/** What the demo's people were written before is no matter of a test about other letters. */
export function emptyPost(house: Pick<House, 'db'>): Promise<number> {
  return house.db.transaction({ kind: 'all' }, (tx) => tx.run(sql`delete from mail`));
}

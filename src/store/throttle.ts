import sql from 'sql-template-tag';
import type { Count } from '../core/throttle.ts';
import type { Tx } from './database.ts';

export async function countIn(tx: Tx, bucket: Buffer, now: Date): Promise<Count | undefined> {
  return tx.maybe<Count>(
    sql`select failures, until from throttle where bucket = ${bucket} and until > ${now}`,
  );
}

/** One more failure; the window begins with the first and a past window begins anew. */
export async function addFailure(tx: Tx, bucket: Buffer, until: Date, now: Date): Promise<void> {
  await tx.run(sql`
    insert into throttle (bucket, failures, until) values (${bucket}, 1, ${until})
    on conflict (bucket) do update set
      failures = case when throttle.until > ${now} then throttle.failures + 1 else 1 end,
      until = case when throttle.until > ${now} then throttle.until else excluded.until end`);
}

export async function emptyBucket(tx: Tx, bucket: Buffer): Promise<void> {
  await tx.run(sql`delete from throttle where bucket = ${bucket}`);
}

export async function dropPastWindows(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from throttle where until <= ${now}`);
}

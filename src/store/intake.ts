import sql from 'sql-template-tag';
import type { Submission } from '../core/response.ts';
import type { Tx } from './database.ts';

/** An answer to be written: open, or closed up and then with nothing else beside it. */
export type Incoming = Submission & { readonly sealed?: Uint8Array | undefined };

/**
 * Takes a batch in with one statement, and tells how many open answers were new. A key that was taken before, here or in another process,
 * before or after mixing, brings nothing in. Keys are written in their own order, so that two
 * processes never wait for each other in a ring, and answers in theirs, which is not that of arrival.
 */
export async function takeIn(tx: Tx, batch: readonly Incoming[]): Promise<number> {
  return tx.run(sql`
    with sent as (
      select distinct on (agency_id, idempotency_key) *
      from unnest(${batch.map((s) => Buffer.from(s.key))}::bytea[],
        ${batch.map((s) => s.agencyId)}::integer[], ${batch.map((s) => s.cycleId)}::integer[],
        ${batch.map((s) => s.channel)}::text[], ${batch.map((s) => Buffer.from(s.answers))}::bytea[],
        ${batch.map((s) => (s.bands ? Buffer.from(s.bands) : null))}::bytea[],
        ${batch.map((s) => s.suggestion || null)}::text[],
        ${batch.map((s) => (s.sealed ? Buffer.from(s.sealed) : null))}::bytea[])
        as t (idempotency_key, agency_id, cycle_id, channel, answers, bands, suggestion, sealed)
      order by agency_id, idempotency_key
    ), fresh as (
      insert into spent_key (agency_id, idempotency_key, cycle_id)
      select agency_id, idempotency_key, cycle_id from sent order by agency_id, idempotency_key
      on conflict do nothing
      returning agency_id, idempotency_key
    ), closed as (
      insert into sealed_intake (agency_id, cycle_id, channel, sealed)
      select agency_id, cycle_id, channel, sealed
      from sent join fresh using (agency_id, idempotency_key) where sealed is not null
      order by sealed
    )
    insert into intake (agency_id, cycle_id, channel, answers, bands, suggestion)
    select agency_id, cycle_id, channel, answers, bands, suggestion
    from sent join fresh using (agency_id, idempotency_key) where sealed is null
    order by agency_id, channel, answers`);
}

/** Whether a form with this key was taken before. */
export async function isKeySpent(
  tx: Tx,
  { agencyId, key }: Pick<Submission, 'agencyId' | 'key'>,
): Promise<boolean> {
  const found = await tx.maybe(sql`select from spent_key
    where agency_id = ${agencyId} and idempotency_key = ${Buffer.from(key)}`);
  return found !== undefined;
}

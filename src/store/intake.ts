import sql from 'sql-template-tag';
import type { Submission } from '../core/response.ts';
import type { Tx } from './database.ts';

/**
 * Takes a batch in with one statement. A key that was taken before, here or in another process,
 * before or after mixing, brings nothing in. Keys are written in their own order, so that two
 * processes never wait for each other in a ring, and answers in theirs, which is not that of arrival.
 */
export async function takeIn(tx: Tx, batch: readonly Submission[]): Promise<void> {
  await tx.run(sql`
    with sent as (
      select distinct on (agency_id, idempotency_key) *
      from unnest(${batch.map((s) => Buffer.from(s.key))}::bytea[],
        ${batch.map((s) => s.agencyId)}::integer[], ${batch.map((s) => s.cycleId)}::integer[],
        ${batch.map((s) => s.channel)}::text[], ${batch.map((s) => Buffer.from(s.answers))}::bytea[],
        ${batch.map((s) => (s.bands ? Buffer.from(s.bands) : null))}::bytea[],
        ${batch.map((s) => s.suggestion || null)}::text[])
        as t (idempotency_key, agency_id, cycle_id, channel, answers, bands, suggestion)
      order by agency_id, idempotency_key
    ), fresh as (
      insert into spent_key (agency_id, idempotency_key, cycle_id)
      select agency_id, idempotency_key, cycle_id from sent order by agency_id, idempotency_key
      on conflict do nothing
      returning agency_id, idempotency_key
    )
    insert into intake (agency_id, cycle_id, channel, answers, bands, suggestion)
    select agency_id, cycle_id, channel, answers, bands, suggestion
    from sent join fresh using (agency_id, idempotency_key)
    order by agency_id, channel, answers`);
}

import sql from 'sql-template-tag';
import type { Banded } from '../core/demographic.ts';
import type { Channel } from '../core/instrument.ts';
import type { Tx } from './database.ts';

/** From intake to response, where an answer has lost its neighbours. */
export interface Batch {
  readonly cycleId: number;
  readonly agencyId: number;
  readonly channel: Channel;
}

/** What may be mixed: enough of one channel together, or whatever a closed window left. */
export async function batchesToMix(
  tx: Tx,
  atLeast: number,
  openCycles: readonly number[],
): Promise<Batch[]> {
  const rows = await tx.rows<{ cycle_id: number; agency_id: number; channel: Channel }>(sql`
    select cycle_id, agency_id, channel from intake
    group by cycle_id, agency_id, channel
    having count(*) >= ${atLeast} or not cycle_id = any(${openCycles}::integer[])`);
  return rows.map((row) => ({
    cycleId: row.cycle_id,
    agencyId: row.agency_id,
    channel: row.channel,
  }));
}

/**
 * Moves a batch in random order; nothing when another mixer was faster. Those of it who said
 * something of themselves are given back, in no order, to be added up.
 */
export async function mixBatch(tx: Tx, batch: Batch, atLeast: number): Promise<Mixed> {
  const { cycleId, agencyId, channel } = batch;
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('prongsai.mix'), ${agencyId})`);
  const { waiting } = await tx.one<{ waiting: number }>(sql`select count(*) as waiting from intake
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and channel = ${channel}`);
  if (waiting < atLeast) return { moved: 0, banded: [] };
  const rows = await tx.rows<{ answers: Buffer | null; bands: Buffer | null }>(sql`
    with moved as (
      delete from intake
      where cycle_id = ${cycleId} and agency_id = ${agencyId} and channel = ${channel}
      returning answers, bands, suggestion
    ), mixed as (
      insert into response (cycle_id, agency_id, channel, answers)
      select ${cycleId}, ${agencyId}, ${channel}, answers from moved order by gen_random_uuid()
    ), said as (
      insert into suggestion (cycle_id, agency_id, channel, text)
      select ${cycleId}, ${agencyId}, ${channel}, suggestion
      from moved where suggestion is not null order by gen_random_uuid()
    )
    select case when bands is not null then answers end as answers, bands
    from moved order by gen_random_uuid()`);
  const banded = rows.flatMap(({ answers, bands }) =>
    answers && bands ? [{ answers, bands }] : [],
  );
  return { moved: rows.length, banded };
}

/** What stands closed up of windows that have closed: all of a channel at once, never before. */
export async function sealedToMix(tx: Tx, openCycles: readonly number[]): Promise<Batch[]> {
  return tx.rows<Batch>(sql`
    select distinct cycle_id as "cycleId", agency_id as "agencyId", channel from sealed_intake
    where not cycle_id = any(${openCycles}::integer[])`);
}

/** Takes what is closed up out, to be opened and put where it belongs in the same transaction. */
export async function takeSealed(tx: Tx, batch: Batch): Promise<Buffer[]> {
  const { cycleId, agencyId, channel } = batch;
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('prongsai.mix'), ${agencyId})`);
  const rows = await tx.rows<{ sealed: Buffer }>(sql`delete from sealed_intake
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and channel = ${channel}
    returning sealed`);
  return rows.map((row) => row.sealed);
}

/** Answers and suggestions, each in an order of their own. */
export async function putMixed(
  tx: Tx,
  { cycleId, agencyId, channel }: Batch,
  answers: readonly Uint8Array[],
  suggestions: readonly string[],
): Promise<void> {
  await tx.run(sql`insert into response (cycle_id, agency_id, channel, answers)
    select ${cycleId}, ${agencyId}, ${channel}, answers
    from unnest(${answers.map((one) => Buffer.from(one))}::bytea[]) as answers
    order by gen_random_uuid()`);
  await tx.run(sql`insert into suggestion (cycle_id, agency_id, channel, text)
    select ${cycleId}, ${agencyId}, ${channel}, text
    from unnest(${suggestions}::text[]) as text order by gen_random_uuid()`);
}

/**
 * With the key that is lost, whatever it closed up can never be opened again: answers that waited, codes
 * and what signs for them. How many answers.
 */
export async function dropSealed(tx: Tx): Promise<number> {
  const answers = await tx.run(sql`delete from sealed_intake`);
  await tx.run(sql`delete from code_ticket`);
  await tx.run(sql`update code_key set sealed_key = null`);
  return answers;
}

/** Whether answers of this cycle stand closed up. */
export async function isSealedWaiting(tx: Tx, cycleId: number): Promise<boolean> {
  const { waits } = await tx.one<{ waits: boolean }>(
    sql`select exists (select from sealed_intake where cycle_id = ${cycleId}) as waits`,
  );
  return waits;
}

interface Mixed {
  readonly moved: number;
  readonly banded: readonly Banded[];
}

/** Keys, codes and what signed them are of no more use when the results are out. */
export async function forgetKeys(tx: Tx): Promise<void> {
  const over = sql`cycle_id in (select id from cycle where state in ('published', 'closed'))`;
  await tx.run(sql`delete from spent_key where ${over}`);
  await tx.run(sql`delete from code_ticket where ${over}`);
  await tx.run(sql`update code_key set sealed_key = null
    where sealed_key is not null and ${over}`);
}

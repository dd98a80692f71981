import sql from 'sql-template-tag';
import { type PaperBatch, SETTLED, type TypedSheet } from '../core/paper-batch.ts';
import type { Tx } from './database.ts';

const SELECT = sql`select id, agency_id as "agencyId", cycle_id as "cycleId", channel, sheets, alone,
  state, taken from paper_batch`;

export function batchesOf(
  tx: Tx,
  { cycleId, agencyId }: Pick<PaperBatch, 'cycleId' | 'agencyId'>,
): Promise<PaperBatch[]> {
  return tx.rows(sql`${SELECT} where cycle_id = ${cycleId} and agency_id = ${agencyId}
    order by id desc limit 100`);
}

export function findPaperBatch(tx: Tx, id: number): Promise<PaperBatch | undefined> {
  return tx.maybe(sql`${SELECT} where id = ${id}`);
}

/** Nobody types into it, and nobody takes it, before this transaction ends. */
export function lockPaperBatch(tx: Tx, id: number): Promise<PaperBatch> {
  return tx.one(sql`${SELECT} where id = ${id} for update`);
}

export async function insertPaperBatch(
  tx: Tx,
  { agencyId, cycleId, channel, sheets, alone }: Omit<PaperBatch, 'id' | 'state' | 'taken'>,
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into paper_batch (agency_id, cycle_id, channel, sheets, alone)
    values (${agencyId}, ${cycleId}, ${channel}, ${sheets}, ${alone}) returning id`);
  return id;
}

export function typedSheets(tx: Tx, batchId: number): Promise<TypedSheet[]> {
  return tx.rows(sql`select number, round, answers, person_id as "personId" from paper_sheet
    where batch_id = ${batchId} order by number, round`);
}

/** A sheet that is typed anew has to be compared anew. */
export async function keepSheet(
  tx: Tx,
  { id, agencyId }: PaperBatch,
  { number, round, answers, personId }: TypedSheet,
): Promise<void> {
  if (round !== SETTLED) {
    await tx.run(sql`delete from paper_sheet
      where batch_id = ${id} and number = ${number} and round = ${SETTLED}`);
  }
  await tx.run(sql`
    insert into paper_sheet (batch_id, agency_id, number, round, answers, person_id)
    values (${id}, ${agencyId}, ${number}, ${round}, ${Buffer.from(answers)}, ${personId})
    on conflict (batch_id, number, round)
      do update set answers = excluded.answers, person_id = excluded.person_id`);
}

/** What was typed is gone; how many sheets there were stays. */
export async function endPaperBatch(
  tx: Tx,
  id: number,
  end: { readonly state: 'taken'; readonly taken: number } | { readonly state: 'dropped' },
): Promise<void> {
  await tx.run(sql`delete from paper_sheet where batch_id = ${id}`);
  const taken = end.state === 'taken' ? end.taken : null;
  await tx.run(sql`
    update paper_batch set state = ${end.state}, taken = ${taken} where id = ${id}`);
}

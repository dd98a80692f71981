import sql from 'sql-template-tag';
import type { Tx } from './database.ts';

/**
 * Work that follows an event, done once by whichever process takes it. A worker holds a job by a
 * lease; if the worker dies the lease ends and another takes the job. A job that is done is gone.
 */
export interface NewJob {
  readonly kind: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  /** Two of one kind with the same key are one. */
  readonly uniqueKey?: string;
  readonly runAfter: Date;
}

export interface LeasedJob {
  readonly id: number;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly failures: number;
  /** Whoever holds the job knows it by this. */
  readonly leasedUntil: Date;
}

/** Call it in the transaction of the event: either both happen or neither. */
export async function addJob(tx: Tx, job: NewJob): Promise<void> {
  await tx.run(sql`insert into job (kind, payload, unique_key, run_after)
    values (${job.kind}, ${JSON.stringify(job.payload ?? {})}::jsonb, ${job.uniqueKey ?? null},
            ${job.runAfter})
    on conflict (kind, unique_key) do nothing`);
}

/**
 * As a new job, also where it is there already: whoever holds it, perhaps about to finish without
 * what is wanted now, loses it to the next worker.
 */
export async function beginJobAnew(tx: Tx, job: NewJob & { uniqueKey: string }): Promise<void> {
  await addJob(tx, job);
  await tx.run(sql`update job set run_after = ${job.runAfter}, leased_until = null, failures = 0
    where kind = ${job.kind} and unique_key = ${job.uniqueKey}`);
}

interface JobRow {
  id: number;
  kind: string;
  payload: Record<string, unknown>;
  failures: number;
  leased_until: Date;
}

/** Takes the job that has waited longest, if one is due. */
export async function leaseJob(
  tx: Tx,
  kinds: readonly string[],
  now: Date,
  leasedUntil: Date,
): Promise<LeasedJob | undefined> {
  const row = await tx.maybe<JobRow>(sql`
    update job set leased_until = ${leasedUntil}
    where id = (
      select id from job
      where kind = any(${[...kinds]}) and run_after <= ${now}
        and (leased_until is null or leased_until <= ${now})
      order by run_after, id limit 1
      for update skip locked)
    returning id, kind, payload, failures, leased_until`);
  return row && { ...row, leasedUntil: row.leased_until };
}

type Held = Pick<LeasedJob, 'id' | 'leasedUntil'>;

/** False when the lease was lost meanwhile. */
export async function renewLease(tx: Tx, job: Held, leasedUntil: Date): Promise<boolean> {
  const changed = await tx.run(sql`update job set leased_until = ${leasedUntil}
    where id = ${job.id} and leased_until = ${job.leasedUntil}`);
  return changed === 1;
}

export async function removeJob(tx: Tx, job: Held): Promise<void> {
  await tx.run(sql`delete from job where id = ${job.id} and leased_until = ${job.leasedUntil}`);
}

/** Puts a job back until later; `error` when it failed. */
export async function putBack(
  tx: Tx,
  job: Held,
  runAfter: Date,
  error: string | undefined,
): Promise<void> {
  await tx.run(sql`
    update job set run_after = ${runAfter}, leased_until = null, last_error = ${error ?? null},
      failures = case when ${error === undefined} then 0 else failures + 1 end
    where id = ${job.id} and leased_until = ${job.leasedUntil}`);
}

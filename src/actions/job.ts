import { addJob, type LeasedJob, leaseJob, putBack, removeJob, renewLease } from '../store/job.ts';
import type { House } from './house.ts';

/** What a worker does with jobs; which work there is, is in `jobs/`. */
export type { LeasedJob };

const SECOND = 1000;
const LONGEST_PAUSE = 3600;

/** A job that is done again and again exists once, however many processes start. */
export async function plantJob(house: House, kind: string): Promise<void> {
  await house.db.transaction({ kind: 'all' }, (tx) =>
    addJob(tx, { kind, uniqueKey: 'repeating', runAfter: house.clock() }),
  );
}

export async function takeJob(
  house: House,
  kinds: readonly string[],
  leaseSeconds: number,
): Promise<LeasedJob | undefined> {
  const now = house.clock();
  return house.db.transaction({ kind: 'all' }, (tx) =>
    leaseJob(tx, kinds, now, later(now, leaseSeconds)),
  );
}

/** The job with its new lease; undefined when another worker has it now. */
export async function keepJob(
  house: House,
  job: LeasedJob,
  leaseSeconds: number,
): Promise<LeasedJob | undefined> {
  const leasedUntil = later(house.clock(), leaseSeconds);
  const kept = await house.db.transaction({ kind: 'all' }, (tx) =>
    renewLease(tx, job, leasedUntil),
  );
  return kept ? { ...job, leasedUntil } : undefined;
}

export async function finishJob(
  house: House,
  job: LeasedJob,
  everySeconds: number | undefined,
): Promise<void> {
  await house.db.transaction({ kind: 'all' }, (tx) =>
    everySeconds === undefined
      ? removeJob(tx, job)
      : putBack(tx, job, later(house.clock(), everySeconds), undefined),
  );
}

/** For whoever can go on with it, at once: it was not its fault. */
export async function giveBackJob(house: House, job: LeasedJob): Promise<void> {
  await house.db.transaction({ kind: 'all' }, (tx) => putBack(tx, job, house.clock(), undefined));
}

/** Tried again after a pause that doubles with each failure. */
export async function failJob(house: House, job: LeasedJob, reason: string): Promise<void> {
  const pause = Math.min(5 * 2 ** job.failures, LONGEST_PAUSE);
  await house.db.transaction({ kind: 'all' }, (tx) =>
    putBack(tx, job, later(house.clock(), pause), reason.slice(0, 500)),
  );
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * SECOND);
}

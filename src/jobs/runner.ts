import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../actions/house.ts';
import {
  failJob,
  finishJob,
  giveBackJob,
  keepJob,
  type LeasedJob,
  plantJob,
  takeJob,
} from '../actions/job.ts';

/**
 * Does what is due, in this process or in another one on the same database: each job is taken by
 * one worker at a time, done at least once, and tried again later when it fails.
 */
export interface JobKind {
  /** As it stands in the `job` table. */
  readonly kind: string;
  /** Done again so long after it was done; otherwise once. */
  readonly everySeconds?: number;
  /**
   * A long one looks at the signal now and then and throws its reason: told to stop, it is gone on
   * with as soon as somebody can; taken over by another worker, it is theirs.
   */
  readonly run: (
    house: House,
    payload: LeasedJob['payload'],
    signal?: AbortSignal,
  ) => Promise<void>;
}

export interface JobLine {
  readonly job: string;
  readonly ms: number;
  readonly error?: unknown;
}

type Log = (line: JobLine) => void;

const LEASE_SECONDS = 60;
const RENEW_MS = 20_000;

/** Until nothing is due any more, or until it is told to stop. How many jobs it did. */
export async function runDue(
  house: House,
  kinds: readonly JobKind[],
  log: Log,
  signal?: AbortSignal,
): Promise<number> {
  const names = kinds.map((kind) => kind.kind);
  for (let done = 0; ; done += 1) {
    if (signal?.aborted) return done;
    const job = await takeJob(house, names, LEASE_SECONDS);
    if (!job) return done;
    const kind = kinds.find((one) => one.kind === job.kind);
    if (kind) await runOne(house, kind, job, log, signal);
  }
}

async function runOne(
  house: House,
  kind: JobKind,
  job: LeasedJob,
  log: Log,
  stop: AbortSignal | undefined,
): Promise<void> {
  const began = performance.now();
  const lease = keepLease(house, job);
  const signal = stop ? AbortSignal.any([stop, lease.lost]) : lease.lost;
  let failure: { error: unknown } | undefined;
  try {
    await kind.run(house, job.payload, signal);
  } catch (error) {
    failure = { error };
  }
  const held = await lease.release();
  if (!failure) await finishJob(house, held, kind.everySeconds);
  else if (signal.aborted) await giveBackJob(house, held);
  else await failJob(house, held, String(failure.error));
  const line = { job: kind.kind, ms: Math.round(performance.now() - began) };
  log(failure && failure.error !== signal.reason ? { ...line, ...failure } : line);
}

/** A long job keeps its lease as long as its worker lives; `lost` is told when another has it. */
function keepLease(
  house: House,
  job: LeasedJob,
): { readonly lost: AbortSignal; release(): Promise<LeasedJob> } {
  const loss = new AbortController();
  let held = Promise.resolve(job);
  const renewal = setInterval(() => {
    held = held.then(async (last) => {
      try {
        const kept = await keepJob(house, last, LEASE_SECONDS);
        if (!kept) loss.abort();
        return kept ?? last;
      } catch {
        return last;
      }
    });
  }, RENEW_MS);
  return {
    lost: loss.signal,
    release() {
      clearInterval(renewal);
      return held;
    },
  };
}

export interface Runner {
  /** Fulfilled when the jobs at hand are done; no other is begun. */
  stop(): Promise<void>;
}

/** Looks for work now and then, with so many workers that a long job does not hold up the rest. */
export function startRunner(
  house: House,
  kinds: readonly JobKind[],
  log: Log,
  { workers = 2, pauseMs = 2000 } = {},
): Runner {
  const stopping = new AbortController();
  const { signal } = stopping;
  const work = async () => {
    while (!signal.aborted) {
      await runDue(house, kinds, log, signal).catch((error) =>
        log({ job: 'runner', ms: 0, error }),
      );
      await pause(pauseMs, undefined, { signal }).catch(() => {});
    }
  };
  const running = plantAll(house, kinds, log).then(() =>
    Promise.all(Array.from({ length: workers }, work)),
  );
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function plantAll(house: House, kinds: readonly JobKind[], log: Log): Promise<void> {
  for (const { kind, everySeconds } of kinds) {
    if (everySeconds === undefined) continue;
    await plantJob(house, kind).catch((error) => log({ job: kind, ms: 0, error }));
  }
}

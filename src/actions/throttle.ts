import type { Account } from '../core/account.ts';
import { Problem } from '../core/problem.ts';
import { type Bucket, type Count, GAUGES, networkOf, secondsToWait } from '../core/throttle.ts';
import { keyedHash } from '../kit/secret.ts';
import { isKnownDevice } from '../store/session.ts';
import { addFailure, countIn, emptyBucket } from '../store/throttle.ts';
import type { Deed } from './action.ts';

/** Refuses while any of these gauges is full. */
export async function refuseWhenFull(
  deed: Deed<unknown>,
  buckets: readonly Bucket[],
): Promise<void> {
  const counts: (readonly [Bucket, Count | undefined])[] = [];
  for (const bucket of buckets) {
    counts.push([bucket, await countIn(deed.tx, hashOf(deed, bucket), deed.now)]);
  }
  const seconds = secondsToWait(counts, deed.now);
  if (seconds > 0) throw new Problem('tooMany', { seconds });
}

export async function failuresIn(deed: Deed<unknown>, bucket: Bucket): Promise<number> {
  return (await countIn(deed.tx, hashOf(deed, bucket), deed.now))?.failures ?? 0;
}

/** Sorted, so that two that fail together never wait for each other. */
export async function countFailure(deed: Deed<unknown>, buckets: readonly Bucket[]): Promise<void> {
  const hashed = buckets
    .map((bucket) => ({ hash: hashOf(deed, bucket), minutes: GAUGES[bucket[0]].minutes }))
    .sort((a, b) => Buffer.compare(a.hash, b.hash));
  for (const { hash, minutes } of hashed) {
    const until = new Date(deed.now.getTime() + minutes * 60_000);
    await addFailure(deed.tx, hash, until, deed.now);
  }
}

export function forgetFailures(deed: Deed<unknown>, bucket: Bucket): Promise<void> {
  return emptyBucket(deed.tx, hashOf(deed, bucket));
}

export interface SignInGauges {
  readonly here: Bucket;
  /** Refuse when full. */
  readonly refusing: readonly Bucket[];
  /** Counted up by a failure. */
  readonly counting: readonly Bucket[];
  /** False for a browser this account was used with: strangers cannot slow that one down. */
  readonly doubtable: boolean;
}

export async function signInGauges(
  deed: Deed<unknown>,
  email: string,
  account: Account | undefined,
): Promise<SignInGauges> {
  const network = networkOf(deed.channel.address);
  const here: Bucket = ['accountHere', email, network];
  const { deviceHash } = deed.channel;
  if (deviceHash && account && (await isKnownDevice(deed.tx, deviceHash, account.id, deed.now))) {
    const own: Bucket = ['device', account.id, deviceHash.toString('hex')];
    return { here, refusing: [own], counting: [own], doubtable: false };
  }
  const everything: Bucket = ['address', network];
  return {
    here,
    refusing: [here, everything],
    counting: [here, everything, ['account', email]],
    doubtable: true,
  };
}

function hashOf(deed: Deed<unknown>, bucket: Bucket): Buffer {
  return keyedHash(deed.house.keys.throttle, JSON.stringify(bucket));
}

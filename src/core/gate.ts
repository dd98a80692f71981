/**
 * How many forms come in from one network: counted in memory alone, by the front half of the address,
 * and forgotten with the process. A whole office or a mobile network is one such network, so it is
 * wide; whoever comes when it is full is asked to wait some seconds, and is never turned away.
 */
export interface Gate {
  /** Undefined: come in. Else so many seconds to wait. */
  wait(address: string, now: number): number | undefined;
  /** The same for somebody who only looks whether there is room. */
  full(address: string, now: number): number | undefined;
}

/** So many wrong codes a minute: an office mistypes that often, and who guesses gets nowhere. */
export const WRONG_CODES_A_MINUTE = 60;

/** At least 120 a minute are promised; twice as many fit, all at once or spread. */
export const FORMS_A_MINUTE = 240;
const MOST_NETWORKS = 20_000;

interface Bucket {
  left: number;
  at: number;
}

export function openGate(aMinute = FORMS_A_MINUTE): Gate {
  const buckets = new Map<string, Bucket>();

  function bucketOf(network: string, now: number): Bucket {
    const bucket = buckets.get(network) ?? { left: aMinute, at: now };
    const minutes = Math.max(0, now - bucket.at) / 60_000;
    bucket.left = Math.min(aMinute, bucket.left + minutes * aMinute);
    bucket.at = now;
    return bucket;
  }

  const secondsOf = ({ left }: Bucket) =>
    left < 1 ? Math.max(1, Math.ceil(((1 - left) * 60) / aMinute)) : undefined;

  return {
    wait(address, now) {
      const network = networkOf(address);
      const bucket = bucketOf(network, now);
      if (!buckets.has(network)) {
        // Full of strangers: everybody begins anew, which lets in rather too many than too few.
        if (buckets.size >= MOST_NETWORKS) buckets.clear();
        buckets.set(network, bucket);
      }
      const seconds = secondsOf(bucket);
      if (seconds === undefined) bucket.left -= 1;
      return seconds;
    },
    full: (address, now) => secondsOf(bucketOf(networkOf(address), now)),
  };
}

/** The first three of four numbers, or the first three groups of an IPv6 address. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address.split('.').slice(0, 3).join('.');
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = 8 - groups.length - (tail ? tail.split(':').length : 0);
  const whole = tail === undefined ? groups : [...groups, ...Array<string>(missing).fill('0')];
  return `${whole.slice(0, 3).join(':')}:`;
}

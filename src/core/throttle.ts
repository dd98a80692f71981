/**
 * How often something may be tried by strangers. Each gauge counts failures in a window that
 * begins with the first; a full gauge stays full until its window ends. What is counted is a
 * keyed hash, so the table names neither accounts nor addresses. docs/security.md says why the
 * gauges are these and how they keep a stranger from locking somebody out.
 */
export const GAUGES = {
  /** One account from one network: tight. */
  accountHere: { failures: 5, minutes: 15 },
  /** One account from a browser it was used with before; nobody else can fill it. */
  device: { failures: 10, minutes: 15 },
  /** Everything from one network: loose, offices share an address. */
  address: { failures: 60, minutes: 15 },
  /** One account from anywhere: never refuses, asks for one step more. */
  account: { failures: 20, minutes: 60 },
  /** Codes tried after one right password. */
  ticket: { failures: 5, minutes: 15 },
  /** The own password asked again inside the account. */
  ownPassword: { failures: 5, minutes: 15 },
  /** Mails to one account, asked for by anybody. */
  mailTo: { failures: 3, minutes: 60 },
  mailFrom: { failures: 20, minutes: 60 },
  /** Invitations sent by one person. */
  invitations: { failures: 100, minutes: 24 * 60 },
} as const;
export type Gauge = keyof typeof GAUGES;

/** A gauge and what it is about: `['accountHere', email, network]`. */
export type Bucket = readonly [gauge: Gauge, ...about: string[]];

export interface Count {
  readonly failures: number;
  readonly until: Date;
}

/** Seconds until the fullest of these lets somebody try again; 0 when none is full. */
export function secondsToWait(
  counts: readonly (readonly [Bucket, Count | undefined])[],
  now: Date,
): number {
  const waits = counts.map(([[gauge], count]) =>
    count && count.failures >= GAUGES[gauge].failures
      ? Math.ceil((count.until.getTime() - now.getTime()) / 1000)
      : 0,
  );
  return Math.max(0, ...waits);
}

/** The network an address belongs to: itself, or the /64 of an IPv6 address, which one home has. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/** How long a session lasts, and the facts of the connection a deed came through. */

/** Told by the door, never taken from what was typed. */
export interface Channel {
  /** Only for throttling; never stored, never logged. */
  readonly address: string;
  /** HTTPS, or the machine itself. */
  readonly secure: boolean;
  readonly loopback: boolean;
  /** What kind of browser it was, for the list of sessions. */
  readonly device: string;
  readonly sessionHash: Buffer | null;
  /** What this browser was given when somebody signed in with it before. */
  readonly deviceHash: Buffer | null;
}

/** A door that says nothing is trusted with nothing. */
export const NO_CHANNEL: Channel = {
  address: '-',
  secure: false,
  loopback: false,
  device: '-',
  sessionHash: null,
  deviceHash: null,
};

const MINUTE = 60_000;
export const IDLE_MINUTES = 60;
export const LONGEST_HOURS = 12;
/** A session's last use is written down at most this often. */
const TOUCH_MINUTES = 5;
/** Within this after signing in the password is not asked again for changes to the account. */
const FRESH_MINUTES = 10;
export const DEVICE_DAYS = 180;

/** Each use pushes the end away, but never beyond the longest session there is. */
export function sessionEnd(createdAt: Date, now: Date): Date {
  return new Date(
    Math.min(
      now.getTime() + IDLE_MINUTES * MINUTE,
      createdAt.getTime() + LONGEST_HOURS * 60 * MINUTE,
    ),
  );
}

export function touchDue(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= TOUCH_MINUTES * MINUTE;
}

export function isFresh(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < FRESH_MINUTES * MINUTE;
}

const BROWSERS = [
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Firefox', /\bFirefox\/|\bFxiOS\//],
  ['LINE', /\bLine\//],
  ['Chrome', /\bChrome\/|\bCriOS\//],
  ['Safari', /\bSafari\//],
] as const;
const SYSTEMS = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

/** `Firefox · Windows`: enough to know one's own sessions apart, too little to follow a person. */
export function deviceName(userAgent: string | undefined): string {
  const find = (kinds: readonly (readonly [string, RegExp])[]) =>
    kinds.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0];
  return [find(BROWSERS), find(SYSTEMS)].filter(Boolean).join(' · ') || '–';
}

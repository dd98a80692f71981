/**
 * A finished interview as it lies on the device and travels: the fields of the form, in a letter to
 * the server alone. Nothing here needs more than a browser has.
 */
export interface QueuedInterview {
  /** Of this interview: the same key is counted once. */
  readonly key: string;
  readonly person: string;
  readonly cycleId: number;
  readonly agencyId: number;
  readonly sealed: string;
}

export const QUEUE_FILE = 'prongsai interviews';
export const LARGEST_LETTER = 40_000;

/** All letters are as long as one another, so that their length tells nothing. */
const STEP = 4096;

export function packInterview(
  fields: readonly (readonly [string, string])[],
): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(JSON.stringify(fields));
  const padded = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(32);
  padded.set(bytes);
  return padded;
}

/** Undefined when it is nothing of the kind. */
export function unpackInterview(bytes: Uint8Array): URLSearchParams | undefined {
  try {
    const fields: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(fields)) return undefined;
    const isPair = (one: unknown): one is [string, string] =>
      Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string');
    return fields.every(isPair) ? new URLSearchParams(fields) : undefined;
  } catch {
    return undefined;
  }
}

/** What a letter is bound to. */
export function letterPlace({
  key,
  cycleId,
  agencyId,
}: Pick<QueuedInterview, 'key' | 'cycleId' | 'agencyId'>): string {
  return `interview ${cycleId} ${agencyId} ${key}`;
}

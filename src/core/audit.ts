import { createHmac } from 'node:crypto';
import { keyedHash } from '../kit/secret.ts';

/** One line of the audit log, chained to the one before by an HMAC. */
export interface AuditLine {
  readonly number: number;
  readonly at: string;
  readonly personId: string | null;
  readonly action: string;
  readonly agencyId: number | null;
  readonly target: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface AuditHead {
  readonly number: number;
  /** 64 hexadecimal digits. */
  readonly mac: string;
}

export const EMPTY_HEAD: AuditHead = { number: 0, mac: '0'.repeat(64) };

export function chainMac(key: Uint8Array, previousMac: string, line: AuditLine): string {
  return createHmac('sha256', key).update(previousMac).update(canonical(line)).digest('hex');
}

/** JSON with sorted keys: the same line gives the same bytes whoever wrote it. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** Such keys stand first in any object, by size. */
function isWholeNumber(key: string): boolean {
  return key.charCodeAt(0) <= NINE && /^(0|[1-9]\d{0,8})$/.test(key);
}

const NINE = 0x39;

/** The same value, and where its keys are in order already the same object. */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const ordered = value.map(inOrder);
    return ordered.every((inner, i) => inner === value[i]) ? value : ordered;
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') return inOrder(value.toJSON());
  const members = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(members);
  let isInOrder = true;
  let last = '';
  for (const key of keys) {
    const inner = members[key];
    if (inner !== null && typeof inner === 'object' && inOrder(inner) !== inner) isInOrder = false;
    if (isWholeNumber(key)) continue;
    if (key < last) isInOrder = false;
    last = key;
  }
  if (isInOrder) return value;
  return Object.fromEntries(keys.sort().map((key) => [key, inOrder(members[key])]));
}

/** A head that left the house earlier – a receipt, a release, the heads file – with or without its number. */
export interface KnownHead {
  readonly number?: number;
  readonly mac: string;
}

/**
 * What an installation keeps of its audit key, to notice another one; it also vouches for how many
 * lines a lost key chained.
 */
export function keyCheck(key: Uint8Array, installationId: string, unkeyed: number): Buffer {
  const from = unkeyed === 0 ? '' : ` after line ${unkeyed}`;
  return keyedHash(key, `the audit key of installation ${installationId}${from}`);
}

export type AuditFault =
  /** The key at hand is not the one of this log, so that nothing can be said. */
  | { readonly kind: 'otherKey' }
  /** It is not what was written, or the line before it is gone and the numbers were closed up. */
  | { readonly kind: 'changed'; readonly number: number }
  | { readonly kind: 'inserted'; readonly number: number }
  | { readonly kind: 'missing'; readonly number: number }
  /** The log ends before this line, which is known to have been there. */
  | { readonly kind: 'cut'; readonly number: number }
  /** Every line fits the one before, but this one is not the one that is known. */
  | { readonly kind: 'rewritten'; readonly number: number }
  | { readonly kind: 'headUnknown'; readonly mac: string };

export interface AuditVerdict {
  /** The last line up to which everything is as it was written. */
  readonly head: AuditHead;
  readonly fault?: AuditFault;
}

type StoredLine = AuditLine & { readonly mac: string };

/**
 * Walks the chain from its beginning to the stored head. A line that was changed, put in or taken
 * out does not fit the one before it; what only a holder of the key could do – cut the tail,
 * rewrite the chain – is found by the known heads. The lines up to `unkeyed` were chained with a
 * key that is lost; the first line after them vouches for the last of them, and nothing else does.
 */
export async function verifyChain(
  key: Uint8Array,
  lines: AsyncIterable<StoredLine>,
  storedHead: AuditHead,
  known: readonly KnownHead[],
  unkeyed = 0,
): Promise<AuditVerdict> {
  const numbered = new Map(known.flatMap((one) => (one.number ? [[one.number, one.mac]] : [])));
  const unseen = new Set(known.flatMap((one) => (one.number === undefined ? [one.mac] : [])));
  let head = EMPTY_HEAD;
  let misfit: StoredLine | undefined;
  for await (const line of lines) {
    if (misfit) return { head, fault: misfitFault(key, head, misfit, line) };
    if (line.number <= head.number)
      return { head, fault: { kind: 'inserted', number: line.number } };
    if (line.number > head.number + 1) {
      return { head, fault: { kind: 'missing', number: head.number + 1 } };
    }
    if (line.number > unkeyed && !fits(key, head, line)) {
      misfit = line;
      continue;
    }
    if ((numbered.get(line.number) ?? line.mac) !== line.mac) {
      return { head, fault: { kind: 'rewritten', number: line.number } };
    }
    unseen.delete(line.mac);
    head = { number: line.number, mac: line.mac };
  }
  if (misfit) return { head, fault: misfitFault(key, head, misfit) };
  const beyond = Math.max(storedHead.number, ...numbered.keys());
  if (beyond > head.number) return { head, fault: { kind: 'cut', number: head.number + 1 } };
  if (storedHead.number < head.number) {
    return { head, fault: { kind: 'inserted', number: storedHead.number + 1 } };
  }
  if (storedHead.mac !== head.mac) return { head, fault: { kind: 'changed', number: head.number } };
  const [mac] = unseen;
  return mac === undefined ? { head } : { head, fault: { kind: 'headUnknown', mac } };
}

function fits(key: Uint8Array, head: AuditHead, { mac, ...line }: StoredLine): boolean {
  return chainMac(key, head.mac, line) === mac;
}

/** Does the next line fit in its place? Then it was put in, and the numbers behind it moved up. */
function misfitFault(
  key: Uint8Array,
  head: AuditHead,
  misfit: StoredLine,
  next?: StoredLine,
): AuditFault {
  const wasInserted = next && fits(key, head, { ...next, number: misfit.number });
  return { kind: wasInserted ? 'inserted' : 'changed', number: misfit.number };
}

/**
 * What the heads file knows: `NUMBER MAC` for each line appended, and `restored NUMBER MAC` where
 * a backup took the log back to an earlier line, after which the later ones are no longer known.
 * A line that a crash cut short says nothing.
 */
export function readHeads(text: string): AuditHead[] {
  const heads = new Map<number, string>();
  for (const line of text.split('\n')) {
    const [, restored, digits, mac] = /^(restored )?(\d{1,15}) ([0-9a-f]{64})$/.exec(line) ?? [];
    if (digits === undefined || mac === undefined) continue;
    const number = Number(digits);
    if (restored) for (const later of heads.keys()) if (later > number) heads.delete(later);
    // The first word on a line counts: whoever cuts the log and goes on would write it again.
    if (!heads.has(number)) heads.set(number, mac);
  }
  return [...heads].map(([number, mac]) => ({ number, mac }));
}

/** As a person hands it over: `NUMBER:MAC`, or the MAC alone. */
export function readHead(text: string): KnownHead | undefined {
  const found = /^(?:(\d{1,15}):)?([0-9a-f]{64})$/.exec(text.trim().toLowerCase());
  if (!found) return undefined;
  const [, number, mac = ''] = found;
  return number === undefined ? { mac } : { number: Number(number), mac };
}

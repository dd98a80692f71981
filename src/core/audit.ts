import { createHmac } from 'node:crypto';

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
  return JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export type AuditFault =
  | { readonly kind: 'changed'; readonly number: number }
  | { readonly kind: 'missing'; readonly number: number }
  | { readonly kind: 'headDiffers'; readonly number: number }
  | { readonly kind: 'knownHeadAbsent'; readonly number: number };

/**
 * Walks the chain from the first line. `known` are heads that left the house earlier (a receipt, a
 * release, the heads file): each must still be in the chain with the same mac, which is what finds
 * a cut tail and a chain rewritten by somebody who holds the key.
 */
export async function verifyChain(
  key: Uint8Array,
  lines: AsyncIterable<AuditLine & { mac: string }>,
  storedHead: AuditHead,
  known: readonly AuditHead[],
): Promise<AuditFault | undefined> {
  const expected = new Map(known.filter((h) => h.number > 0).map((h) => [h.number, h.mac]));
  let head = EMPTY_HEAD;
  for await (const { mac, ...line } of lines) {
    if (line.number !== head.number + 1) return { kind: 'missing', number: head.number + 1 };
    const computed = chainMac(key, head.mac, line);
    if (computed !== mac) return { kind: 'changed', number: line.number };
    const seen = expected.get(line.number);
    if (seen !== undefined && seen !== computed)
      return { kind: 'knownHeadAbsent', number: line.number };
    head = { number: line.number, mac: computed };
  }
  if (head.number !== storedHead.number || head.mac !== storedHead.mac) {
    return { kind: 'headDiffers', number: storedHead.number };
  }
  const beyond = [...expected.keys()].find((number) => number > head.number);
  return beyond === undefined ? undefined : { kind: 'missing', number: beyond };
}

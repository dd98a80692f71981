import { createHash } from 'node:crypto';
import { keyedHash } from '../kit/secret.ts';
import { networkOf } from './gate.ts';

/**
 * When a network sends more forms than it may, a browser with a script can come in at once by a little
 * work: a number that makes a hash begin with so many zero bits. The puzzle carries its own end and is
 * bound to one form from one network, so nothing is kept of it, and solved it is good for that one
 * form. Whoever runs no script waits, as before, and nobody is turned away.
 */
export interface Puzzles {
  /** For this form from this address: harder the more of them were solved just now. */
  make(form: string, address: string, now: number): string;
  /** Whether this is a puzzle of ours for this form, in time, with a number that solves it. */
  take(proof: string, form: string, address: string, now: number): boolean;
}

const LEAST_BITS = 14;
const MOST_BITS = 20;
/** Each time so many more were solved than a network may send, it takes twice the work. */
const STEP = 60;
const FORGOTTEN_A_MINUTE = 240;
const GOOD_FOR_MS = 120_000;
const MOST_NETWORKS = 20_000;

export function openPuzzles(key: Uint8Array): Puzzles {
  const solved = new Map<string, { over: number; at: number }>();

  function overOf(network: string, now: number): number {
    const { over, at } = solved.get(network) ?? { over: 0, at: now };
    return Math.max(0, over - (Math.max(0, now - at) / 60_000) * FORGOTTEN_A_MINUTE);
  }

  const sealOf = (head: string, form: string, network: string) =>
    keyedHash(key, JSON.stringify([head, form, network]))
      .toString('base64url')
      .slice(0, 22);

  return {
    make(form, address, now) {
      const network = networkOf(address);
      const harder = Math.floor(Math.log2(1 + overOf(network, now) / STEP));
      const bits = Math.min(MOST_BITS, LEAST_BITS + harder);
      const head = `${(now + GOOD_FOR_MS).toString(36)}.${bits}`;
      return `${head}.${sealOf(head, form, network)}`;
    },
    take(proof, form, address, now) {
      const [, head = '', until = '', bits = '', seal] =
        /^(([0-9a-z]{1,9})\.(\d\d))\.([\w-]{22})\.\d{1,9}$/.exec(proof) ?? [];
      const network = networkOf(address);
      const isOurs = seal === sealOf(head, form, network) && Number.parseInt(until, 36) >= now;
      if (!isOurs || zeroBits(proof) < Number(bits)) return false;
      if (solved.size >= MOST_NETWORKS) solved.clear();
      solved.set(network, { over: overOf(network, now) + 1, at: now });
      return true;
    },
  };
}

function zeroBits(text: string): number {
  return Math.clz32(createHash('sha256').update(text).digest().readUInt32BE(0));
}

/** In a form; no code of a question begins like this. */
export const PROOF_FIELD = '_proof';

import { createHash } from 'node:crypto';
import { Problem } from '../core/problem.ts';
import { Kept } from '../kit/kept.ts';
import type { Paper, Typesetter } from './typst.ts';

/**
 * Papers on request: one with the same tag is made once and kept for a while; whoever asks for the
 * same paper while it is being made, tagged or not, waits for the same bytes. More papers at a time
 * than it can make are refused at once.
 */
export interface Press {
  print(paper: () => Paper, tag?: string): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

const KEPT = 50;
const MOST_WAITING = 50;

export function openPress(
  typesetter: Typesetter,
  { kept = KEPT, mostWaiting = MOST_WAITING } = {},
): Press {
  const made = new Kept<Promise<Uint8Array<ArrayBuffer>>>(kept);
  const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  let waiting = 0;

  async function make(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
    if (waiting >= mostWaiting) throw new Problem('tooMany', { seconds: 10 });
    waiting += 1;
    try {
      return await typesetter.typeset(paper);
    } finally {
      waiting -= 1;
    }
  }

  function share(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
    const same = createHash('sha256').update(JSON.stringify(paper)).digest('hex');
    const making = underWay.get(same) ?? make(paper).finally(() => underWay.delete(same));
    underWay.set(same, making);
    return making;
  }

  return {
    async print(paper, tag) {
      if (tag === undefined) return share(paper());
      try {
        return await made.take(tag, () => make(paper()));
      } catch (error) {
        made.drop(tag);
        throw error;
      }
    },
    close: () => typesetter.close(),
  };
}

import { Problem } from '../core/problem.ts';
import { Kept } from '../kit/kept.ts';
import type { Paper, Typesetter } from './typst.ts';

/**
 * Papers on request: one with the same tag is made once and kept for a while, and those who ask
 * for it meanwhile wait for the same. More papers at a time than it can make are refused at once.
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

  return {
    async print(paper, tag) {
      if (tag === undefined) return make(paper());
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

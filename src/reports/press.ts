import { Problem } from '../core/problem.ts';
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
  const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
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

  function keep(tag: string, pdf: Promise<Uint8Array<ArrayBuffer>>): void {
    made.delete(tag);
    made.set(tag, pdf);
    for (const oldest of made.size > kept ? [...made.keys()].slice(0, 1) : []) made.delete(oldest);
  }

  return {
    async print(paper, tag) {
      if (tag === undefined) return make(paper());
      const pdf = made.get(tag) ?? make(paper());
      keep(tag, pdf);
      try {
        return await pdf;
      } catch (error) {
        made.delete(tag);
        throw error;
      }
    },
    close: () => typesetter.close(),
  };
}

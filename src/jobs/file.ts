import { keepFile, nextFile } from '../actions/file-work.ts';
import type { Reader } from '../net/reader.ts';
import type { JobKind } from './runner.ts';

/** Reads the files that were attached to items, one after another, in a thread that ends with the work. */
export function fileWork(open: () => Reader): JobKind {
  return {
    kind: 'files',
    everySeconds: 5,
    async run(house, _payload, signal) {
      const reader = open();
      const stop = () => void reader.close();
      signal?.addEventListener('abort', stop, { once: true });
      try {
        for (let due = await nextFile(house); due; due = await nextFile(house)) {
          const read = await reader.read(due.bytes, SAID[due.type] ?? '');
          signal?.throwIfAborted();
          await keepFile(house, due, read);
        }
      } finally {
        signal?.removeEventListener('abort', stop);
        await reader.close();
      }
    },
  };
}

const SAID: Readonly<Record<string, string>> = { csv: 'text/csv', html: 'text/html' };

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { openReader, type Reader } from '../../src/net/reader.ts';

/** A reader with the thread as it is built for running. */
export function builtReader(timeoutMs?: number): Reader {
  return openReader({
    startWorker: (resourceLimits) =>
      new Worker(path.resolve('dist/net-reader-worker.js'), { resourceLimits }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
}

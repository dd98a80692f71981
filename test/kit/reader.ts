import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildPrograms } from '../../build.js';
import { openReader, type Reader } from '../../src/net/reader.ts';

/** A reader with the thread as it is built for running. */
export async function builtReader(timeoutMs?: number): Promise<Reader> {
  built ??= buildPrograms(['src/net/reader-worker.ts']);
  await built;
  return openReader({
    startWorker: (resourceLimits) =>
      new Worker(path.resolve('dist/net-reader-worker.js'), { resourceLimits }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
}

let built: Promise<void> | undefined;

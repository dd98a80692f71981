import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TypesetterOptions } from '../src/reports/typst.ts';

/** The worker as it is built for running. */
export const TYPESETTER: TypesetterOptions = {
  folder: path.resolve('src/reports'),
  startWorker: (workerData) =>
    new Worker(path.resolve('dist/reports-typst-worker.js'), { workerData }),
};

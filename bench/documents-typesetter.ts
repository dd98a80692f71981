import path from 'node:path';
import type { TypesetterOptions } from '../src/reports/typst.ts';

/** The process as it is built for running. */
export const TYPESETTER: TypesetterOptions = {
  folder: path.resolve('src/reports'),
  program: path.resolve('dist/reports-typst-worker.js'),
};

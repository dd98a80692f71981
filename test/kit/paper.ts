import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildPrograms } from '../../build.js';
import { openPress, type Press } from '../../src/reports/press.ts';
import {
  openTypesetter,
  type Typesetter,
  type TypesetterOptions,
} from '../../src/reports/typst.ts';

/** A typesetter with the worker as it is built for running. */
export async function testTypesetter(
  changes: Partial<TypesetterOptions> = {},
): Promise<Typesetter> {
  built ??= buildPrograms(['src/reports/typst-worker.ts']);
  await built;
  return openTypesetter({
    folder: path.resolve('src/reports'),
    startWorker: (workerData) =>
      new Worker(path.resolve('dist/reports-typst-worker.js'), { workerData }),
    ...changes,
  });
}

let built: Promise<void> | undefined;

/** The one press of this process; its worker is started by the first paper that is asked for. */
export function testPress(): Press {
  press ??= openPress({
    async typeset(paper) {
      typesetter ??= testTypesetter();
      return (await typesetter).typeset(paper);
    },
    close: async () => {},
  });
  return press;
}

let press: Press | undefined;
let typesetter: Promise<Typesetter> | undefined;

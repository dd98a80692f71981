import path from 'node:path';
import { buildPrograms } from '../../build.js';
import { openPress, type Press } from '../../src/reports/press.ts';
import {
  openTypesetter,
  type Typesetter,
  type TypesetterOptions,
} from '../../src/reports/typst.ts';

/** A typesetter with the process as it is built for running. */
export async function testTypesetter(
  changes: Partial<TypesetterOptions> = {},
): Promise<Typesetter> {
  built ??= buildPrograms(['src/reports/typst-worker.ts']);
  await built;
  return openTypesetter({
    folder: path.resolve('src/reports'),
    program: path.resolve('dist/reports-typst-worker.js'),
    ...changes,
  });
}

let built: Promise<void> | undefined;

/** The one press of this process; its process is started by the first paper that is asked for. */
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

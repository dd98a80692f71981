import path from 'node:path';
import { openPress, type Press } from '../../src/reports/press.ts';
import {
  openTypesetter,
  type Typesetter,
  type TypesetterOptions,
} from '../../src/reports/typst.ts';

/** A typesetter with the process as it is built for running. */
export function testTypesetter(changes: Partial<TypesetterOptions> = {}): Typesetter {
  return openTypesetter({
    folder: path.resolve('src/reports'),
    program: path.resolve('dist/reports-typst-worker.js'),
    ...changes,
  });
}

/** The one press of this process; its process is started by the first paper that is asked for. */
export function testPress(): Press {
  press ??= openPress({
    typeset(paper) {
      typesetter ??= testTypesetter();
      return typesetter.typeset(paper);
    },
    close: async () => {},
  });
  return press;
}

let press: Press | undefined;
let typesetter: Typesetter | undefined;

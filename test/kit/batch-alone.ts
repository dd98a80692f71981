import path from 'node:path';
import { batchMaker } from '../../src/jobs/batch.ts';
import { runDue } from '../../src/jobs/runner.ts';
import { openTypesetter } from '../../src/reports/typst.ts';
import { houseOn } from './house.ts';

/** Makes the sets of documents that are due, in a process of its own that may be killed: URL MOMENT. */
const [url = '', moment = ''] = process.argv.slice(2);
const house = houseOn(url, { clock: () => new Date(moment) });
const options = {
  folder: path.resolve('src/reports'),
  program: path.resolve('dist/reports-typst-worker.js'),
};
const hear = ({ error }: { readonly error?: unknown }) => {
  if (error) throw error;
};
await runDue(house, [batchMaker(() => openTypesetter(options), hear)], hear);
await house.close();

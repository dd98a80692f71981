import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildPrograms } from '../../build.js';
import { type Office, type OfficeOptions, openOffice } from '../../src/reports/office.ts';

/** An office with the worker as it is built for running. */
export async function builtOffice(changes: Partial<OfficeOptions> = {}): Promise<Office> {
  built ??= buildPrograms(['src/reports/office-worker.ts']);
  await built;
  return openOffice({
    startWorker: (workerData, resourceLimits) =>
      new Worker(path.resolve('dist/reports-office-worker.js'), { workerData, resourceLimits }),
    ...changes,
  });
}

let built: Promise<void> | undefined;
let office: Promise<Office> | undefined;

/** The one office of this process; its worker is started by the first document that is asked for. */
export function testOffice(): Office {
  const once = () => {
    office ??= builtOffice();
    return office;
  };
  return {
    docx: async (body) => (await once()).docx(body),
    xlsx: async (body) => (await once()).xlsx(body),
    fill: async (filling) => (await once()).fill(filling),
    example: async (language) => (await once()).example(language),
    close: async () => {},
  };
}

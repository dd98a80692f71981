import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Office, type OfficeOptions, openOffice } from '../../src/reports/office.ts';

/** An office with the worker as it is built for running. */
export function builtOffice(changes: Partial<OfficeOptions> = {}): Office {
  return openOffice({
    startWorker: (workerData, resourceLimits) =>
      new Worker(path.resolve('dist/reports-office-worker.js'), { workerData, resourceLimits }),
    ...changes,
  });
}

let office: Office | undefined;

/** The one office of this process; its worker is started by the first document that is asked for. */
export function testOffice(): Office {
  const once = () => {
    office ??= builtOffice();
    return office;
  };
  return {
    docx: (body) => once().docx(body),
    xlsx: (body) => once().xlsx(body),
    fill: (filling) => once().fill(filling),
    example: (language) => once().example(language),
    close: async () => {},
  };
}

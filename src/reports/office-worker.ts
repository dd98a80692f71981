import { parentPort, workerData } from 'node:worker_threads';
import type { Answered } from '../kit/aside.ts';
import { bodyDocx } from './docx/document.ts';
import type { OfficeTask, OfficeWorkerData } from './office.ts';
import { exampleTemplate } from './template-example.ts';
import { fillTemplate } from './template-fill.ts';
import { bodyXlsx } from './xlsx/workbook.ts';

/** The thread that makes documents of Word and workbooks, one message each; see `office.ts`. */
const { fonts } = workerData as OfficeWorkerData;

parentPort?.on('message', async (task: OfficeTask) => {
  const answered = await attempt(task);
  parentPort?.postMessage(answered, 'done' in answered ? [answered.done.buffer] : []);
});

function made(task: OfficeTask): Promise<Uint8Array<ArrayBuffer>> {
  switch (task.kind) {
    case 'docx':
      return bodyDocx(task.body, fonts);
    case 'xlsx':
      return bodyXlsx(task.body);
    case 'fill':
      return fillTemplate(task.template, task.values, task.day);
    case 'example':
      return exampleTemplate(task.language);
  }
}

async function attempt(task: OfficeTask): Promise<Answered<Uint8Array<ArrayBuffer>>> {
  try {
    return { done: await made(task) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

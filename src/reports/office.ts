import type { ResourceLimits, Worker } from 'node:worker_threads';
import { Problem } from '../core/problem.ts';
import type { TemplateValues } from '../core/template-field.ts';
import { openAside, threadAide } from '../kit/aside.ts';
import type { Language } from '../text/language.ts';
import type { Body } from './body.ts';
import { fontFiles } from './faces.ts';

/**
 * Papers that officers go on writing in: a body becomes a document of Word or a workbook in a
 * worker thread with little memory and little time.
 */
export interface Office {
  docx(body: Body): Promise<OfficeFile>;
  xlsx(body: Body): Promise<OfficeFile>;
  /** A checked template with what its fields say. */
  fill(filling: Filling): Promise<OfficeFile>;
  /** A template to begin from. */
  example(language: Language): Promise<OfficeFile>;
  close(): Promise<void>;
}

type OfficeFile = Uint8Array<ArrayBuffer>;

/** One message to the worker. */
export type OfficeTask =
  | { readonly kind: 'docx' | 'xlsx'; readonly body: Body }
  | { readonly kind: 'example'; readonly language: Language }
  | ({ readonly kind: 'fill' } & Filling);

export interface Filling {
  readonly template: Uint8Array;
  readonly values: TemplateValues;
  readonly day: string;
}

export interface OfficeWorkerData {
  readonly fonts: readonly string[];
}

export interface OfficeOptions {
  readonly startWorker: (data: OfficeWorkerData, resourceLimits: ResourceLimits) => Worker;
  readonly timeoutMs?: number;
  readonly mostWaiting?: number;
}

const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };
const MOST_WAITING = 50;

export function openOffice(options: OfficeOptions): Office {
  const { timeoutMs = 60_000, mostWaiting = MOST_WAITING } = options;
  const workerData = { fonts: fontFiles() };
  const aside = openAside<OfficeTask, OfficeFile>({
    start: () => threadAide(options.startWorker(workerData, MEMORY)),
    tasksEach: 200,
    timeoutMs,
  });
  async function make(task: OfficeTask): Promise<OfficeFile> {
    if (aside.waiting >= mostWaiting) throw new Problem('tooMany', { seconds: 10 });
    return aside.ask(task);
  }
  return {
    docx: (body) => make({ kind: 'docx', body }),
    xlsx: (body) => make({ kind: 'xlsx', body }),
    fill: (filling) => make({ kind: 'fill', ...filling }),
    example: (language) => make({ kind: 'example', language }),
    close: () => aside.close(),
  };
}

import type { Worker } from 'node:worker_threads';
import { fontFiles } from './svg-paths.ts';

/**
 * Paper: Typst templates and plain data become PDF in a worker thread of their own, so that pages
 * are answered meanwhile. Data goes in as files beside the template (`json("data.json")`), never
 * as markup. Documents are made one after another; the worker is replaced now and then, because
 * its memory only grows, and at once when it breaks or takes too long.
 */
export interface Typesetter {
  typeset(paper: Paper): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

export interface Paper {
  /** A file of the template folder. */
  readonly template: string;
  /** What the template reads, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Accessible where nothing is said; `a-2a` for an archive. */
  readonly standard?: Standard;
}

export type Standard = 'ua-1' | 'a-2a';

export interface TypesetterOptions {
  readonly startWorker: (data: WorkerData) => Worker;
  /** The folder of the templates. */
  readonly folder: string;
  readonly documentsPerWorker?: number;
  readonly timeoutMs?: number;
}

/** What a worker is started with. */
export interface WorkerData {
  readonly folder: string;
  readonly fonts: readonly string[];
}

/** What a worker gives back. */
export type Typeset = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly failure: string };

export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
}

export function openTypesetter(options: TypesetterOptions): Typesetter {
  const { documentsPerWorker = 50, timeoutMs = 60_000, folder } = options;
  const fonts = fontFiles();
  let worker: Worker | undefined;
  let made = 0;
  let queue: Promise<unknown> = Promise.resolve();

  function workerForNext(): Worker {
    if (worker && made >= documentsPerWorker) retire();
    if (!worker) {
      worker = options.startWorker({ folder, fonts });
      worker.unref();
      made = 0;
    }
    made += 1;
    return worker;
  }

  function retire(): Promise<unknown> {
    const old = worker;
    worker = undefined;
    return old?.terminate() ?? Promise.resolve();
  }

  async function typesetNow(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const typeset = await answerOf(workerForNext(), paper, timeoutMs);
      if ('pdf' in typeset) return typeset.pdf;
      throw new TypesettingFailed(`${paper.template}: ${typeset.failure}`);
    } catch (error) {
      // A worker that refused a template is well; one that broke or hangs is not asked again.
      if (!(error instanceof TypesettingFailed)) void retire();
      throw error;
    }
  }

  return {
    typeset(paper) {
      const result = queue.then(() => typesetNow(paper));
      queue = result.catch(() => {});
      return result;
    },
    async close() {
      await queue;
      await retire();
    },
  };
}

function answerOf(worker: Worker, paper: Paper, timeoutMs: number): Promise<Typeset> {
  return new Promise<Typeset>((resolve, reject) => {
    const timer = setTimeout(
      () => done(() => reject(new Error(`${paper.template} took over ${timeoutMs} ms`))),
      timeoutMs,
    );
    const onMessage = (typeset: Typeset) => done(() => resolve(typeset));
    const onError = (error: Error) => done(() => reject(error));
    const onExit = (code: number) =>
      done(() => reject(new Error(`the typesetting worker ended with ${code}`)));
    function done(settle: () => void) {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(paper);
  });
}

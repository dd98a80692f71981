import type { Worker } from 'node:worker_threads';

/**
 * Work done aside, in a thread of its own and one piece after another, so that pages are answered
 * meanwhile. The thread is replaced now and then, because memory only grows, and at once when it
 * breaks or takes too long. What it refuses comes back as the error of one piece of work alone.
 */
export interface Aside<Task, Done> {
  ask(task: Task): Promise<Done>;
  /** How many pieces of work are waiting or being done. */
  readonly waiting: number;
  close(): Promise<void>;
}

export interface AsideOptions {
  readonly startWorker: () => Worker;
  readonly tasksPerWorker: number;
  readonly timeoutMs: number;
}

/** What the thread answers to each task. */
export type Answered<Done> = { readonly done: Done } | { readonly refused: string };

/** The thread is well and would not do it; `why` is its own word. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly why: string;

  constructor(why: string) {
    super(why);
    this.why = why;
  }
}

export const isRefused = (error: unknown): error is Refused => error instanceof Refused;

export function openAside<Task, Done>(options: AsideOptions): Aside<Task, Done> {
  let worker: Worker | undefined;
  let made = 0;
  let waiting = 0;
  let queue: Promise<unknown> = Promise.resolve();

  function next(): Worker {
    if (worker && made >= options.tasksPerWorker) void retire();
    if (!worker) {
      worker = options.startWorker();
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

  async function askNow(task: Task): Promise<Done> {
    try {
      const answered = await answerOf<Done>(next(), task, options.timeoutMs);
      if ('done' in answered) return answered.done;
      throw new Refused(answered.refused);
    } catch (error) {
      if (!(error instanceof Refused)) void retire();
      throw error;
    }
  }

  return {
    get waiting() {
      return waiting;
    },
    ask(task) {
      waiting += 1;
      const result = queue
        .then(() => askNow(task))
        .finally(() => {
          waiting -= 1;
        });
      queue = result.catch(() => {});
      return result;
    },
    async close() {
      await queue;
      await retire();
    },
  };
}

function answerOf<Done>(worker: Worker, task: unknown, timeoutMs: number): Promise<Answered<Done>> {
  return new Promise<Answered<Done>>((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new Error(`took over ${timeoutMs} ms`))),
      timeoutMs,
    );
    const onMessage = (answered: Answered<Done>) => settle(() => resolve(answered));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = (code: number) =>
      settle(() => reject(new Error(`the thread ended with ${code}`)));
    function settle(how: () => void) {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      how();
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}

import type { ChildProcess } from 'node:child_process';
import type { Worker } from 'node:worker_threads';

/**
 * Work done aside, by an aide of its own and one piece after another, so that pages are answered
 * meanwhile. The aide is replaced now and then, because memory only grows, and at once when it
 * breaks or takes too long; without work for some minutes it is ended, and the next piece of work
 * starts another. What it refuses comes back as the error of one piece of work alone.
 */
export interface Aside<Task, Done> {
  ask(task: Task): Promise<Done>;
  /** How many pieces of work are waiting or being done. */
  readonly waiting: number;
  /** At once: what is being done is given up, and nothing more is taken. */
  close(): Promise<void>;
}

export interface AsideOptions {
  readonly start: () => Aide;
  readonly tasksEach: number;
  readonly timeoutMs: number;
  readonly idleMs?: number;
}

const IDLE_MS = 5 * 60_000;

/**
 * Who does it: a thread, or a process of its own where it must be possible to end it in the middle
 * of a native call and to have all its memory back.
 */
export interface Aide {
  readonly events: Pick<Worker | ChildProcess, 'on' | 'off'>;
  /** A thread shares shared memory; of all else, and for a process of everything, it gets a copy. */
  ask(task: unknown): void;
  end(): Promise<unknown>;
}

export function threadAide(worker: Worker): Aide {
  worker.unref();
  return {
    events: worker,
    ask: (task) => worker.postMessage(task),
    end: () => worker.terminate(),
  };
}

export function processAide(child: ChildProcess): Aide {
  child.unref();
  child.channel?.unref();
  return {
    events: child,
    ask: (task) => child.send(task as object, () => {}),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
      child.ref();
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * What the aide answers to each task; when it `isSpent`, it has grown so much that another should
 * take its place.
 */
export type Answered<Done> =
  | { readonly done: Done; readonly isSpent?: boolean }
  | { readonly refused: string };

/** It took longer than it may and was ended. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** The aide is well and would not do it; `why` is its own word. */
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
  const { start, tasksEach, timeoutMs, idleMs = IDLE_MS } = options;
  let aide: Aide | undefined;
  let made = 0;
  let waiting = 0;
  let isClosed = false;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function next(): Aide {
    if (isClosed) throw new Error('closed');
    if (!aide) {
      aide = start();
      made = 0;
    }
    made += 1;
    return aide;
  }

  async function retire(): Promise<void> {
    const old = aide;
    // Whoever asks from here on is given another.
    aide = undefined;
    await old?.end();
  }

  async function askNow(task: Task): Promise<Done> {
    try {
      const answered = await answerOf<Done>(next(), task, timeoutMs);
      if ('refused' in answered) throw new Refused(answered.refused);
      if (answered.isSpent || made >= tasksEach) void retire();
      return answered.done;
    } catch (error) {
      if (!isRefused(error)) await retire();
      throw error;
    }
  }

  function begin(): void {
    clearTimeout(idle);
    waiting += 1;
  }

  function end(): void {
    waiting -= 1;
    if (waiting === 0 && aide) idle = setTimeout(() => void retire(), idleMs).unref();
  }

  return {
    get waiting() {
      return waiting;
    },
    ask(task) {
      begin();
      const result = queue.then(() => askNow(task)).finally(end);
      queue = result.catch(() => {});
      return result;
    },
    async close() {
      isClosed = true;
      clearTimeout(idle);
      await retire();
    },
  };
}

function answerOf<Done>(aide: Aide, task: unknown, timeoutMs: number): Promise<Answered<Done>> {
  const { events } = aide;
  return new Promise<Answered<Done>>((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new TookTooLong(`took over ${timeoutMs} ms`))),
      timeoutMs,
    );
    const onMessage = (answered: Answered<Done>) => settle(() => resolve(answered));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = (code: number | null, signal?: string) =>
      settle(() => reject(new Error(`what worked aside ended with ${code ?? signal}`)));
    function settle(how: () => void) {
      clearTimeout(timer);
      events.off('message', onMessage);
      events.off('error', onError);
      events.off('exit', onExit);
      how();
    }
    events.on('message', onMessage);
    events.on('error', onError);
    events.on('exit', onExit);
    aide.ask(task);
  });
}

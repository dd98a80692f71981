import type { ResourceLimits, Worker } from 'node:worker_threads';
import { type FileText, fileKindOf, type ReadFault } from '../core/file-text.ts';
import { openAside, threadAide } from '../kit/aside.ts';

/**
 * Reads the words out of any file in a thread with little memory and little time. Whatever the file
 * does to the thread, what comes back is a text or the reason why there is none.
 */
export interface Reader {
  read(bytes: Uint8Array, said: string): Promise<FileText>;
  close(): Promise<void>;
}

/** One message to the thread; `said` is the type that a server or a name gives. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly said: string;
}

export interface ReaderOptions {
  readonly startWorker: (resourceLimits: ResourceLimits) => Worker;
  readonly timeoutMs?: number;
}

const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };

export function openReader({ startWorker, timeoutMs = 30_000 }: ReaderOptions): Reader {
  const aside = openAside<ReadTask, FileText>({
    start: () => threadAide(startWorker(MEMORY)),
    tasksEach: 200,
    timeoutMs,
  });
  return {
    async read(bytes, said) {
      try {
        return await aside.ask({ bytes, said });
      } catch (error) {
        const kind = fileKindOf(bytes, said);
        return {
          kind,
          title: '',
          language: '',
          text: '',
          isCut: false,
          fault: whyOf(error),
          page: null,
        };
      }
    },
    close: () => aside.close(),
  };
}

function whyOf(error: unknown): ReadFault {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'tooHeavy';
  return message?.startsWith('took over') ? 'tooSlow' : 'broken';
}

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

const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };
/** No page has more to read than that: what comes after is not even handed over. */
const MOST_OF_A_PAGE = 3_000_000;

export function openReader({ startWorker, timeoutMs = 30_000 }: ReaderOptions): Reader {
  const aside = openAside<ReadTask, FileText>({
    start: () => threadAide(startWorker(MEMORY)),
    tasksEach: 200,
    timeoutMs,
  });
  return {
    async read(bytes, said) {
      try {
        const head = readable(bytes, said);
        const read = await aside.ask({ bytes: head, said });
        return { ...read, isCut: read.isCut || head.length < bytes.length };
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

/** A page is cut at its end of a tag or line, so that no letter is cut in two. */
function readable(bytes: Uint8Array, said: string): Uint8Array {
  if (bytes.length <= MOST_OF_A_PAGE) return bytes;
  const kind = fileKindOf(bytes, said);
  if (kind !== 'html' && kind !== 'text' && kind !== 'csv') return bytes;
  const end = bytes.lastIndexOf(kind === 'html' ? 0x3c : 0x0a, MOST_OF_A_PAGE);
  return bytes.slice(0, end > 0 ? end : MOST_OF_A_PAGE);
}

function whyOf(error: unknown): ReadFault {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'tooHeavy';
  return message?.startsWith('took over') ? 'tooSlow' : 'broken';
}

import type { ResourceLimits, Worker } from 'node:worker_threads';
import { type FileText, fileKindOf, type ReadFault } from '../core/file-text.ts';
import { openAside, threadAide } from '../kit/aside.ts';

/**
 * Reads the words out of any file in a thread with little memory and little time. Whatever the file
 * does to the thread, what comes back is a text or the reason why there is none.
 */
export interface Reader {
  /** Shared memory is read where it is, and may be written to again as soon as this is done. */
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

const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 6 };
/** No page has more to read than that: what comes after is not even handed over. */
const MOST_OF_A_PAGE = 3_000_000;

export function openReader({ startWorker, timeoutMs = 30_000 }: ReaderOptions): Reader {
  const aside = openAside<ReadTask, FileText>({
    start: () => threadAide(startWorker(MEMORY)),
    tasksEach: 500,
    timeoutMs,
  });
  return {
    async read(bytes, said) {
      const kind = fileKindOf(bytes, said);
      const head = readable(bytes, kind);
      const isCut = head.length < bytes.length;
      try {
        const read = await aside.ask({ bytes: head, said });
        return { ...read, isCut: isCut || read.isCut };
      } catch (error) {
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

/** A page is cut at its end of a tag or line, or at least of a letter. */
function readable(bytes: Uint8Array, kind: FileText['kind']): Uint8Array {
  if (bytes.length <= MOST_OF_A_PAGE) return bytes;
  if (kind !== 'html' && kind !== 'text' && kind !== 'csv') return bytes;
  const mark = bytes.lastIndexOf(kind === 'html' ? 0x3c : 0x0a, MOST_OF_A_PAGE);
  let end = mark > 0 ? mark : MOST_OF_A_PAGE;
  for (let back = 0; back < 3 && isInsideLetter(bytes[end]); back += 1) end -= 1;
  if (bytes.buffer instanceof SharedArrayBuffer) return bytes.subarray(0, end);
  // A copy of its own, since a view would take all it is a view of along.
  return Uint8Array.prototype.slice.call(bytes, 0, end);
}

const isInsideLetter = (byte = 0) => (byte & 0xc0) === 0x80;

function whyOf(error: unknown): ReadFault {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'tooHeavy';
  return message?.startsWith('took over') ? 'tooSlow' : 'broken';
}

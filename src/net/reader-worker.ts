import { parentPort } from 'node:worker_threads';
import { type FileText, fileKindOf, type ReadFault } from '../core/file-text.ts';
import type { Answered } from '../kit/aside.ts';
import { Unreadable } from '../kit/unreadable.ts';
import type { ReadTask } from './reader.ts';
import { readDocx, readPptx, readXlsx } from './reading/office.ts';
import { readPage, readPlain } from './reading/page.ts';
import { pdfMemory, readPdf } from './reading/pdf.ts';

/** The thread that reads files of people we do not know, one message each; see `reader.ts`. */
parentPort?.on('message', async (task: ReadTask) => {
  const done = await attempt(task);
  const isSpent = (await pdfMemory()) > MOST_KEPT;
  parentPort?.postMessage({ done, isSpent } satisfies Answered<FileText>);
});

/** A large PDF leaves memory behind that only the end of the thread gives back. */
const MOST_KEPT = 64 * 1024 * 1024;

async function attempt({ bytes, said }: ReadTask): Promise<FileText> {
  const kind = fileKindOf(bytes, said);
  try {
    switch (kind) {
      case 'html':
        return readPage(bytes, said);
      case 'text':
      case 'csv':
        return readPlain(bytes, said, kind);
      case 'pdf':
        return await readPdf(bytes);
      case 'docx':
        return await readDocx(bytes);
      case 'pptx':
        return await readPptx(bytes);
      case 'xlsx':
        return await readXlsx(bytes);
      default:
        return without(kind, kind === 'image' ? 'scanned' : 'noReader');
    }
  } catch (error) {
    return without(
      kind,
      error instanceof Unreadable && error.why === 'fileBomb' ? 'bomb' : 'broken',
    );
  }
}

function without(kind: FileText['kind'], fault: ReadFault): FileText {
  return { kind, title: '', language: '', text: '', isCut: false, fault, page: null };
}

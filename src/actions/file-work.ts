import { type FileFacts, fileFacts } from '../core/file-reading.ts';
import type { FileText } from '../core/file-text.ts';
import { type DueFile, keepFileReading, takeDueFile } from '../store/file-reading.ts';
import type { House } from './house.ts';

/** What the worker does that reads files shown for items; nobody asks for it by hand. */
export type { DueFile };

const ALL = { kind: 'all' } as const;
const MOST_TRIES = 3;

/** The next to be read; one that ended the program again and again is told as damaged and left. */
export async function nextFile(house: House): Promise<DueFile | undefined> {
  for (;;) {
    const due = await house.db.transaction(ALL, takeDueFile);
    if (!due || due.tries <= MOST_TRIES) return due;
    await keep(house, due, BROKEN, '');
  }
}

const BROKEN: FileFacts = {
  kind: 'unknown',
  title: '',
  language: '',
  letters: 0,
  isCut: false,
  readFault: 'broken',
};

/** The database keeps no zero in a text. */
export async function keepFile(house: House, due: DueFile, read: FileText): Promise<void> {
  const text = read.text.replaceAll('\u0000', '');
  const title = read.title.replaceAll('\u0000', '');
  await keep(house, due, fileFacts({ ...read, title, text }), text);
}

async function keep(house: House, due: DueFile, facts: FileFacts, text: string): Promise<void> {
  await house.db.transaction(ALL, (tx) =>
    keepFileReading(tx, due, { at: house.clock(), facts, text }),
  );
}

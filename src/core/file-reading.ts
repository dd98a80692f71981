import { type FileKind, type FileText, type ReadFault, rowsOfText } from './file-text.ts';
import type { ItemFile } from './item-answer.ts';
import type { ItemTable } from './item-rule.ts';
import { checkTable, type TableReport } from './item-table.ts';

/** What was read of a file that is shown for an item. */
export interface FileReading {
  readonly at: Date;
  readonly facts: FileFacts;
}

export interface FileFacts {
  readonly kind: FileKind;
  readonly title: string;
  readonly language: string;
  readonly letters: number;
  readonly isCut: boolean;
  readonly readFault: ReadFault | null;
}

/** A file of an answer, with what was read of it; null where it was not read yet. */
export interface ShownFile {
  readonly file: ItemFile;
  readonly reading: FileReading | null;
}

/** What whoever shows the file had better look at; null where nothing is to be said. */
export type FileAdvice = ReadFault | 'empty';

export function fileFacts({ kind, title, language, text, isCut, fault }: FileText): FileFacts {
  const letters = text.replace(/\s/g, '').length;
  return { kind, title, language, letters, isCut, readFault: fault };
}

export function fileAdvice({ facts }: FileReading): FileAdvice | null {
  return facts.readFault ?? (facts.letters === 0 ? 'empty' : null);
}

/** What was found of an item's files in short. */
export interface ItemFiles {
  readonly waiting: number;
  readonly toMend: number;
  readonly first: FileAdvice | null;
}

export function filesInShort(shown: readonly ShownFile[]): Map<string, ItemFiles> {
  const items = [...new Set(shown.map(({ file }) => file.item))];
  return new Map(
    items.map((item) => {
      const own = shown.filter(({ file }) => file.item === item);
      const advice = own.flatMap(({ reading }) => (reading && fileAdvice(reading)) ?? []);
      const waiting = own.filter(({ reading }) => reading === null).length;
      return [item, { waiting, toMend: advice.length, first: advice[0] ?? null }];
    }),
  );
}

/**
 * The table in a text, held to what its item asks for; undefined where none is asked for, or where words
 * alone stand. Of a workbook or a table as text it is said that it is not the one.
 */
export function tableIn(
  table: ItemTable | null | undefined,
  kind: FileKind | undefined,
  text: string | null | undefined,
): TableReport | undefined {
  if (!table || !kind || typeof text !== 'string') return undefined;
  const rows = rowsOfText(kind, text);
  const isTable = kind === 'csv' || kind === 'xlsx';
  return rows.length > 0 || (isTable && text.trim() !== '') ? checkTable(table, rows) : undefined;
}

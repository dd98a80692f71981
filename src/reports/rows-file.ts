import { badField } from '../core/problem.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../kit/csv.ts';
import { encodeWindows874 } from '../kit/encoding.ts';
import { WORKBOOK_TYPE } from '../kit/media-type.ts';
import { writeXlsx } from '../kit/xlsx.ts';

/**
 * A table as a file, made piece by piece while it is sent: never more of it is in memory than one
 * batch, however long it is and however slowly it is taken.
 */
export interface RowsFile {
  readonly name: string;
  readonly headings: readonly string[];
  /** Columns of figures with two decimals, given as they are printed. */
  readonly printed?: ReadonlySet<number>;
  /** All rows, a batch at a time; asked for anew each time the file is gone through. */
  batches(): AsyncIterable<readonly Cell[][]>;
}

export type Cell = string | number | null;
export type FileForm = 'csv' | 'tis620' | 'xlsx';

/** What each is called and is. */
export const FILE_TYPES: Readonly<Record<FileForm, readonly [ending: string, type: string]>> = {
  csv: ['csv', 'text/csv; charset=utf-8'],
  tis620: ['csv', 'text/csv; charset=windows-874'],
  xlsx: ['xlsx', WORKBOOK_TYPE],
};

export async function rowsStream(
  file: RowsFile,
  form: FileForm,
): Promise<ReadableStream<Uint8Array>> {
  switch (form) {
    case 'csv':
      return streamOf(encoded(csvOf(file), BYTE_ORDER_MARK, utf8));
    case 'tis620':
      // A character that the encoding lacks is refused before anything is sent.
      for await (const piece of csvOf(file)) windows874(piece);
      return streamOf(encoded(csvOf(file), '', windows874));
    case 'xlsx': {
      const widths = file.headings.map((heading) => Math.max(10, heading.length + 2));
      return writeXlsx({ name: file.name, widths, printed: file.printed }, rowsOf(file));
    }
  }
}

async function* rowsOf({ headings, batches }: RowsFile): AsyncGenerator<Cell[]> {
  yield [...headings];
  for await (const batch of batches()) yield* batch;
}

async function* csvOf({ headings, batches }: RowsFile): AsyncGenerator<string> {
  yield* writeCsv([headings]);
  for await (const batch of batches()) yield* writeCsv(batch);
}

async function* encoded(
  pieces: AsyncIterable<string>,
  first: string,
  encode: (text: string) => Uint8Array,
): AsyncGenerator<Uint8Array> {
  if (first !== '') yield encode(first);
  for await (const piece of pieces) yield encode(piece);
}

const encoder = new TextEncoder();
const utf8 = (text: string): Uint8Array => encoder.encode(text);

function windows874(text: string): Uint8Array {
  const bytes = encodeWindows874(text);
  if ('missing' in bytes) throw badField('file', 'notInWindows874', { value: bytes.missing });
  return bytes;
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Tx } from './database.ts';

/**
 * Reads one row of a binary COPY that begins at `start`, past its number of fields, and says where
 * it ends; undefined when the bytes end before it does.
 */
export type RowReader = (bytes: Buffer, start: number) => number | undefined;

/** Signature, flags, length of the extension. */
const HEADER = 19;

/**
 * Reads many rows without making an object of any. The query takes no parameters (COPY has none),
 * and its fields must not be null.
 */
export async function copyRows(tx: Tx, query: string, readRow: RowReader): Promise<void> {
  const stream = tx.client.query(copyTo(`copy (${query}) to stdout (format binary)`));
  const take = taker(readRow);
  let failure: unknown;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    try {
      if (failure === undefined) take(chunk);
    } catch (error) {
      // The rest is read all the same: a connection left in the middle of a COPY answers no more.
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
}

/** Takes the stream as it comes, wherever it is cut. */
function taker(readRow: RowReader): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let isBegun = false;
  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    if (!isBegun) {
      if (bytes.length < HEADER) {
        rest = bytes;
        return;
      }
      start = HEADER + int32At(bytes, HEADER - 4);
      isBegun = true;
    }
    rest = bytes.subarray(readWholeRows(bytes, start, readRow));
  };
}

/** Reads every whole row and says where the first incomplete one begins. */
function readWholeRows(bytes: Buffer, start: number, readRow: RowReader): number {
  let begin = start;
  while (begin + 2 <= bytes.length) {
    // The trailer has −1 fields.
    if (bytes[begin] === 0xff) return bytes.length;
    const end = readRow(bytes, begin + 2);
    if (end === undefined) break;
    begin = end;
  }
  return begin;
}

/** Quicker than the buffer's own reading, which looks at the bounds each time. */
export function int32At(bytes: Buffer, at: number): number {
  return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
}

/** What is written into the text of a COPY is nothing but a number. */
export function wholeNumber(id: number): number {
  if (!Number.isSafeInteger(id)) throw new RangeError(`not a number of a row: ${id}`);
  return id;
}

/** What may stand in a field of a COPY; JSON is written out by the caller. */
type CopyField = string | number | boolean | null;

/** Writes many rows without a parameter for each; the fastest way in that PostgreSQL has. */
export async function copyInto(
  tx: Tx,
  target: string,
  rows: Iterable<readonly CopyField[]>,
): Promise<void> {
  await pipeline(
    Readable.from(pieces(rows)),
    tx.client.query(copyFrom(`copy ${target} from stdin`)),
  );
}

const PIECE = 65_536;

function* pieces(rows: Iterable<readonly CopyField[]>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${row.map(fieldText).join('\t')}\n`;
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

function fieldText(field: CopyField): string {
  if (field === null) return '\\N';
  if (typeof field !== 'string') return String(field);
  return /[\\\n\r\t]/.test(field) ? field.replace(/[\\\n\r\t]/g, (c) => ESCAPED[c]!) : field;
}

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

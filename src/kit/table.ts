import { readCsv } from './csv.ts';
import { decodeText, type Encoding } from './encoding.ts';
import { type TableLimits, type TableRow, Unreadable } from './unreadable.ts';
import { readXlsx } from './xlsx.ts';

/** A table somebody sent, whatever it is: a workbook or text in one of the usual encodings. */
interface Table {
  readonly rows: readonly TableRow[];
  readonly encoding: Encoding | 'xlsx';
}

export async function readTable(bytes: Uint8Array, limits: TableLimits): Promise<Table> {
  if (bytes.length > limits.bytes) throw new Unreadable('fileTooLarge', { ...limits });
  const table = await read(bytes, limits);
  if (table.rows.length === 0) throw new Unreadable('fileEmpty');
  return table;
}

async function read(bytes: Uint8Array, limits: TableLimits): Promise<Table> {
  if (begins(bytes, ZIP)) return { rows: await readXlsx(bytes, limits), encoding: 'xlsx' };
  if (begins(bytes, OLE)) throw new Unreadable('fileOldExcel');
  const decoded = decodeText(bytes);
  if (!decoded) throw new Unreadable('fileNotText');
  if (/^\s*(%PDF-|<)/.test(decoded.text)) throw new Unreadable('fileNotTable');
  return { rows: readCsv(decoded.text, limits), encoding: decoded.encoding };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel before 2007, and any workbook with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, index) => bytes[index] === byte);

import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { writeXlsxStream } from 'hucre/xlsx';
import { refuseBomb } from './archive.ts';
import { type TableLimits, type TableRow, Unreadable } from './unreadable.ts';

/**
 * Workbooks, behind our own small interface. Files come from people we do not know: the archive is
 * counted first, then the first sheet is parsed in a worker with little memory and little time.
 */
export async function readXlsx(bytes: Uint8Array, limits: TableLimits): Promise<TableRow[]> {
  await refuseBomb(bytes);
  const rows = await parseAside(bytes, limits);
  const wide = rows.find((row) => row.cells.length > limits.columns);
  if (wide) {
    const { line, cells } = wide;
    throw new Unreadable('fileTooManyColumns', { ...limits, line, found: cells.length });
  }
  if (rows.length > limits.rows) throw new Unreadable('fileTooManyRows', { ...limits });
  return rows;
}

/**
 * What runs in the worker, as text: it must start from a source file under test and from the built
 * bundle alike. Rows stop at the limits, cells are text, empty rows are left out.
 */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const textOf = (value) =>
  value === null || value === undefined ? '' :
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
(async () => {
  const { streamXlsxRows } = await import(workerData.hucre);
  const rows = [];
  for await (const { index, values } of streamXlsxRows(workerData.bytes)) {
    const cells = values.map(textOf);
    while (cells.at(-1) === '') cells.pop();
    if (cells.length > 0) rows.push({ line: index + 1, cells });
    if (cells.length > workerData.limits.columns || rows.length > workerData.limits.rows) break;
  }
  parentPort.postMessage(rows);
})().catch((error) => { throw error; });
`;
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
const SECONDS = 20;

function parseAside(bytes: Uint8Array, limits: TableLimits): Promise<TableRow[]> {
  const hucre = createRequire(import.meta.url).resolve('hucre/xlsx');
  const worker = new Worker(WORKER, {
    eval: true,
    workerData: { hucre, bytes, limits },
    resourceLimits: MEMORY,
    env: {},
  });
  return new Promise<TableRow[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unreadable('fileTooSlow')), SECONDS * 1000);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Unreadable(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'fileBomb' : 'fileBroken')),
    );
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

type Rows = Iterable<(string | number | null)[]> | AsyncIterable<(string | number | null)[]>;

interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** Columns of figures as they are printed: numbers with two decimals, also where the last one is 0. */
  readonly printed?: ReadonlySet<number> | undefined;
}

/** A workbook of one sheet, made as it is read: a heading that stays in view, then rows. */
export function writeXlsx(sheet: Sheet, rows: Rows): ReadableStream<Uint8Array> {
  return writeXlsxStream(cellsOf(sheet, rows), {
    name: sheet.name,
    columns: sheet.widths.map((width, at) => ({
      width,
      style: { font: OFFICIAL_FONT, ...(sheet.printed?.has(at) ? { numFmt: '0.00' } : {}) },
    })),
    freezePane: { rows: 1 },
  });
}

/** Figures as numbers; a workbook reads `_x0041_` as an escaped letter, so text that looks so is escaped. */
async function* cellsOf({ printed }: Sheet, rows: Rows) {
  for await (const row of rows) {
    yield row.map((cell, at) => {
      if (typeof cell !== 'string') return cell;
      if (printed?.has(at) && PRINTED.test(cell)) return Number(cell);
      return cell.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
    });
  }
}

const PRINTED = /^-?\d+\.\d+$/;

/** The font of Thai official papers; named only, a machine without it takes another. */
const OFFICIAL_FONT = { name: 'TH SarabunPSK', size: 16 };

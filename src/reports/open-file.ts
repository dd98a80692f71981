import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { tableLine } from '../core/data-table.ts';
import type { OpenAgency, OpenEdition } from '../core/open-data.ts';
import { openTables } from '../core/open-figures.ts';
import { OPEN_FILES, type OpenFileFacts, type OpenFileName } from '../core/open-file.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../kit/csv.ts';

/**
 * The open-data files of an edition, made batch by batch: however large the nation, no more than one
 * batch is in memory, and the same edition gives the same bytes.
 */
interface OpenFile {
  readonly type: string;
  readonly begin: string;
  batch(agencies: readonly OpenAgency[]): string;
  readonly end: string;
}

const CSV = 'text/csv; charset=utf-8';

function openFile(edition: OpenEdition, name: OpenFileName): OpenFile {
  if (name === 'bundle.json') return bundleFile(edition);
  if (name === 'instrument.yaml') {
    const begin = stringify(edition.instrument, { lineWidth: 0 });
    return { type: 'application/yaml; charset=utf-8', begin, batch: () => '', end: '' };
  }
  const table = openTables(edition).find((one) => `${one.name}.csv` === name);
  if (!table) throw new Error(`no table for ${name}`);
  const lines = (rows: Iterable<readonly (string | null)[]>) => [...writeCsv(rows)].join('');
  return {
    type: CSV,
    begin: BYTE_ORDER_MARK + lines([table.columns.map((column) => column.key)]),
    batch: (agencies) =>
      lines(agencies.flatMap((one) => table.rowsOf(one).map((row) => tableLine(table, row)))),
    end: '',
  };
}

/** Byte for byte what JSON makes of the whole bundle at once. */
function bundleFile({ head, instrument, hash }: OpenEdition): OpenFile {
  let isFirst = true;
  const whole = JSON.stringify({ head, instrument, agencies: [], hash });
  const at = whole.lastIndexOf(']');
  return {
    type: 'application/json; charset=utf-8',
    begin: whole.slice(0, at),
    batch(agencies) {
      const text = agencies.map(({ entry }) => JSON.stringify(entry)).join(',');
      const joined = isFirst ? text : `,${text}`;
      isFirst = false;
      return joined;
    },
    end: `${whole.slice(at)}\n`,
  };
}

export function openFileType(edition: OpenEdition, name: OpenFileName): string {
  return openFile(edition, name).type;
}

export async function* openFilePieces(
  edition: OpenEdition,
  name: OpenFileName,
  batches: AsyncIterable<readonly OpenAgency[]>,
): AsyncGenerator<Uint8Array> {
  const file = openFile(edition, name);
  const encoder = new TextEncoder();
  yield encoder.encode(file.begin);
  if (name !== 'instrument.yaml') {
    for await (const agencies of batches) yield encoder.encode(file.batch(agencies));
  }
  yield encoder.encode(file.end);
}

/** Size and hash of every file, in one reading of the edition. */
export async function measureOpenFiles(
  edition: OpenEdition,
  batches: AsyncIterable<readonly OpenAgency[]>,
): Promise<OpenFileFacts[]> {
  const files = OPEN_FILES.map((name) => ({
    name,
    file: openFile(edition, name),
    hash: createHash('sha256'),
    bytes: 0,
  }));
  const write = (of: (file: OpenFile) => string) => {
    for (const one of files) {
      const piece = of(one.file);
      one.hash.update(piece);
      one.bytes += Buffer.byteLength(piece);
    }
  };
  write((file) => file.begin);
  for await (const agencies of batches) write((file) => file.batch(agencies));
  write((file) => file.end);
  return files.map(({ name, bytes, hash }) => ({ name, bytes, sha256: hash.digest('hex') }));
}

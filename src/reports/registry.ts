import type { Agency } from '../core/agency.ts';
import { badField } from '../core/problem.ts';
import { HEADINGS, REGISTRY_COLUMNS, registryLine } from '../core/registry-format.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../kit/csv.ts';
import { encodeWindows874 } from '../kit/encoding.ts';
import { writeXlsx } from '../kit/xlsx.ts';
import type { Language } from '../text/language.ts';
import { registryText } from '../text/registry.ts';

/** The register as a file that reads back as itself. */
export const REGISTRY_FORMS = ['csv', 'tis620', 'xlsx'] as const;
export type RegistryForm = (typeof REGISTRY_FORMS)[number];

export function registryFile(
  agencies: readonly Agency[],
  form: RegistryForm,
  language: Language,
): ReadableStream<Uint8Array> {
  const rows = [[...HEADINGS], ...agencies.map(registryLine)];
  switch (form) {
    case 'csv':
      return streamOf(utf8(writeCsv(rows)));
    case 'tis620':
      return streamOf([windows874(writeCsv(rows))].values());
    case 'xlsx': {
      const widths = Object.values(REGISTRY_COLUMNS).map(({ width }) => width);
      return writeXlsx({ name: registryText[language].fileName, widths }, rows);
    }
  }
}

function* utf8(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK);
  for (const piece of pieces) yield encoder.encode(piece);
}

/** Whole at once: a character that the encoding lacks is refused before anything is sent. */
function windows874(pieces: Iterable<string>): Uint8Array {
  const bytes = encodeWindows874([...pieces].join(''));
  if ('missing' in bytes) throw badField('file', 'notInWindows874', { value: bytes.missing });
  return bytes;
}

function streamOf(pieces: Iterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const { value, done } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

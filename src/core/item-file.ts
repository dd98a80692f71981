import { EVIDENCE_TYPES, type EvidenceType, evidenceTypeOf } from './evidence.ts';
import { fileKindOf } from './file-text.ts';

/** Files shown for a disclosure item: what evidence of a plan may be, tables as text and saved pages. */
export const ITEM_FILE_TYPES = {
  ...EVIDENCE_TYPES,
  // As bytes of no kind, so that no browser opens them and none guesses at their letters.
  csv: 'application/octet-stream',
  txt: 'application/octet-stream',
  html: 'application/octet-stream',
} as const satisfies Readonly<Record<EvidenceType | 'csv' | 'txt' | 'html', string>>;
export type ItemFileType = keyof typeof ITEM_FILE_TYPES;

/** By its content; between a table and other plain text its name decides. */
export function itemFileTypeOf(bytes: Uint8Array, name: string): ItemFileType | undefined {
  const office = evidenceTypeOf(bytes);
  if (office) return office;
  switch (fileKindOf(bytes, /\.csv$/i.test(name.trim()) ? 'text/csv' : '')) {
    case 'html':
      return 'html';
    case 'csv':
      return isPlain(bytes) ? 'csv' : undefined;
    case 'text':
      return isPlain(bytes) && !isProgram(bytes) ? 'txt' : undefined;
    default:
      return undefined;
  }
}

/** UTF-16 begins with its mark, or has a zero in every other byte; anything else with zeros is no text. */
function isPlain(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return !bytes.subarray(0, 4096).includes(0) && !isProgram(bytes);
}

const isProgram = ([first, second]: Uint8Array) =>
  (first === 0x4d && second === 0x5a) || (first === 0x7f && second === 0x45);

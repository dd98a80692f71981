import { SLIDES_TYPE, WORD_TYPE, WORKBOOK_TYPE } from '../kit/media-type.ts';
import { tidy } from '../kit/thai.ts';

/** What is shown for a result: a file that is kept here, by the hash of its content. */
export interface EvidenceFile {
  readonly id: number;
  readonly measure: number;
  readonly step: number;
  readonly until: string;
  readonly name: string;
  readonly type: EvidenceType;
  readonly size: number;
  readonly hash: string;
  readonly personName: string | null;
  readonly at: Date;
}

export const EVIDENCE_TYPES = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: WORD_TYPE,
  xlsx: WORKBOOK_TYPE,
  pptx: SLIDES_TYPE,
} as const;
export type EvidenceType = keyof typeof EVIDENCE_TYPES;

export const LARGEST_EVIDENCE = 10 * 1024 * 1024;
/** Of one step in one round. */
export const MOST_EVIDENCE = 10;
/** Of one agency's one plan. */
export const LARGEST_PLAN_EVIDENCE = 300 * 1024 * 1024;

const LONGEST_NAME = 100;

/** By its content alone: whatever its name says of it. */
export function evidenceTypeOf(bytes: Uint8Array): EvidenceType | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.subarray(0, 3).equals(JPEG)) return 'jpg';
  if (head.subarray(0, 8).equals(PNG)) return 'png';
  return head.subarray(0, 4).equals(ZIP) ? officeTypeOf(bytes) : undefined;
}

const JPEG = Buffer.from('ffd8ff', 'hex');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

/** Office files are archives with a part of a known name; one that holds programs is none. */
function officeTypeOf(bytes: Uint8Array): EvidenceType | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!all.includes('[Content_Types].xml') || all.includes('vbaProject.bin')) return undefined;
  if (all.includes('word/document.xml')) return 'docx';
  if (all.includes('xl/workbook.xml')) return 'xlsx';
  return all.includes('ppt/presentation.xml') ? 'pptx' : undefined;
}

/** Safe in any folder and header; its ending says what it is, whatever it said before. */
export function evidenceName(given: string, type: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const bare = tidy(last.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, ''))
    .replace(/[<>:"|?*'`%;]/g, '-')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const kept = [...new Intl.Segmenter('th').segment(bare.slice(0, LONGEST_NAME * 2))]
    .map(({ segment }) => segment)
    .reduce((name, part) => (name.length + part.length > LONGEST_NAME ? name : name + part), '');
  return `${kept || 'evidence'}.${type}`;
}

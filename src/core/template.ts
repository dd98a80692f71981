import { readArchive } from '../kit/archive.ts';
import { Unreadable } from '../kit/unreadable.ts';
import { unescapeXml } from '../kit/xml.ts';
import type { GroupKind } from './group.ts';
import type { FieldFault } from './problem.ts';
import { type CheckedTemplate, checkTemplate, type TemplateLine } from './template-check.ts';
import { activeParts } from './template-safety.ts';

/** A ministry's own form of a document: a file of Word with fields that are filled from the results. */
export interface Template {
  readonly id: number;
  readonly owner: TemplateOwner;
  readonly name: string;
  readonly version: number;
  readonly isWithdrawn: boolean;
  readonly fileName: string;
  readonly size: number;
  readonly fields: readonly string[];
  readonly personName: string | null;
  readonly at: Date;
}

/** Whose it is: everybody's, of a ministry, a province or a group, or of one agency. */
export interface TemplateOwner {
  readonly kind: 'all' | 'agency' | GroupKind;
  readonly agencyId: number | null;
  readonly groupId: number | null;
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
}

export const TEMPLATE_BYTES = 5_000_000;
/** A hundred pages of text are 3 MB of XML. */
const XML_BYTES = 12_000_000;
const DEEPEST = 400;

/** Reads an uploaded file as a template; what it must not carry comes before what it says wrong. */
export async function readTemplate(bytes: Uint8Array): Promise<CheckedTemplate> {
  if (bytes.length > TEMPLATE_BYTES) return refused('fileTooLarge', { bytes: TEMPLATE_BYTES });
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refused('templateOldWord');
  let files: Map<string, Uint8Array>;
  try {
    files = await readArchive(bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refused(error.why === 'fileBomb' ? 'templateBomb' : 'templateNotWord');
  }
  const texts = new Map([...files].map(([name, file]) => [name, textOf(name, file)]));
  const tooLarge = [...texts].find(
    ([, text]) => text !== null && (text.length > XML_BYTES || depthOf(text) > DEEPEST),
  );
  if (tooLarge) return refused('templateHuge', { part: tooLarge[0] });
  const active = activeParts(texts);
  if (active.length > 0) return { fields: [], faults: active };
  return checkTemplate(linesOf(texts));
}

function refused(fault: string, details: FieldFault['details'] = {}): CheckedTemplate {
  return { fields: [], faults: [{ path: ['file'], fault, details }] };
}

function textOf(name: string, file: Uint8Array): string | null {
  return /\.(?:xml|rels)$/i.test(name) ? new TextDecoder().decode(file) : null;
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of text.matchAll(/<[^?!][^>]*>/g)) {
    if (tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const PARTS: readonly (readonly [RegExp, TemplateLine['part']])[] = [
  [/^word\/document\.xml$/, 'body'],
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/(?:foot|end)notes\.xml$/, 'note'],
];

/** Paragraph by paragraph, as a reader sees them. */
function linesOf(texts: ReadonlyMap<string, string | null>): TemplateLine[] {
  return [...texts].flatMap(([name, text]) => {
    const part = PARTS.find(([pattern]) => pattern.test(name))?.[1];
    if (part === undefined || text === null) return [];
    return text.split('</w:p>').map((paragraph, i) => ({
      file: name,
      part,
      number: i + 1,
      text: [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, said = '']) => unescapeXml(said))
        .join(''),
    }));
  });
}

import { unescapeXml } from '../kit/xml.ts';
import type { FieldFault } from './problem.ts';

/**
 * A document of Word may carry programs, other files and orders to fetch something. A template of
 * ours carries text, looks and pictures and nothing else: what is not known to be harmless is
 * refused by name.
 */
export function activeParts(parts: ReadonlyMap<string, string | null>): FieldFault[] {
  const faults: FieldFault[] = [];
  const add = (fault: string, part: string, name = '') =>
    faults.push({ path: ['file'], fault, details: { part, name: name.slice(0, 80) } });
  const types = parts.get('[Content_Types].xml');
  const root = parts.get('_rels/.rels') ?? '';
  const isWord =
    /\/officeDocument["'][^>]*Target\s*=\s*["']\/?word\/document\.xml["']|Target\s*=\s*["']\/?word\/document\.xml["'][^>]*\/officeDocument["']/.test(
      root,
    );
  if (!types || !isWord || !parts.get('word/document.xml')) add('templateNotWord', '');
  else if (!types.includes(`"${MAIN}"`)) add('templateMacro', '[Content_Types].xml');
  for (const [name, text] of parts) {
    if (!HARMLESS.some((one) => one.test(name))) add('templatePart', name);
    if (text === null) continue;
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) add('templateEntity', name);
    if (/encoding\s*=\s*["'](?!utf-8)/i.test(text.slice(0, 200)) || text.includes('\u0000')) {
      add('templateEncoding', name);
    }
    if (name.endsWith('.rels'))
      for (const target of reachingOut(text)) add('templateLink', name, target);
    const active = ACTIVE.exec(text)?.[1];
    if (active) add('templateActive', name, active);
    for (const code of fieldCodes(text)) {
      if (!isHarmlessField(code)) add('templateFieldCode', name, code);
    }
  }
  return faults;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const HARMLESS = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(?:core|app|custom)\.xml$/,
  /^docProps\/thumbnail\.(?:jpeg|png|emf|wmf)$/,
  /^customXml\/(?:_rels\/)?[\w.-]+\.(?:xml|rels|xml\.rels)$/,
  /^word\/(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|endnotes|comments\w*|people|header\d*|footer\d*)\.xml$/,
  /^word\/_rels\/[\w.-]+\.xml\.rels$/,
  /^word\/theme\/(?:_rels\/)?[\w.-]+\.(?:xml|xml\.rels)$/,
  /^word\/media\/[\w.-]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i,
  /^word\/fonts\/[\w.-]+\.odttf$/,
  /^word\/glossary\/(?:[\w./-]+)\.(?:xml|rels)$/,
];

const ACTIVE =
  /<(?:\w+:)?(altChunk|object|OLEObject|control|attachedTemplate|mailMerge|subDoc|externalData|movie|webVideoPr|frameset)\b/;

/** Targets outside the file; a link that a reader follows by hand may lead to a page or an address. */
function reachingOut(text: string): string[] {
  const tags = text.match(/<[^?!/][^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    if (!/^<Relationships?[\s/>]/.test(tag)) return [tag];
    const attribute = (name: string) =>
      unescapeXml(
        new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
          .exec(tag)
          ?.slice(1)
          .find(Boolean) ?? '',
      );
    const target = attribute('Target');
    const isOutside = attribute('TargetMode') !== '' && attribute('TargetMode') !== 'Internal';
    if (!isOutside) return /^[a-z][a-z\d+.-]*:|^\/\/|\\/i.test(target) ? [target] : [];
    const isLink = attribute('Type').endsWith('/hyperlink');
    return isLink && /^(?:https?:\/\/|mailto:)/i.test(target) ? [] : [target];
  });
}

/** The orders in fields, each put together from the pieces that Word cuts it into. */
function fieldCodes(text: string): string[] {
  const codes: string[] = [];
  const open: { code: string; isSaid: boolean }[] = [];
  for (const [, mark, piece, double, single] of text.matchAll(FIELD_PIECES)) {
    const top = open.at(-1);
    if (mark === 'begin') open.push({ code: '', isSaid: false });
    else if (mark !== undefined) {
      if (top && !top.isSaid) codes.push(top.code);
      if (mark === 'separate' && top) top.isSaid = true;
      else open.pop();
    } else if (piece === undefined) codes.push(double ?? single ?? '');
    else if (top && !top.isSaid) top.code += piece;
    else codes.push(piece);
  }
  return [...codes, ...open.filter(({ isSaid }) => !isSaid).map(({ code }) => code)]
    .map((code) => unescapeXml(code).trim())
    .filter((code) => code !== '');
}

const FIELD_PIECES =
  /<w:fldChar\b[^>]*fldCharType\s*=\s*["'](begin|separate|end)["']|<w:(?:instrText|delInstrText)\b[^>]*>([^<]*)<|<w:fldSimple\b[^>]*w:instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const HARMLESS_FIELDS = new Set(
  'PAGE NUMPAGES SECTION SECTIONPAGES TOC PAGEREF REF NOTEREF STYLEREF SEQ DATE TIME CREATEDATE SAVEDATE PRINTDATE AUTHOR TITLE SUBJECT FILENAME DOCPROPERTY HYPERLINK FORMTEXT FORMCHECKBOX FORMDROPDOWN SYMBOL ADVANCE TC XE INDEX'.split(
    ' ',
  ),
);

function isHarmlessField(code: string): boolean {
  const [word = '', first = ''] = code.split(/\s+/);
  if (!HARMLESS_FIELDS.has(word.toUpperCase())) return false;
  if (word.toUpperCase() !== 'HYPERLINK') return true;
  return /^(?:\\[lo]|"?(?:https?:|mailto:))/i.test(first);
}

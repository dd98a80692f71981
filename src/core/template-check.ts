import { nearest } from '../kit/nearest.ts';
import { toArabicDigits } from '../kit/thai.ts';
import type { FieldFault } from './problem.ts';
import { fieldIn, fieldName, TEMPLATE_FIELDS, type TemplateField } from './template-field.ts';

/** A paragraph of a template, and where it stands. */
export interface TemplateLine {
  readonly file: string;
  readonly part: 'body' | 'header' | 'footer' | 'note';
  /** Counted within its part, from 1. */
  readonly number: number;
  readonly text: string;
}

export interface CheckedTemplate {
  /** The Thai names of the fields it uses, each once. */
  readonly fields: readonly string[];
  readonly faults: readonly FieldFault[];
}

const MOST_TAGS = 2000;
const MOST_FAULTS = 30;
const SHOWN = 60;

/** Reads the fields of a template as the filler will, and says of each that is wrong where it stands. */
export function checkTemplate(lines: readonly TemplateLine[]): CheckedTemplate {
  const used = new Set<string>();
  const faults: FieldFault[] = [];
  let tags = 0;
  for (const file of new Set(lines.map((line) => line.file))) {
    const open: TemplateField[] = [];
    let last: TemplateLine | undefined;
    for (const line of lines.filter((one) => one.file === file)) {
      last = line;
      for (const tag of tagsOf(line.text)) {
        tags += 1;
        const fault =
          tag.fault ?? (line.part === 'note' ? 'templateInNote' : readTag(tag.name, open, used));
        if (fault) faults.push(faultAt(line, fault, tag.name, open));
      }
    }
    const [unclosed] = open;
    if (unclosed && last) faults.push(faultAt(last, 'templateOpen', unclosed.names[0], []));
  }
  if (tags > MOST_TAGS) {
    faults.unshift({ path: ['file'], fault: 'templateTooMany', details: { most: MOST_TAGS } });
  }
  if (tags === 0) faults.push({ path: ['file'], fault: 'templateEmpty' });
  else if (!marksDrafts(lines)) faults.push({ path: ['file'], fault: 'templateNoDraft' });
  return { fields: [...used], faults: faults.slice(0, MOST_FAULTS) };
}

/** On every page of a draft stands that it is one: each heading of pages has room for it. */
function marksDrafts(lines: readonly TemplateLine[]): boolean {
  const heads = lines.filter(({ part }) => part === 'header');
  const files = new Set(heads.map(({ file }) => file));
  const marked = heads.filter(({ text }) =>
    tagsOf(text).some(({ name }) => fieldIn([], name)?.key === 'draft'),
  );
  return files.size > 0 && new Set(marked.map(({ file }) => file)).size === files.size;
}

interface Tag {
  readonly name: string;
  readonly fault?: string;
}

function tagsOf(text: string): Tag[] {
  const tags: Tag[] = [];
  for (const [piece] of text.matchAll(/\{[^{}]*\}|[{}]/g)) {
    tags.push(
      piece.length > 1
        ? { name: piece.slice(1, -1).trim() }
        : { name: piece, fault: 'templateBrace' },
    );
  }
  return tags;
}

/** Why it cannot stand here; undefined where it can. Lists that it opens or closes are kept in `open`. */
function readTag(name: string, open: TemplateField[], used: Set<string>): string | undefined {
  if (/[[\]]/.test(name)) return 'templateOption';
  if (name.startsWith('/')) {
    const closed = open.pop();
    if (!closed) return 'templateUnopened';
    const said = name.slice(1).trim();
    const isSame = said === '' || closed.names.some((one) => fieldName(one) === fieldName(said));
    return isSame ? undefined : 'templateCrossed';
  }
  const opens = name.startsWith('#');
  const word = toArabicDigits(opens ? name.slice(1) : name);
  const found = fieldIn(open, word);
  if (!found) {
    if (opens) open.push({ key: '', names: [word, word] });
    return 'templateUnknown';
  }
  used.add(found.names[0]);
  if (!opens) return found.each ? 'templateListAsField' : undefined;
  const isAgain = open.includes(found) || (found.each !== undefined && isOuter(found, open));
  open.push(found);
  return isAgain ? 'templateListTwice' : undefined;
}

/** A list of the document inside another list would repeat all of it for every line. */
function isOuter(found: TemplateField, open: readonly TemplateField[]): boolean {
  const inner = open.filter((one) => one.each !== undefined);
  return inner.length > 0 && !inner.some((one) => one.each?.includes(found));
}

function faultAt(
  line: TemplateLine,
  fault: string,
  name: string,
  open: readonly TemplateField[],
): FieldFault {
  const known = [...open.flatMap(({ each = [] }) => each), ...TEMPLATE_FIELDS].flatMap(
    ({ names }) => [...names],
  );
  const like = nearest(name.replace(/^[#/]\s*/, ''), known) ?? '';
  return {
    path: ['file'],
    fault,
    details: {
      name: name.slice(0, SHOWN),
      like,
      part: line.part,
      line: line.number,
      text: line.text.trim().slice(0, SHOWN),
    },
  };
}

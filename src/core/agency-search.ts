import { searchForm } from '../kit/thai.ts';
import type { Agency } from './agency.ts';
import { NAME_SHORTS } from './name-short.ts';

/**
 * What an agency is found by and what is looked for, in one form. Officials write อบต.บางไผ่,
 * อ.บ.ต. บางไผ่ or องค์การบริหารส่วนตำบลบางไผ่ as they please, and all of it is kept, so that what is
 * typed need only be looked for as it stands.
 */

/** Raised whenever the form changes: what older programs kept is made anew at the next start. */
export const SEARCH_RULE = 1;

/** What may be searched for: every name it bears or bore in long and short, its codes, its short form. */
export function searchTextOf(
  { nameTh, nameEn, abbreviation, code, linkCode }: Searched,
  formerNames: readonly string[] = [],
): string {
  return textOf([nameTh, ...formerNames, nameEn, abbreviation, code, linkCode]);
}

type Searched = Pick<Agency, 'code' | 'linkCode' | 'nameTh' | 'nameEn' | 'abbreviation'>;

/** The same made of what an older program kept, which had a line between names; else it stays. */
export function searchTextFrom(kept: string): string {
  return kept.includes('|') ? textOf(kept.split('|')) : kept;
}

/** Each after a space, longest first, and none that another one holds unless it begins with a lone letter. */
function textOf(names: readonly string[]): string {
  const ways = names.flatMap(waysToWrite).flatMap((form) => [form, dotless(form)]);
  const forms = [...new Set(ways.map((form) => (LETTERS.test(form) ? `${form}.` : form)))];
  const few: string[] = [];
  for (const form of forms.filter(Boolean).sort((a, b) => b.length - a.length)) {
    if (LONE_LETTER.test(form) || !few.some((longer) => longer.includes(form))) few.push(form);
  }
  return few.map((form) => ` ${form}`).join('');
}

/** ม. is looked for where a word begins, or else ทม. and กทม. were universities. */
const LONE_LETTER = /^\p{L}\./u;

/** Letters that stand for words may be typed with a full stop or without. */
const LETTERS = /^[ก-ฮ]{1,8}$/;

const MOST_WORDS = 10;
/** Stands in no search text: who types nothing but signs finds nobody. */
const UNFINDABLE = '|';

/** The words somebody searches for; every one of them must be found. */
export function searchWords(typed: string): string[] {
  const given = searchForm(typed)
    .replace(/(?<=(?:^|[\s.])\p{L}\.) (?=\p{L})/gu, '')
    .split(' ');
  const words = given.map(plainForm).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0 && given[0] !== '') return [UNFINDABLE];
  return words.slice(0, MOST_WORDS).map((word) => (LONE_LETTER.test(word) ? ` ${word}` : word));
}

/**
 * No spaces and no signs but full stops, since อ. is something else than อ; ก.พ.ร. is กพร., ฯ says
 * nothing, and a mark that was typed twice or a long า looks like the right one.
 */
function plainForm(text: string): string {
  return searchForm(text)
    .replace(/[^\p{L}\p{M}\p{N}.]|ฯ/gu, '')
    .replace(/ๅ/g, 'า')
    .replace(/([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1+/g, '$1')
    .replace(/(?:\p{L}\.){2,}/gu, (letters) => `${letters.replaceAll('.', '')}.`);
}

const dotless = (form: string) => form.replaceAll('.', '');

/** A name as it is, each of its long words in short, and all of them; and what begins with a lone letter. */
function waysToWrite(name: string): string[] {
  const form = plainForm(name);
  const long = inFull(form);
  const ways = [form, long, long.replace(LONG_WORDS, (word) => SHORTS_OF.get(word)![0]!)];
  for (const { 0: word, index } of long.matchAll(LONG_WORDS)) {
    for (const short of SHORTS_OF.get(word)!) {
      const tail = short + long.slice(index + word.length);
      ways.push(long.slice(0, index) + tail, ...(LONE_LETTER.test(short) ? [tail] : []));
    }
  }
  for (const { index } of searchForm(name).matchAll(/(?<=\s)\p{L}\./gu)) {
    ways.push(plainForm(searchForm(name).slice(index)));
  }
  return ways;
}

/** อบต.บางไผ่ and อบตบางไผ่ in full: only what no other word begins with may lack its full stop. */
function inFull(form: string): string {
  for (const [long, shorts] of NAME_SHORTS) {
    for (const short of shorts) {
      const bare = dotless(short);
      const head = form.startsWith(short) ? short : bare.length > 2 ? bare : undefined;
      if (head && form.startsWith(head) && form.length > head.length) {
        return long + form.slice(head.length);
      }
    }
  }
  return form;
}

const SHORTS_OF = new Map(NAME_SHORTS);
const LONG_WORDS = new RegExp(
  [...SHORTS_OF.keys()].sort((a, b) => b.length - a.length).join('|'),
  'g',
);

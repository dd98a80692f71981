import { type Instrument, partsOf, type Text } from '../core/instrument.ts';
import type { Language } from './language.ts';

/** What groups of respondents are called. */
const th = {
  silent: 'ไม่ประสงค์ตอบ',
  joined: (first: readonly string[], last: string) =>
    `${first.join(', ')} และ${/^\d/.test(last) ? ' ' : ''}${last} รวมกัน`,
  title: 'คะแนนแยกตามกลุ่มผู้ตอบ',
  lead: 'ถามโดยสมัครใจ กลุ่มที่มีผู้ตอบไม่ถึง 5 คน หรือได้คะแนนเกือบเต็มจนบอกได้ว่าทุกคนตอบอย่างไร ถูกรวมกับกลุ่มอื่น จึงไม่มีผู้ใดถูกรู้จากการนำตัวเลขมาลบกัน',
  group: 'กลุ่ม',
  people: 'ผู้ตอบ',
  mean: 'คะแนน',
  by: (channel: string, kind: string) => `${channel} แยกตาม${kind}`,
};
const en: typeof th = {
  silent: 'Not stated',
  joined: (first, last) =>
    `${first.map((name, i) => (i === 0 ? name : inside(name))).join(', ')} and ${inside(last)}, together`,
  title: 'Scores by group of respondents',
  lead: 'Asked voluntarily. Groups of fewer than 5, or so near the top that all their answers would be known, are joined with others, so that nobody is found by subtracting.',
  group: 'Group',
  people: 'Respondents',
  mean: 'Score',
  by: (channel, kind) => `${channel} by ${kind.toLowerCase()}`,
};
export const respondentGroupText = { th, en };

/** As within a sentence; an abbreviation keeps its capitals. */
function inside(name: string): string {
  return name.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (letter) => letter.toLowerCase());
}

export function demographicTitle(instrument: Instrument, code: string): Text | undefined {
  return demographicOf(instrument, code)?.title;
}

function demographicOf(instrument: Instrument, code: string) {
  return partsOf(instrument)
    .flatMap((part) => part.demographics)
    .find((one) => one.code === code);
}

/**
 * Of bands joined with `+`, the empty one for those who did not say, in the order they were asked
 * in; anything else as it is.
 */
export function groupName(
  instrument: Instrument,
  kind: string,
  name: string,
  language: Language,
): string {
  const demographic = demographicOf(instrument, kind);
  if (!demographic) return name;
  const t = respondentGroupText[language];
  const codes = new Set(name.split('+'));
  const names = [
    ...(codes.delete('') ? [t.silent] : []),
    ...demographic.bands.flatMap(({ code, title }) =>
      codes.delete(code) ? [title[language]] : [],
    ),
    ...codes,
  ];
  return names.length === 1 ? names[0]! : t.joined(names.slice(0, -1), names.at(-1)!);
}

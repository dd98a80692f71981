import { LONGEST_TEXT } from '../core/analysis.ts';
import type { In, Point } from '../core/draft.ts';
import { type Instrument, surveyTools } from '../core/instrument.ts';
import { titlesOf } from '../core/instrument-titles.ts';
import { bandName } from './band.ts';
import { draftEnglish } from './draft-en.ts';
import { draftThai } from './draft-th.ts';
import type { Language } from './language.ts';
import { demographicTitle, groupName } from './respondent-group.ts';

/** Sentences made of what can be said of a result. The same facts always give the same words. */
export function sayDraft(
  points: readonly Point[],
  names: Names,
  /** Of the agency, the year and the place: so that not every text begins alike. */
  seed: string,
): string {
  const say = names.language === 'th' ? draftThai : draftEnglish;
  const lines = points.map((point, i) => {
    const variants = say(point, names);
    return variants[hash(`${seed} ${point.say} ${i}`) % variants.length] ?? '';
  });
  return fitting(lines).join('\n');
}

/** As many whole sentences as a text may have; reasons can be long. */
function fitting(lines: readonly string[]): readonly string[] {
  let length = 0;
  const many = lines.findIndex((line) => {
    length += line.length + 1;
    return length > LONGEST_TEXT - 2;
  });
  return many < 0 ? lines : [...lines.slice(0, many), '…'];
}

/** What codes of one instrument are called in a sentence. */
export interface Names {
  readonly language: Language;
  /** `ตัวชี้วัดที่ 2 การใช้งบประมาณ` or `การเบิกจ่าย… (i5)` */
  readonly of: (code: string) => string;
  readonly isIndicator: (code: string) => boolean;
  readonly channel: (channel: string) => string;
  /** Of respondents: a demographic of the instrument and bands of it, or what somebody typed. */
  readonly kind: (kind: string) => string;
  readonly group: (kind: string, name: string) => string;
  readonly level: (code: string) => string;
  readonly band: (band: In) => string;
}

export function namesIn(instrument: Instrument, language: Language): Names {
  const titles = titlesOf(instrument);
  const indicators = new Set(
    instrument.tools.flatMap((tool): { code: string }[] => tool.indicators).map(({ code }) => code),
  );
  const questions = new Map(
    surveyTools(instrument)
      .flatMap((tool) => tool.indicators)
      .flatMap((indicator) => indicator.questions)
      .map((question) => [question.code, question]),
  );
  const parts = surveyTools(instrument).flatMap((tool) => tool.parts);
  return {
    language,
    band: (band) => bandName(band, language),
    isIndicator: (code) => indicators.has(code),
    channel: (channel) =>
      parts.find((part) => part.channel === channel)?.title[language] ?? channel,
    kind: (kind) => demographicTitle(instrument, kind)?.[language] ?? kind,
    group: (kind, name) => groupName(instrument, kind, name, language),
    level: (code) =>
      instrument.rating.levels.find((level) => level.code === code)?.title[language] ?? code,
    of(code) {
      const title = titles.get(code)?.[language] ?? '';
      if (indicators.has(code)) return `${indicatorNumber(code, language)} ${title}`;
      const question = questions.get(code);
      if (question) {
        return `${question.subject?.[language] ?? `“${question.text[language]}”`} (${code})`;
      }
      return `${code} ${title}`.trim();
    },
  };
}

/** `ind4` as officials say it. */
function indicatorNumber(code: string, language: Language): string {
  const number = /^ind(\d+)$/.exec(code)?.[1];
  if (number === undefined) return code;
  return language === 'th' ? `ตัวชี้วัดที่ ${number}` : `Indicator ${number}`;
}

/** A number that looks like chance and is not. */
function hash(text: string): number {
  let sum = 2_166_136_261;
  for (const character of text) sum = Math.imul(sum ^ character.codePointAt(0)!, 16_777_619) >>> 0;
  return sum;
}

import type { Lacking, LevelReason } from '../core/level-reason.ts';
import type { ResultView } from '../core/result-view.ts';
import type { Language } from './language.ts';
import { resultText } from './result.ts';

/** Why this level and not the next, or why none yet: which figures decide, and what they are held against. */
const th = {
  lowest: (level: string) => `ได้ระดับ “${level}” ซึ่งเป็นระดับต่ำสุดและไม่กำหนดคะแนนขั้นต่ำ`,
  holds: (level: string, total: string, from: number) =>
    `ได้ระดับ “${level}” เพราะคะแนนภาพรวม ${total} ไม่ต่ำกว่า ${from}`,
  sides: (names: string, each: number) => ` และ ${names} ไม่ต่ำกว่า ${each} ทุกด้าน`,
  unseen: (names: string, each: number) =>
    ` ส่วน ${names} ไม่มีคะแนนในผลนี้ แต่คะแนนอื่นที่มีทำให้ทราบว่าไม่ต่ำกว่า ${each}`,
  best: (reason: string) => `${reason} ระดับนี้เป็นระดับสูงสุดแล้ว`,
  but: (reason: string, next: string) => `${reason} แต่${next}`,
  also: (reason: string, next: string) => `${reason} และ${next}`,
  noTotal: (reasons: string) => `ยังไม่มีคะแนนภาพรวม จึงจัดระดับไม่ได้ เพราะ${afterThai(reasons)}`,
  open: (total: string, names: string) =>
    `คะแนนภาพรวม ${total} ยังชี้ไม่ได้ว่าอยู่ระดับใด เพราะไม่มีคะแนน ${names} ในผลนี้`,
  nobody: (name: string) => `${name} ไม่มีผู้ตอบ`,
  belowSample: (name: string) => `${name} มีผู้ตอบไม่ถึงขั้นต่ำ ตามเกณฑ์ของปีนี้จึงไม่คิดคะแนน`,
  undecided: (name: string) => `${name} ยังไม่มีผลการตรวจครบทุกรายการ`,
  absent: (name: string) => `ไม่มีคะแนน ${name} ในผลนี้`,
  notYet: (level: string, why: string) => `ยังไม่ถึงระดับ “${level}” เพราะ${afterThai(why)}`,
  totalIs: (value: string) => `คะแนนภาพรวมได้ ${value}`,
  sideIs: (name: string, value: string) => `${name} ได้ ${value}`,
  missed: (has: string, needs: number) => `${has} ต้องได้ ${needs} ขึ้นไป`,
  allMissed: (have: readonly string[], needs: number) =>
    `${have.join(', ')} โดยแต่ละรายการต้องได้ ${needs} ขึ้นไป`,
  unknownSide: (name: string, needs: number) =>
    `ต้องได้ ${name} ตั้งแต่ ${needs} ขึ้นไป แต่ไม่มีคะแนน ${name} ในผลนี้`,
};
const en: typeof th = {
  lowest: (level) => `The level is “${level}”, the lowest, which asks for no least score.`,
  holds: (level, total, from) =>
    `The level is “${level}”, as the overall score ${total} is not below ${from}`,
  sides: (names, each) => ` and none of ${names} is below ${each}`,
  unseen: (names, each) =>
    `; ${names} is not in this result, but what is shows that it cannot be below ${each}`,
  best: (reason) => `${reason}. This is the highest level.`,
  but: (reason, next) => `${reason}. ${next}`,
  also: (reason, next) => `${reason} ${next}`,
  noTotal: (reasons) => `There is no overall score, and so no level: ${reasons}`,
  open: (total, names) =>
    `The overall score ${total} does not settle the level, as ${names} is not in this result`,
  nobody: (name) => `nobody answered ${name}`,
  belowSample: (name) =>
    `fewer than the minimum answered ${name}, and this year’s rules then give it no score`,
  undecided: (name) => `not every item of ${name} has a verdict`,
  absent: (name) => `${name} is not in this result`,
  notYet: (level, why) => `Not yet “${level}”: ${why}`,
  totalIs: (value) => `the overall score is ${value}`,
  sideIs: (name, value) => `${name} is ${value}`,
  missed: (has, needs) => `${has} and must be ${needs} or more`,
  allMissed: (have, needs) => `${have.join(', ')}; each must be ${needs} or more`,
  unknownSide: (name, needs) => `${name} must be ${needs} or more and is not in this result`,
};
const resultWhyText = { th, en };

export function sayWhy(
  { reason, next }: Pick<ResultView, 'reason' | 'next'>,
  language: Language,
): string | null {
  const t = resultWhyText[language];
  switch (reason?.kind) {
    case undefined:
      return null;
    case 'noTotal': {
      const said = ({ key, because }: Lacking) => t[because](key);
      return t.noTotal(reason.lacking.map(said).join(resultText[language].andMore));
    }
    case 'open':
      return t.open(reason.total, listed(reason.unseen));
    case 'holds': {
      const isLowest = reason.level.from === 0;
      const why = isLowest ? t.lowest(reason.level.title[language]) : holding(reason, language);
      if (!next) return t.best(why);
      const missed = sayNext(next, language);
      if (missed === null) return why;
      return isLowest ? t.also(why, missed) : t.but(why, missed);
    }
  }
}

function holding(
  { level, total, sides, unseen }: Extract<LevelReason, { kind: 'holds' }>,
  language: Language,
): string {
  const t = resultWhyText[language];
  const each = level.eachFrom ?? 0;
  return [
    t.holds(level.title[language], total, level.from),
    sides.length > 0 ? t.sides(listed(sides), each) : '',
    unseen.length > 0 ? t.unseen(listed(unseen), each) : '',
  ].join('');
}

/** Which figure is below what the next level asks for; what it asks of all alike is said once. */
function sayNext({ to, unmet, unknown }: NonNullable<ResultView['next']>, language: Language) {
  const t = resultWhyText[language];
  const is = ({ key, value }: { key: string; value: string }) =>
    key === 'total' ? t.totalIs(value) : t.sideIs(key, value);
  const asked = [...new Set(unmet.map(({ needs }) => needs))];
  const missed = asked.map((needs) => {
    const have = unmet.filter((one) => one.needs === needs).map(is);
    return have.length === 1 ? t.missed(have[0]!, needs) : t.allMissed(have, needs);
  });
  const unseen = unknown.map(({ key, needs }) => t.unknownSide(key, needs));
  const why = missed.length > 0 ? missed : unseen;
  return why.length > 0
    ? t.notYet(to.title[language], why.join(resultText[language].andMore))
    : null;
}

/** Codes, which are the same in every language. */
function listed(keys: readonly string[]): string {
  return keys.join(', ');
}

/** Thai runs on after Thai; a code in Latin letters stands apart. */
function afterThai(words: string): string {
  return /^[A-Z]/.test(words) ? ` ${words}` : words;
}

import type { Granularity } from '../core/granularity.ts';
import type { Instrument } from '../core/instrument.ts';
import { titlesOf } from '../core/instrument-titles.ts';
import type { FieldFault } from '../core/problem.ts';
import type { Outcome } from '../core/score.ts';
import type { ScoreReport } from '../core/score-report.ts';
import type { Change } from '../core/trend.ts';
import type { InBoth, Language } from './language.ts';

/** Scores in words: the printed summary of a result sheet, and why a sheet does not fit. */
const th = {
  total: 'คะแนนรวม',
  level: (title: string) => `ระดับ: ${title}`,
  undecided: (titles: string) => `ระดับ: ยังชี้ขาดไม่ได้ อาจเป็น ${titles}`,
  noLevel: 'ระดับ: ยังคำนวณไม่ได้',
  disagree: (code: string, given: string, computed: string, difference: string) =>
    `ไม่ตรงกัน ${code}: พิมพ์ไว้ ${given} คำนวณได้ ${computed} ต่างกัน ${difference}`,
  agree: 'ตัวเลขที่พิมพ์ไว้ทุกตัวตรงกับที่คำนวณ',
  lacks: (code: string, missing: string) => `คำนวณ ${code} ไม่ได้ เพราะขาด ${missing}`,
  consistent: (channel: string, counts: string) => `${channel}: เข้ากันได้กับจำนวนผู้ตอบ ${counts}`,
  noneConsistent: (channel: string, max: number) =>
    `${channel}: ไม่มีจำนวนผู้ตอบใดไม่เกิน ${max} ที่ให้ค่าเฉลี่ยเหล่านี้ได้`,
  compared: (key: string, before: string, now: string, difference: string) =>
    `${key}: ${before} → ${now} (${difference})`,
  broken: (key: string, why: string) => `${key}: เทียบกันไม่ได้ ${why}`,
  nothingToTest: 'ไม่มีค่าเฉลี่ยรายข้อที่พิมพ์ไว้ให้ตรวจ',
};
const en: typeof th = {
  total: 'Total',
  level: (title) => `Level: ${title}`,
  undecided: (titles) => `Level: undecided; may be ${titles}`,
  noLevel: 'Level: not computable yet',
  disagree: (code, given, computed, difference) =>
    `Disagreement at ${code}: printed ${given}, computed ${computed}, difference ${difference}`,
  agree: 'Every printed figure agrees with the computed one',
  lacks: (code, missing) => `${code} cannot be computed: missing ${missing}`,
  consistent: (channel, counts) => `${channel}: consistent with ${counts} respondents`,
  noneConsistent: (channel, max) =>
    `${channel}: no number of respondents up to ${max} can give these means`,
  compared: (key, before, now, difference) => `${key}: ${before} → ${now} (${difference})`,
  broken: (key, why) => `${key}: not comparable; ${why}`,
  nothingToTest: 'There is no printed question mean to test',
};
export const scoreText = { th, en };

export const scoreCommand = {
  about: {
    th: 'คำนวณคะแนนจากไฟล์จำนวนคำตอบ ผลตรวจ และตัวเลขที่พิมพ์ไว้ โดยไม่ใช้ฐานข้อมูล',
    en: 'Computes scores from a file of counts, verdicts and printed figures, without a database',
  },
  strict: {
    th: 'จบด้วยรหัส 1 เมื่อตัวเลขที่พิมพ์ไว้ไม่ตรงกับที่คำนวณ',
    en: 'Ends with code 1 when a printed figure disagrees with the computed one',
  },
  granularity: {
    th: 'บอกจำนวนผู้ตอบที่เข้ากันได้กับค่าเฉลี่ยที่พิมพ์ไว้',
    en: 'Tells which numbers of respondents are consistent with the printed means',
  },
  max: {
    th: 'จำนวนผู้ตอบมากที่สุดที่จะลอง (ถ้าไม่ระบุใช้ 2000)',
    en: 'The most respondents to try (2000 unless given)',
  },
  before: {
    th: 'เทียบกับไฟล์ของปีก่อน บอกความต่างและข้อที่เทียบไม่ได้',
    en: 'Compares with the sheet of an earlier year; says what moved and what must not be compared',
  },
  explain: {
    th: 'แสดงที่มาของตัวเลขหนึ่งตัวลงไปถึงจำนวนคำตอบ เช่น total, ind3, i1',
    en: 'Shows where one number comes from, down to the counts: total, ind3, i1 …',
  },
  instruments: {
    th: 'โฟลเดอร์เครื่องมือที่จะใช้แทนชุดที่มากับโปรแกรม',
    en: 'A folder of instruments to use in place of those that come with the program',
  },
} satisfies Record<string, InBoth<string>>;

type Say = (details: FieldFault['details']) => string;

const thFaults = {
  fileTooLong: (d) => `ไฟล์ยาวเกินไป รับได้ไม่เกิน ${d?.most} ตัวอักษร`,
  notTextFile: () => 'ไม่ใช่ไฟล์ข้อความ โปรดบันทึกเป็น UTF-8',
  brokenJson: (d) => `บรรทัด ${d?.line}: ไม่ใช่ JSON ที่ถูกต้อง โปรดตรวจเครื่องหมายคำพูด จุลภาค และวงเล็บ`,
  memberTwice: (d) => `บรรทัด ${d?.line}: มี “${d?.member}” ซ้ำสองครั้ง โปรดเหลือไว้ค่าเดียว`,
  notAnObject: () => 'ต้องเป็นวัตถุ JSON คือเปิดด้วย { และปิดด้วย }',
  unknownMember: (d) => `ไม่รู้จักรายการนี้ ใช้ได้เฉพาะ ${d?.members}`,
  instrumentName: () => 'โปรดระบุเครื่องมือ เช่น "instrument": "nacc/2568"',
  noSuchInstrument: (d) => `ไม่มีเครื่องมือ “${d?.value}” ที่มีอยู่คือ ${d?.known}`,
  unknownChannel: (d) => `ปีนี้ไม่มีช่องทางนี้ ใช้ได้เฉพาะ ${d?.channels}`,
  unknownCode: () => 'เครื่องมือของปีนี้ไม่มีรหัสนี้',
  hasCells: (d) => `ข้อนี้มีหลายช่องคำตอบ โปรดให้จำนวนแยกตาม ${d?.cells}`,
  givenTwice: () => 'ให้ค่าซ้ำ (ตัวพิมพ์เล็กและใหญ่ถือเป็นรหัสเดียวกัน)',
  unknownScore: (d) => `ไม่ใช่คะแนนของตัวเลือกใดในข้อนี้ ใช้ได้เฉพาะ ${d?.scores}`,
  badCount: (d) => `${d?.given} ไม่ใช่จำนวนคำตอบ ต้องเป็นจำนวนเต็มตั้งแต่ 0`,
  unequalAnswers: (d) =>
    `มี ${d?.answers} คำตอบ แต่ช่องทางนี้มีผู้ตอบ ${d?.expected} คน ทุกข้อของช่องทางต้องมีจำนวนผู้ตอบเท่ากัน`,
  badVerdict: (d) => `${d?.given} ใช้ไม่ได้ ผลตรวจต้องเป็น 0 หรือ 100`,
  badFigure: (d) => `${d?.given} ไม่ใช่คะแนนที่พิมพ์ไว้ ต้องอยู่ระหว่าง 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง`,
  otherFamily: (d) => `ต้องเป็นไฟล์ของเครื่องมือชุดเดียวกัน (${d?.family})`,
  unknownKey: (d) => `เครื่องมือของปีนี้ไม่มีตัวเลข “${d?.value}”`,
  badMax: (d) => `ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง ${d?.most}`,
} satisfies Record<string, Say>;
const enFaults: typeof thFaults = {
  fileTooLong: (d) => `The file is too long; at most ${d?.most} characters`,
  notTextFile: () => 'Not a text file; save it as UTF-8',
  brokenJson: (d) => `Line ${d?.line}: not valid JSON; look at quotes, commas and brackets`,
  memberTwice: (d) => `Line ${d?.line}: “${d?.member}” stands there twice; keep one`,
  notAnObject: () => 'Must be a JSON object: begin with { and end with }',
  unknownMember: (d) => `Unknown; only ${d?.members}`,
  instrumentName: () => 'Name the instrument, e.g. "instrument": "nacc/2568"',
  noSuchInstrument: (d) => `There is no instrument “${d?.value}”; there are ${d?.known}`,
  unknownChannel: (d) => `This year has no such channel; only ${d?.channels}`,
  unknownCode: () => "This code is not in the year's instrument",
  hasCells: (d) => `This question has several answer cells; give counts for ${d?.cells}`,
  givenTwice: () => 'Given twice (upper and lower case are one code)',
  unknownScore: (d) => `Not the score of an option here; only ${d?.scores}`,
  badCount: (d) => `${d?.given} is not a count; a whole number from 0 is`,
  unequalAnswers: (d) =>
    `${d?.answers} answers, but the channel has ${d?.expected} respondents; every question must have as many`,
  badVerdict: (d) => `${d?.given} is not a verdict; 0 or 100 is`,
  badFigure: (d) => `${d?.given} is not a printed score: 0 to 100 with at most two decimals`,
  otherFamily: (d) => `Must be a sheet of the same family (${d?.family})`,
  unknownKey: (d) => `The year's instrument has no figure “${d?.value}”`,
  badMax: (d) => `A whole number from 1 to ${d?.most}`,
};
export const scoreFaults: { th: Record<string, Say>; en: Record<string, Say> } = {
  th: thFaults,
  en: enFaults,
};

/** The sheet for a reader: every figure, the level, and what does not agree. */
export function scoreLines(
  instrument: Instrument,
  outcome: Outcome,
  report: ScoreReport,
  language: Language,
): string[] {
  const say = scoreText[language];
  const titles = titlesOf(instrument);
  const figures = Object.entries(report.values).map(([key, value]) => {
    const { code } = outcome.nodes.get(key)!.rule;
    const title = code === 'total' ? say.total : (titles.get(code)?.[language] ?? '');
    return `${key.padEnd(10)} ${value.padStart(6)}  ${title}`;
  });
  const levels = outcome.levelCandidates.map((level) => level.title[language]);
  const level =
    levels.length === 0
      ? say.noLevel
      : levels.length === 1
        ? say.level(levels[0]!)
        : say.undecided(levels.join(', '));
  const hasPrinted = [...outcome.nodes.values()].some((node) => node.printed && node.way);
  return [
    ...figures,
    level,
    ...report.disagreements.map((one) =>
      say.disagree(one.code, one.given, one.computed, one.difference),
    ),
    ...(hasPrinted && report.disagreements.length === 0 ? [say.agree] : []),
    ...report.notComputable.map(({ code, missing }) => say.lacks(code, missing.join(', '))),
  ];
}

export function granularityLines(
  found: readonly Granularity[],
  most: number,
  language: Language,
): string[] {
  const say = scoreText[language];
  if (found.length === 0) return [say.nothingToTest];
  return found.map(({ channel, respondents }) =>
    respondents.length > 0
      ? say.consistent(channel, respondents.join(', '))
      : say.noneConsistent(channel, most),
  );
}

export function changeLines(changes: readonly Change[], language: Language): string[] {
  const say = scoreText[language];
  return changes.flatMap((one) => {
    if (one.kind === 'compared')
      return [say.compared(one.key, one.before, one.now, one.difference)];
    return one.kind === 'breaks' ? [say.broken(one.key, one.why[language])] : [];
  });
}

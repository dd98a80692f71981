import { z } from 'zod';
import { readBaht } from '../kit/baht.ts';
import { tidy, toArabicDigits } from '../kit/thai.ts';
import { countField, linesField, optionalCount } from './field.ts';
import { type Spending, STEP_STATES, type StepProgress } from './progress.ts';

/** What a reporter typed of one step: Thai digits, commas and words for "nothing" are understood. */
const LONGEST_REPORT_TEXT = 5000;
export const MOST_LINKS = 20;
export const LONGEST_LINK = 2000;

const percentField = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/\s*(%|ร้อยละ|เปอร์เซ็นต์)\s*/g, '') : value),
  optionalCount(0, 100),
);

const spendingField = z
  .string()
  .max(200)
  .transform((text, context): Spending => {
    const typed = tidy(text);
    if (typed === '') return { kind: 'unsaid' };
    if (NO_BUDGET.test(typed)) return { kind: 'none' };
    const baht = readBaht(typed);
    if (baht !== undefined) return { kind: 'amount', baht };
    context.addIssue({ code: 'custom', params: { fault: 'notBaht' }, input: text });
    return z.NEVER;
  });

const NO_BUDGET =
  /^(ไม่(ได้)?ใช้(จ่าย)?(งบประมาณ|งบ|เงิน)?|ไม่มี(ค่าใช้จ่าย)?|none|no budget( used)?|-|–|—)$/i;

/** Never fetched; only what a browser opens as a page. */
const linksField = z
  .string()
  .max(MOST_LINKS * LONGEST_LINK)
  .transform((text, context): string[] => {
    const lines = [...new Set(text.split(/\s+/).filter((line) => line !== ''))];
    const refuse = (fault: string) => {
      context.addIssue({ code: 'custom', params: { fault }, input: text });
      return z.NEVER;
    };
    if (lines.length > MOST_LINKS) return refuse('tooManyLinks');
    return lines.every(isLink) ? lines : refuse('notALink');
  });

export function isLink(line: string): boolean {
  if (line.length > LONGEST_LINK || !/^https?:\/\//i.test(line)) return false;
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069<>"]/u.test(line) || !URL.canParse(line)) return false;
  const { username, password, hostname } = new URL(line);
  return username === '' && password === '' && hostname.includes('.');
}

const typedStep = z.strictObject({
  step: countField(1, 1000),
  /** The version that was shown; 0 where nothing was reported. */
  version: countField(0, 2_000_000_000),
  state: z.enum(STEP_STATES),
  percent: percentField.default(null),
  result: linesField(LONGEST_REPORT_TEXT).default(''),
  spending: spendingField.default({ kind: 'unsaid' }),
  problem: linesField(LONGEST_REPORT_TEXT).default(''),
  suggestion: linesField(LONGEST_REPORT_TEXT).default(''),
  links: linesField(MOST_LINKS * LONGEST_LINK)
    .pipe(linksField)
    .default([]),
});

/** A percentage left out follows from the state where it can; what contradicts it is refused. */
export const stepField = typedStep.transform((typed, context) => {
  const { step, version, ...given } = typed;
  const refuse = (field: string, fault: string) =>
    context.addIssue({ code: 'custom', params: { fault }, path: [field], input: typed });
  const percent =
    given.percent ?? { notBegun: 0, done: 100, cannot: 0, underWay: null }[given.state];
  if (percent === null) refuse('percent', 'percentNeeded');
  if (given.state === 'done' && percent !== 100) refuse('percent', 'doneIsHundred');
  if (given.state === 'notBegun' && percent !== 0) refuse('percent', 'notBegunIsZero');
  if ((given.state === 'underWay' || given.state === 'cannot') && percent === 100) {
    refuse('percent', 'hundredIsDone');
  }
  if (given.state === 'done' && given.result === '') refuse('result', 'resultNeeded');
  if (given.state === 'cannot' && given.problem === '') refuse('problem', 'problemNeeded');
  const progress: StepProgress = { ...given, percent: percent ?? 0 };
  return { step, version, progress };
});

/** The last day of a round. */
export const untilField = z.string().max(40).transform(toArabicDigits).pipe(z.iso.date());

import { compare, parseDecimal } from '../kit/decimal.ts';
import type { Bands } from './band.ts';
import {
  among,
  bandOf,
  changePoints,
  type DraftContext,
  type DraftSource,
  type In,
  type NoScore,
  type Point,
  type Score,
} from './draft.ts';
import { apartPoints, farPoints, nearPoints, partPoints } from './draft-parts.ts';
import type { Question, SurveyIndicator, SurveyTool } from './instrument.ts';
import { wayOf } from './trend.ts';

export function surveyStrengths(context: DraftContext, indicator: SurveyIndicator): Point[] {
  const { code } = indicator;
  const scores = scoresOf(context, indicator);
  const of = among(scores.length, indicator.questions.length);
  const strong = grouped(context, scores, ['keep']);
  return [
    ...standing(context, code).filter((point) => !isToMend(point)),
    ...strong,
    ...(strong.length === 0 && scores.length > 0 ? [none(context, 'strong', of)] : []),
    ...extreme('highest', scores, strong[0], of),
    ...changePoints(context, code).filter(isGain),
  ];
}

export function surveyWeaknesses(
  context: DraftContext,
  indicator: SurveyIndicator,
  tool: SurveyTool,
): Point[] {
  const { code, questions } = indicator;
  const scores = scoresOf(context, indicator);
  const of = among(scores.length, questions.length);
  const weak = grouped(context, scores, ['raise', 'mend']);
  const weakCodes = new Set(weak.flatMap((point) => point.scores.map((score) => score.code)));
  const reversed = questions.filter(
    (question) => question.polarity === 'negative' && weakCodes.has(question.code),
  );
  const value = context.year.entry.values[code];
  return [
    ...standing(context, code).filter(isToMend),
    ...weak,
    ...(weak.length === 0 && scores.length > 0 ? [none(context, 'weak', of)] : []),
    ...(value !== undefined && scores.length === 0 && value !== '100.00'
      ? [{ say: 'noQuestions' as const, code }]
      : []),
    ...extreme('lowest', scores, weak.at(-1), of),
    ...(reversed.length > 0
      ? [{ say: 'reversed' as const, codes: reversed.map((question) => question.code) }]
      : []),
    ...farPoints(context, code, tool),
    ...apartPoints(context, questions, tool),
    ...changePoints(context, code).filter(isFall),
  ];
}

/** What is neither good nor bad: no score, parts that hardly differ, a change that may be none. */
export function surveyRemarks(
  context: DraftContext,
  { code }: SurveyIndicator,
  tool: SurveyTool,
): Point[] {
  if (context.year.entry.values[code] === undefined) {
    return [{ say: 'noScore', code, ...whyNot(context, tool) }];
  }
  return [...nearPoints(context, code, tool), ...unsurePoints(context, code)];
}

/** A change that says neither good nor bad. */
export function unsurePoints(context: DraftContext, place: string): Point[] {
  return changePoints(context, place).filter((point) => !isGain(point) && !isFall(point));
}

/** What one question's score means. */
export function findingPoints(
  context: DraftContext,
  question: Question,
  tool: SurveyTool,
): Point[] {
  const { code, polarity, options } = question;
  const value = context.year.entry.values[code];
  if (value === undefined) return [{ say: 'noScore', code, ...whyNot(context, tool) }];
  const isYesNo = context.year.instrument.optionSets[options]?.scores.length === 2;
  const isReversed = polarity === 'negative';
  return [
    { say: 'standing', code, value, band: bandOf(context.bands, value), rank: null },
    ...(isYesNo && value !== '100.00' ? [{ say: 'notAll' as const, code, isReversed }] : []),
    ...(isReversed && !isYesNo ? [{ say: 'reversed' as const, codes: [code] }] : []),
    ...partPoints(context, code, tool),
    ...changePoints(context, code),
  ];
}

function scoresOf({ year }: DraftSource, indicator: SurveyIndicator): Score[] {
  return indicator.questions.flatMap(({ code }) => {
    const value = year.entry.values[code];
    return value === undefined ? [] : [{ code, value }];
  });
}

function standing(context: DraftContext, code: string): Point[] {
  const value = context.year.entry.values[code];
  if (value === undefined) return [];
  const band = bandOf(context.bands, value);
  return [{ say: 'standing', code, value, band, rank: context.rank(code) }];
}

/** Why a figure of a survey is not there; which parts are to blame, where not all of them are. */
export function whyNot({ year }: DraftSource, { parts }: SurveyTool): NoScore {
  const reasons = { nobody: 'nobody', belowSample: 'belowSample', withheld: 'few' } as const;
  for (const [release, why] of Object.entries(reasons)) {
    const of = parts.filter(({ channel }) => year.entry.channels[channel]?.release === release);
    if (of.length === 0) continue;
    return { why, parts: of.length === parts.length ? [] : of.map(({ channel }) => channel) };
  }
  return { why: 'unknown', parts: [] };
}

/** The scores of each band of such a sense, highest band first, and within it the highest score. */
function grouped(
  { bands }: DraftSource,
  scores: readonly Score[],
  senses: readonly In['sense'][],
): Extract<Point, { say: 'inBand' }>[] {
  const found = new Map<number, { band: In; scores: Score[] }>();
  for (const score of byScore(scores)) {
    const band = bandOf(bands, score.value);
    if (!senses.includes(band.sense)) continue;
    const own = found.get(band.from) ?? { band, scores: [] };
    own.scores.push(score);
    found.set(band.from, own);
  }
  return [...found.values()].map((one) => ({ say: 'inBand', ...one }));
}

function byScore(scores: readonly Score[]): Score[] {
  return scores.toSorted((a, b) => compare(parseDecimal(b.value)!, parseDecimal(a.value)!));
}

/** The scores that no other exceeds, or that none is below; not where that is said already. */
function extreme(
  say: 'highest' | 'lowest',
  scores: readonly Score[],
  said: { readonly scores: readonly Score[] } | undefined,
  of: ReturnType<typeof among>,
): Point[] {
  const sorted = byScore(scores);
  const value = (say === 'highest' ? sorted[0] : sorted.at(-1))?.value;
  const there = sorted.filter((score) => score.value === value);
  const isSaid = there.length === scores.length || there.length === said?.scores.length;
  return isSaid && said?.scores.every((score) => score.value === value) !== false
    ? []
    : [{ say, scores: there, ...of }];
}

function none(
  { bands }: DraftSource,
  sense: 'strong' | 'weak',
  of: ReturnType<typeof among>,
): Point {
  return { say: 'noneInBands', sense, from: strongFrom(bands), ...of };
}

/** Where strengths begin; null where that cannot be said with one number. */
function strongFrom(bands: Bands): number | null {
  const strong = bands.filter((band) => band.sense === 'keep');
  const isOnTop = bands.slice(0, strong.length).every((band) => band.sense === 'keep');
  return isOnTop ? (strong.at(-1)?.from ?? null) : null;
}

function isToMend(point: Point): boolean {
  return point.say === 'standing' && point.band.sense === 'mend';
}

/** A change that is one; what stays, may be chance or cannot be compared is neither gain nor fall. */
export function isGain(point: Point): boolean {
  return point.say === 'change' && !point.isNoise && wayOf(point.difference) === 'up';
}

export function isFall(point: Point): boolean {
  return point.say === 'change' && !point.isNoise && wayOf(point.difference) === 'down';
}

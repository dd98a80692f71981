import { compare, exact, parseDecimal, subtract } from '../kit/decimal.ts';
import type { Bands } from './band.ts';
import {
  among,
  bandOf,
  changePoints,
  type DraftContext,
  type DraftSource,
  type In,
  type PartScore,
  type Point,
  type Score,
} from './draft.ts';
import {
  type Instrument,
  itemsOf,
  type Question,
  type SurveyIndicator,
  type SurveyTool,
} from './instrument.ts';
import { printedDifference } from './score-report.ts';

/** Two parts this far apart are spoken of at a question. */
const FAR = exact(5);

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
    ...partPoints(context, code, tool, exact(0)),
    ...questions.flatMap((question) => partPoints(context, question.code, tool, FAR)),
    ...changePoints(context, code).filter(isFall),
  ];
}

/** What one question's score means. */
export function findingPoints(
  context: DraftContext,
  question: Question,
  tool: SurveyTool,
): Point[] {
  const { code, polarity, options } = question;
  const value = context.year.entry.values[code];
  if (value === undefined) return [{ say: 'noScore', code, why: whyNot(context, tool) }];
  const isYesNo = context.year.instrument.optionSets[options]?.scores.length === 2;
  const isReversed = polarity === 'negative';
  return [
    { say: 'standing', code, value, band: bandOf(context.bands, value), rank: null },
    ...(isYesNo && value !== '100.00' ? [{ say: 'notAll' as const, code, isReversed }] : []),
    ...(isReversed && !isYesNo ? [{ say: 'reversed' as const, codes: [code] }] : []),
    ...partPoints(context, code, tool, exact(0)),
    ...changePoints(context, code),
  ];
}

/** Disclosure items to work on where a question is weak. */
export function suggestionPoints(context: DraftContext, questions: readonly Question[]): Point[] {
  return questions.flatMap(({ code, suggests = [] }): Point[] => {
    const value = context.year.entry.values[code];
    if (value === undefined || suggests.length === 0) return [];
    if (bandOf(context.bands, value).sense === 'keep') return [];
    return [{ say: 'suggest', question: code, targets: suggests }];
  });
}

/** Disclosure items that belong to a question, which scored, or did not. */
export function linkedPoints(
  context: DraftContext,
  questions: readonly Question[],
  got: boolean,
): Point[] {
  const { instrument, entry } = context.year;
  return questions.flatMap(({ code, suggests = [] }): Point[] => {
    const items = targetItems(instrument, suggests).filter(
      (item) => entry.values[item] === (got ? '100.00' : '0.00'),
    );
    const isStrong =
      entry.values[code] !== undefined &&
      bandOf(context.bands, entry.values[code]).sense === 'keep';
    if (items.length === 0 || isStrong !== got) return [];
    return [{ say: 'linked', question: code, items, got }];
  });
}

/** A section stands for its items. */
function targetItems(instrument: Instrument, targets: readonly string[]): string[] {
  const sections = instrument.tools.flatMap((tool) =>
    tool.kind === 'disclosure' ? tool.indicators.flatMap((indicator) => indicator.sections) : [],
  );
  const items = new Set(itemsOf(instrument).map(({ code }) => code));
  return targets.flatMap((target) => {
    if (items.has(target)) return [target];
    return sections.find(({ code }) => code === target)?.items.map(({ code }) => code) ?? [];
  });
}

function scoresOf({ year }: DraftSource, indicator: SurveyIndicator): Score[] {
  return indicator.questions.flatMap(({ code }) => {
    const value = year.entry.values[code];
    return value === undefined ? [] : [{ code, value }];
  });
}

function standing(context: DraftContext, code: string): Point[] {
  const value = context.year.entry.values[code];
  if (value === undefined) {
    const tool = toolOf(context.year.instrument, code);
    return [{ say: 'noScore', code, why: tool ? whyNot(context, tool) : 'unknown' }];
  }
  const band = bandOf(context.bands, value);
  return [{ say: 'standing', code, value, band, rank: context.rank(code) }];
}

function toolOf(instrument: Instrument, indicator: string): SurveyTool | undefined {
  return instrument.tools
    .filter((tool) => tool.kind === 'survey')
    .find((tool) => tool.indicators.some(({ code }) => code === indicator));
}

function whyNot({ year }: DraftSource, tool: SurveyTool): 'few' | 'nobody' | 'unknown' {
  const released = tool.parts.map(({ channel }) => year.entry.channels[channel]?.release);
  if (released.includes('withheld')) return 'few';
  return released.includes('nobody') ? 'nobody' : 'unknown';
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

/** A change that is one; whatever may be chance, or cannot be compared, is neither gain nor fall. */
export function isGain(point: Point): boolean {
  return point.say === 'change' && !point.isNoise && !point.difference.startsWith('-');
}

export function isFall(point: Point): boolean {
  return point.say === 'change' && !point.isNoise && point.difference.startsWith('-');
}

/** Both parts of a figure, where they are known and at least so far apart. */
function partPoints(
  { year }: DraftSource,
  code: string,
  tool: SurveyTool,
  apart: typeof FAR,
): Point[] {
  const scores = tool.parts.flatMap(({ channel }): PartScore[] => {
    const value = year.entry.values[`${channel}.${code}`];
    return value === undefined ? [] : [{ channel, value }];
  });
  if (scores.length !== 2) return [];
  const [higher, lower] = scores.toSorted((a, b) =>
    compare(parseDecimal(b.value)!, parseDecimal(a.value)!),
  ) as [PartScore, PartScore];
  const [a, b] = [parseDecimal(higher.value)!, parseDecimal(lower.value)!];
  const gap = subtract(a, b);
  if (higher.value === lower.value || compare(gap, apart) < 0) return [];
  const difference = printedDifference(a, b).replace('+', '');
  return [{ say: 'parts', code, higher, lower, difference }];
}

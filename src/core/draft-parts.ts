import { compare, type Exact, exact, parseDecimal, subtract } from '../kit/decimal.ts';
import type { DraftSource, PartScore, Point } from './draft.ts';
import type { Question, SurveyTool } from './instrument.ts';
import { printedDifference } from './score-report.ts';

/** Two parts this far apart are spoken of among the weaknesses. */
const FAR = 5;

/** Both parts of a figure, where they are known and differ. */
export function partPoints(source: DraftSource, code: string, tool: SurveyTool): Point[] {
  const gap = gapOf(source, code, tool);
  if (!gap) return [];
  const { higher, lower, difference } = gap;
  return [{ say: 'parts', code, higher, lower, difference }];
}

export function farPoints(source: DraftSource, code: string, tool: SurveyTool): Point[] {
  return isFar(gapOf(source, code, tool)) ? partPoints(source, code, tool) : [];
}

/** A difference too small to be a weakness. */
export function nearPoints(source: DraftSource, code: string, tool: SurveyTool): Point[] {
  return isFar(gapOf(source, code, tool)) ? [] : partPoints(source, code, tool);
}

/** Questions whose parts are far apart, by the part that is the higher one. */
export function apartPoints(
  source: DraftSource,
  questions: readonly Question[],
  tool: SurveyTool,
): Point[] {
  const gaps = questions.flatMap(({ code }) => {
    const gap = gapOf(source, code, tool);
    return gap && isFar(gap) ? [{ code, ...gap }] : [];
  });
  return tool.parts.flatMap(({ channel }): Point[] => {
    const own = gaps.filter(({ higher }) => higher.channel === channel);
    if (!own[0]) return [];
    return [
      {
        say: 'partsApart',
        higher: channel,
        lower: own[0].lower.channel,
        least: String(FAR),
        questions: own.map(({ code, higher, lower, difference }) => ({
          code,
          higher: higher.value,
          lower: lower.value,
          difference,
        })),
      },
    ];
  });
}

interface Gap {
  readonly higher: PartScore;
  readonly lower: PartScore;
  readonly difference: string;
  readonly by: Exact;
}

function isFar(gap: Gap | undefined): boolean {
  return gap !== undefined && compare(gap.by, exact(FAR)) >= 0;
}

function gapOf({ year }: DraftSource, code: string, tool: SurveyTool): Gap | undefined {
  const scores = tool.parts.flatMap(({ channel }): PartScore[] => {
    const value = year.entry.values[`${channel}.${code}`];
    return value === undefined ? [] : [{ channel, value }];
  });
  if (scores.length !== 2) return undefined;
  const [higher, lower] = scores.toSorted((a, b) =>
    compare(parseDecimal(b.value)!, parseDecimal(a.value)!),
  ) as [PartScore, PartScore];
  if (higher.value === lower.value) return undefined;
  const [a, b] = [parseDecimal(higher.value)!, parseDecimal(lower.value)!];
  const difference = printedDifference(a, b).replace('+', '');
  return { higher, lower, difference, by: subtract(a, b) };
}

import { parseDecimal } from '../kit/decimal.ts';
import {
  among,
  bandOf,
  changePoints,
  type Draft,
  type DraftContext,
  type DraftSource,
  type Point,
} from './draft.ts';
import { advisedPoints, linkedPoints, lostPoints, suggestionPoints } from './draft-items.ts';
import {
  findingPoints,
  isFall,
  isGain,
  surveyRemarks,
  surveyStrengths,
  surveyWeaknesses,
  unsurePoints,
  whyNot,
} from './draft-survey.ts';
import { groupPoints } from './group-mean.ts';
import {
  type DisclosureIndicator,
  type SurveyIndicator,
  type SurveyTool,
  surveyTools,
} from './instrument.ts';
import { ranked } from './rank.ts';
import { type ResultView, viewResult } from './result-view.ts';
import { changesSince } from './trend.ts';

/** Every text of an analysis as it can be drafted from the results, in the order of the instrument. */
export function draftYear(source: DraftSource): Draft[] {
  const context = contextOf(source);
  return [
    { place: 'total', kind: 'summary', points: totalPoints(context) },
    ...source.year.instrument.tools.flatMap((tool) =>
      tool.kind === 'survey'
        ? tool.indicators.flatMap((indicator) => draftSurvey(context, indicator, tool))
        : tool.indicators.flatMap((indicator) => draftDisclosure(context, indicator)),
    ),
    { place: 'total', kind: 'groups', points: groupPoints(source.groups) },
    { place: 'total', kind: 'remark', points: [] },
  ];
}

function contextOf(source: DraftSource): DraftContext {
  const { year, before, lineage } = source;
  const at = ({ fiscalYear, entry }: typeof year) => ({ year: fiscalYear, values: entry.values });
  const changes = before ? changesSince(lineage, at(year), at(before)) : [];
  const codes = year.instrument.tools
    .flatMap((tool): { code: string }[] => tool.indicators)
    .map(({ code }) => code);
  const isWhole = codes.every((code) => year.entry.values[code] !== undefined);
  const places = isWhole ? ranked(codes, (code) => parseDecimal(year.entry.values[code]!)!) : [];
  return {
    ...source,
    changes: new Map(changes.map((change) => [change.key, change])),
    rank(code) {
      const found = places.find(({ thing }) => thing === code);
      const isSame = places.every(({ rank }) => rank === 1);
      return found && !isSame ? { place: found.rank, of: codes.length, tied: found.isTied } : null;
    },
  };
}

function totalPoints(context: DraftContext): Point[] {
  const { instrument, entry } = context.year;
  const view = viewResult(instrument, entry);
  const tools = view.tools.flatMap(({ key: code, value, parts }) =>
    value === null ? [] : [{ code, value, parts: scoresOf(parts) }],
  );
  return [
    ...(view.total === null
      ? [{ say: 'noScore' as const, code: 'total', why: 'unknown' as const, parts: [] }]
      : [
          {
            say: 'level' as const,
            total: view.total,
            level: view.level?.code ?? null,
            pass: view.pass,
            isPass: view.isPass,
          },
        ]),
    ...(tools.length > 0 ? [{ say: 'tools' as const, scores: tools }] : []),
    ...(view.total === null && tools.length > 0 ? lackingPoints(context, view) : []),
    ...changePoints(context, 'total'),
    ...(view.total === null ? [] : bewarePoints(context)),
    ...extremePoints(view),
    ...(view.next && view.next.unmet.length > 0
      ? [{ say: 'unmet' as const, to: view.next.to.code, unmet: view.next.unmet }]
      : []),
    ...(view.level && !view.next ? [{ say: 'bestLevel' as const }] : []),
  ];
}

function scoresOf(figures: readonly { readonly key: string; readonly value: string | null }[]) {
  return figures.flatMap(({ key: code, value }) => (value === null ? [] : [{ code, value }]));
}

/** Tools without which there is no total. */
function lackingPoints(context: DraftContext, { tools }: ResultView): Point[] {
  const surveys = surveyTools(context.year.instrument);
  return tools.flatMap(({ key: code, value }): Point[] => {
    if (value !== null) return [];
    const survey = surveys.find((tool) => tool.code === code);
    const why = survey ? whyNot(context, survey) : { why: 'unknown' as const, parts: [] };
    return [{ say: 'noScore', code, ...why }];
  });
}

/** The indicators that no other exceeds, and that none is below. */
function extremePoints({ indicators }: ResultView): Point[] {
  const scored = scoresOf(indicators);
  const places = ranked(scored, ({ value }) => parseDecimal(value)!);
  const of = among(scored.length, indicators.length);
  const last = places.at(-1)?.rank ?? 0;
  if (last === 1 && scored.length > 1) {
    return [{ say: 'allEqual', value: scored[0]!.value, count: scored.length, ...of }];
  }
  const at = (place: number) =>
    scored.filter((one) => places.some(({ thing, rank }) => thing === one && rank === place));
  if (last < 2) return [];
  return [
    { say: 'highest', scores: at(1), ...of },
    { say: 'lowest', scores: at(last), ...of },
  ];
}

function bewarePoints({ lineage, year, before }: DraftContext): Point[] {
  if (!before) return [];
  return lineage.steps.flatMap(({ to, changed }) =>
    changed && to > before.fiscalYear && to <= year.fiscalYear
      ? [{ say: 'beware' as const, year: to, why: changed }]
      : [],
  );
}

function draftSurvey(context: DraftContext, indicator: SurveyIndicator, tool: SurveyTool): Draft[] {
  const { code: place, questions } = indicator;
  return [
    { place, kind: 'strengths', points: surveyStrengths(context, indicator) },
    { place, kind: 'weaknesses', points: surveyWeaknesses(context, indicator, tool) },
    { place, kind: 'positive', points: linkedPoints(context, questions, true) },
    { place, kind: 'negative', points: linkedPoints(context, questions, false) },
    { place, kind: 'suggestion', points: suggestionPoints(context, questions) },
    { place, kind: 'assessor', points: [] },
    { place, kind: 'remark', points: surveyRemarks(context, indicator, tool) },
    ...questions.flatMap((question): Draft[] => [
      { place: question.code, kind: 'finding', points: findingPoints(context, question, tool) },
      { place: question.code, kind: 'assessor', points: advisedPoints(context, question.code) },
    ]),
  ];
}

function draftDisclosure(context: DraftContext, indicator: DisclosureIndicator): Draft[] {
  const { code: place } = indicator;
  const { values } = context.year.entry;
  const value = values[place];
  const items = indicator.sections.flatMap((section) => section.items.map(({ code }) => code));
  const lost = items.filter((item) => values[item] === '0.00');
  const got = items.filter((item) => values[item] === '100.00');
  const changes = changePoints(context, place);
  const isKnown = got.length + lost.length === items.length;
  const isWhole = value === '100.00' || (isKnown && lost.length === 0);
  const stands: Point[] =
    value === undefined
      ? []
      : [
          {
            say: 'standing',
            code: place,
            value,
            band: bandOf(context.bands, value),
            rank: context.rank(place),
          },
        ];
  const some: Point[] =
    isKnown && lost.length > 0 && got.length > 0
      ? [{ say: 'someItems', code: place, got: got.length, count: items.length }]
      : [];
  const isWeak = stands.some((point) => point.say === 'standing' && point.band.sense === 'mend');
  const none = lost.length === items.length;
  const strengths: Point[] = [
    ...(isWeak ? [] : stands),
    ...some,
    ...(none ? [{ say: 'noneGot' as const }] : []),
    ...(isWhole ? [{ say: 'allItems' as const, code: place, count: items.length }] : []),
    ...changes.filter(isGain),
  ];
  const weaknesses: Point[] = [
    ...(isWeak ? stands : []),
    ...(isWhole ? [{ say: 'noneLost' as const }] : []),
    ...(none ? [{ say: 'noItems' as const, count: items.length }] : []),
    ...lostPoints(context, none ? lost.filter((item) => context.reasons[item]) : lost),
    ...(value !== undefined && !isKnown && !isWhole
      ? [{ say: 'itemsUnknown' as const, code: place, value }]
      : []),
    ...changes.filter(isFall),
  ];
  const remarks: Point[] =
    value === undefined
      ? [{ say: 'noScore', code: place, why: 'unknown', parts: [] }]
      : unsurePoints(context, place);
  return [
    { place, kind: 'strengths', points: strengths },
    { place, kind: 'weaknesses', points: weaknesses },
    { place, kind: 'positive', points: [] },
    { place, kind: 'negative', points: [] },
    { place, kind: 'suggestion', points: [] },
    { place, kind: 'assessor', points: [] },
    { place, kind: 'remark', points: remarks },
    ...lost.map(
      (item): Draft => ({ place: item, kind: 'finding', points: lostPoints(context, [item]) }),
    ),
    ...items.flatMap((item): Draft[] => {
      const points = advisedPoints(context, item);
      return points.length > 0 ? [{ place: item, kind: 'assessor', points }] : [];
    }),
  ];
}

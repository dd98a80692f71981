import { parseDecimal } from '../kit/decimal.ts';
import {
  advisedPoints,
  among,
  bandOf,
  changePoints,
  type Draft,
  type DraftContext,
  type DraftSource,
  type Point,
} from './draft.ts';
import {
  findingPoints,
  isFall,
  isGain,
  linkedPoints,
  suggestionPoints,
  surveyStrengths,
  surveyWeaknesses,
} from './draft-survey.ts';
import { groupPoints } from './group-mean.ts';
import type { DisclosureIndicator, SurveyIndicator, SurveyTool } from './instrument.ts';
import { ranked } from './rank.ts';
import { viewResult } from './result-view.ts';
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
      return found ? { place: found.rank, of: codes.length, tied: found.isTied } : null;
    },
  };
}

function totalPoints(context: DraftContext): Point[] {
  const { instrument, entry } = context.year;
  const view = viewResult(instrument, entry);
  if (view.total === null) return [{ say: 'noScore', code: 'total', why: 'unknown' }];
  const scored = view.indicators.flatMap(({ key: code, value }) =>
    value === null ? [] : [{ code, value }],
  );
  const places = ranked(scored, ({ value }) => parseDecimal(value)!);
  const last = Math.max(...places.map(({ rank }) => rank));
  const at = (place: number) =>
    scored.filter((one) => places.some(({ thing, rank }) => thing === one && rank === place));
  const of = among(scored.length, view.indicators.length);
  const tools = view.tools.flatMap(({ key, value, parts }) => [
    ...(value === null ? [] : [{ code: key, value }]),
    ...parts.flatMap((part) =>
      part.value === null ? [] : [{ code: part.key, value: part.value }],
    ),
  ]);
  return [
    {
      say: 'level',
      total: view.total,
      level: view.level?.code ?? null,
      pass: view.pass,
      isPass: view.isPass,
    },
    ...(tools.length > 0 ? [{ say: 'tools' as const, scores: tools }] : []),
    ...changePoints(context, 'total'),
    ...bewarePoints(context),
    ...(last > 1
      ? [
          { say: 'highest' as const, scores: at(1), ...of },
          { say: 'lowest' as const, scores: at(last), ...of },
        ]
      : []),
    ...(view.next && view.next.unmet.length > 0
      ? [{ say: 'unmet' as const, to: view.next.to.code, unmet: view.next.unmet }]
      : []),
    ...(view.level && !view.next ? [{ say: 'bestLevel' as const }] : []),
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
    { place, kind: 'remark', points: unsurePoints(context, place) },
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
  const stands: Point =
    value === undefined
      ? { say: 'noScore', code: place, why: 'unknown' }
      : {
          say: 'standing',
          code: place,
          value,
          band: bandOf(context.bands, value),
          rank: context.rank(place),
        };
  const isWeak = stands.say === 'standing' && stands.band.sense === 'mend';
  const strengths: Point[] = [
    ...(isWeak ? [] : [stands]),
    ...(isWhole ? [{ say: 'allItems' as const, code: place, count: items.length }] : []),
    ...(isKnown && lost.length > 0
      ? [{ say: 'someItems' as const, code: place, got: got.length, count: items.length }]
      : []),
    ...changes.filter(isGain),
  ];
  const weaknesses: Point[] = [
    ...(isWeak ? [stands] : []),
    ...lost.map((item) => lostPoint(context, item)),
    ...(value !== undefined && !isKnown && !isWhole
      ? [{ say: 'itemsUnknown' as const, code: place, value }]
      : []),
    ...changes.filter(isFall),
  ];
  return [
    { place, kind: 'strengths', points: strengths },
    { place, kind: 'weaknesses', points: weaknesses },
    { place, kind: 'positive', points: [] },
    { place, kind: 'negative', points: [] },
    { place, kind: 'suggestion', points: [] },
    { place, kind: 'assessor', points: [] },
    { place, kind: 'remark', points: unsurePoints(context, place) },
    ...lost.map(
      (item): Draft => ({ place: item, kind: 'finding', points: [lostPoint(context, item)] }),
    ),
    ...items.flatMap((item): Draft[] => {
      const points = advisedPoints(context, item);
      return points.length > 0 ? [{ place: item, kind: 'assessor', points }] : [];
    }),
  ];
}

/** A change that says neither good nor bad. */
function unsurePoints(context: DraftContext, place: string): Point[] {
  return changePoints(context, place).filter((point) => !isGain(point) && !isFall(point));
}

function lostPoint({ reasons }: DraftSource, item: string): Point {
  return { say: 'lost', item, reason: reasons[item] ?? '' };
}

import { parseDecimal } from '../kit/decimal.ts';
import type { AgencyYear } from './agency-year.ts';
import type { Entry } from './edition.ts';
import type { Channel, Instrument, Level, Part, Text, Tool } from './instrument.ts';
import { type LevelReason, levelReason } from './level-reason.ts';
import { type LevelStep, nextLevel } from './level-step.ts';
import { ranked } from './rank.ts';
import { isPass } from './rating.ts';
import type { ReleasedChannel } from './release.ts';

/**
 * One agency's released result in the order and with the names of its instrument: what pages,
 * paper and files show. A value that is null is not there; `withheld` says that it may not be shown.
 */
export interface ResultView {
  readonly total: string | null;
  readonly absence: Absence;
  readonly pass: number;
  readonly isPass: boolean;
  readonly level: Level | undefined;
  /** Best first. */
  readonly levels: readonly Level[];
  /** The figures at which a level begins. */
  readonly steps: readonly number[];
  readonly next: LevelStep | undefined;
  /** Why it has its level, or none. */
  readonly reason: LevelReason | undefined;
  readonly tools: readonly ToolView[];
  readonly indicators: readonly IndicatorView[];
  readonly channels: readonly ChannelView[];
}

/** Why a figure is not there. */
export type Absence = 'noScore' | 'notPrinted' | 'notEntered';

export interface Figure {
  readonly key: string;
  readonly title: Text;
  readonly value: string | null;
}

export interface ToolView extends Figure {
  readonly weight: number;
  /** Where it has more than one. */
  readonly parts: readonly Figure[];
}

export interface IndicatorView extends Figure {
  readonly tool: string;
  readonly withheld: boolean;
  readonly parts: readonly PartFigure[];
  readonly questions: readonly QuestionView[];
  readonly sections: readonly SectionView[];
}

export interface QuestionView extends Figure {
  readonly parts: readonly PartFigure[];
}

/** A figure of one part, where the tool has more than one. */
export interface PartFigure {
  readonly key: string;
  readonly channel: Channel;
  readonly value: string | null;
}

export interface SectionView extends Figure {
  readonly items: readonly Figure[];
}

export interface ChannelView {
  readonly channel: Channel;
  readonly title: Text;
  readonly answeredBy: Part['answeredBy'];
  readonly released: ReleasedChannel;
  readonly belowMinimum: boolean;
}

export function viewResult(instrument: Instrument, entry: Entry): ResultView {
  const value = (key: string): string | null => entry.values[key] ?? null;
  const total = value('total');
  const number = total === null ? undefined : parseDecimal(total);
  return {
    total,
    absence: entry.printed === undefined ? 'noScore' : 'notPrinted',
    pass: instrument.rating.pass,
    isPass: number !== undefined && isPass(instrument.rating, number),
    level: instrument.rating.levels.find((level) => level.code === entry.level),
    levels: instrument.rating.levels,
    steps: [...new Set(instrument.rating.levels.map((level) => level.from))].sort((a, b) => a - b),
    next: nextLevel(instrument, entry.values, entry.level),
    reason: levelReason(instrument, entry),
    tools: instrument.tools.map((tool) => viewTool(tool, value)),
    indicators: instrument.tools.flatMap((tool) => viewIndicators(tool, entry, value)),
    channels: instrument.tools.flatMap((tool) => viewChannels(tool, entry)),
  };
}

/** The same of a year whose figures somebody may still be typing in. */
export function viewYear({ instrument, entry, source }: AgencyYear): ResultView {
  const view = viewResult(instrument, entry);
  const isBegun = source.kind === 'sheet' && !source.sheet.isComplete;
  return isBegun ? { ...view, absence: 'notEntered' } : view;
}

type ValueOf = (key: string) => string | null;

function viewTool(tool: Tool, value: ValueOf): ToolView {
  const parts = tool.kind === 'survey' ? tool.parts : [];
  return {
    key: tool.code,
    title: tool.title,
    value: value(tool.code),
    weight: tool.weight,
    parts: parts.flatMap(({ code, title }) =>
      code === undefined ? [] : [{ key: code, title, value: value(code) }],
    ),
  };
}

function viewIndicators(tool: Tool, entry: Entry, value: ValueOf): IndicatorView[] {
  const figure = ({ code, title }: { readonly code: string; readonly title: Text }): Figure => ({
    key: code,
    title,
    value: value(code),
  });
  if (tool.kind === 'disclosure') {
    return tool.indicators.map((indicator) => ({
      ...figure(indicator),
      tool: tool.code,
      withheld: false,
      parts: [],
      questions: [],
      sections: indicator.sections.map((section) => ({
        ...figure(section),
        items: section.items.map(figure),
      })),
    }));
  }
  const channels = tool.parts.map((part) => part.channel);
  const partsOf = (code: string): PartFigure[] =>
    channels.length === 1
      ? []
      : channels.map((channel) => {
          const key = `${channel}.${code}`;
          return { key, channel, value: value(key) };
        });
  return tool.indicators.map((indicator) => ({
    ...figure(indicator),
    tool: tool.code,
    withheld: channels.some((channel) => entry.channels[channel]?.release === 'withheld'),
    parts: partsOf(indicator.code),
    questions: indicator.questions.map(({ code, text }) => ({
      ...figure({ code, title: text }),
      parts: partsOf(code),
    })),
    sections: [],
  }));
}

function viewChannels(tool: Tool, entry: Entry): ChannelView[] {
  if (tool.kind === 'disclosure') return [];
  return tool.parts.map(({ channel, title, answeredBy }) => {
    const released = entry.channels[channel] ?? ({ release: 'nobody', minimum: null } as const);
    return { channel, title, answeredBy, released, belowMinimum: isBelow(released) };
  });
}

/** How those who answered came to do so. */
export function wayOfAnswering(
  { released, answeredBy }: ChannelView,
  population: number | null,
): 'census' | 'interviewed' | 'chosen' {
  if (released.release === 'figures' && released.respondents === population) return 'census';
  return answeredBy === 'interviewed' ? 'interviewed' : 'chosen';
}

function isBelow(released: ReleasedChannel): boolean {
  if (released.release === 'belowSample') return true;
  return released.release === 'figures' && released.respondents < (released.minimum ?? 0);
}

export interface RankedIndicator {
  readonly indicator: IndicatorView;
  /** From 1, as the instrument counts them. */
  readonly number: number;
  /** The same score is the same rank; null as long as any indicator has no score. */
  readonly rank: number | null;
}

/** Best first, those without a score last. */
export function rankedIndicators({
  indicators,
}: Pick<ResultView, 'indicators'>): RankedIndicator[] {
  const numbered = indicators.map((indicator, i) => ({ indicator, number: i + 1, rank: null }));
  const isWhole = indicators.every(({ value }) => value !== null);
  const places = ranked(numbered, ({ indicator: { value } }) =>
    value === null ? undefined : parseDecimal(value),
  );
  return [
    ...places.map(({ thing, rank }) => ({ ...thing, rank: isWhole ? rank : null })),
    ...numbered.filter(({ indicator }) => indicator.value === null),
  ];
}

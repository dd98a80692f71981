import { canonical } from './audit.ts';
import type { Instrument } from './instrument.ts';
import type { MeasureBody } from './plan.ts';

/** A version of a measure: every save is one, taking it out and putting it back too. */
export interface MeasureVersion {
  readonly version: number;
  readonly body: MeasureBody;
  readonly isRemoved: boolean;
  readonly origin: MeasureOrigin;
  /** Which proposal it began as; empty where it was written from nothing. */
  readonly proposal: string;
  readonly personName: string | null;
  readonly at: Date;
}

export const MEASURE_ORIGINS = ['written', 'proposed', 'copied', 'removed', 'restored'] as const;
export type MeasureOrigin = (typeof MEASURE_ORIGINS)[number];

/** The same words, whoever wrote them: a form that was sent twice. */
export function isSameMeasure(a: MeasureBody, b: MeasureBody): boolean {
  return canonical(bodyOf(a)) === canonical(bodyOf(b));
}

/** Without its number and version. */
export function bodyOf<B extends MeasureBody>(measure: B): MeasureBody {
  const { number, version, ...body } = measure as B & { number?: number; version?: number };
  return body;
}

/** What is written in a measure, by field, for comparing two of them and for showing what changed. */
export const MEASURE_FIELDS = [
  'title',
  'answers',
  'finding',
  'period',
  'steps',
  'ownerUnit',
  'ownerPerson',
  'output',
  'evidence',
  'success',
  'budget',
  'followUp',
  'interval',
  'reporting',
] as const satisfies readonly (keyof MeasureBody)[];
export type MeasureField = (typeof MEASURE_FIELDS)[number];

export function differingFields(a: MeasureBody, b: MeasureBody): MeasureField[] {
  return MEASURE_FIELDS.filter((field) => canonical(a[field]) !== canonical(b[field]));
}

/** Every code of an instrument that a measure may answer, in its order. */
export function placesOf(instrument: Instrument): string[] {
  return ['total', ...instrument.tools.flatMap((tool) => [tool.code, ...innerOf(tool)])];
}

function innerOf(tool: Instrument['tools'][number]): string[] {
  return tool.kind === 'survey'
    ? [
        ...tool.parts.flatMap(({ code }) => code ?? []),
        ...tool.indicators.flatMap(({ code, questions }) => [
          code,
          ...questions.map((q) => q.code),
        ]),
      ]
    : tool.indicators.flatMap(({ code, sections }) => [
        code,
        ...sections.flatMap((section) => [section.code, ...section.items.map((i) => i.code)]),
      ]);
}

/** What a place is inside of: its section, its indicator; not the tool. */
export function around(instrument: Instrument, place: string): string[] {
  for (const tool of instrument.tools) {
    if (tool.kind === 'survey') {
      const indicator = tool.indicators.find((one) => one.questions.some((q) => q.code === place));
      if (indicator) return [indicator.code];
      continue;
    }
    for (const indicator of tool.indicators) {
      if (indicator.sections.some(({ code }) => code === place)) return [indicator.code];
      const section = indicator.sections.find((one) => one.items.some((i) => i.code === place));
      if (section) return [section.code, indicator.code];
    }
  }
  return [];
}

import fc from 'fast-check';
import type { Entry } from '../../src/core/edition.ts';
import { type Channel, type Instrument, itemsOf, surveyTools } from '../../src/core/instrument.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import { hiddenKeys } from '../../src/core/release.ts';
import { scoreAgency, valuesOf } from '../../src/core/score.ts';
import { planOf } from '../../src/core/score-plan.ts';
import type { Small } from './what-if-brute-figures.ts';
import { sumsOf } from './what-if-small.ts';

/** Ways in which a result that people may see lacks something. */
export const HIDINGS = [
  'nothing',
  'withheldPart',
  'partNotPrinted',
  'questionNotPrinted',
  'meansPrinted',
  'verdictsNotPrinted',
  'toolNotPrinted',
] as const;
export type Hiding = (typeof HIDINGS)[number];

export interface Seen {
  readonly entry: Entry;
  /** The same as all that is left to change; undefined where there is no total any more. */
  readonly left: Small | undefined;
}

export const hidings = fc.record({
  hiding: fc.constantFrom(...HIDINGS),
  which: fc.nat(99),
});

export function hide(small: Small, { hiding, which }: { hiding: Hiding; which: number }): Seen {
  const { instrument } = small;
  const entry = entryOf(small);
  const parts = surveyTools(instrument).flatMap((tool) =>
    tool.parts.map(({ channel, code }) => ({ tool, channel, key: code ?? tool.code })),
  );
  const { tool, channel, key } = parts[which % parts.length]!;
  const without = (gone: readonly string[], own: Partial<Entry> = {}): Entry => {
    const values = Object.entries(entry.values).filter(([name]) => !gone.includes(name));
    return { ...entry, ...own, values: Object.fromEntries(values) };
  };
  const printed = { release: 'printed', respondents: null, minimum: null } as const;
  const below = belowOf(instrument, key);
  switch (hiding) {
    case 'nothing':
      return { entry, left: small };
    case 'withheldPart': {
      const channels = { ...entry.channels, [channel]: { release: 'withheld', minimum: null } };
      const gone = [...hiddenKeys(instrument, channels as Entry['channels'])];
      return {
        entry: without(gone, { channels: channels as Entry['channels'] }),
        left: fixed(small, [channel], { [key]: entry.values[key]! }),
      };
    }
    case 'questionNotPrinted': {
      const channels = { ...entry.channels, [channel]: { ...printed, respondents: 7 } };
      return {
        entry: without(below.slice(0, 1), { channels }),
        left: fixed(small, [channel], { [key]: entry.values[key]! }),
      };
    }
    case 'partNotPrinted': {
      if (tool.parts.length < 2) return { entry, left: small };
      const channels = { ...entry.channels, [channel]: printed };
      const others = tool.parts.filter((part) => part.channel !== channel);
      const figures = [tool.code, ...others.map((part) => part.code!)];
      return {
        entry: without([key, ...below, ...aboveOf(instrument, below)], { channels }),
        left: fixed(
          small,
          tool.parts.map((part) => part.channel),
          Object.fromEntries(figures.map((figure) => [figure, entry.values[figure]!])),
        ),
      };
    }
    case 'meansPrinted': {
      const answers = Object.values(Object.values(small.counts[channel]!)[0]!);
      const respondents = answers.reduce((a, b) => a + b, 0);
      const channels = { ...entry.channels, [channel]: { ...printed, respondents } };
      return { entry: { ...entry, channels }, left: small };
    }
    case 'verdictsNotPrinted': {
      const own = instrument.tools.filter((one) => one.kind === 'disclosure');
      const figures = own.map(({ code }) => [code, entry.values[code]!]);
      return {
        entry: without(
          itemsOf(instrument).map(({ code }) => code),
          { verdicts: {} },
        ),
        left: { ...small, fixed: Object.fromEntries(figures) },
      };
    }
    case 'toolNotPrinted': {
      const channels = { ...entry.channels };
      for (const part of tool.parts) channels[part.channel] = printed;
      const figures = tool.parts.flatMap(({ code }) => code ?? []);
      const leaves = [tool.code, ...figures].flatMap((one) => belowOf(instrument, one));
      return {
        entry: without(['total', tool.code, ...figures, ...leaves], { channels }),
        left: undefined,
      };
    }
  }
}

function entryOf(small: Small): Entry {
  const { instrument, verdicts } = small;
  const sums = sumsOf(small);
  const outcome = scoreAgency(instrument, { sums, verdicts });
  const channels = Object.fromEntries(
    Object.entries(sums).map(([channel, own]) => {
      const respondents = own[cellsOf(instrument, channel as Channel)[0]!.code]![1];
      return [channel, { release: 'figures', respondents, minimum: null, sums: own }];
    }),
  );
  return {
    agency: {
      code: 'small',
      nameTh: 'ก',
      nameEn: 'a',
      abbreviation: '',
      type: 'other',
      ministry: null,
      province: null,
    },
    sealed: '',
    channels: channels as Entry['channels'],
    verdicts: verdicts as Entry['verdicts'],
    values: valuesOf(outcome),
    level: outcome.level?.code ?? null,
  };
}

/** Keys that a figure is made of, the answers first. */
function belowOf(instrument: Instrument, key: string): string[] {
  const rule = planOf(instrument).find((one) => one.key === key)!;
  const inputs = rule.ways[0]?.inputs ?? [];
  return [...inputs.flatMap((input) => belowOf(instrument, input)), ...inputs];
}

/** Figures of two parts together that lack one of these. */
function aboveOf(instrument: Instrument, keys: readonly string[]): string[] {
  return planOf(instrument).flatMap(({ key, kind, ways }) =>
    kind.startsWith('combined') &&
    ways.some(({ inputs }) => inputs.some((one) => keys.includes(one)))
      ? [key]
      : [],
  );
}

function fixed(
  small: Small,
  gone: readonly Channel[],
  figures: Readonly<Record<string, string>>,
): Small {
  const counts = Object.entries(small.counts).filter(
    ([channel]) => !gone.includes(channel as Channel),
  );
  return { ...small, counts: Object.fromEntries(counts), fixed: figures };
}

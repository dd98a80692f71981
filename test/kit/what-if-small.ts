import fc from 'fast-check';
import type { Channel, Instrument } from '../../src/core/instrument.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import { waysOf } from './what-if-brute.ts';
import type { Small } from './what-if-brute-figures.ts';

/** Small made-up instruments of every kind the rules allow, with answers and verdicts. */
const words = { th: 'ก', en: 'a' };
const SETS = {
  degree: [0, 20, 40, 60, 80, 100],
  yesNo: [0, 100],
  fourths: [0, 25, 50, 75, 100],
  tenths: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
  uneven: [0, 33, 67, 100],
} as const;

interface Shape {
  readonly isTwoPart: boolean;
  readonly isPoints: boolean;
  readonly options: readonly (keyof typeof SETS)[];
  readonly isSplit: boolean;
  readonly sections: readonly (readonly number[])[];
  readonly waits: boolean;
  readonly steps: readonly Instrument['rounding']['steps'][number][];
  readonly mode: Instrument['rounding']['mode'];
  readonly decimals: number;
  readonly weights: readonly number[];
  /** A bit for each side there may be. */
  readonly sides: number;
}

function instrumentOf(shape: Shape): Instrument {
  const part = (channel: Channel, code?: string) => ({
    channel,
    code,
    title: words,
    answeredBy: 'staff' as const,
    demographics: [],
    sample: { kind: 'setByAssessor' as const },
  });
  const questions = (codes: readonly string[], from: number) =>
    codes.map((code, i) => ({
      code,
      options: shape.options[from + i]!,
      polarity: (from + i) % 2 ? ('negative' as const) : ('positive' as const),
      text: words,
    }));
  const indicator = (code: string, codes: readonly string[], from: number) => ({
    code,
    title: words,
    questions: questions(codes, from),
  });
  const iit = shape.isTwoPart
    ? [indicator('ind1', ['i1', 'i2'], 0)]
    : shape.isSplit
      ? [indicator('ind1', ['i1', 'i2'], 0), indicator('ind2', ['i3'], 2)]
      : [indicator('ind1', ['i1', 'i2', 'i3'], 0)];
  let number = 0;
  const sections = shape.sections.map((points, s) => ({
    code: `9.${s + 1}`,
    title: words,
    items: points.map((own) => {
      number += 1;
      const waits = shape.waits && number % 2 === 0;
      return {
        code: `o${number}`,
        title: words,
        points: own,
        ...(waits ? { dependsOn: `o${number - 1}` } : {}),
      };
    }),
  }));
  const title = words;
  return {
    format: 1,
    family: 'small',
    year: 2569,
    version: 1,
    status: 'draft',
    title,
    tools: [
      {
        kind: 'survey',
        code: 'IIT',
        title,
        weight: shape.weights[0]!,
        parts: [part('iit')],
        indicators: iit,
      },
      {
        kind: 'survey',
        code: 'EIT',
        title,
        weight: shape.weights[1]!,
        parts: shape.isTwoPart ? [part('eit1', 'EIT1'), part('eit2', 'EIT2')] : [part('eit')],
        indicators: [indicator('ind6', ['e1'], 3)],
      },
      {
        kind: 'disclosure',
        code: 'OIT',
        title,
        weight: shape.weights[2]!,
        aggregation: shape.isPoints ? 'points' : 'sections',
        indicators: [{ code: 'ind9', title, sections }],
      },
    ],
    optionSets: Object.fromEntries(
      Object.entries(SETS).map(([name, scores]) => [
        name,
        { scores: [...scores], labels: scores.map(() => words) },
      ]),
    ),
    rounding: { decimals: shape.decimals, mode: shape.mode, steps: [...shape.steps] },
    missing: { rule: 'required' },
    rating: {
      sides: (shape.isTwoPart
        ? ['IIT', 'EIT1', 'EIT2', 'OIT', 'EIT']
        : ['IIT', 'EIT', 'OIT']
      ).filter((_, i) => shape.sides & (1 << i)),
      levels: [
        { code: 'good', title, from: 85, eachFrom: 85 },
        { code: 'other', title, from: 0 },
      ],
      pass: 85,
    },
    belowSample: { rule: 'markUnreliable' },
  };
}

const STEPS = ['question', 'section', 'indicator', 'part', 'tool', 'total'] as const;

const shapes = (options: readonly (keyof typeof SETS)[]): fc.Arbitrary<Shape> =>
  fc.record({
    isTwoPart: fc.boolean(),
    isPoints: fc.boolean(),
    options: fc.array(fc.constantFrom(...options), { minLength: 4, maxLength: 4 }),
    isSplit: fc.boolean(),
    sections: fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 2,
    }),
    waits: fc.boolean(),
    steps: fc.oneof(
      fc.constant(['question', 'part', 'tool', 'total'] as const),
      fc.constant(['tool', 'total'] as const),
      fc.subarray([...STEPS]),
    ),
    mode: fc.constantFrom('half-up', 'half-even', 'down'),
    decimals: fc.constantFrom(2, 2, 1, 3, 0, 0),
    weights: fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 40 }))),
    sides: fc.oneof(fc.constant(0b01111), fc.integer({ min: 0, max: 0b11111 })),
  });

/** Answers that lean to the better end, so that trying all of them ends. */
export function smallCases(options: readonly (keyof typeof SETS)[], most: number) {
  return shapes(options)
    .chain((shape) => {
      const instrument = instrumentOf(shape);
      const channels = instrument.tools.flatMap((tool) =>
        tool.kind === 'survey' ? tool.parts.map((part) => part.channel) : [],
      );
      const answers = (channel: Channel) =>
        fc
          .integer({ min: 1, max: 8 })
          .chain((n) =>
            fc.tuple(
              ...cellsOf(instrument, channel).map(({ code, scores }) =>
                fc
                  .array(fc.nat(99), { minLength: n, maxLength: n })
                  .map((draws) => [code, countsOf(scores, draws)] as const),
              ),
            ),
          );
      const items = instrument.tools.flatMap((tool) =>
        tool.kind === 'survey'
          ? []
          : tool.indicators.flatMap((one) => one.sections.flatMap((section) => section.items)),
      );
      return fc
        .record({
          cells: fc.tuple(...channels.map(answers)),
          verdicts: fc.tuple(...items.map(() => fc.constantFrom(0, 0, 50, 100))),
        })
        .map(
          ({ cells, verdicts }): Small => ({
            instrument,
            counts: Object.fromEntries(
              channels.map((channel, i) => [channel, Object.fromEntries(cells[i]!)]),
            ),
            verdicts: Object.fromEntries(items.map((item, i) => [item.code, verdicts[i]!])),
          }),
        );
    })
    .filter((small) => waysOf(small) <= most);
}

function countsOf(scores: readonly number[], draws: readonly number[]): Record<number, number> {
  const best = scores.toSorted((a, b) => b - a);
  const counts = Object.fromEntries(scores.map((score) => [score, 0]));
  for (const draw of draws) counts[best[Math.floor((draw / 100) ** 2 * best.length)]!]! += 1;
  return counts;
}

export function sumsOf({ counts }: Small) {
  return Object.fromEntries(
    Object.entries(counts).map(([channel, cells]) => [
      channel,
      Object.fromEntries(
        Object.entries(cells).map(([code, own]) => {
          const entries = Object.entries(own);
          const sum = entries.reduce((all, [score, n]) => all + Number(score) * n, 0);
          return [code, [sum, entries.reduce((all, [, n]) => all + n, 0)] as const];
        }),
      ),
    ]),
  );
}

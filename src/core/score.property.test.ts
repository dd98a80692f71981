import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INSTRUMENTS, instrumentOf } from '../../test/kit/instruments.ts';
import { compare, subtract } from '../kit/decimal.ts';
import { channelsOf, type Instrument, itemsOf } from './instrument.ts';
import { type Cell, cellsOf, countsFromPacked } from './instrument-cells.ts';
import { ranked } from './rank.ts';
import { type Outcome, scoreAgency, valuesOf } from './score.ts';

const instruments = fc.constantFrom(...INSTRUMENTS).map(instrumentOf);

const submission = (cells: readonly Cell[]) =>
  fc
    .tuple(...cells.map((cell) => fc.integer({ min: 1, max: cell.scores.length })))
    .map((options) => Uint8Array.from(options));

const answered = instruments.chain((instrument) =>
  fc.record({
    instrument: fc.constant(instrument),
    answers: fc.tuple(
      ...channelsOf(instrument).map((channel) =>
        fc.record({
          channel: fc.constant(channel),
          packed: fc.array(submission(cellsOf(instrument, channel)), {
            minLength: 1,
            maxLength: 12,
          }),
        }),
      ),
    ),
    verdicts: fc.tuple(
      ...itemsOf(instrument).map((item) => fc.tuple(fc.constant(item.code), fc.boolean())),
    ),
  }),
);

type Answered = typeof answered extends fc.Arbitrary<infer T> ? T : never;

function score(
  { instrument, answers, verdicts }: Answered,
  reorder: (packed: Uint8Array[]) => Uint8Array[] = (packed) => packed,
): Outcome {
  return scoreAgency(instrument, {
    channels: Object.fromEntries(
      answers.map(({ channel, packed }) => [
        channel,
        countsFromPacked(instrument, channel, reorder(packed)),
      ]),
    ),
    verdicts: Object.fromEntries(verdicts.map(([code, passes]) => [code, passes ? 100 : 0])),
  });
}

test('the order of respondents and doubling everybody change nothing', () => {
  fc.assert(
    fc.property(answered, (drawn) => {
      const values = valuesOf(score(drawn));
      expect(valuesOf(score(drawn, (packed) => packed.toReversed()))).toEqual(values);
      expect(valuesOf(score(drawn, (packed) => [...packed, ...packed]))).toEqual(values);
    }),
    { numRuns: 30 },
  );
});

test('counts of two halves add up to the counts of the whole', () => {
  fc.assert(
    fc.property(answered, fc.nat(12), ({ instrument, answers }, cut) => {
      for (const { channel, packed } of answers) {
        const count = (part: Uint8Array[]) => countsFromPacked(instrument, channel, part);
        const [whole, left, right] = [packed, packed.slice(0, cut), packed.slice(cut)].map(count);
        expect(left!.respondents + right!.respondents).toBe(whole!.respondents);
        for (const [cell, scores] of Object.entries(whole!.counts)) {
          for (const [option, total] of Object.entries(scores)) {
            expect(left!.counts[cell]![option]! + right!.counts[cell]![option]!).toBe(total);
          }
        }
      }
    }),
    { numRuns: 30 },
  );
});

function extreme(instrument: Instrument, wanted: 0 | 100): Outcome {
  const channels = channelsOf(instrument).map((channel) => {
    const packed = Uint8Array.from(
      cellsOf(instrument, channel).map((cell) => cell.scores.indexOf(wanted) + 1),
    );
    return [channel, countsFromPacked(instrument, channel, [packed, packed, packed])];
  });
  return scoreAgency(instrument, {
    channels: Object.fromEntries(channels),
    verdicts: Object.fromEntries(itemsOf(instrument).map((item) => [item.code, wanted])),
  });
}

test.each(INSTRUMENTS)('%s: all best is 100 everywhere, all worst is 0', (name) => {
  const instrument = instrumentOf(name);
  for (const [wanted, text, level] of [
    [100, '100.00', instrument.rating.levels[0]],
    [0, '0.00', instrument.rating.levels.at(-1)],
  ] as const) {
    const outcome = extreme(instrument, wanted);
    expect(new Set(Object.values(valuesOf(outcome)))).toEqual(new Set([text]));
    expect(outcome.level).toBe(level);
    expect(outcome.notComputable).toEqual([]);
  }
});

test('one better answer lowers nothing, in any cell of any year', () => {
  fc.assert(
    fc.property(answered, fc.nat(), fc.nat(), (drawn, channelPick, cellPick) => {
      const { instrument, answers } = drawn;
      const at = answers[channelPick % answers.length]!;
      const cells = cellsOf(instrument, at.channel);
      const place = cellPick % cells.length;
      const { scores } = cells[place]!;
      const before = score(drawn);
      const first = at.packed[0]!;
      const better = scores.findIndex((value) => value > scores[first[place]! - 1]!);
      if (better < 0) return;
      const changed = Uint8Array.from(first);
      changed[place] = better + 1;
      const after = score({
        ...drawn,
        answers: answers.map((one) =>
          one === at ? { ...one, packed: [changed, ...one.packed.slice(1)] } : one,
        ),
      });
      for (const [key, node] of after.nodes) {
        const old = before.nodes.get(key)!.figure!.point;
        expect(compare(node.figure!.point, old), key).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 40 },
  );
});

test('the year’s rounding never moves a number by more than half its step', () => {
  fc.assert(
    fc.property(answered, (drawn) => {
      for (const { figure, unrounded } of score(drawn).nodes.values()) {
        const { over, under } = subtract(figure!.point, unrounded!.point);
        expect((over < 0n ? -over : over) * 200n <= under).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});

test('ranks are a valid order: ties share, nobody better stands behind', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 });
  fc.assert(
    fc.property(scores, (hundredths) => {
      const places = ranked(hundredths, (n) => ({ over: BigInt(n), under: 100n }));
      expect(places.map((place) => place.thing)).toEqual(hundredths.toSorted((a, b) => b - a));
      for (const { thing, rank, isTied } of places) {
        expect(rank).toBe(1 + hundredths.filter((other) => other > thing).length);
        expect(isTied).toBe(hundredths.filter((other) => other === thing).length > 1);
      }
    }),
  );
});

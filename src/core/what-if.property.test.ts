import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bruteFront } from '../../test/kit/what-if-brute.ts';
import type { Small } from '../../test/kit/what-if-brute-figures.ts';
import { askedCases, checked } from '../../test/kit/what-if-check.ts';
import { smallCases, sumsOf } from '../../test/kit/what-if-small.ts';
import { whatIf } from './what-if.ts';

const targets = fc.record({
  total: fc.integer({ min: 0, max: 200 }).map((halves) => halves / 2),
  each: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
});

function found(
  { instrument, verdicts, ...small }: Small,
  { total, each }: { total: number; each: number | null },
) {
  const known = {
    instrument,
    sums: sumsOf({ instrument, verdicts, ...small }),
    verdicts,
    printed: {},
  };
  const goal = { total: String(total), each: each === null ? null : String(each), level: null };
  return whatIf(known, goal)!;
}

test('no way is better than what is found, whatever the instrument: all ways are tried', () => {
  fc.assert(
    fc.property(smallCases(['degree', 'yesNo', 'tenths'], 1200), targets, (small, goal) => {
      const front = bruteFront(small, goal);
      const own = found(small, goal);
      expect(own.front.map(({ items, moves }) => ({ items: items.length, moves }))).toEqual(front);
      expect(own.front.map((plan) => plan.atLeast)).toEqual(front.map((one) => one.moves));
      const [first, last] = [front[0], front.at(-1)];
      expect(own.answers.kind).toBe(first?.items === 0 ? 'plan' : 'impossible');
      expect(own.items.kind).toBe(last?.moves === 0 ? 'plan' : 'impossible');
    }),
    { numRuns: 80 },
  );
});

test('on a scale of uneven steps the fewest moves lie between the two figures', () => {
  fc.assert(
    fc.property(smallCases(['uneven', 'yesNo'], 1200), targets, (small, goal) => {
      const fewest = new Map(bruteFront(small, goal).map((one) => [one.items, one.moves]));
      for (const plan of found(small, goal).front) {
        const least = fewest.get(plan.items.length);
        if (least === undefined) continue;
        expect(plan.atLeast).toBeLessThanOrEqual(least);
        expect(plan.moves).toBeGreaterThanOrEqual(least);
      }
    }),
    { numRuns: 40 },
  );
});

test('whatever of a result is hidden and whatever is asked, figures, lists and front are those of all ways', () => {
  fc.assert(
    fc.property(askedCases(600), (asked) => {
      expect(checked(asked).faults).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test('a tool stands in for a part of its own that a level asks for and nobody knows, and for no other', () => {
  const partHidden = askedCases(600).map((asked) => ({
    ...asked,
    hidden: { ...asked.hidden, hiding: 'partNotPrinted' as const },
    side: 'tie' as const,
  }));
  fc.assert(
    fc.property(partHidden, (asked) => {
      expect(checked(asked).faults).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

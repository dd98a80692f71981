import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, daysBetween } from '../kit/day.ts';
import type { Interval } from './plan.ts';
import { dueOn, roundsOf, SOON_DAYS, timingOf } from './round.ts';

const INTERVALS: readonly Interval[] = ['month', 'twoMonths', 'quarter', 'half', 'year'];
const interval = fc.constantFrom(...INTERVALS);
const fiscalYear = fc.integer({ min: 2500, max: 2700 });
const day = fc
  .integer({ min: Date.parse('2020-01-01'), max: Date.parse('2030-12-31') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

test('the quarters of 2569', () => {
  expect(roundsOf(2569, 'quarter').map(({ from, until }) => `${from} ${until}`)).toEqual([
    '2025-10-01 2025-12-31',
    '2026-01-01 2026-03-31',
    '2026-04-01 2026-06-30',
    '2026-07-01 2026-09-30',
  ]);
  expect(roundsOf(2567, 'twoMonths')[2]).toMatchObject({ from: '2024-02-01', until: '2024-03-31' });
});

test('rounds fill the fiscal year, each day in exactly one', () => {
  fc.assert(
    fc.property(fiscalYear, interval, (year, every) => {
      const rounds = roundsOf(year, every);
      expect(rounds[0]?.from).toBe(`${year - 544}-10-01`);
      expect(rounds.at(-1)?.until).toBe(`${year - 543}-09-30`);
      for (const [i, { from, until, number }] of rounds.entries()) {
        expect(number).toBe(i + 1);
        expect(from <= until).toBe(true);
        if (i > 0) expect(from).toBe(dayAfter(rounds[i - 1]!.until, 1));
      }
    }),
  );
});

test('every half is whole quarters, every quarter whole months', () => {
  const ends = (every: Interval) => roundsOf(2569, every).map(({ until }) => until);
  for (const [finer, coarser] of [
    ['month', 'twoMonths'],
    ['month', 'quarter'],
    ['quarter', 'half'],
    ['half', 'year'],
  ] as const) {
    expect(ends(finer)).toEqual(expect.arrayContaining(ends(coarser)));
  }
});

test('nobody is late before the time they were given, from the end and from the approval', () => {
  const days = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(interval, day, day, days, (every, approvedOn, today, daysToReport) => {
      const terms = { approvedOn, daysToReport };
      for (const round of roundsOf(2569, every)) {
        const due = dueOn(round, terms);
        expect(daysBetween(round.until, due)).toBeGreaterThanOrEqual(daysToReport);
        expect(daysBetween(approvedOn, due)).toBeGreaterThanOrEqual(daysToReport);
        const timing = timingOf(round, terms, today);
        expect(timing.is === 'late').toBe(today > due);
        expect(timing.is === 'ahead').toBe(today < round.from);
        if (timing.is === 'soon') expect(timing.daysLeft).toBeLessThanOrEqual(SOON_DAYS);
      }
    }),
  );
});

test('day by day a round goes from ahead to open, soon and late, and never back', () => {
  const terms = { daysToReport: 15, approvedOn: '2025-10-01' };
  const round = roundsOf(2569, 'quarter')[0]!;
  const order = ['ahead', 'open', 'soon', 'late'];
  let at = 0;
  for (let today = '2025-09-20'; today < '2026-02-01'; today = dayAfter(today, 1)) {
    const now = order.indexOf(timingOf(round, terms, today).is);
    expect(now).toBeGreaterThanOrEqual(at);
    at = now;
  }
  expect(order[at]).toBe('late');
  expect(timingOf(round, terms, '2026-01-15')).toEqual({ is: 'soon', daysLeft: 0 });
  expect(timingOf(round, terms, '2026-01-16')).toEqual({ is: 'late', daysLate: 1 });
});

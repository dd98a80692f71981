import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureOf, reportOf } from '../../test/kit/measure.ts';
import { sumBaht } from '../kit/baht.ts';
import { type Spending, STEP_STATES } from './progress.ts';
import { summarise } from './progress-summary.ts';
import { roundsOf } from './round.ts';

const quarters = roundsOf(2569, 'quarter');
const [q1, q2] = quarters as [(typeof quarters)[0], (typeof quarters)[0]];
const year = roundsOf(2569, 'year')[0]!;
const baht = (amount: string): Spending => ({ kind: 'amount', baht: amount });

test('the first quarter and the half: what is done, what was spent against the budget', () => {
  const measures = [
    measureOf(1, { budget: { kind: 'amount', baht: '30000.00', source: 'งบดำเนินงาน' } }),
    measureOf(2),
    measureOf(3),
  ];
  const reports = [
    reportOf(1, q1.until, {
      state: 'done',
      percent: 100,
      result: 'อบรมแล้ว ๔๕ คน',
      spending: baht('7500.25'),
    }),
    reportOf(2, q1.until, { state: 'notBegun', percent: 0, problem: 'วิทยากรไม่ว่าง' }),
    reportOf(2, q2.until, {
      state: 'done',
      percent: 100,
      spending: baht('2499.75'),
      suggestion: 'จัดออนไลน์',
    }),
    reportOf(1, q1.until, { measure: 2, state: 'done', percent: 100, spending: { kind: 'none' } }),
    reportOf(2, q2.until, { measure: 2, state: 'cannot', percent: 20 }),
  ];
  const first = summarise(measures, reports, q1);
  expect(first.counts).toEqual({ done: 0, underWay: 2, notBegun: 0, cannot: 0, unreported: 1 });
  expect(first.measures[0]).toMatchObject({ percent: 50, share: '25.00', spent: baht('7500.25') });
  expect(first.measures[0]?.problems).toEqual([{ place: 2, until: q1.until, text: 'วิทยากรไม่ว่าง' }]);
  const half = summarise(measures, reports, { from: q1.from, until: q2.until });
  expect(half.counts).toEqual({ done: 1, underWay: 0, notBegun: 0, cannot: 1, unreported: 1 });
  expect([half.budget, half.spentSoFar, half.share]).toEqual(['30000.00', '10000.00', '33.33']);
  expect(half.measures[1]?.spentSoFar).toEqual({ kind: 'none' });
  const second = summarise(measures, reports, q2);
  expect([second.spent, second.spentSoFar]).toEqual(['2499.75', '10000.00']);
  expect(second.measures[0]?.problems).toEqual([]);
});

test('a corrected report replaces its amount, it does not add to it', () => {
  const reports = [
    reportOf(1, q1.until, { spending: baht('100.00') }),
    reportOf(1, q1.until, { number: 2, spending: baht('90.00') }),
  ];
  expect(summarise([measureOf(1)], reports, q1).spent).toBe('90.00');
});

const anyReport = fc
  .record({
    measure: fc.integer({ min: 1, max: 3 }),
    step: fc.integer({ min: 1, max: 2 }),
    until: fc.constantFrom(...quarters.map(({ until }) => until)),
    number: fc.integer({ min: 1, max: 3 }),
    state: fc.constantFrom(...STEP_STATES),
    percent: fc.integer({ min: 0, max: 100 }),
    spending: fc.oneof(
      fc.constant<Spending>({ kind: 'none' }),
      fc.integer({ min: 0, max: 1_000_000 }).map((n) => baht(`${n}.05`)),
    ),
  })
  .map(({ step, until, ...rest }) => reportOf(step, until, rest));

test('quarters add up to the year, and every measure is counted once', () => {
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 20 }), (reports) => {
      const measures = [measureOf(1), measureOf(2), measureOf(3)];
      const whole = summarise(measures, reports, year);
      const parts = quarters.map((quarter) => summarise(measures, reports, quarter));
      expect(sumBaht(parts.map(({ spent }) => spent))).toBe(whole.spent);
      expect(parts.at(-1)?.spentSoFar).toBe(whole.spent);
      for (const { counts, measures: each } of [whole, ...parts]) {
        expect(Object.values(counts).reduce((a, b) => a + b)).toBe(3);
        for (const one of each) expect(one.percent >= 0 && one.percent <= 100).toBe(true);
      }
      expect(parts.at(-1)?.counts).toEqual(whole.counts);
    }),
  );
});

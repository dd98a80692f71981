import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureOf, reportOf, stepOf } from '../../test/kit/measure.ts';
import type { Interval } from './plan.ts';
import { isOver, measureRounds, roundToReport, STEP_STATES, standing } from './progress.ts';
import { roundsOf } from './round.ts';

const plan = { carriedOutIn: 2569, terms: { daysToReport: 15, approvedOn: '2025-10-10' } };
const [Q1, Q2, Q3, Q4] = roundsOf(2569, 'quarter').map(({ until }) => until) as [
  string,
  string,
  string,
  string,
];
const at = (today: string, reports = [reportOf(1, Q1)], measure = measureOf(1)) =>
  measureRounds(measure, reports, plan, today).map(({ is, lacking }) => [is, lacking.length]);

test('a round is late until its last step is reported on, and the next one is open', () => {
  expect(at('2026-02-01')).toEqual([
    ['late', 1],
    ['open', 2],
    ['ahead', 2],
    ['ahead', 2],
  ]);
  const both = [reportOf(1, Q1), reportOf(2, Q1)];
  expect(at('2026-02-01', both)[0]).toEqual(['reported', 0]);
  expect(at('2026-04-10', both)[1]).toEqual(['soon', 2]);
});

test('a step is asked for from its beginning until it is done', () => {
  const measure = measureOf(1, {
    steps: [stepOf(1, '2025-10-01', '2025-11-30'), stepOf(2, '2026-04-01')],
  });
  const done = [reportOf(1, Q1, { state: 'done', percent: 100 })];
  const rounds = measureRounds(measure, done, plan, '2026-05-01');
  expect(rounds.map(({ asked }) => asked)).toEqual([[1], [], [2], [2]]);
  expect(rounds.map(({ is }) => is)).toEqual(['reported', 'notAsked', 'open', 'ahead']);
  const still = measureRounds(measure, [reportOf(1, Q1)], plan, '2026-05-01');
  expect(still.map(({ asked }) => asked)).toEqual([[1], [1], [1, 2], [1, 2]]);
});

test('what came after the due day is marked so, and an earlier report in time stays in time', () => {
  const late = [reportOf(1, Q1), reportOf(2, Q1, { on: '2026-01-16' })];
  expect(measureRounds(measureOf(1), late, plan, '2026-02-01')[0]).toMatchObject({
    is: 'reported',
    cameLate: true,
    dueOn: '2026-01-15',
  });
});

test('a reporter is asked for the oldest that is late', () => {
  const rounds = (today: string) => measureRounds(measureOf(1), [], plan, today);
  expect(roundToReport(rounds('2026-05-01'))?.until).toBe(Q1);
  expect(roundToReport(rounds('2025-11-01'))?.until).toBe(Q1);
  expect(roundToReport(rounds('2025-09-01'))?.until).toBe(Q1);
  const all = [Q1, Q2, Q3, Q4].flatMap((until) => [reportOf(1, until), reportOf(2, until)]);
  expect(roundToReport(measureRounds(measureOf(1), all, plan, '2026-12-01'))?.until).toBe(Q4);
});

const anyReport = fc
  .record({
    step: fc.integer({ min: 1, max: 3 }),
    until: fc.constantFrom(Q1, Q2, Q3, Q4, '2025-10-31'),
    number: fc.integer({ min: 1, max: 4 }),
    state: fc.constantFrom(...STEP_STATES),
  })
  .map(({ step, until, ...rest }) => reportOf(step, until, rest));

test('whatever was reported: each asked step is given or lacking, nothing over is asked again', () => {
  const every = fc.constantFrom<Interval>('month', 'quarter', 'half', 'year');
  const day = fc.integer({ min: -30, max: 500 }).map((n) => {
    return new Date(Date.parse('2025-10-01') + n * 86_400_000).toISOString().slice(0, 10);
  });
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 12 }), every, day, (reports, interval, today) => {
      const measure = measureOf(1, {
        interval,
        steps: [stepOf(1), stepOf(2, '2026-02-01'), stepOf(3)],
      });
      const rounds = measureRounds(measure, reports, plan, today);
      for (const round of rounds) {
        expect(round.lacking.every((step) => round.asked.includes(step))).toBe(true);
        if (round.is === 'late') expect(today > round.dueOn).toBe(true);
        if (round.is === 'reported') expect(round.lacking).toEqual([]);
        for (const step of round.asked) {
          const before = standing(reports)
            .filter((one) => one.step === step && one.until < round.until)
            .sort((a, b) => (a.until < b.until ? 1 : -1))[0];
          expect(before && isOver(before.state)).not.toBe(true);
        }
      }
      expect(roundToReport(rounds)).toBeDefined();
    }),
  );
});

test('one more report never makes more late', () => {
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 8 }), anyReport, (reports, more) => {
      const late = (given: typeof reports) =>
        measureRounds(measureOf(1), given, plan, '2026-12-01').reduce(
          (sum, { is, lacking }) => sum + (is === 'late' ? lacking.length : 0),
          0,
        );
      const isNew = !reports.some(({ step, until }) => step === more.step && until === more.until);
      if (isNew && !isOverBefore(reports, more))
        expect(late([...reports, more])).toBeLessThanOrEqual(late(reports));
    }),
  );
});

/** A report between others may take away what a later one had ended. */
function isOverBefore(reports: ReturnType<typeof reportOf>[], more: ReturnType<typeof reportOf>) {
  return reports.some(({ step, until }) => step === more.step && until < more.until);
}

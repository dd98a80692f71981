import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountingDays, forecastOf, worstOf } from './forecast.ts';

/** Whether a survey will have enough answers, told from steps and days alone. */
const days: CountingDays = {
  today: '2026-03-17',
  opensOn: '2026-03-01',
  closesOn: '2026-03-31',
  since: '2026-03-01',
};
const said = (answered: number, weekAgo: number, minimum: number | null, more = {}, most = null) =>
  forecastOf({ answered, weekAgo }, minimum, { ...days, ...more }, most);

test('as many as in the last seven days come in every seven that are left', () => {
  expect(said(40, 30, 60)).toEqual({ standing: 'onCourse', expected: 60, pace: 10 });
  expect(said(40, 30, 61)).toEqual({ standing: 'behind', expected: 60, pace: 10 });
  expect(said(40, 40, 60)).toEqual({ standing: 'behind', expected: 40, pace: 0 });
  // 13 days at 5 a week are 9.28, which a step of five cannot hold.
  expect(said(40, 35, 100, { today: '2026-03-18' }).expected).toBe(45);
});

test('nobody expects more than could answer', () => {
  expect(forecastOf({ answered: 40, weekAgo: 10 }, 60, days, 62).expected).toBe(62);
  expect(forecastOf({ answered: 40, weekAgo: 10 }, 60, days, 30).expected).toBe(40);
});

test('nothing is forecast before seven days were open and counted', () => {
  const soon = { opensOn: '2026-03-11' };
  expect(said(5, 0, 60, soon)).toEqual({ standing: 'unknown', expected: null, pace: null });
  expect(said(5, 0, 60, { since: '2026-03-12' }).standing).toBe('unknown');
  expect(said(5, 0, 60, { since: null }).standing).toBe('unknown');
  expect(said(5, 0, 60, { opensOn: '2026-03-10' }).expected).toBe(15);
  expect(said(60, 0, 60, soon).standing).toBe('enough');
});

test('a step that may or may not hold the minimum says so', () => {
  expect(said(20, 5, 24).standing).toBe('near');
  expect(said(0, 0, 4).standing).toBe('near');
  expect(said(20, 20, 25).standing).toBe('behind');
});

test('on the last day nothing more is expected; afterwards it is what it is', () => {
  const last = { today: '2026-03-31' };
  expect(said(40, 0, 60, last)).toEqual({ standing: 'behind', expected: 40, pace: 40 });
  expect(said(40, 0, 60, { today: '2026-04-01' }).standing).toBe('short');
  expect(said(60, 0, 60, { today: '2026-04-01' }).standing).toBe('enough');
  expect(said(40, 0, null, { today: '2026-04-01' }).standing).toBe('noMinimum');
});

test('a longer window never makes it worse, and everything is whole', () => {
  const count = fc.integer({ min: 0, max: 400 }).map((n) => n * 5);
  fc.assert(
    fc.property(count, count, fc.integer({ min: 1, max: 900 }), (weekAgo, more, minimum) => {
      const now = said(weekAgo + more, weekAgo, minimum);
      const later = said(weekAgo + more, weekAgo, minimum, { closesOn: '2026-04-30' });
      expect(later.expected ?? 0).toBeGreaterThanOrEqual(now.expected ?? 0);
      expect(Number.isInteger(now.expected)).toBe(true);
      if (now.standing !== 'behind') expect(later.standing).not.toBe('behind');
    }),
  );
});

test('the worst channel speaks for an agency', () => {
  expect(worstOf(['enough', 'behind', 'noMinimum'])).toBe('behind');
  expect(worstOf(['enough', 'near'])).toBe('near');
  expect(worstOf([])).toBe('noMinimum');
});

import { expect, test } from 'vitest';
import { monthsBefore, monthsInForce, USUAL_MONTHS } from './copy-retention.ts';

const now = new Date('2026-03-31T03:00:00Z');
const hoursAgo = (hours: number, months: number) => ({
  months,
  at: new Date(now.getTime() - hours * 3_600_000),
});

test.each([
  ['nothing was ever set', [], USUAL_MONTHS],
  ['shorter, a day ago', [hoursAgo(24, 12)], 12],
  ['shorter, just now', [hoursAgo(1, 12)], USUAL_MONTHS],
  ['longer, just now', [hoursAgo(1, 60), hoursAgo(100, 24)], 60],
  ['shorter and taken back', [hoursAgo(1, 60), hoursAgo(2, 12), hoursAgo(100, 60)], 60],
  ['shorter twice within a day', [hoursAgo(1, 12), hoursAgo(23, 24), hoursAgo(100, 60)], 60],
])('%s', (_name, settings, months) => {
  expect(monthsInForce(settings, now)).toBe(months);
});

test.each([
  [1, '2026-02-28T03:00:00.000Z'],
  [12, '2025-03-31T03:00:00.000Z'],
  [25, '2024-02-29T03:00:00.000Z'],
  [120, '2016-03-31T03:00:00.000Z'],
])('%i months before', (months, day) => {
  expect(monthsBefore(now, months).toISOString()).toBe(day);
});

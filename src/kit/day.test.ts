import { expect, test } from 'vitest';
import { dayInFiscalYear, readDay, typedDay } from './day.ts';

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2569-03-01', '2026-03-01'],
  ['1/3/2569', '2026-03-01'],
  [' ๑/๓/๒๕๖๙ ', '2026-03-01'],
  ['29-02-2567', '2024-02-29'],
  ['29/2/2569', undefined],
  ['2026-13-01', undefined],
  ['31.4.2569', undefined],
  ['พรุ่งนี้', undefined],
  ['', undefined],
])('%j is the day %j', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test('a month and day fall within the fiscal year', () => {
  expect(dayInFiscalYear('10-01', 2569)).toBe('2025-10-01');
  expect(dayInFiscalYear('09-30', 2569)).toBe('2026-09-30');
  expect(dayInFiscalYear('02-29', 2569)).toBe('2026-02-28');
  expect(dayInFiscalYear('02-29', 2567)).toBe('2024-02-29');
});

test('a day is shown as it may be typed', () => {
  expect(typedDay('2026-03-01')).toBe('1/3/2569');
  expect(readDay(typedDay('2024-02-29'))).toBe('2024-02-29');
});

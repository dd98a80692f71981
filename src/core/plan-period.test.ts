import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedPeriod } from '../text/plan-period.ts';
import type { Period } from './plan.ts';
import { fiscalYearSpan, movedByYears, readPeriod } from './plan-period.ts';

const read = (text: string) => readPeriod(text, 2569);
const days = (text: string) => {
  const found = read(text);
  return found && typeof found !== 'string' ? `${found.from} ${found.to} ${found.in}` : found;
};

test.each([
  ['ต.ค. 2568 – ธ.ค. 2568', '2025-10-01 2025-12-31 months'],
  ['ตุลาคม-มกราคม', '2025-10-01 2026-01-31 months'],
  ['ต.ค.-ม.ค. 69', '2025-10-01 2026-01-31 months'],
  ['ก.พ. ๒๕๖๙', '2026-02-01 2026-02-28 months'],
  ['เดือนพฤศจิกายน 2568 ถึงเดือนมีนาคม พ.ศ. 2569', '2025-11-01 2026-03-31 months'],
  ['Oct 2025 - Mar 2026', '2025-10-01 2026-03-31 months'],
  ['ไตรมาส 1–2', '2025-10-01 2026-03-31 quarters'],
  ['ไตรมาสที่ ๓', '2026-04-01 2026-06-30 quarters'],
  ['ไตรมาส 4/2569 – 1/2570', '2026-07-01 2026-12-31 quarters'],
  ['Q2 - Q3', '2026-01-01 2026-06-30 quarters'],
  ['6 เดือนแรก', '2025-10-01 2026-03-31 quarters'],
  ['ครึ่งปีหลัง', '2026-04-01 2026-09-30 quarters'],
  ['ตลอดปีงบประมาณ', '2025-10-01 2026-09-30 quarters'],
  ['ปีงบประมาณ 2570', '2026-10-01 2027-09-30 quarters'],
  ['๑/๑๐/๒๕๖๘ - ๓๑/๑๒/๒๕๖๘', '2025-10-01 2025-12-31 days'],
  ['1 ต.ค. 68 ถึง 15 ม.ค. 69', '2025-10-01 2026-01-15 days'],
  ['1 - 15 มี.ค. 2569', '2026-03-01 2026-03-15 days'],
  ['2025-10-01 – 2026-09-30', '2025-10-01 2026-09-30 days'],
  ['30/9/2569', '2026-09-30 2026-09-30 days'],
  ['31/12/2568 – 1/10/2568', '2025-12-31 2025-10-01 days'],
  ['', null],
  ['-', null],
])('%s', (text, meant) => {
  expect(days(text)).toBe(meant);
});

test.each([
  'เร็ว ๆ นี้',
  '31/2/2569',
  'ไตรมาส 5',
  '12',
  '1-2',
  'ต.ค. - ไตรมาส 2',
  'a-b-c',
  '1/13/2569',
  '๙'.repeat(5000),
  'ตลอด'.repeat(300),
])('%s is no period', (text) => {
  expect(read(text)).toBe('notAPeriod');
});

const month = fc.record({
  year: fc.integer({ min: 2020, max: 2040 }),
  month: fc.integer({ min: 1, max: 12 }),
});
const first = (at: { year: number; month: number }) =>
  `${at.year}-${String(at.month).padStart(2, '0')}-01`;
const end = ({ year, month: at }: { year: number; month: number }) =>
  new Date(Date.UTC(year, at, 0)).toISOString().slice(0, 10);

test('a period that is shown in its box reads back as itself', () => {
  fc.assert(
    fc.property(month, month, fc.constantFrom('days', 'months'), (a, b, unit) => {
      const period: Period = { from: first(a), to: end(b), in: unit as Period['in'] };
      for (const language of ['th', 'en'] as const) {
        expect(readPeriod(typedPeriod(period, language), 2599)).toEqual(period);
      }
    }),
  );
  for (const year of [2568, 2570]) {
    const span = fiscalYearSpan(year);
    expect(readPeriod(typedPeriod(span, 'th'), 2599)).toEqual(span);
    expect(readPeriod(typedPeriod(span, 'en'), 2599)).toEqual(span);
  }
});

test('moved by a year, the end of a month stays the end of a month', () => {
  const period: Period = { from: '2024-02-01', to: '2024-02-29', in: 'months' };
  expect(movedByYears(period, 1)).toEqual({ from: '2025-02-01', to: '2025-02-28', in: 'months' });
  expect(movedByYears(movedByYears(period, 1), 3).to).toBe('2028-02-29');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, daysBetween } from '../kit/day.ts';
import { lettersOf, type Reminded, type Reminding } from './reminder.ts';

const item = (measure: number, dueOn: string, today: string): Reminding => ({
  agencyId: 1,
  agency: 'L01',
  fiscalYear: 2568,
  measure,
  title: '',
  until: dayAfter(dueOn, -15),
  dueOn,
  is: today > dueOn ? 'late' : 'soon',
});

/** What is told day by day to somebody who never reports, the job running several times a day. */
function year(due: readonly string[], runs = 3): { on: string; count: number }[] {
  const told: Reminded[] = [];
  const letters: { on: string; count: number }[] = [];
  for (let today = '2026-01-01'; today < '2026-06-01'; today = dayAfter(today, 1)) {
    const open = due
      .map((dueOn, i) => item(i, dueOn, today))
      .filter(({ dueOn }) => daysBetween(today, dueOn) <= 7);
    for (let run = 0; run < runs; run += 1) {
      const listed = lettersOf(open, told, today);
      if (listed.length > 0) letters.push({ on: today, count: listed.length });
      told.push(...listed.map((one) => ({ ...one, on: today })));
    }
  }
  return letters;
}

test('once before it is due, once when it is late, then weekly', () => {
  const days = year(['2026-01-15']).map(({ on }) => on);
  expect(days.slice(0, 4)).toEqual(['2026-01-08', '2026-01-16', '2026-01-23', '2026-01-30']);
});

test('ten measures due on one day are one letter', () => {
  const letters = year(Array.from({ length: 10 }, () => '2026-01-15'));
  expect(letters[0]).toEqual({ on: '2026-01-08', count: 10 });
  expect(letters).toHaveLength(year(['2026-01-15']).length);
});

test('never two letters in a day, however often it is asked and whatever is due', () => {
  const due = fc.array(
    fc.integer({ min: 0, max: 140 }).map((n) => dayAfter('2026-01-01', n)),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(due, fc.integer({ min: 1, max: 5 }), (days, runs) => {
      const letters = year(days, runs);
      expect(new Set(letters.map(({ on }) => on)).size).toBe(letters.length);
      expect(letters).toEqual(year(days, 1));
    }),
    { numRuns: 20 },
  );
});

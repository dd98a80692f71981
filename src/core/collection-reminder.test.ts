import { expect, test } from 'vitest';
import { dayAfter } from '../kit/day.ts';
import { isReminderDue } from './collection-reminder.ts';

/** Days on which somebody is written to, who is written to whenever it is due. */
function writtenOn(from: string, closesOn: string): string[] {
  const told: string[] = [];
  for (let day = from; day <= dayAfter(closesOn, 3); day = dayAfter(day, 1)) {
    if (isReminderDue(day, closesOn, told)) told.push(day);
  }
  return told;
}

test('two weeks before the end, a week later, and once more when three days are left', () => {
  expect(writtenOn('2026-03-01', '2026-04-30')).toEqual(['2026-04-16', '2026-04-23', '2026-04-27']);
});

test('whoever falls behind late is told then; a window that is longer begins anew', () => {
  expect(writtenOn('2026-04-28', '2026-04-30')).toEqual(['2026-04-28']);
  expect(isReminderDue('2026-05-10', '2026-05-20', ['2026-04-27'])).toBe(true);
  expect(isReminderDue('2026-05-01', '2026-04-30', [])).toBe(false);
  expect(isReminderDue('2026-04-27', '2026-04-30', ['2026-04-27'])).toBe(false);
});

import { expect, test } from 'vitest';
import {
  type Calendar,
  calendarFaults,
  calendarOf,
  missingPhases,
  proposedCalendar,
} from './calendar.ts';
import { comingDates, openingOf, openPhases, requireOpen } from './cycle.ts';

/** The calendar of fiscal year 2565, with disclosure beside the surveys. */
const calendar: Calendar = [
  { phase: 'registration', opensOn: '2022-01-01', closesOn: '2022-02-28' },
  { phase: 'collection', opensOn: '2022-01-15', closesOn: '2022-04-30' },
  { phase: 'disclosure', opensOn: '2022-03-01', closesOn: '2022-04-30' },
  { phase: 'review', opensOn: '2022-05-01', closesOn: '2022-05-31' },
  { phase: 'clarification', opensOn: '2022-06-01', closesOn: '2022-06-15' },
  { phase: 'confirmation', opensOn: '2022-06-16', closesOn: '2022-06-30' },
];
const running = { state: 'running', calendar } as const;

test.each([
  ['2021-12-31', []],
  ['2022-01-01', ['registration']],
  ['2022-02-28', ['registration', 'collection']],
  ['2022-04-30', ['collection', 'disclosure']],
  ['2022-05-01', ['review']],
  ['2022-06-30', ['confirmation']],
  ['2022-07-01', []],
])('on %s these are open: %j', (today, open) => {
  expect(openPhases(running, today)).toEqual(open);
});

test('nothing is open in a draft, and nothing any more once results are out', () => {
  for (const state of ['draft', 'published', 'closed'] as const) {
    expect(openPhases({ state, calendar }, '2022-03-10')).toEqual([]);
  }
  expect(openingOf({ state: 'draft', calendar }, 'collection', '2022-03-10')).toEqual({
    is: 'never',
  });
});

test('a closed window says when it opens or when it closed', () => {
  expect(() => requireOpen(running, 'review', '2022-03-01')).toThrow(/"opensOn":"2022-05-01"/);
  expect(() => requireOpen(running, 'review', '2022-06-01')).toThrow(/"closedOn":"2022-05-31"/);
  expect(() => requireOpen(running, 'review', '2022-05-31')).not.toThrow();
});

test('the next dates, soonest first; what closes today is still named', () => {
  const next = comingDates(running, '2022-04-30');
  expect(next.slice(0, 3)).toEqual([
    { on: '2022-04-30', phase: 'collection', event: 'closes' },
    { on: '2022-04-30', phase: 'disclosure', event: 'closes' },
    { on: '2022-05-01', phase: 'review', event: 'opens' },
  ]);
});

const move = (phase: string, change: object): Calendar =>
  calendar.map((window) => (window.phase === phase ? { ...window, ...change } : window));

test('a calendar may have gaps and overlaps, not ends before beginnings or reviews before answers', () => {
  expect(calendarFaults(calendar)).toEqual([]);
  expect(calendarFaults(move('review', { opensOn: '2022-04-01' }))).toEqual([]);
  expect(calendarFaults(move('collection', { closesOn: '2022-01-14' }))).toEqual([
    { path: ['collection.closesOn'], fault: 'closesBeforeOpens' },
  ]);
  expect(calendarFaults(move('review', { opensOn: '2022-02-01' }))).toEqual([
    { path: ['review.opensOn'], fault: 'opensTooEarly', details: { phase: 'disclosure' } },
  ]);
});

test('a phase that is left out does not hide the one before it', () => {
  const without = calendar.filter((window) => window.phase !== 'clarification');
  const early = without.map((window) =>
    window.phase === 'confirmation' ? { ...window, opensOn: '2022-04-01' } : window,
  );
  expect(calendarFaults(early)).toEqual([
    { path: ['confirmation.opensOn'], fault: 'opensTooEarly', details: { phase: 'review' } },
  ]);
  expect(missingPhases(without)).toEqual([]);
  expect(missingPhases(calendar.slice(2))).toEqual(['registration', 'collection']);
});

test('an instrument proposes days of its fiscal year', () => {
  const template = [
    { phase: 'collection', from: '01-15', to: '04-30' },
    { phase: 'registration', from: '12-01', to: '02-29' },
  ] as const;
  expect(proposedCalendar(template, 2569)).toEqual(
    calendarOf([
      { phase: 'registration', opensOn: '2025-12-01', closesOn: '2026-02-28' },
      { phase: 'collection', opensOn: '2026-01-15', closesOn: '2026-04-30' },
    ]),
  );
});

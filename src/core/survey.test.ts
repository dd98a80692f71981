import { expect, test } from 'vitest';
import type { Cycle } from './cycle.ts';
import { cycleToday } from './survey.ts';

const cycle = (fiscalYear: number, opensOn: string, closesOn: string, state = 'running') =>
  ({
    fiscalYear,
    state,
    calendar: [{ phase: 'collection', opensOn, closesOn }],
  }) as unknown as Cycle;
const last = cycle(2568, '2025-01-01', '2025-03-31', 'published');
const now = cycle(2569, '2026-01-01', '2026-03-31');
const trial = cycle(2570, '2026-02-01', '2026-02-28');
const draft = cycle(2571, '2026-02-01', '2026-02-28', 'draft');

test.each([
  ['2025-06-01', [last], last],
  ['2025-12-31', [last, now, trial], now],
  ['2026-01-15', [last, now, trial], now],
  ['2026-02-15', [last, now, trial], trial],
  ['2026-03-01', [last, now, trial], now],
  ['2026-05-01', [last, now, trial], now],
  ['2026-02-15', [draft], undefined],
  ['2026-02-15', [draft, last], last],
  ['2026-02-15', [], undefined],
])(
  'on %s a respondent means the one that is open, comes next, or was last',
  (today, all, meant) => {
    expect(cycleToday(all, today)).toBe(meant);
  },
);

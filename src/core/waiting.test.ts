import { expect, test } from 'vitest';
import { NOTHING_ASKED } from './collection-policy.ts';
import type { Cycle } from './cycle.ts';
import type { Actor, Role } from './person.ts';
import { daysLeft, waitingFor } from './waiting.ts';

const holding = (...roles: Role[]): Actor => ({
  personId: 'p',
  name: '',
  complete: true,
  appointments: roles.map((role) => ({ role, agencyId: null, groupId: null, reach: [] })),
});
const running: Cycle = {
  source: 'collected',
  policy: NOTHING_ASKED,
  screening: {} as Cycle['screening'],
  id: 1,
  fiscalYear: 2569,
  name: 'รอบ',
  instrumentHash: 'a'.repeat(64),
  state: 'running',
  version: 1,
  calendar: [
    { phase: 'registration', opensOn: '2026-01-01', closesOn: '2026-03-10' },
    { phase: 'collection', opensOn: '2026-02-01', closesOn: '2026-03-05' },
    { phase: 'review', opensOn: '2026-04-01', closesOn: '2026-05-01' },
  ],
};
const kinds = (actor: Actor, cycles: Cycle[], today: string) =>
  waitingFor(actor, cycles, today).map((one) => ('phase' in one ? one.phase : one.kind));

test('what is open waits for those whose work it is, the nearest end first', () => {
  expect(kinds(holding('coordinator'), [running], '2026-03-02')).toEqual([
    'collection',
    'registration',
  ]);
  expect(kinds(holding('interviewer'), [running], '2026-03-02')).toEqual(['collection']);
  expect(kinds(holding('assessor'), [running], '2026-03-02')).toEqual([]);
  expect(kinds(holding(), [running], '2026-03-02')).toEqual([]);
});

test('a second factor that is missing comes before everything', () => {
  const actor = { ...holding('administrator'), complete: false };
  expect(kinds(actor, [running], '2026-03-02')).toEqual(['secondFactor']);
});

test('an administrator prepares drafts and publishes what is over', () => {
  const draft: Cycle = { ...running, state: 'draft' };
  expect(kinds(holding('administrator'), [draft], '2026-03-02')).toEqual(['draft']);
  expect(kinds(holding('administrator'), [running], '2026-05-02')).toEqual(['publish']);
  expect(kinds(holding('administrator'), [{ ...running, calendar: [] }], '2026-05-02')).toEqual([]);
});

test('the closing day still counts', () => {
  expect(daysLeft('2026-03-02', '2026-03-02')).toBe(1);
  expect(daysLeft('2026-02-27', '2026-03-02')).toBe(4);
});

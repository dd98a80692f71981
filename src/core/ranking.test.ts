import { expect, test } from 'vitest';
import { z } from 'zod';
import { overseenBy } from './oversight.ts';
import { groupOf, orderOf, rankingInput } from './ranking.ts';
import { changeSince } from './standing-group.ts';
import { readTargets, targetFor } from './target.ts';

const asked = (typed: object) => z.strictObject(rankingInput).parse({ cycleId: 1, ...typed });

test('a filter that is one whole group is told from any other', () => {
  expect(groupOf(asked({}))).toBe('nation');
  expect(groupOf(asked({ ministry: 'm01', sort: 'IIT', page: '๓' }))).toEqual({
    kind: 'ministry',
    code: 'M01',
  });
  expect(groupOf(asked({ type: 'university' }))).toEqual({ kind: 'type', code: 'university' });
  expect(groupOf(asked({ size: 'S', province: 'P01' }))).toBeNull();
  expect(groupOf(asked({ q: 'น้ำกี่' }))).toBeNull();
  expect(groupOf(asked({ below: 'OIT' }))).toBeNull();
});

test('ranks and names begin at the first, figures and changes with the greatest', () => {
  expect(['rank', 'name', 'IIT', 'change'].map((sort) => orderOf(asked({ sort })))).toEqual([
    'asc',
    'asc',
    'desc',
    'desc',
  ]);
  expect(orderOf(asked({ sort: 'IIT', order: 'asc' }))).toBe('asc');
});

test('a change is between printed figures, and none where one of them is missing', () => {
  expect(changeSince('93.28', '91.40')).toBe('+1.88');
  expect(changeSince('83.12', '84.38')).toBe('-1.26');
  expect(changeSince('90.00', '90.00')).toBe('0.00');
  expect([changeSince(null, '90.00'), changeSince('90.00', undefined)]).toEqual([null, null]);
});

test('the nearest target that is not past', () => {
  const of = (year: number) => `{ year: ${year}, mean: 89, passRate: 100, provenance: assumed }`;
  const targets = readTargets(`{ format: 1, family: x, targets: [${of(2575)}, ${of(2570)}] }`);
  expect([2568, 2570, 2571, 2576].map((year) => targetFor(targets, year)?.year)).toEqual([
    2570,
    2570,
    2575,
    undefined,
  ]);
});

test('watching over a group does not reach what another role lets see', () => {
  const person = { personId: 'x', name: '', complete: true } as const;
  const over = (role: 'oversight' | 'coordinator', reach: readonly number[]) => ({
    role,
    agencyId: null,
    groupId: 1,
    reach,
  });
  const both = [over('oversight', [1, 2]), over('oversight', [2, 3]), over('coordinator', [9])];
  expect(overseenBy({ ...person, appointments: both })).toEqual([1, 2, 3]);
  const whole = { role: 'administrator', agencyId: null, groupId: null, reach: 'all' } as const;
  expect(overseenBy({ ...person, appointments: [whole] })).toBe('all');
});

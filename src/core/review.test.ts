import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { type Finding, isDoubled, type ReviewTask, settlement } from './review.ts';
import { assignTasks, seatKey } from './review-assignment.ts';
import { type OwnVerdict, type StandingVerdict, verdictChain } from './verdict-chain.ts';

const found = (seat: 1 | 2, score: 0 | 100, reason = score ? '' : `เหตุผล ${seat}`): Finding => ({
  seat,
  score,
  reason,
  missing: score ? [] : [1],
  personId: String(seat),
  at: new Date(0),
});

test('one seat settles alone, two wait for each other, two that differ wait for a lead', () => {
  expect(settlement(1, [found(1, 100)], undefined)).toMatchObject({ is: 'settled' });
  expect(settlement(2, [found(1, 100)], undefined)).toEqual({ is: 'waiting' });
  expect(settlement(2, [found(1, 100), found(2, 0)], undefined)).toEqual({ is: 'differs' });
  expect(settlement(2, [found(1, 0), found(2, 0)], undefined)).toEqual({
    is: 'settled',
    own: { score: 0, reason: 'เหตุผล 1\nเหตุผล 2' },
  });
  const lead: OwnVerdict = { score: 0, reason: 'ชี้ขาด' };
  expect(settlement(2, [found(1, 100), found(2, 0)], lead)).toEqual({ is: 'settled', own: lead });
});

const instrument = instrumentOf('nacc/2565');

/** Settles items one after the other, as the store would. */
function settled(...acts: readonly (readonly [item: string, score: 0 | 100, reason?: string])[]) {
  const own = new Map<string, OwnVerdict>();
  const rows = new Map<string, StandingVerdict>();
  for (const [item, score, reason = ''] of acts) {
    own.set(item, { score, reason });
    for (const row of verdictChain(instrument, own, [...rows.values()], item)) {
      rows.set(row.item, row);
    }
  }
  return rows;
}

test('a plan without a period takes its progress report down, whichever is settled first', () => {
  const loss = ['O10', 0, 'ไม่แสดงระยะเวลา'] as const;
  for (const acts of [
    [loss, ['O11', 100] as const],
    [['O11', 100] as const, loss],
  ]) {
    expect(settled(...acts).get('O11')).toEqual({
      item: 'O11',
      score: 0,
      reason: 'O10: ไม่แสดงระยะเวลา',
      becauseOf: 'O10',
    });
  }
});

test('when the plan is given, the report has what was found of it', () => {
  const loss = ['O10', 0, 'ไม่แสดงระยะเวลา'] as const;
  expect(settled(['O11', 100], loss, ['O10', 100]).get('O11')).toMatchObject({
    score: 100,
    becauseOf: null,
  });
  const both = settled(['O11', 0, 'ไม่ถึง 6 เดือน'], loss, ['O10', 100]).get('O11');
  expect(both).toMatchObject({ score: 0, reason: 'ไม่ถึง 6 เดือน', becauseOf: null });
  expect(settled(loss, ['O10', 100]).has('O11')).toBe(false);
});

const tasksOf = (agencies: number, items: number, seats = 1): ReviewTask[] =>
  Array.from({ length: items }, (_, i) =>
    Array.from({ length: agencies }, (__, agency) =>
      Array.from({ length: seats }, (___, s) => ({
        agencyId: agency + 1,
        item: `o${i + 1}`,
        seat: (s + 1) as 1 | 2,
      })),
    ),
  ).flat(2);

test('whatever the interests: nobody judges the own ministry or both seats, and loads are even', () => {
  const barred = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(barred, (lists) => {
      const people = lists.map((list, i) => ({ id: `p${i}`, tasks: 0, barred: new Set(list) }));
      const wanted = tasksOf(12, 5, 2);
      const { tasks, nobody } = assignTasks(wanted, people);
      expect(tasks.length + nobody.length).toBe(wanted.length);
      const bySeat = new Map<string, string[]>();
      for (const task of tasks) {
        expect(lists[Number(task.assessorId.slice(1))]).not.toContain(task.agencyId);
        const seats = bySeat.get(seatKey(task)) ?? [];
        expect(seats).not.toContain(task.assessorId);
        bySeat.set(seatKey(task), [...seats, task.assessorId]);
      }
    }),
    { numRuns: 60 },
  );
});

test('without interests loads differ by one at most, and an assessor has few kinds of items', () => {
  const people = ['a', 'b', 'c'].map((id) => ({ id, tasks: 0, barred: new Set<number>() }));
  const { tasks } = assignTasks(tasksOf(10, 28), people);
  for (const { id } of people) {
    const own = tasks.filter(({ assessorId }) => assessorId === id);
    expect(Math.abs(own.length - 280 / 3)).toBeLessThanOrEqual(1.4);
    expect(new Set(own.map(({ item }) => item)).size).toBeLessThanOrEqual(11);
  }
  expect(assignTasks(tasksOf(1, 1), []).nobody).toHaveLength(1);
});

test('the lot gives about the share that is wanted, and the same to everybody', () => {
  const all = tasksOf(500, 20);
  const drawn = all.filter((task) => isDoubled(3, task, 10)).length;
  expect(drawn).toBeGreaterThan(850);
  expect(drawn).toBeLessThan(1150);
  expect(all.filter((task) => isDoubled(3, task, 0))).toEqual([]);
  expect(all.every((task) => isDoubled(3, task, 100))).toBe(true);
});

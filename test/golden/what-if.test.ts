import { expect, test } from 'vitest';
import type { EntryAgency } from '../../src/core/edition.ts';
import { makePrintedEntry } from '../../src/core/printed-entry.ts';
import { nextGoal, whatIf } from '../../src/core/what-if.ts';
import { knownOf } from '../../src/core/what-if-known.ts';
import { instrumentOf } from '../kit/instruments.ts';
import { DIPROM_2568, OPS_2565, type Printed } from '../kit/sheets.ts';
import { naiveMoves } from '../kit/what-if-naive.ts';

/** What would have taken the agencies of the open reports to their next level. */
const agency: EntryAgency = {
  code: '003',
  nameTh: 'กรมส่งเสริมอุตสาหกรรม',
  nameEn: '',
  abbreviation: '',
  type: 'service-department',
  ministry: null,
  province: null,
};
const PEOPLE = { iit: 208, eit1: 449, eit2: 72 };
const ITEMS: Printed = Object.fromEntries(
  Array.from({ length: 28 }, (_, i) => [`o${i + 1}`, i === 25 ? '0.00' : '100.00']),
);

function asked(year: number, figures: Printed, respondents = {}) {
  const instrument = instrumentOf(`nacc/${year}`);
  const entry = makePrintedEntry(instrument, agency, { figures, respondents });
  const goal = nextGoal(instrument, entry.values, entry.level)!;
  return whatIf(knownOf(instrument, entry), goal)!;
}

test('DIPROM 2568: sixteen answers of part 2 are what ผ่านดี lacked; no item helps', () => {
  const { ind9: _9, ind10: _10, ...questions } = DIPROM_2568;
  const found = asked(2568, { ...questions, ...ITEMS }, PEOPLE);
  expect(found.goal).toEqual({ total: '85', each: '85', level: 'good' });
  expect(found.unmet).toEqual([{ key: 'EIT2', value: '84.38', needs: '85' }]);
  expect(found.answers).toMatchObject({
    kind: 'plan',
    plan: {
      moves: 16,
      atLeast: 16,
      questions: [
        { key: 'eit2.e3', moves: 1, before: '98.61', after: '100.00' },
        { key: 'eit2.e5', moves: 15, before: '78.06', after: '82.22' },
      ],
      after: { values: { EIT2: '85.00', EIT: '88.43', total: '92.75' }, level: 'good' },
    },
  });
  expect(found.items).toMatchObject({
    kind: 'impossible',
    best: { values: { OIT: '100.00', total: '94.65' }, level: 'passed' },
    unmet: [{ key: 'EIT2', value: '84.38', needs: '85' }],
  });
  expect(found.front).toHaveLength(1);
});

test('DIPROM 2568 from its tool figures alone: by how much part 2 must rise', () => {
  const found = asked(2568, { IIT: '94.06', EIT1: '91.86', EIT2: '84.38', OIT: '95.00' });
  expect([found.answers.kind, found.items.kind]).toEqual(['unknown', 'unknown']);
  expect(found.points).toEqual({
    sides: [{ key: 'EIT2', from: '84.38', to: '85.00', by: '0.62' }],
    totalThen: '92.75',
    thenOneOf: [],
    thenTogether: [],
  });
  expect(found.fixed).toEqual(['IIT', 'EIT1', 'EIT2', 'OIT']);
});

test('OPS 2565 from its indicators: any one tool that would make it AA', () => {
  const { points, goal } = asked(2565, OPS_2565);
  expect(goal).toEqual({ total: '95', each: null, level: 'AA' });
  expect(points).toEqual({
    sides: [],
    totalThen: '93.11',
    thenOneOf: [
      { key: 'IIT', from: '90.82', to: '97.11', by: '6.29' },
      { key: 'EIT', from: '89.54', to: '95.83', by: '6.29' },
    ],
    thenTogether: [],
  });
});

test('staff of DIPROM 2568 alone: as many moves as a plain table of all of them says', () => {
  const questions = Object.fromEntries(
    Object.entries(DIPROM_2568).filter(([key]) => /^i\d/.test(key)),
  );
  const rest = { EIT1: '91.86', EIT2: '84.38', OIT: '95.00' };
  const instrument = instrumentOf('nacc/2568');
  const entry = makePrintedEntry(instrument, agency, {
    figures: { ...questions, ...rest },
    respondents: PEOPLE,
  });
  const known = knownOf(instrument, entry);
  for (const total of ['92.66', '93.00', '94.00']) {
    const { answers } = whatIf(known, { total, each: null, level: null })!;
    const moves = naiveMoves(known, total);
    expect(answers).toMatchObject({ kind: 'plan', plan: { moves, atLeast: moves } });
  }
});

test('a printed mean that several sums would print is not taken for one of them', () => {
  const questions = Object.fromEntries(
    Object.entries(DIPROM_2568).filter(([key]) => key.startsWith('i') && !key.startsWith('ind')),
  );
  const rest = { EIT1: '91.86', EIT2: '84.38', OIT: '95.00' };
  expect(asked(2568, { ...questions, ...rest }, PEOPLE).fixed).toEqual(['EIT1', 'EIT2', 'OIT']);
  expect(asked(2568, { ...questions, ...rest }, { iit: 20_800 }).fixed).toContain('IIT');
  expect(asked(2568, { ...questions, ...rest }, { iit: 209 }).fixed).toContain('IIT');
});

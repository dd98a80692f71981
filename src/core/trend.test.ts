import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INSTRUMENTS, instrumentOf } from '../../test/kit/instruments.ts';
import { ancestry, readLineage } from './lineage.ts';
import { planOf } from './score-plan.ts';
import { changesSince } from './trend.ts';

const lineage = readLineage(readFileSync('instruments/nacc/lineage.yaml', 'utf8'));

test('every code of a year continues something, breaks with it or is new, and nothing is made up', () => {
  const codesOf = (year: number) => {
    const read = lineage.readWith[year]?.year ?? year;
    return new Set(planOf(instrumentOf(`nacc/${read}`)).map((rule) => rule.code));
  };
  for (const { from, to, continues, breaks } of lineage.steps) {
    const [old, young] = [codesOf(from), codesOf(to)];
    for (const [code, before] of Object.entries(continues)) {
      expect(young, `${to} ${code}`).toContain(code);
      for (const one of before) expect(old, `${from} ${one}`).toContain(one);
      expect(breaks, code).not.toHaveProperty([code]);
    }
    for (const code of Object.keys(breaks)) expect(young, `${to} ${code}`).toContain(code);
  }
  const years = INSTRUMENTS.filter((name) => name.startsWith('nacc/'));
  const known = years.length + Object.keys(lineage.readWith).length;
  expect(lineage.steps.map(({ from, to }) => to - from)).toEqual(Array(known - 1).fill(1));
});

test('an item is followed over years; a merged one, a flipped one and a new scale are not compared', () => {
  expect(ancestry(lineage, 'o12', 2569, 2568)).toEqual({ kind: 'continues', codes: ['o13'] });
  expect(ancestry(lineage, 'o12', 2569, 2567)).toEqual({ kind: 'continues', codes: ['o17'] });
  expect(ancestry(lineage, 'o20', 2569, 2567)).toEqual({
    kind: 'continues',
    codes: ['o26', 'o27', 'o29'],
  });
  expect(ancestry(lineage, 'i2', 2569, 2567)).toMatchObject({ kind: 'breaks', year: 2568 });
  expect(ancestry(lineage, 'ind5', 2569, 2565)).toEqual({ kind: 'continues', codes: ['ind5'] });
  expect(ancestry(lineage, 'EIT1', 2567, 2565)).toEqual({ kind: 'new', year: 2567 });
  expect(ancestry(lineage, 'ind5', 2568, 2562)).toEqual({ kind: 'continues', codes: ['ind5'] });
  expect(ancestry(lineage, 'I27', 2565, 2564)).toMatchObject({ kind: 'breaks', year: 2565 });
  expect(ancestry(lineage, 'ind5', 2568, 2561)).toEqual({ kind: 'unknown' });
});

test('DIPROM 2567 → 2568: the differences of the report, i2 and e9 not compared', () => {
  const now = { ind1: '94.52', ind4: '90.48', i2: '93.85', o20: '100.00', 'eit1.e9': '90.65' };
  const changes = changesSince(
    lineage,
    { year: 2568, values: { ...now, total: '92.65', 'eit2.e1': '88.61' } },
    {
      year: 2567,
      values: { ind1: '94.51', ind4: '84.60', i2: '91.00', total: '92.92', 'eit2.e1': '90.00' },
    },
  );
  const said = Object.fromEntries(
    changes.map((one) => [one.key, one.kind === 'compared' ? one.difference : one.kind]),
  );
  expect(said).toEqual({
    ind1: '+0.01',
    ind4: '+5.88',
    i2: 'breaks',
    o20: 'notComparable',
    'eit1.e9': 'breaks',
    total: '-0.27',
    'eit2.e1': '-1.39',
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Estimate } from './interval.ts';
import { readLineage } from './lineage.ts';
import { type AimedYear, changeAimedAt } from './measure-change.ts';

const lineage = readLineage(readFileSync('instruments/nacc/lineage.yaml', 'utf8'));

const yearOf = (
  year: number,
  values: Record<string, string>,
  widths: Record<string, number> = {},
): AimedYear => ({
  year,
  values,
  estimates: new Map(
    Object.entries(widths).map(([key, half]): [string, Estimate] => {
      const value = Number(values[key]);
      return [key, { value, interval: { low: value - half, high: value + half } }];
    }),
  ),
});

test('a score that rose beyond chance, one that may be chance, and a verdict', () => {
  const before = yearOf(2568, { i4: '80.00', i5: '90.00', o13: '0.00' }, { i4: 2, i5: 3, o13: 0 });
  const after = yearOf(2569, { i4: '91.25', i5: '91.00', o12: '100.00' }, { i4: 2, i5: 3, o12: 0 });
  expect(changeAimedAt(lineage, 'i4', before, after)).toMatchObject({
    kind: 'compared',
    difference: '+11.25',
    isNoise: false,
  });
  expect(changeAimedAt(lineage, 'i5', before, after)).toMatchObject({ isNoise: true });
  expect(changeAimedAt(lineage, 'o13', before, after)).toMatchObject({
    now: 'o12',
    difference: '+100.00',
    isCertain: true,
    isNoise: null,
  });
});

test('what was turned round, joined, or is not known is not compared', () => {
  const i2 = changeAimedAt(
    lineage,
    'i2',
    yearOf(2567, { i2: '90.00' }),
    yearOf(2568, { i2: '91.00' }),
  );
  expect(i2).toMatchObject({ kind: 'breaks', year: 2568 });
  const joined = changeAimedAt(
    lineage,
    'o22',
    yearOf(2568, { o22: '100.00' }),
    yearOf(2569, { o20: '100.00' }),
  );
  expect(joined).toEqual({ kind: 'joined', code: 'o22', now: 'o20' });
  const [before, after] = [yearOf(2568, { i4: '80.00' }), yearOf(2569, { i4: '81.00' })];
  expect(changeAimedAt(lineage, 'i4', before, after)).toMatchObject({
    interval: null,
    isNoise: null,
  });
  expect(changeAimedAt(lineage, 'i99', before, after).kind).not.toBe('compared');
});

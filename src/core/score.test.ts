import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cellsOf, countsFromPacked } from './instrument-cells.ts';
import { readInstrument } from './instrument-reading.ts';
import { figureText, scoreAgency, valuesOf } from './score.ts';

const office = readInstrument(readFileSync('instruments/office/2569/instrument.yaml', 'utf8'));

test('packed answers become counts by score, reversed questions read in reverse', () => {
  expect(cellsOf(office, 'iit').map((cell) => [cell.code, cell.scores])).toEqual([
    ['i1', [0, 25, 50, 75, 100]],
    ['i2', [100, 75, 50, 25, 0]],
    ['i3', [100, 0]],
  ]);
  const answers = [Uint8Array.of(5, 1, 1), Uint8Array.of(4, 1, 1), Uint8Array.of(4, 2, 2)];
  expect(countsFromPacked(office, 'iit', answers)).toEqual({
    respondents: 3,
    counts: {
      i1: { 0: 0, 25: 0, 50: 0, 75: 2, 100: 1 },
      i2: { 0: 0, 25: 0, 50: 0, 75: 1, 100: 2 },
      i3: { 0: 1, 100: 2 },
    },
  });
  for (const bad of [Uint8Array.of(1, 1), Uint8Array.of(1, 1, 3), Uint8Array.of(0, 1, 1)]) {
    expect(() => countsFromPacked(office, 'iit', [bad])).toThrow(RangeError);
  }
});

test('counts and verdicts go up to a total and a level', () => {
  const outcome = scoreAgency(office, {
    channels: {
      iit: countsFromPacked(office, 'iit', [Uint8Array.of(5, 1, 1), Uint8Array.of(4, 1, 1)]),
      eit: countsFromPacked(office, 'eit', [Uint8Array.of(5, 5, 1)]),
    },
    verdicts: { o1: 100, o2: 100, o3: 0, o4: 100, o5: 100 },
  });
  expect(valuesOf(outcome)).toMatchObject({
    i1: '87.50',
    ind1: '95.83',
    IIT: '95.83',
    EIT: '100.00',
    '3.1': '66.67',
    ind3: '83.33',
    total: '93.33',
  });
  expect(outcome.level?.code).toBe('ready');
  expect(outcome.notComputable).toEqual([]);
});

test('nobody answered is not computable, never zero', () => {
  const outcome = scoreAgency(office, {
    channels: { iit: countsFromPacked(office, 'iit', []) },
    verdicts: { o1: 100 },
  });
  expect(figureText(outcome, 'IIT')).toBeUndefined();
  expect(outcome.level).toBeUndefined();
  expect(outcome.notComputable).toContainEqual({ key: 'i1', missing: ['iit'] });
  expect(outcome.notComputable).toContainEqual({ key: '3.1', missing: ['o2', 'o3'] });
  expect(outcome.notComputable).toContainEqual({ key: 'total', missing: ['IIT', 'EIT', 'OIT'] });
});

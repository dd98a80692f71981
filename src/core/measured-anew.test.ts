import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readInstrument } from './instrument-reading.ts';
import { readLineage } from './lineage.ts';
import { isMeasuredAnew } from './measured-anew.ts';

const lineage = readLineage(readFileSync('instruments/nacc/lineage.yaml', 'utf8'));
const yearOf = (fiscalYear: number, instrument = fiscalYear) => ({
  fiscalYear,
  instrument: readInstrument(
    readFileSync(`instruments/nacc/${instrument}/instrument.yaml`, 'utf8'),
  ),
});

function anew(now: ReturnType<typeof yearOf>, before: ReturnType<typeof yearOf>, keys: string[]) {
  return keys.filter((key) => isMeasuredAnew(lineage, key, now, before));
}

test('only what other items are asked of is measured anew between 2568 and 2569', () => {
  const keys = ['total', 'IIT', 'EIT', 'EIT1', 'OIT', 'ind1', 'ind8', 'ind9', 'ind10'];
  const found = anew(yearOf(2569), yearOf(2568), keys);
  expect(found).toContain('total');
  expect(found).toContain('OIT');
  for (const same of ['IIT', 'EIT', 'EIT1', 'ind1', 'ind8']) expect(found).not.toContain(same);
});

test('a question that is turned round changes its indicator and what is above it, not its neighbours', () => {
  const keys = ['total', 'IIT', 'EIT', 'OIT', 'ind1', 'ind2', 'ind6', 'ind8'];
  const found = anew(yearOf(2568), yearOf(2567), keys);
  expect(found).toEqual(['total', 'IIT', 'EIT', 'OIT', 'ind1', 'ind8']);
});

test('the questionnaires of 2567 are others than those of 2566; of years before nothing is said', () => {
  expect(anew(yearOf(2567), yearOf(2566, 2565), ['total', 'IIT', 'ind1', 'ind8'])).toEqual([
    'total',
    'IIT',
    'ind1',
    'ind8',
  ]);
  expect(anew(yearOf(2566, 2565), yearOf(2565), ['total', 'IIT', 'OIT'])).toEqual([]);
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { INSTRUMENTS, instrumentOf, instrumentText } from '../../test/kit/instruments.ts';
import { instrumentHash } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { readInstrument } from './instrument-reading.ts';
import { instrumentSchema } from './instrument-schema.ts';

test('the published JSON Schema is the shape that files are held to', async () => {
  const published = `${JSON.stringify(z.toJSONSchema(instrumentSchema), null, 2)}\n`;
  await expect(published).toMatchFileSnapshot('../../instruments/instrument.schema.json');
});

test('the years have as many cells and items as the assessment had', () => {
  const size = (name: string, channel: 'iit' | 'eit' | 'eit1') =>
    cellsOf(instrumentOf(name), channel).length;
  expect([size('nacc/2565', 'iit'), size('nacc/2565', 'eit')]).toEqual([51, 19]);
  for (const name of ['nacc/2567', 'nacc/2568', 'nacc/2569']) {
    expect([size(name, 'iit'), size(name, 'eit1')], name).toEqual([15, 9]);
  }
});

test('directions and yes/no questions are the year’s own', () => {
  const scores = (name: string, channel: 'iit' | 'eit' | 'eit1', code: string) =>
    cellsOf(instrumentOf(name), channel).find((cell) => cell.code === code)!.scores;
  expect(scores('nacc/2567', 'iit', 'i2')).toEqual([0, 20, 40, 60, 80, 100]);
  expect(scores('nacc/2568', 'iit', 'i2')).toEqual([100, 80, 60, 40, 20, 0]);
  expect(scores('nacc/2567', 'eit1', 'e9')).toEqual([0, 100]);
  expect(scores('nacc/2568', 'eit1', 'e9')).toHaveLength(6);
  expect(scores('nacc/2565', 'iit', 'I11.1')).toEqual([0, 33, 67, 100]);
  expect(scores('nacc/2565', 'iit', 'I11.2')).toEqual([100, 67, 33, 0]);
  expect(scores('nacc/2565', 'iit', 'I26.1')).toEqual([0, 100]);
  expect(scores('nacc/2565', 'eit', 'E4.3')).toEqual([100, 0]);
  const yesNo = (name: string) =>
    (['iit', 'eit1'] as const).flatMap((channel) =>
      cellsOf(instrumentOf(name), channel)
        .filter((cell) => cell.scores.length === 2)
        .map((cell) => cell.code),
    );
  expect(yesNo('nacc/2567')).toEqual(['i3', 'i9', 'e3', 'e9']);
  expect(yesNo('nacc/2568')).toEqual(['i3', 'i9', 'e3']);
});

test('the fingerprint covers rules and wording, not layout', () => {
  const text = instrumentText('office/2569');
  const hash = (file: string) => instrumentHash(readInstrument(file));
  expect(new Set(INSTRUMENTS.map((name) => instrumentHash(instrumentOf(name)))).size).toBe(5);
  expect(hash(`# a note\n${text}`)).toBe(hash(text));
  expect(hash(text.replace('weight: 40', 'weight: 40 # most'))).toBe(hash(text));
  expect(hash(text.replace('en: Ready', 'en: ready'))).not.toBe(hash(text));
  expect(hash(text.replace('pass: 80', 'pass: 81'))).not.toBe(hash(text));
});

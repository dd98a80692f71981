import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { examplesFor, readComponentExamples } from './component-example.ts';
import { itemsOf } from './instrument.ts';
import { readInstrument } from './instrument-reading.ts';

const all = readComponentExamples(readFileSync('instruments/nacc/component-examples.yaml', 'utf8'));

test('every component of every item of 2568 has an example that is whole and one that is not', () => {
  const instrument = readInstrument(readFileSync('instruments/nacc/2568/instrument.yaml', 'utf8'));
  const items = itemsOf(instrument);
  expect(items.length).toBe(28);
  for (const { code, components = [] } of items) {
    expect([code, examplesFor(all, 2568, code).length]).toEqual([code, components.length]);
  }
  // None stands twice, so none was copied from another component.
  const said = all.flatMap(({ components }) =>
    components.flatMap(({ pass, fail }) => [pass.th, pass.en, fail.th, fail.en]),
  );
  expect(new Set(said).size).toBe(said.length);
});

test('what an item of another year means is not told by these', () => {
  expect(examplesFor(all, 2570, 'o1')).toEqual([]);
});

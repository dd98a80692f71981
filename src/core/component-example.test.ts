import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ComponentExample, examplesFor, readComponentExamples } from './component-example.ts';
import { itemsOf } from './instrument.ts';
import { readInstrument } from './instrument-reading.ts';

const file = readFileSync('instruments/nacc/component-examples.yaml', 'utf8');
const all = readComponentExamples(file);
const YEARS = [2568, 2569] as const;
const itemsIn = (year: number) =>
  itemsOf(readInstrument(readFileSync(`instruments/nacc/${year}/instrument.yaml`, 'utf8')));

test.each(YEARS)(
  'every component of every item of %i has an example that is whole and one that is not',
  (year) => {
    const items = itemsIn(year);
    expect(items.length).toBe(year === 2568 ? 28 : 26);
    for (const { code, components = [] } of items) {
      expect([code, examplesFor(all, year, code).length]).toEqual([code, components.length]);
    }
    const known = new Set(items.map(({ code }) => code));
    const named = all.filter((one) => one.year === year).map(({ item }) => item);
    expect([named.length, named.every((code) => known.has(code))]).toEqual([known.size, true]);
  },
);

test('none stands twice, so none was copied from another component', () => {
  const said = [...new Set(all.flatMap(({ components }) => components))].flatMap(
    ({ pass, fail }) => [pass.th, pass.en, fail.th, fail.en],
  );
  expect(new Set(said).size).toBe(said.length);
});

test('an example holds for two years only where both ask for the same fact of the same time, and names no year or item', () => {
  const facts = new Map<ComponentExample, Set<string>>();
  for (const year of YEARS) {
    for (const { code, components = [], period } of itemsIn(year)) {
      for (const [i, example] of examplesFor(all, year, code).entries()) {
        const { th, en } = components[i]!;
        // The item that another year's list names by another number is the same one.
        const fact = [period, th, en].join(' ').replace(/\bo\d+/g, 'o…');
        facts.set(example, (facts.get(example) ?? new Set()).add(fact));
      }
    }
  }
  const shared = all
    .filter(({ year }) => year === 2569)
    .flatMap(({ components }) => components)
    .filter((one) => all.some(({ year, components }) => year === 2568 && components.includes(one)));
  // All but what 2569 merged or asks for anew: o10.2, o11, o21, o22 and o27 of 2568.
  expect(shared.length).toBe(51 - 7);
  for (const example of shared) {
    expect([...facts.get(example)!].length).toBe(1);
    expect(JSON.stringify(example)).not.toMatch(/25[67]\d|\bo\d/);
  }
});

test('what an item of another year means is not told by these; a year that its item does not name is refused', () => {
  expect(examplesFor(all, 2570, 'o1')).toEqual([]);
  const wrong = file.replace('years: [2569]', 'years: [2570]');
  expect(() => readComponentExamples(wrong)).toThrow();
});

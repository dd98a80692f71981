import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBands } from './demographic.ts';
import { groupsShown, joined } from './group-shown.ts';
import { partsOf } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { readInstrument } from './instrument-reading.ts';
import { LEAST_SHOWN, nearestShown } from './release.ts';
import { figureText, scoreAgency } from './score.ts';

/** Groups of one demographic make up everybody, whose figures are known: nobody may be left over. */
const groupsOf = (sizes: readonly number[]) =>
  sizes.map((respondents, i) => ({
    bands: [`b${i}`],
    respondents,
    sums: { i1: [respondents * 100 - i, respondents] as const },
  }));
const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });

test('nobody who subtracts groups from each other or from everybody finds fewer than five', () => {
  fc.assert(
    fc.property(sizes, (given) => {
      const shown = joined(groupsOf(given));
      const total = given.reduce((sum, n) => sum + n, 0);
      if (shown.length === 0) return total < LEAST_SHOWN;
      // All that follows from the groups and the whole is a union of them.
      for (let some = 1; some < 2 ** shown.length; some += 1) {
        const people = shown.reduce((n, one, i) => n + (some & (1 << i) ? one.respondents : 0), 0);
        expect(people).toBeGreaterThanOrEqual(LEAST_SHOWN);
      }
      return shown.reduce((sum, one) => sum + one.respondents, 0) === total;
    }),
  );
});

test('every band is in exactly one group, with what its people gave', () => {
  fc.assert(
    fc.property(sizes, (given) => {
      const all = groupsOf(given);
      const shown = joined(all);
      fc.pre(shown.length > 0);
      expect(shown.flatMap((one) => one.bands).sort()).toEqual(all.flatMap((o) => o.bands).sort());
      const sum = (groups: readonly { sums: Record<string, readonly [number, number]> }[]) =>
        groups.reduce((n, one) => n + one.sums.i1![0], 0);
      expect(sum(shown as typeof all)).toBe(sum(all));
    }),
  );
});

test('large groups stand as they are; one small one takes the next smallest with it', () => {
  const sizesOf = (given: readonly number[]) =>
    joined(groupsOf(given)).map((one) => [one.bands.join('+'), one.respondents]);
  expect(sizesOf([40, 30])).toEqual([
    ['b0', 40],
    ['b1', 30],
  ]);
  expect(sizesOf([40, 30, 3])).toEqual([
    ['b0', 40],
    ['b1+b2', 33],
  ]);
  expect(sizesOf([40, 30, 3, 2])).toEqual([
    ['b0', 40],
    ['b1', 30],
    ['b2+b3', 5],
  ]);
  expect(sizesOf([40, 4])).toEqual([['b0+b1', 44]]);
});

test.each(['2565', '2567', '2568'])(
  'a group of everybody has the score of everybody, in %s',
  (year) => {
    const text = readFileSync(`instruments/nacc/${year}/instrument.yaml`, 'utf8');
    const instrument = readInstrument(text);
    const keys = new Map([...nearestShown(instrument)].map(([key, channel]) => [channel, key]));
    for (const { channel, demographics } of partsOf(instrument)) {
      const cells = cellsOf(instrument, channel);
      const people = Array.from({ length: 60 }, (_, n) => ({
        answers: Uint8Array.from(cells, ({ scores }, i) => 1 + ((n * 7 + i) % scores.length)),
        bands: Uint8Array.from(demographics, () => 1 + (n % 2)),
      }));
      const sums = addBands(instrument, channel, [], people);
      const one = addBands(
        instrument,
        channel,
        [],
        people.map((person) => ({ ...person, bands: person.bands.map(() => 1) })),
      );
      const everybody = { respondents: 60, sums: one[0]!.sums };
      const shown = groupsShown(instrument, channel, everybody, sums, 500);
      expect(shown).toHaveLength(2 * demographics.length);
      for (const group of shown) {
        const own = sums.find(
          (sum) => sum.band === group.bands[0] && sum.demographic === group.demographic,
        )!;
        const whole = scoreAgency(instrument, { sums: { [channel]: own.sums } });
        expect(group.mean).toBe(figureText(whole, keys.get(channel)!));
      }
    }
  },
);

test('of an agency with fewer than fifty who may answer, or nobody knows how many, nothing is shown', () => {
  const text = readFileSync('instruments/nacc/2568/instrument.yaml', 'utf8');
  const nothing = { respondents: 0, sums: {} };
  for (const eligible of [49, null]) {
    expect(groupsShown(readInstrument(text), 'iit', nothing, [], eligible)).toEqual([]);
  }
});

test('who alone answered badly is not found in a group of five', () => {
  const instrument = readInstrument(readFileSync('instruments/nacc/2568/instrument.yaml', 'utf8'));
  const cells = cellsOf(instrument, 'iit');
  const all = (people: number, lacking: Readonly<Record<string, number>> = {}) => ({
    respondents: people,
    sums: Object.fromEntries(
      cells.map(({ code }) => [code, [people * 100 - (lacking[code] ?? 0), people] as const]),
    ),
  });
  const shown = (
    women: Readonly<Record<string, number>>,
    men: Readonly<Record<string, number>>,
  ) => {
    const everybody = Object.fromEntries(
      cells.map(({ code }) => [code, (women[code] ?? 0) + (men[code] ?? 0)]),
    );
    return groupsShown(
      instrument,
      'iit',
      all(30, everybody),
      [
        { demographic: 'sex', band: 'f', ...all(5, women) },
        { demographic: 'sex', band: 'm', ...all(25, men) },
      ],
      200,
    );
  };
  // Officially one of thirty says that bribes are asked for; 98.67 would say that it is one of five women.
  expect(shown({ i3: 100 }, {})).toEqual([]);
  expect(shown({ i3: 100 }, { i1: 900 })).toEqual([]);
  expect(shown({ i3: 100, i1: 400 }, { i1: 900 })).toHaveLength(2);
});

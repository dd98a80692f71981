import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Channel } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { readInstrument } from './instrument-reading.ts';
import { openScreening } from './screening.ts';
import type { ScreeningRule } from './screening-rule.ts';
import { burstsIn, isNotable, mayLeaveOut, shownScreening } from './screening-view.ts';

const instrument = readInstrument(readFileSync('instruments/nacc/2568/instrument.yaml', 'utf8'));
const RULE: ScreeningRule = {
  sameLeast: 5,
  samePercent: 1,
  variedCells: 3,
  straightCells: 8,
  dayLeast: 50,
  dayPercent: 50,
  notableLeast: 5,
  notablePercent: 5,
};
const cells = cellsOf(instrument, 'iit');

/** The option with this score in each cell, or with the lowest in some. */
const giving = (score: number, low: readonly number[] = []) =>
  Uint8Array.from(cells, ({ scores }, i) => 1 + scores.indexOf(low.includes(i) ? 0 : score));

function screened(forms: readonly Uint8Array[], rule = RULE, channel: Channel = 'iit') {
  const screening = openScreening(instrument, rule);
  for (const form of forms) screening.put(7, channel, form, 0, form.length);
  return screening.found()[0]!;
}
const times = <T>(n: number, thing: T) => Array.from({ length: n }, () => thing);

test('five forms alike in a varied way are pointed at, four are not', () => {
  const odd = giving(100, [0, 3, 6]);
  const others = times(20, giving(100));
  expect(screened([...times(5, odd), ...others])).toMatchObject({ same: 5, flagged: 5 });
  expect(screened([...times(4, odd), ...others])).toMatchObject({ same: 0, flagged: 0 });
});

test('in a large survey more must be alike', () => {
  const odd = giving(100, [0, 3, 6]);
  const others = times(990, giving(100));
  expect(screened([...times(5, odd), ...others]).same).toBe(0);
  expect(screened([...times(10, odd), ...others]).same).toBe(10);
});

test('people who all find everything good are not pointed at, however many', () => {
  expect(screened(times(300, giving(100)))).toMatchObject({ respondents: 300, flagged: 0 });
  expect(screened(times(300, giving(100, [2, 5]))).flagged).toBe(0);
});

test('the same place in questions of both directions contradicts itself', () => {
  const place = (option: number) =>
    Uint8Array.from(cells, ({ scores }) => Math.min(option, scores.length));
  const found = screened([place(1), place(6), giving(100)]);
  expect(found).toMatchObject({ straight: 2, same: 0, flagged: 2 });
  // Users are asked in one direction: the best answer everywhere is an honest one.
  const eit = cellsOf(instrument, 'eit1');
  const best = Uint8Array.from(eit, ({ scores }) => scores.length);
  expect(screened(times(3, best), RULE, 'eit1').straight).toBe(0);
});

test('sums with and without are those of the forms themselves, whatever their order', () => {
  const form = fc.constantFrom(
    giving(100),
    giving(80),
    giving(100, [0, 3, 6]),
    giving(20, [1, 4, 7]),
  );
  fc.assert(
    fc.property(fc.array(form, { minLength: 1, maxLength: 60 }), fc.nat(99), (forms, shift) => {
      const turned = [
        ...forms.slice(shift % forms.length),
        ...forms.slice(0, shift % forms.length),
      ];
      const [one, two] = [screened(forms), screened(turned)];
      expect({ ...two, sums: 0 }).toEqual({ ...one, sums: 0 });
      expect(two.sums('all')).toEqual(one.sums('all'));
      const sum = forms.reduce((n, given) => n + cells[0]!.scores[given[0]! - 1]!, 0);
      expect(one.sums('all').i1).toEqual([sum, forms.length]);
      expect(one.sums('unflagged').i1?.[1]).toBe(forms.length - one.flagged);
    }),
  );
});

test('many different forms of many agencies stay apart', () => {
  const screening = openScreening(instrument, RULE);
  for (let agency = 1; agency <= 300; agency += 1) {
    for (let n = 0; n < 100; n += 1) {
      const form = Uint8Array.from(cells, (_, i) => 1 + ((n >> i) & 1));
      screening.put(agency, 'iit', form, 0, form.length);
    }
  }
  const found = screening.found();
  expect(found).toHaveLength(300);
  expect(new Set(found.map((one) => `${one.respondents} ${one.same}`))).toEqual(new Set(['100 0']));
});

test('what is told of it cannot be subtracted to fewer than five', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (same, straight, both) => {
      const overlap = Math.min(both, same, straight);
      const flagged = same + straight - overlap;
      const one = { ...screened([giving(100)]), respondents: 90, same, straight, flagged };
      const shown = shownScreening(one);
      const told = [shown.same, shown.straight, shown.flagged].filter((n) => n !== null);
      if (shown.same !== null && shown.straight !== null && shown.flagged !== null) {
        told.push(shown.same + shown.straight - shown.flagged);
      }
      expect(told.every((n) => n === 0 || n >= 5)).toBe(true);
      expect(mayLeaveOut(one)).toBe(flagged >= 5 && 90 - flagged >= 5);
      expect(mayLeaveOut({ ...one, respondents: flagged + 4 })).toBe(false);
    }),
  );
  expect(isNotable(RULE, { ...screened([giving(100)]), flagged: 5, respondents: 101 })).toBe(false);
});

test('a day that holds most answers is named, in steps of five', () => {
  const days = [61, 49].map((answers, i) => {
    return { agencyId: 7, channel: 'iit' as const, day: `2026-03-0${i + 1}`, answers };
  });
  expect(burstsIn(RULE, days, () => 110)).toEqual([{ ...days[0], answers: 60 }]);
  expect(burstsIn(RULE, days, () => 140)).toEqual([]);
});

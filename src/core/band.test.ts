import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact } from '../kit/decimal.ts';
import { BAND_PRESETS, bandAt, bandTo, hundredths, scoreText } from './band.ts';
import { checkBands, isOrdered, touchedBy } from './band-check.ts';
import { readRange, type TypedRange } from './band-range.ts';

const named = (preset: keyof typeof BAND_PRESETS) =>
  BAND_PRESETS[preset].map((band) => ({ name: '', ...band }));

test.each([
  ['common', 9500, 0],
  ['common', 9499, 1],
  ['common', 8500, 1],
  ['common', 8499, 2],
  ['common', 0, 2],
  ['common', 10_000, 0],
  ['close', 9000, 1],
  ['close', 8999, 2],
  ['high', 9750, 1],
  ['high', 9751, 0],
  ['high', 9500, 1],
  ['high', 9499, 2],
  ['urgent', 8999, 2],
] as const)('%s: a score of %i hundredths is in band %i', (preset, score, place) => {
  expect(bandAt(named(preset), exact(score, 100))).toBe(place);
});

test('a band ends a hundredth below the next', () => {
  expect([0, 1, 2].map((place) => bandTo(named('common'), place))).toEqual([10_000, 9499, 8499]);
});

test.each([
  ['95 ขึ้นไป', { low: 9500 }],
  ['๙๕.๐๐ คะแนนขึ้นไป', { low: 9500 }],
  ['≥95', { low: 9500 }],
  ['ตั้งแต่ร้อยละ 95 ขึ้นไป', { low: 9500 }],
  ['ไม่ต่ำกว่า 95', { low: 9500 }],
  ['95', { low: 9500 }],
  ['>97.50', { low: 9751 }],
  ['มากกว่า 97.5 คะแนน', { low: 9751 }],
  ['85–94', { low: 8500, high: 9400 }],
  ['๘๕ - ๙๔.๙๙', { low: 8500, high: 9499 }],
  ['94 ถึง 85', { low: 8500, high: 9400, isReversed: true }],
  ['[85, 95)', { low: 8500, high: 9499 }],
  ['[๘๕,๙๕)', { low: 8500, high: 9499 }],
  ['(85, 95]', { low: 8501, high: 9500 }],
  ['[85;94.99]', { low: 8500, high: 9499 }],
  ['(85–94.99 คะแนน)', { low: 8500, high: 9499 }],
  ['85 ≤ x < 95', { low: 8500, high: 9499 }],
  ['85 <= คะแนน <95', { low: 8500, high: 9499 }],
  ['95 > X ≥ 85', { low: 8500, high: 9499 }],
  ['85<x<95', { low: 8501, high: 9499 }],
  ['x ≥ 85 และ x < 95', { low: 8500, high: 9499 }],
  ['< 95 และ ≥ 85', { low: 8500, high: 9499 }],
  ['≥85, <95', { low: 8500, high: 9499 }],
  ['85 ขึ้นไป แต่ไม่ถึง 95', { low: 8500, high: 9499 }],
  ['ตั้งแต่ 85 แต่ไม่เกิน 94.99', { low: 8500, high: 9499 }],
  ['ระหว่าง ๘๕ ถึง ๙๔.๙๙', { low: 8500, high: 9499 }],
  ['between 85 and 94.99', { low: 8500, high: 9499 }],
  ['８５～９４', { low: 8500, high: 9400 }],
  ['85\u200b–\u00a094', { low: 8500, high: 9400 }],
  ['คะแนน ≥ 95', { low: 9500 }],
  ['95 ≤ x', { low: 9500 }],
  ['95+', { low: 9500 }],
  ['95 หรือสูงกว่า', { low: 9500 }],
  ['มากกว่าหรือเท่ากับ 95', { low: 9500 }],
  ['95 and above', { low: 9500 }],
  ['at least 95', { low: 9500 }],
  ['ต่ำกว่า 55', { high: 5499 }],
  ['ต\u0e4d\u0e48ากว่า 55', { high: 5499 }],
  ['x<55', { high: 5499 }],
  ['55 > x', { high: 5499 }],
  ['น้อยกว่าหรือเท่ากับ 54.99', { high: 5499 }],
  ['54.99 or less', { high: 5499 }],
  ['95 ¢Öé¹ä»', { low: 9500 }],
  ['µèÓ¡ÇèÒ 85', { high: 8499 }],
  ['85 ถึงน้อยกว่า 95', { low: 8500, high: 9499 }],
  ['85 แต่ไม่ถึง 95', { low: 8500, high: 9499 }],
  ['85 to 94.99', { low: 8500, high: 9499 }],
  ['<85', { high: 8499 }],
  ['ต่ำกว่า 85 คะแนน', { high: 8499 }],
  ['≤ 84.99', { high: 8499 }],
  ['84.99 ลงมา', { high: 8499 }],
] satisfies [string, TypedRange][])('%s is read', (text, range) => {
  expect(readRange(text)).toEqual(range);
});

test.each([
  ['ดีมาก', 'notARange'],
  ['', 'notARange'],
  ['85-95-100', 'notARange'],
  ['-5', 'notAScore'],
  ['−5–10', 'notAScore'],
  ['1000', 'notAScore'],
  ['85,00–94,99', 'decimalComma'],
  ['94,99', 'decimalComma'],
  ['1e2', 'notARange'],
  ['NaN', 'notARange'],
  ['Infinity', 'notARange'],
  ['85 < x > 95', 'notARange'],
  ['[85, 95', 'notARange'],
  ['0x55', 'notARange'],
  ['101', 'notAScore'],
  ['94.505', 'notAScore'],
  ['85-120', 'notAScore'],
  ['9'.repeat(4000), 'notARange'],
  ['<script>', 'notARange'],
])('%s is refused', (text, why) => {
  expect(readRange(text)).toBe(why);
});

const typed = (...texts: string[]) =>
  checkBands(texts.map((text) => readRange(text) as TypedRange));

test('the printed table leaves 94.01 to 94.99 in no band, and i1 with it', () => {
  const { faults, starts } = typed('95 ขึ้นไป', '85–94', 'ต่ำกว่า 85');
  expect(faults).toEqual([{ kind: 'gap', from: 9401, to: 9499, rows: [0, 1] }]);
  const scores = [
    { year: 2568, key: 'i1', value: '94.50' },
    { year: 2568, key: 'i2', value: '94.00' },
    { year: 2568, key: 'i3', value: '95.00' },
  ];
  expect(touchedBy(faults[0]!, scores).map(({ key }) => key)).toEqual(['i1']);
  expect(starts.map(({ from }) => from)).toEqual([9500, 8500, 0]);
});

test('a score in two bands, bands that stop short of 0 or 100, a band of nothing', () => {
  expect(typed('95-100', '85-95', '<85').faults).toEqual([
    { kind: 'overlap', from: 9500, to: 9500, rows: [0, 1] },
  ]);
  expect(
    typed('95-99', '85-94.99', '50-84.99').faults.map(({ kind, from, to }) => [kind, from, to]),
  ).toEqual([
    ['gap', 9901, 10_000],
    ['gap', 0, 4999],
  ]);
  expect(isOrdered(typed('95', '95', '0').starts)).toBe(false);
});

test.each([
  [
    ['95 ขึ้นไป', '90 ขึ้นไป', 'ต่ำกว่า 90'],
    [9500, 9000, 0],
  ],
  [
    ['>97.50', '95.00–97.50', '<95'],
    [9751, 9500, 0],
  ],
  [
    ['<85', '85', '95'],
    [9500, 8500, 0],
  ],
  [
    ['95', '85', '70', '0'],
    [9500, 8500, 7000, 0],
  ],
])('%j has neither gap nor overlap', (texts, starts) => {
  const checked = typed(...texts);
  expect(checked.faults).toEqual([]);
  expect(checked.starts.map(({ from }) => from)).toEqual(starts);
});

const score = fc.integer({ min: 0, max: 10_000 });

test('what was found is what one finds by trying every score', () => {
  const row = fc
    .tuple(score, score)
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 6 }), score, (rows, at) => {
      const within = rows.filter(({ low, high }) => low <= at && at <= high).length;
      const { faults } = checkBands(rows);
      const said = (kind: string) =>
        faults.some((fault) => fault.kind === kind && fault.from <= at && at <= fault.to);
      expect(said('gap')).toBe(within === 0);
      expect(said('overlap')).toBe(within > 1);
    }),
  );
});

test('thresholds, mended or not, put every score in one band', () => {
  fc.assert(
    fc.property(fc.uniqueArray(score, { minLength: 3, maxLength: 8 }), score, (lows, at) => {
      const { starts } = checkBands(lows.map((low) => ({ low })));
      expect(isOrdered(starts)).toBe(true);
      const bands = starts.map(({ from }) => ({ name: '', from, sense: 'keep' as const }));
      const place = bandAt(bands, exact(at, 100));
      expect(at >= bands[place]!.from && at <= bandTo(bands, place)).toBe(true);
    }),
  );
});

test('hundredths and back', () => {
  fc.assert(fc.property(score, (n) => hundredths(scoreText(n)) === n));
});

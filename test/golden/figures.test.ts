import { expect, test } from 'vitest';
import { changes, groupMean, ranked } from '../../src/core/rank.ts';
import { figureText, scoreAgency, valuesOf } from '../../src/core/score.ts';
import { decimalText, parseDecimal, signedText, subtract } from '../../src/kit/decimal.ts';
import { instrumentOf } from '../kit/instruments.ts';
import {
  DIPROM_2568,
  figures,
  fourLevels,
  KHAM_NIAM_2568,
  OPS_2564,
  OPS_2565,
} from '../kit/sheets.ts';

/** Every figure printed in three open reports, recomputed. None of these may ever be loosened. */
const y2565 = instrumentOf('nacc/2565');
const y2567 = instrumentOf('nacc/2567');
const y2568 = instrumentOf('nacc/2568');
const printed = (text: string) => parseDecimal(text)!;

test('OPS 2565: IIT 90.82, EIT 89.54, OIT 97.50, total 93.11', () => {
  const outcome = scoreAgency(y2565, { printed: OPS_2565 });
  expect(valuesOf(outcome)).toMatchObject({
    IIT: '90.82',
    EIT: '89.54',
    OIT: '97.50',
    total: '93.11',
  });
  expect(outcome.level?.code).toBe('A');
  expect(outcome.disagreements).toEqual([]);
});

test('OPS 2564: total 92.32', () => {
  expect(figureText(scoreAgency(y2565, { printed: OPS_2564 }), 'total')).toBe('92.32');
});

test('OPS 2565: counts of 63 staff give I7 76.86, I20 76.33, I21 85.83, I23 78.98, I24 87.90', () => {
  const counts = {
    I7: { 100: 25, 67: 32, 33: 6, 0: 0 },
    I20: fourLevels(4809, 63),
    I21: fourLevels(5407, 63),
    I23: fourLevels(4976, 63),
    I24: fourLevels(5538, 63),
  };
  expect(valuesOf(scoreAgency(y2565, { channels: { iit: { counts } } }))).toEqual({
    I7: '76.86',
    I20: '76.33',
    I21: '85.83',
    I23: '78.98',
    I24: '87.90',
  });
});

test('OPS 2565: counts of 32 users give 85.56 87.63 86.59 88.63 84.53 89.69, halves up', () => {
  const sums = { E2: 2738, E15: 2738, E3: 2804, E14: 2804, E5: 2771, E11: 2836, E12: 2705 };
  const counts = {
    ...Object.fromEntries(Object.entries(sums).map(([code, sum]) => [code, fourLevels(sum, 32)])),
    'E1.1': fourLevels(2870, 32),
    'E1.2': fourLevels(2870, 32),
  };
  const values = valuesOf(scoreAgency(y2565, { channels: { eit: { counts } } }));
  expect(values).toMatchObject({
    E2: '85.56',
    E15: '85.56',
    E3: '87.63',
    E14: '87.63',
    E5: '86.59',
    E11: '88.63',
    E12: '84.53',
    E1: '89.69',
  });
});

test('OPS 2565: O10, O11 and O27 lost, then O10 and O11 restored by appeal: 92.11 → 93.11', () => {
  const all = figures('O', Array(43).fill('100').join(' '));
  const verdicts = Object.fromEntries(Object.keys(all).map((code) => [code, 100]));
  const tools = { IIT: '90.82', EIT: '89.54' };
  const before = scoreAgency(y2565, {
    verdicts: { ...verdicts, O10: 0, O11: 0, O27: 0 },
    printed: tools,
  });
  expect(valuesOf(before)).toMatchObject({
    '9.1': '100.00',
    '9.2': '75.00',
    '9.3': '100.00',
    '9.4': '75.00',
    '9.5': '100.00',
    ind9: '90.00',
    ind10: '100.00',
    OIT: '95.00',
    total: '92.11',
  });
  const after = scoreAgency(y2565, { verdicts: { ...verdicts, O27: 0 }, printed: tools });
  expect(valuesOf(after)).toMatchObject({
    '9.2': '100.00',
    ind9: '95.00',
    OIT: '97.50',
    total: '93.11',
  });
});

test('OPS ministry 2565: mean of nine agencies 93.28, with last year’s changes', () => {
  const now = '96.65 96.32 95.58 94.82 93.58 93.52 93.11 92.83 83.12'.split(' ');
  expect(decimalText(groupMean(now)!)).toBe('93.28');
  const moved = '+1.88 +3.77 -2.27 +0.56 +0.36 +0.17 +0.79 +7.63 -1.26'.split(' ');
  const last = '94.77 92.55 97.85 94.26 93.22 93.35 92.32 85.20 84.38'.split(' ');
  const found = now.map((total, i) => signedText(subtract(printed(total), printed(last[i]!))));
  expect(found).toEqual(moved);
});

test('Ministries 2565: ranks 1–9, 10, 10, 12–21; the two 91.12 share a place', () => {
  const totals =
    '95.18 94.91 93.28 93.01 92.66 92.62 92.20 91.54 91.37 91.12 91.12 90.97 90.78 90.72 90.38 90.23 90.00 89.79 89.58 88.61 88.00'.split(
      ' ',
    );
  const places = ranked(totals, printed);
  expect(places.map((place) => place.rank)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
  ]);
  expect(places.filter((place) => place.isTied).map((place) => place.thing)).toEqual([
    '91.12',
    '91.12',
  ]);
});

test('Kham Niam 2568: IIT 99.96, EIT 98.70, OIT 83.50 → 93.00, ผ่าน', () => {
  const outcome = scoreAgency(y2568, { printed: KHAM_NIAM_2568 });
  expect(valuesOf(outcome)).toMatchObject({
    IIT: '99.96',
    EIT: '98.70',
    OIT: '83.50',
    total: '93.00',
  });
  expect(outcome.level?.title.th).toBe('ผ่าน');
});

test('Kham Niam 2568: the assumed points can lose 23 in procurement and 10 with o26', () => {
  const verdicts = Object.fromEntries(
    Object.keys(figures('o', Array(28).fill('100').join(' '))).map((code) => [code, 100]),
  );
  const lost = scoreAgency(y2568, { verdicts: { ...verdicts, o12: 0, o13: 0, o26: 0 } });
  expect(valuesOf(lost)).toMatchObject({ ind9: '77.00', ind10: '90.00', OIT: '83.50' });
});

test('DIPROM 2568 IIT: 94.52 95.52 98.49 90.48 91.31 → 94.06', () => {
  expect(valuesOf(scoreAgency(y2568, { printed: DIPROM_2568 }))).toMatchObject({
    ind1: '94.52',
    ind2: '95.52',
    ind3: '98.49',
    ind4: '90.48',
    ind5: '91.31',
    IIT: '94.06',
  });
});

test('DIPROM 2568 EIT: parts 91.86 and 84.38, indicators 92.92 86.04 85.41 → 88.12', () => {
  expect(valuesOf(scoreAgency(y2568, { printed: DIPROM_2568 }))).toMatchObject({
    EIT1: '91.86',
    EIT2: '84.38',
    ind6: '92.92',
    ind7: '86.04',
    ind8: '85.41',
    EIT: '88.12',
  });
});

test('DIPROM 2568: 94.06, 88.12, 95.00 → 92.65, ผ่าน as part 2 is below 85', () => {
  const outcome = scoreAgency(y2568, { printed: DIPROM_2568 });
  expect(valuesOf(outcome)).toMatchObject({ OIT: '95.00', total: '92.65' });
  expect(outcome.level?.title.th).toBe('ผ่าน');
  expect(outcome.levelCandidates).toHaveLength(1);
});

test('DIPROM 2567: IIT 92.52, EIT 91.21 and 89.91, OIT 95 → 92.92, ผ่านดี', () => {
  const outcome = scoreAgency(y2567, {
    printed: { IIT: '92.52', EIT1: '91.21', EIT2: '89.91', OIT: '95.00' },
  });
  expect(valuesOf(outcome)).toMatchObject({ EIT: '90.56', total: '92.92' });
  expect(outcome.level?.title.th).toBe('ผ่านดี');
});

test('DIPROM history 2562–2568: +3.82 −2.07 −10.91 +15.23 −2.10 −0.27', () => {
  const totals = '88.95 92.77 90.70 79.79 95.02 92.92 92.65'.split(' ');
  expect(changes(totals).map((change) => signedText(change))).toEqual([
    '+3.82',
    '-2.07',
    '-10.91',
    '+15.23',
    '-2.10',
    '-0.27',
  ]);
});

test('DIPROM 2568: ranks of the ten indicators are 4 3 2 7 6 5 9 10 1 8', () => {
  const values = valuesOf(scoreAgency(y2568, { printed: DIPROM_2568 }));
  const keys = Array.from({ length: 10 }, (_, i) => `ind${i + 1}`);
  const places = new Map(
    ranked(keys, (key) => printed(values[key]!)).map((place) => [place.thing, place.rank]),
  );
  expect(keys.map((key) => places.get(key))).toEqual([4, 3, 2, 7, 6, 5, 9, 10, 1, 8]);
});

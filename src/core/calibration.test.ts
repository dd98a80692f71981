import { expect, test } from 'vitest';
import { askedOf, calibratedOf, type StandardItem } from './calibration.ts';

const item = (position: number, score: 0 | 100, agencyId = 1): StandardItem => ({
  position,
  agencyId,
  code: 'A',
  nameTh: '',
  nameEn: '',
  item: `o${position}`,
  submission: 1,
  score,
  missing: score === 0 ? [1] : [],
  reason: '',
});
const found = (position: number, score: 0 | 100) => ({
  position,
  personId: 'p',
  score,
  missing: score === 0 ? [1] : [],
  reason: '',
});
const SET = [item(1, 100), item(2, 100), item(3, 0), item(4, 100, 2)];

test('nobody is asked what they know already, nor of whom they have an interest in', () => {
  const asked = askedOf(SET, 'p', new Set([2]), [
    { personId: 'p', position: 1 },
    { personId: 'q', position: 2 },
  ]);
  expect(asked.map(({ position }) => position)).toEqual([2, 3]);
});

test('nothing is told before the last item', () => {
  const half = calibratedOf(SET, [found(1, 100), found(2, 0)]);
  expect(half).toEqual({ asked: 4, done: 2, agreement: null });
});

test('agreement with the standard, by hand', () => {
  // Both full 2, only the standard full 1, both nothing 1: po = 3/4.
  // p = 1/2 and 3/4 → pe = 3/8 + 1/8 = 1/2, κ = 1/2; π = 5/8 → pe = 2 · 15/64 = 15/32, AC1 = 9/17.
  const { agreement } = calibratedOf(SET, [
    found(1, 100),
    found(2, 0),
    found(3, 0),
    found(4, 100),
    found(9, 0),
  ]);
  const is = (
    a: { over: bigint; under: bigint } | null | undefined,
    over: bigint,
    under: bigint,
  ) => (a ? a.over * under === over * a.under : false);
  expect(agreement?.pairs).toBe(4);
  expect([is(agreement?.same, 3n, 4n), is(agreement?.kappa, 1n, 2n)]).toEqual([true, true]);
  expect(is(agreement?.ac1, 9n, 17n)).toBe(true);
});

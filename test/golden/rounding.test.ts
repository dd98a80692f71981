import { expect, test } from 'vitest';
import type { Instrument } from '../../src/core/instrument.ts';
import { scoreAgency, valuesOf } from '../../src/core/score.ts';
import { instrumentOf } from '../kit/instruments.ts';
import { DIPROM_2568, KHAM_NIAM_2568, OPS_2564, OPS_2565, type Printed } from '../kit/sheets.ts';

/** Each plausible but wrong way to round misses a figure that is printed in a report. */
type Rounding = Instrument['rounding'];

const SHEETS: readonly { name: string; sheet: Printed; year: string; printed: Printed }[] = [
  {
    name: 'OPS 2565',
    sheet: OPS_2565,
    year: 'nacc/2565',
    printed: { IIT: '90.82', EIT: '89.54', OIT: '97.50', total: '93.11' },
  },
  { name: 'OPS 2564', sheet: OPS_2564, year: 'nacc/2565', printed: { total: '92.32' } },
  {
    name: 'Kham Niam 2568',
    sheet: KHAM_NIAM_2568,
    year: 'nacc/2568',
    printed: { IIT: '99.96', EIT: '98.70', OIT: '83.50', total: '93.00' },
  },
  {
    name: 'DIPROM 2568',
    sheet: DIPROM_2568,
    year: 'nacc/2568',
    printed: { IIT: '94.06', EIT1: '91.86', EIT2: '84.38', EIT: '88.12', total: '92.65' },
  },
];

/** Names of the figures that a policy gets wrong. */
function misses(change: (rounding: Rounding) => Rounding): string[] {
  return SHEETS.flatMap(({ name, sheet, year, printed }) => {
    const instrument = instrumentOf(year);
    const policy = { ...instrument, rounding: change(instrument.rounding) };
    const values = valuesOf(scoreAgency(policy, { printed: sheet }));
    return Object.keys(printed)
      .filter((key) => values[key] !== printed[key])
      .map((key) => `${name} ${key}`);
  });
}

test('the rules as they stand miss nothing', () => {
  expect(misses((rounding) => rounding)).toEqual([]);
});

test.each<[string, (rounding: Rounding) => Rounding, string[]]>([
  [
    'only the total is rounded',
    (rounding) => ({ ...rounding, steps: ['total'] }),
    ['DIPROM 2568 total'],
  ],
  [
    'digits are cut off',
    (rounding) => ({ ...rounding, mode: 'down' }),
    ['OPS 2565 total', 'OPS 2564 total', 'Kham Niam 2568 total'],
  ],
  [
    'everything is rounded to one decimal',
    (rounding) => ({ ...rounding, decimals: 1 }),
    ['OPS 2565 total', 'OPS 2564 total', 'DIPROM 2568 total'],
  ],
  [
    'indicators are rounded, tools and parts are not',
    (rounding) => ({ ...rounding, steps: ['question', 'indicator', 'total'] }),
    ['DIPROM 2568 total'],
  ],
])('wrong: %s', (_, change, totals) => {
  expect(misses(change).filter((figure) => figure.endsWith(' total'))).toEqual(totals);
});

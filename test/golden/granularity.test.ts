import { expect, test } from 'vitest';
import { DIPROM_2568, type Printed } from '../kit/sheets.ts';
import { ownFiles, typed } from '../kit/typed.ts';

/** Which numbers of respondents the printed means allow; “consistent with”, never “is”. */
const file = ownFiles();

async function consistent(instrument: string, printed: Printed, ...words: string[]) {
  const sheet = file('sheet.json', JSON.stringify({ instrument, printed }));
  const seen = await typed('score', sheet, '--granularity', '--json', ...words);
  expect(seen.code).toBe(0);
  return JSON.parse(seen.out) as Record<string, number[]>;
}

test('DIPROM 2568: staff 208, 416, 624, 832 … below 2,000', async () => {
  const { iit } = await consistent('nacc/2568', DIPROM_2568);
  expect(iit!.slice(0, 7)).toEqual([208, 416, 624, 832, 1040, 1248, 1456]);
});

test('DIPROM 2568: public 449, 898, 1168, 1266 …', async () => {
  const { eit1 } = await consistent('nacc/2568', DIPROM_2568);
  expect(eit1!.slice(0, 4)).toEqual([449, 898, 1168, 1266]);
});

test('DIPROM 2568: survey the multiples of 72', async () => {
  const { eit2 } = await consistent('nacc/2568', DIPROM_2568, '--max', '1400');
  expect(eit2).toEqual(Array.from({ length: 19 }, (_, i) => 72 * (i + 1)));
});

test('OPS 2565: 63 staff and 32 users are the fewest', async () => {
  const found = await consistent('nacc/2565', {
    ...{ I7: '76.86', I12: '85.45', I20: '76.33', I21: '85.83', I23: '78.98', I24: '87.90' },
    ...{ E1: '89.69', E2: '85.56', E3: '87.63', E5: '86.59', E11: '88.63', E12: '84.53' },
    ...{ E14: '87.63', E15: '85.56' },
  });
  expect(found.iit![0]).toBe(63);
  expect(found.eit![0]).toBe(32);
});

test('a mean no number of answers can give, no mean at all, and a limit that is no limit', async () => {
  expect(await consistent('nacc/2568', { i3: '99.99' }, '--max', '500')).toEqual({ iit: [] });
  expect(await consistent('nacc/2568', { IIT: '94.06' })).toEqual({});
  const sheet = file('one.json', '{"instrument":"nacc/2568","printed":{"i1":"90"}}');
  for (const max of ['0', '-1', '1e9', '10001', 'all']) {
    const seen = await typed('score', sheet, '--granularity', `--max=${max}`);
    expect([seen.code, seen.out], max).toEqual([2, '']);
  }
});

import { expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { planOf } from './score-plan.ts';
import { asInstrument, shortfallsOf } from './shortfall.ts';

test('what is alike comes as the instrument has it, whatever order it was kept in', () => {
  const instrument = instrumentOf('nacc/2568');
  const width = planOf(instrument).length;
  const alike = {
    kind: 'nation' as const,
    key: '',
    members: [],
    counts: new Uint32Array(width).fill(4),
    sums: new Float64Array(width).fill(40_000),
    short: new Uint32Array(width).fill(1),
  };
  const shortfalls = shortfallsOf(instrument, [alike]);
  const byCode = shortfalls.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  expect(byCode).not.toEqual(shortfalls);
  expect(asInstrument(instrument, byCode)).toEqual(shortfalls);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Channel, channelsOf, itemsOf } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { readInstrument } from './instrument-reading.ts';
import { meanInterval, momentsOf } from './interval.ts';
import { intervalsOf } from './interval-nodes.ts';
import { scoreAgency, valuesOf } from './score.ts';

const instrument = readInstrument(readFileSync('instruments/nacc/2568/instrument.yaml', 'utf8'));
const counts = { 0: 1, 60: 5, 80: 30, 100: 60 };
const yesNo = { 0: 4, 100: 92 };
const channels = Object.fromEntries(
  channelsOf(instrument).map((channel) => [
    channel,
    {
      counts: Object.fromEntries(
        cellsOf(instrument, channel).map(({ code, scores }) => [
          code,
          scores.length === 2 ? yesNo : counts,
        ]),
      ),
    },
  ]),
);
const verdicts = Object.fromEntries(itemsOf(instrument).map((item) => [item.code, 100]));
const values = valuesOf(scoreAgency(instrument, { channels, verdicts }));
const leaves = Object.fromEntries(
  Object.entries(channels).flatMap(([channel, { counts }]) =>
    Object.entries(counts).map(([code, own]) => [
      (channel as Channel) === 'iit' ? code : `${channel}.${code}`,
      meanInterval(momentsOf(own)),
    ]),
  ),
);
const estimates = intervalsOf(instrument, values, leaves);
const width = (key: string) => {
  const { low, high } = estimates.get(key)!.interval;
  return high - low;
};

test('every figure has one that holds it; a verdict’s has no width', () => {
  expect([...estimates.keys()].sort()).toEqual(Object.keys(values).sort());
  for (const { value, interval } of estimates.values()) {
    expect(interval.low).toBeLessThanOrEqual(value + 0.006);
    expect(interval.high).toBeGreaterThanOrEqual(value - 0.006);
  }
  expect([width('o1'), width('ind9'), width('OIT')]).toEqual([0, 0, 0]);
});

test('inside a channel nothing gets surer by adding up, between channels it does', () => {
  expect(width('ind2')).toBeCloseTo(width('i4'), 9);
  expect(width('EIT1')).toBeGreaterThan(Math.min(width('eit1.e1'), width('eit1.e3')));
  expect(width('EIT')).toBeLessThan(width('EIT1'));
  expect(width('total')).toBeLessThan(0.3 * (width('IIT') + width('EIT')));
});

test('of verdicts alone nothing is in doubt, whatever rounding loses on the way', () => {
  const missed = { ...verdicts, o2: 0, o12: 0, o26: 0 };
  const some = valuesOf(scoreAgency(instrument, { channels, verdicts: missed }));
  const { value, interval } = intervalsOf(instrument, some, leaves).get('OIT')!;
  expect(interval).toEqual({ low: value, high: value });
});

test('what is made of a figure without an interval has none', () => {
  const { i1: _left, ...others } = leaves;
  const some = intervalsOf(instrument, values, others);
  expect(['i1', 'ind1', 'IIT', 'total'].some((key) => some.has(key))).toBe(false);
  expect(['ind2', 'EIT', 'OIT'].every((key) => some.has(key))).toBe(true);
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleOf, faultOf, good, throughJson } from '../../test/kit/bundle.ts';
import { type Channel, channelsOf, type Instrument, itemsOf } from './instrument.ts';
import { cellsOf, countsFromPacked } from './instrument-cells.ts';
import { readInstrument } from './instrument-reading.ts';

test('a good bundle verifies, also after a round through JSON', () => {
  expect(faultOf(throughJson(good), good.hash)).toBeUndefined();
});

test('few answers are withheld, in sums and in every figure that would betray them', () => {
  const [, few] = good.agencies;
  expect(few?.channels.eit).toEqual({ release: 'withheld', minimum: null });
  expect(few?.values).not.toHaveProperty('e1');
  expect(few?.values).not.toHaveProperty('ind2');
  expect(few?.values).toMatchObject({ EIT: '83.33', i1: '50.00', total: '80.00' });
});

test('what nobody answered is absent, never zero', () => {
  const [, , none] = good.agencies;
  expect(none?.channels.iit).toEqual({ release: 'nobody', minimum: 5 });
  expect(none?.values).not.toHaveProperty('total');
  expect(none?.level).toBeNull();
});

test('option counts are nowhere in a bundle', () => {
  expect(JSON.stringify(good)).not.toContain('"counts"');
});

test.each(['office/2569', 'nacc/2565', 'nacc/2568'])(
  'whatever people answer in %s, what is released verifies',
  (name) => {
    const instrument = readInstrument(readFileSync(`instruments/${name}/instrument.yaml`, 'utf8'));
    const answers = fc.record(
      Object.fromEntries(
        channelsOf(instrument).map((channel) => [channel, answersTo(instrument, channel)]),
      ),
    );
    const items = itemsOf(instrument).map((item) => item.code);
    fc.assert(
      fc.property(answers, fc.subarray(items), (channels, missed) => {
        const verdicts = items.map((item) => [item, missed.includes(item) ? 0 : 100]);
        const made = bundleOf(
          { A: { channels, minimums: {}, verdicts: Object.fromEntries(verdicts) } },
          instrument,
        );
        expect(faultOf(throughJson(made))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  },
);

function answersTo(instrument: Instrument, channel: Channel) {
  const cells = cellsOf(instrument, channel).map((cell) =>
    fc.integer({ min: 1, max: cell.scores.length }),
  );
  return fc.array(fc.tuple(...cells), { maxLength: 12 }).map((rows) =>
    countsFromPacked(
      instrument,
      channel,
      rows.map((row) => Uint8Array.from(row)),
    ),
  );
}

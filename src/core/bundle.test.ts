import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleOf, good, inputs, office, throughJson } from '../../test/kit/bundle.ts';
import { bundleFault } from './bundle-check.ts';
import { cellsOf } from './instrument-cells.ts';

test('a good bundle verifies, also after a round through JSON', () => {
  expect(bundleFault(throughJson(good), good.hash)).toBeUndefined();
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

test('whatever people answer, what is published verifies', () => {
  const answers = (channel: 'iit' | 'eit') =>
    fc.array(
      fc.tuple(
        ...cellsOf(office, channel).map((cell) => fc.integer({ min: 1, max: cell.scores.length })),
      ),
      { maxLength: 12 },
    );
  const missed = fc.subarray(['o1', 'o2', 'o3', 'o4', 'o5']);
  fc.assert(
    fc.property(answers('iit'), answers('eit'), missed, (staff, users, items) => {
      expect(bundleFault(bundleOf({ A: inputs(staff, users, items) }))).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});

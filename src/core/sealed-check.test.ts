import { expect, test } from 'vitest';
import { faultOf, good, sealedOf } from '../../test/kit/bundle.ts';
import { checkBundle } from './bundle-check.ts';
import { sealedHash } from './edition.ts';
import { sealedFault } from './sealed-check.ts';

/** A sealed bundle goes down to the answers; whatever is altered in it is found. */
const sealed = sealedOf(good);
// biome-ignore lint/suspicious/noExplicitAny: a forger keeps to no types
type Loose = any;
const forged = (forge: (bundle: Loose) => void): unknown => {
  const copy = structuredClone(sealed) as Loose;
  forge(copy);
  return copy;
};

test('a good one is right from its counts upward, under the hash of the public one', () => {
  expect(checkBundle(sealed, good.hash)).toMatchObject({
    is: 'right',
    hash: good.hash,
    agencies: 3,
    sealed: true,
  });
});

test.each<[string, (bundle: Loose) => void, object]>([
  [
    'a better answer',
    (b) => {
      b.agencies[0].inputs.channels.iit.counts.i1['100'] += 1;
    },
    { kind: 'seal', agency: 'A01' },
  ],
  [
    'an answer taken away',
    (b) => {
      b.agencies[0].inputs.channels.eit.respondents -= 1;
    },
    { kind: 'seal', agency: 'A01' },
  ],
  [
    'another salt',
    (b) => {
      b.agencies[1].salt = 'salt of A01';
    },
    { kind: 'seal', agency: 'B02' },
  ],
  [
    'the counts of another agency',
    (b) => {
      b.agencies[2].inputs = b.agencies[0].inputs;
      b.agencies[2].salt = b.agencies[0].salt;
    },
    { kind: 'seal', agency: 'C03' },
  ],
  [
    'no counts at all',
    (b) => {
      b.agencies[0].inputs = null;
    },
    { kind: 'seal', agency: 'A01' },
  ],
  [
    'counts sealed anew',
    (b) => {
      const { inputs, salt, entry } = b.agencies[0];
      inputs.channels.iit.counts.i1['100'] += 1;
      inputs.channels.iit.counts.i1['75'] -= 1;
      entry.sealed = sealedHash(salt, inputs);
    },
    { kind: 'figure', agency: 'A01', key: 'iit.i1' },
  ],
  [
    'more answers than people, sealed anew',
    (b) => {
      const { inputs, salt, entry } = b.agencies[0];
      inputs.channels.iit.counts.i1['100'] += 1;
      entry.sealed = sealedHash(salt, inputs);
    },
    { kind: 'counts', agency: 'A01', key: 'iit.i1' },
  ],
  [
    'a withheld channel that was large enough to be told',
    (b) => {
      b.agencies[0].entry.channels.iit = { release: 'withheld', minimum: 5 };
    },
    { kind: 'figure', agency: 'A01' },
  ],
  [
    'another least sample',
    (b) => {
      b.agencies[0].inputs.minimums.iit = 6;
    },
    { kind: 'figure', agency: 'A01', key: 'iit.minimum', given: '5', computed: '6' },
  ],
  [
    'a withheld tool made better throughout',
    (b) => {
      b.agencies[1].entry.values.EIT = '93.33';
      b.agencies[1].entry.values.total = '83.00';
    },
    { kind: 'figure', agency: 'B02', key: 'EIT', given: '93.33', computed: '83.33' },
  ],
  [
    'another verdict below',
    (b) => {
      b.agencies[1].inputs.verdicts.o3 = 100;
    },
    { kind: 'figure', agency: 'B02', key: 'o3' },
  ],
  [
    'a better total',
    (b) => {
      b.agencies[0].entry.values.total = '99.99';
    },
    { kind: 'figure', agency: 'A01', key: 'total' },
  ],
  [
    'two agencies changed over',
    (b) => {
      b.agencies.reverse();
    },
    { kind: 'order', agency: 'B02' },
  ],
  [
    'an agency left out',
    (b) => {
      b.agencies.pop();
    },
    { kind: 'hash' },
  ],
  [
    'a stranger’s name',
    (b) => {
      b.agencies[0].entry.agency.nameTh = 'อื่น';
    },
    { kind: 'hash' },
  ],
  [
    'other weights',
    (b) => {
      b.instrument.tools[0].weight = 40;
      b.instrument.tools[1].weight = 20;
    },
    { kind: 'instrument' },
  ],
  [
    'passed off as a public one',
    (b) => {
      delete b.format;
    },
    { kind: 'shape' },
  ],
])('%s is found', (_name, forge, fault) => {
  expect(faultOf(forged(forge))).toMatchObject(fault);
});

test('of printed figures nothing is kept but the seal of nothing', () => {
  const [own] = sealed.agencies;
  const salt = 'salt of nothing';
  const printed = { total: '90.00' };
  const at = (inputs: object | null) => {
    const entry = { ...own!.entry, printed, sealed: sealedHash(salt, { channels: {} }) };
    return sealedFault(good.instrument, { entry, inputs, salt } as Loose, 5);
  };
  const nothing = { channels: {}, minimums: {}, verdicts: {} };
  expect([at(nothing), at(null)]).toEqual([undefined, undefined]);
  expect(at({ ...nothing, verdicts: { o1: 100 } })).toMatchObject({ kind: 'counts' });
});

test('a public one with its members in another order is right; with one missing it is not', () => {
  const { head, instrument, agencies, hash } = good;
  expect(faultOf({ hash, agencies, instrument, head })).toBeUndefined();
  expect(faultOf({ head, instrument, agencies })).toEqual({ kind: 'shape', path: 'hash' });
  expect(faultOf({ head, hash, agencies })).toEqual({ kind: 'shape', path: 'instrument' });
});

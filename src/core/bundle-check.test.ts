import { describe, expect, test } from 'vitest';
import { faultOf, good, throughJson } from '../../test/kit/bundle.ts';
import { type Bundle, bundleSchema } from './bundle.ts';
import { editionHash, entryHash } from './edition.ts';

describe('a tampered bundle', () => {
  type Loose = { -readonly [K in keyof Bundle]: Bundle[K] } & Record<string, never>;
  // biome-ignore lint/suspicious/noExplicitAny: a forger keeps to no types
  const forged = (forge: (bundle: any) => void): Bundle => {
    const copy = structuredClone(good) as unknown as Loose;
    forge(copy);
    return throughJson(copy);
  };
  const rehash = (bundle: Bundle) => {
    const hashes = bundle.agencies.map((entry) => [entry.agency.code, entryHash(entry)] as const);
    return editionHash(bundle.head, hashes);
  };

  test.each<[string, Parameters<typeof forged>[0], object]>([
    [
      'a better total',
      (b) => {
        b.agencies[0].values.total = '99.99';
      },
      { kind: 'figure', agency: 'A01', key: 'total', given: '99.99' },
    ],
    [
      'a better question',
      (b) => {
        b.agencies[0].values.i1 = '97.00';
      },
      { kind: 'figure', agency: 'A01', key: 'i1', given: '97.00', computed: '96.88' },
    ],
    [
      'a better sum',
      (b) => {
        b.agencies[0].channels.iit.sums.i1[0] += 25;
      },
      { kind: 'figure', agency: 'A01', key: 'i1' },
    ],
    [
      'a sum no answers have',
      (b) => {
        b.agencies[0].channels.iit.sums.i1[0] += 1;
      },
      { kind: 'sums', agency: 'A01', key: 'i1' },
    ],
    [
      'more respondents',
      (b) => {
        b.agencies[0].channels.eit.respondents += 1;
      },
      { kind: 'sums', agency: 'A01', key: 'e1' },
    ],
    [
      'a failed item made good',
      (b) => {
        b.agencies[1].verdicts.o3 = 100;
      },
      { kind: 'figure', agency: 'B02', key: 'o3', given: '0.00', computed: '100.00' },
    ],
    [
      'an invented item',
      (b) => {
        b.agencies[1].verdicts.o99 = 100;
      },
      { kind: 'sums', agency: 'B02', key: 'o99' },
    ],
    [
      'a better level',
      (b) => {
        b.agencies[1].level = 'ready';
      },
      { kind: 'figure', agency: 'B02', key: 'level', given: 'ready', computed: 'fair' },
    ],
    [
      'a withheld tool made better',
      (b) => {
        b.agencies[1].values.EIT = '93.33';
      },
      { kind: 'figure', agency: 'B02', key: 'total', given: '80.00', computed: '83.00' },
    ],
    [
      'a withheld question told',
      (b) => {
        b.agencies[1].values.e1 = '75.00';
      },
      { kind: 'figure', agency: 'B02', key: 'e1' },
    ],
    [
      'a total where nothing can be computed',
      (b) => {
        b.agencies[2].values.total = '80.00';
      },
      { kind: 'figure', agency: 'C03', key: 'total', computed: null },
    ],
    [
      'a figure hidden',
      (b) => {
        delete b.agencies[0].values.ind3;
      },
      { kind: 'figure', agency: 'A01', key: 'ind3', given: null },
    ],
    [
      'an invented figure',
      (b) => {
        b.agencies[0].values.bonus = '1.00';
      },
      { kind: 'figure', agency: 'A01', key: 'bonus', computed: null },
    ],
    [
      'lighter rules',
      (b) => {
        b.instrument.rating.pass = 50;
      },
      { kind: 'instrument' },
    ],
    [
      'another name',
      (b) => {
        b.agencies[0].agency.nameTh = 'อื่น';
      },
      { kind: 'hash' },
    ],
    [
      'an agency left out',
      (b) => {
        b.agencies.pop();
      },
      { kind: 'hash' },
    ],
    [
      'an agency twice',
      (b) => {
        b.agencies.splice(1, 0, b.agencies[0]);
      },
      { kind: 'order', agency: 'A01' },
    ],
    [
      'another date',
      (b) => {
        b.head.edition.publishedAt = '2026-07-02T03:00:00.000Z';
      },
      { kind: 'hash' },
    ],
    [
      'another seal',
      (b) => {
        b.agencies[0].sealed = '0'.repeat(64);
      },
      { kind: 'hash' },
    ],
  ])('%s is found', (_name, forge, fault) => {
    expect(faultOf(forged(forge))).toMatchObject(fault);
  });

  test('one rewritten throughout is found by the hash that was published', () => {
    const other = forged((b) => {
      b.agencies[0].agency.nameTh = 'อื่น';
    });
    const whole = { ...other, hash: rehash(other) };
    expect(faultOf(whole)).toBeUndefined();
    expect(faultOf(whole, good.hash)).toMatchObject({ kind: 'hash', given: good.hash });
  });

  test.each([null, 7, [], {}, { ...good, extra: 1 }, { ...good, hash: 'x' }])(
    'what is no bundle is refused',
    (strange) => {
      expect(bundleSchema.safeParse(strange).success).toBe(false);
    },
  );
});

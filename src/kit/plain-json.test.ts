import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainJson, ReadTwoWays } from './plain-json.ts';

test('whatever this program writes, it reads', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(2), (value, space) => {
      const text = JSON.stringify(value, null, space);
      fc.pre(!text.includes('__proto__'));
      expect(plainJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  '{"a":1,"a":2}',
  '[{"b":{"a":1,"\\u0061":1}}]',
  '{"__proto__":{"a":1}}',
  '[1.0]',
  '{"a":1e2}',
  '[-0]',
  '[1e400]',
  '[9007199254740993]',
  '[100.00000000000000000001]',
])('%s is read in two ways', (text) => {
  expect(() => plainJson(text)).toThrow(ReadTwoWays);
});

test.each(['{"a:b":"1.0"}', '["\\\\",":",-7,0.5,null]', '{"a":"\\"1e2:"}', '7'])(
  '%s is read in one',
  (text) => {
    expect(plainJson(text)).toEqual(JSON.parse(text));
  },
);

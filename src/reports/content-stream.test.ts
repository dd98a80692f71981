import { expect, test } from 'vitest';
import { operatorsOf } from './content-stream.ts';

test('operators come with operands and place', () => {
  const stream = '/Span << /ActualText <feff0e01> /N [1 (x) <</A/B>>] >> BDC\n/f0 11.5 Tf EMC';
  const operators = [...operatorsOf(stream)];
  expect(operators.map((operator) => operator.name)).toEqual(['BDC', 'Tf', 'EMC']);
  expect(operators.map(({ start, end }) => stream.slice(start, end))).toEqual([
    '/Span << /ActualText <feff0e01> /N [1 (x) <</A/B>>] >> BDC',
    '/f0 11.5 Tf',
    'EMC',
  ]);
  const properties = operators[0]?.operands[1];
  expect(properties?.kind === 'dictionary' && properties.entries.get('ActualText')).toEqual({
    kind: 'string',
    bytes: '\xfe\xff\x0e\x01',
  });
});

test.each([
  ['(a(b)c) Tj', 'a(b)c'],
  ['(\\(\\)\\\\\\101\\1z\\n\\\nq) Tj', '()\\A\x01z\nq'],
  ['<0 0 4 1 4> Tj', '\x00\x41\x40'],
  ['(/* % <) Tj', '/* % <'],
])('a string %j is its bytes', (stream, bytes) => {
  const [operator] = operatorsOf(stream);
  expect(operator?.operands).toEqual([{ kind: 'string', bytes }]);
});

test('an array that never ends is refused', () => {
  expect(() => [...operatorsOf('[1 2')]).toThrow(SyntaxError);
});

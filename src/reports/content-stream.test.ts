import { expect, test } from 'vitest';
import { codeOf, Operators, shownIn } from './content-stream.ts';

function operatorsOf(stream: string): [name: string, text: string][] {
  const found: [string, string][] = [];
  const operators = new Operators(Buffer.from(stream, 'latin1'));
  while (operators.next()) {
    const text = stream.slice(operators.start, operators.end);
    const name = /\S+$/.exec(text)?.[0] ?? '';
    expect(operators.code).toBe(codeOf(name));
    found.push([name, text]);
  }
  return found;
}

test('operators come with their operands, and nothing in a string is one', () => {
  const span = '/Span << /ActualText <feff0e01> /N [1 (x) <</A/B>>] /Is true >> BDC';
  const show = '[(Tf \\) EMC) -1.5 (a(b)c)] TJ';
  expect(operatorsOf(`${span}\n/f0 11.5 Tf % EMC BT\n${show} EMC`)).toEqual([
    ['BDC', span],
    ['Tf', '/f0 11.5 Tf'],
    ['TJ', `% EMC BT\n${show}`],
    ['EMC', 'EMC'],
  ]);
});

test.each(['[1 2', '(never closed \\', '<0102', '<< /A', '% and no more', '/', ''])(
  'what ends too early, as %j, has no operator',
  (stream) => expect(operatorsOf(stream)).toEqual([]),
);

test.each([
  ['(a(b)c) Tj', 'a(b)c'],
  ['(\\(\\)\\\\\\101\\1z\\n\\\nq) Tj', '()\\A\x01z\nq'],
  ['<0 0 4 1 4> Tj', '\x00\x41\x40'],
  ['<aF> Tj', '\xaf'],
  ['(/* % <) Tj', '/* % <'],
  ['[(\\0001) -12 <0a>] TJ', '\x001\n'],
  ['(cut \\', 'cut '],
])('the strings of %j are their bytes', (stream, bytes) => {
  const read = shownIn(Buffer.from(stream, 'latin1'), 0, stream.length);
  expect(String.fromCharCode(...read)).toBe(bytes);
});

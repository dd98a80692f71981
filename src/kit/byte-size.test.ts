import { expect, test } from 'vitest';
import { byteSize } from './byte-size.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [1999, '1.9 kB'],
  [999_999, '999.9 kB'],
  [1_250_000, '1.2 MB'],
  [70_000_000_000, '70.0 GB'],
  [5_000_000_000_000_000_000, '5,000.0 PB'],
])('%i bytes are %s', (bytes, text) => {
  expect(byteSize(bytes)).toBe(text);
});

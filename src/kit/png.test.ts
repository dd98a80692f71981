import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { pngOf } from './png.ts';

test('pixels packed as a picture are the same pixels when another program opens it', () => {
  const pixels = new Uint8Array([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 255]);
  const png = pngOf(pixels, 2, 2);
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><image href="${href}" width="2" height="2" style="image-rendering:optimizeSpeed"/></svg>`;
  expect([...new Resvg(svg).render().pixels]).toEqual([...pixels]);
  expect(pngOf(pixels, 2, 2).equals(png)).toBe(true);
});

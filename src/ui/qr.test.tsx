import { renderToString } from 'preact-render-to-string';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { QrCode } from './qr.tsx';

const SCALE = 4;

/** The picture as a camera sees it: white, and a dark square for each piece of the path. */
function seen(svg: string) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * SCALE;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let i = 0; i < SCALE * SCALE; i++) {
      const row = Number(y) * SCALE + Math.floor(i / SCALE);
      const column = Number(x) * SCALE + (i % SCALE);
      data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
    }
  }
  return { width: size, height: size, data };
}

test.each([
  'otpauth://totp/Prongsai:pu%40office.go.th?issuer=Prongsai&secret=GEZDGNBVGY3TQOJQ',
  'https://ita.example.go.th/go/iit/ab12cd',
])('a camera reads %s', (text) => {
  const svg = renderToString(<QrCode text={text} label="รหัส" />);
  expect(decodeQR(seen(svg))).toBe(text);
  expect(svg).not.toContain('style=');
});

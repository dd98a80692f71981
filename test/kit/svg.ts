import { readFileSync } from 'node:fs';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect } from 'vitest';
import { fontFiles } from '../../src/reports/faces.ts';
import { coverOf } from '../../src/reports/svg-paths.ts';
import { fontTable } from '../../src/reports/truetype.ts';

/** What a chart covers once its letters are drawn, as paper has it. */
const fonts = fontFiles();

export function expectNothingClipped(chart: VNode) {
  const svg = renderToString(chart);
  const [x = 0, y = 0, width = 0, height = 0] =
    /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
  const cover = coverOf(svg, fonts);
  expect(cover).toBeDefined();
  expect(cover!.x).toBeGreaterThanOrEqual(x);
  expect(cover!.y).toBeGreaterThanOrEqual(y);
  expect(cover!.x + cover!.width).toBeLessThanOrEqual(x + width);
  expect(cover!.y + cover!.height).toBeLessThanOrEqual(y + height);
}

/** Pairs of texts that lie on each other. */
export function overlaps(chart: VNode): [string, string][] {
  const svg = renderToString(chart);
  const frame = /<svg[^>]*>/.exec(svg)![0];
  const boxes = [...svg.matchAll(/(<g transform="[^"]*">)?(<text[^>]*>([^<]*)<\/text>)/g)].flatMap(
    ([, group, text, words]) => {
      const alone = group ? `${group}${text}</g>` : text;
      const box = coverOf(`${frame}${alone!.replace(/stroke[^ >]*="[^"]*"/g, '')}</svg>`, fonts);
      return box ? [{ words: words!, box }] : [];
    },
  );
  return boxes.flatMap(({ words, box }, i) =>
    boxes.slice(i + 1).flatMap((other): [string, string][] => {
      const wide = Math.min(box.x + box.width, other.box.x + other.box.width);
      const high = Math.min(box.y + box.height, other.box.y + other.box.height);
      const isOver =
        wide - Math.max(box.x, other.box.x) > 0.5 && high - Math.max(box.y, other.box.y) > 0.5;
      return isOver ? [[words, other.words]] : [];
    }),
  );
}

/** Letters of a chart that Sarabun cannot draw. */
export function withoutGlyph(chart: VNode): string[] {
  const words = renderToString(chart)
    .match(/>[^<]+</g)!
    .join('')
    .replaceAll(/&\w+;|[<>]/g, '');
  const known = fonts.map((file) => codePoints(readFileSync(file)));
  return [...new Set(words)].filter((char) => known.some((one) => !one.has(char.codePointAt(0)!)));
}

/** Of a format 4 character map. */
function codePoints(font: Uint8Array): ReadonlySet<number> {
  const table = fontTable(font, 'cmap')!;
  const codes = new Set<number>();
  for (let i = 0; i < table.getUint16(2); i += 1) {
    const start = table.getUint32(4 + 8 * i + 4);
    if (table.getUint16(start) !== 4) continue;
    const segments = table.getUint16(start + 6) / 2;
    for (let n = 0; n < segments; n += 1) {
      const end = table.getUint16(start + 14 + 2 * n);
      const first = table.getUint16(start + 16 + 2 * segments + 2 * n);
      for (let code = first; code <= end && code !== 0xffff; code += 1) codes.add(code);
    }
  }
  return codes;
}

import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { pngOf } from '../kit/png.ts';
import { type Face, otherFaces } from './faces.ts';
import { Writable } from './writable.ts';

/**
 * A chart for paper: its letters drawn as shapes, since Typst neither shapes ำ inside an SVG right
 * nor can tag it. What it says stands beside it as text and as its alternative.
 */
export function withoutLetters(svg: string, fonts: readonly string[]): string {
  return drawn(svg, fonts).toString().replace(FINER_THAN_SEEN, '$1');
}

/** A hundredth of a point is enough for a letter, and halves the file. */
const FINER_THAN_SEEN = /(\.\d\d)\d+/g;

/** A chart as a picture for programs that draw no SVG, half as fine again as a screen and more. */
export function drawnAsPng(svg: string, fonts: readonly string[]) {
  const isTall = sideOf(svg, 'height') > sideOf(svg, 'width');
  const fitTo = { mode: isTall ? 'height' : 'width', value: LONGEST_SIDE } as const;
  const { pixels, width, height } = drawn(svg, fonts, { fitTo, background: '#fff' }).render();
  return { png: pngOf(pixels, width, height), ratio: height / width };
}

/** In pixels: of a tall chart no more is seen, and drawing it costs by the area. */
const LONGEST_SIDE = 1000;

const sideOf = (svg: string, side: 'width' | 'height') =>
  Number(new RegExp(`<svg[^>]* ${side}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);

/** What the letters and shapes of a chart cover, in its own units. */
export function coverOf(svg: string, fonts: readonly string[]) {
  return drawn(svg, fonts).getBBox();
}

function drawn(svg: string, fonts: readonly string[], options: Options = {}): Resvg {
  const used = new Set<Face>();
  const written = writableIn(fonts[0] as string).write(svg, used);
  const fontFiles = [...fonts, ...[...used].flatMap(({ files }) => files)];
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Sarabun' };
  return new Resvg(apart(written), { ...options, font });
}

type Options = Omit<NonNullable<ConstructorParameters<typeof Resvg>[1]>, 'font'>;

const known = new Map<string, Writable>();

function writableIn(font: string): Writable {
  const writable = known.get(font) ?? new Writable(readFileSync(font), otherFaces(), readFileSync);
  known.set(font, writable);
  return writable;
}

/** ำ as its two parts in drawing order, with a tone mark between them. */
function apart(text: string): string {
  return text.replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32');
}

import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { pngOf } from '../kit/png.ts';

/** The faces of everything on paper: regular, then bold. */
export function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'].map((face) =>
    resolve(`@expo-google-fonts/sarabun/${face}`),
  );
}

/**
 * A chart for paper: its letters drawn as shapes, since Typst neither shapes ำ inside an SVG right
 * nor can tag it. What it says stands beside it as text and as its alternative.
 */
export function withoutLetters(svg: string, fonts: readonly string[]): string {
  return drawn(svg, fonts).toString().replace(FINER_THAN_SEEN, '$1');
}

/** A hundredth of a point is enough for a letter, and halves the file. */
const FINER_THAN_SEEN = /(\.\d\d)\d+/g;

/** A chart as a picture for programs that draw no SVG, twice as fine as a screen. */
export function drawnAsPng(svg: string, fonts: readonly string[]) {
  const { font } = fontsOf(fonts);
  const fitTo = { mode: 'width', value: PNG_WIDTH } as const;
  const image = new Resvg(apart(svg), { font, fitTo, background: '#fff' }).render();
  const { pixels, width, height } = image;
  return { png: pngOf(pixels, width, height), ratio: height / width };
}

const PNG_WIDTH = 1200;

/** What the letters and shapes of a chart cover, in its own units. */
export function coverOf(svg: string, fonts: readonly string[]) {
  return drawn(svg, fonts).getBBox();
}

function drawn(svg: string, fonts: readonly string[]): Resvg {
  return new Resvg(apart(svg), fontsOf(fonts));
}

function fontsOf(fonts: readonly string[]) {
  return {
    font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: 'Sarabun' },
  };
}

/** ำ as its two parts in drawing order, with a tone mark between them. */
function apart(text: string): string {
  return text.replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32');
}

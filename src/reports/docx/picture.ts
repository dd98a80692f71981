import { ImageRun, Paragraph, type ParagraphChild } from 'docx';
import type { Picture } from '../body.ts';
import { drawnAsPng } from '../svg-paths.ts';
import { textWidth } from './style.ts';

/** A chart as a picture, sharp enough for paper, said in words for who cannot see it. */
export interface Drawer {
  picture(picture: Picture, isLandscape: boolean): Paragraph;
  qr(svg: string, description: string): ParagraphChild;
}

export type Draw = typeof drawnAsPng;

/** Pixels of a screen, 96 to the inch, as the library counts; twips are 1,440 to the inch. */
const pixels = (twips: number) => Math.floor((twips / 1440) * 96);
const TALLEST = 470;
const QR = 96;

export function drawerWith(
  fonts: readonly string[],
  say: (text: string) => string,
  draw: Draw = drawnAsPng,
): Drawer {
  let pictures = 0;
  const image = (
    svg: string,
    width: number,
    tallest: number,
    description: string,
    name: string,
  ) => {
    const { png, ratio } = draw(svg, fonts);
    const fit = Math.min(width, Math.round(tallest / ratio));
    pictures += 1;
    return new ImageRun({
      type: 'png',
      data: png,
      transformation: { width: fit, height: Math.round(fit * ratio) },
      altText: { id: String(pictures), name, description, title: name },
    });
  };
  return {
    picture: ({ svg, description, caption }, isLandscape) =>
      new Paragraph({
        style: 'Signed',
        keepNext: false,
        children: [
          image(
            saidIn(svg, say),
            pixels(textWidth(isLandscape)),
            isLandscape ? 420 : TALLEST,
            say(description),
            say(caption),
          ),
        ],
      }),
    qr: (svg, description) => image(svg, QR, QR, description, 'QR'),
  };
}

/** What is written in a chart, and nothing else of it. */
function saidIn(svg: string, say: (text: string) => string): string {
  return svg.replace(
    /(<(?:text|tspan)[^>]*>)([^<]+)/g,
    (_, tag: string, text: string) => tag + say(text),
  );
}

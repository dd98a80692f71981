import { at, PHONE } from './chart.tsx';
import { widthOf } from './text-width.ts';

/**
 * Steps of lightness, pale to dark in one hue: told apart in grey and by every eye, and always with
 * a number or words on them. They are the same on a dark page, with their own ink.
 */
const SHADES = ['#eef3f5', '#cfdde3', '#a9c3cd', '#7ba3b1', '#3a7389', '#0b4a61'] as const;
const FIRST_DARK = 4;
const DARK_INK = '#16202b';
const LIGHT_INK = '#ffffff';

/** The shade of the n-th of so many things in order. */
export function shadeAmong(index: number, of: number): number {
  if (of < 2) return SHADES.length - 1;
  return Math.round((index * (SHADES.length - 1)) / (of - 1));
}

export function Shade(props: {
  readonly shade: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly says?: string;
}) {
  const { shade, x, y, width, height, says } = props;
  return (
    <rect
      class="chart-edge"
      x={at(x)}
      y={at(y)}
      width={at(Math.max(0, width))}
      height={at(height)}
      fill={SHADES[shade]}
      stroke="#5d6b76"
      stroke-width="0.6"
    >
      {says && <title>{says}</title>}
    </rect>
  );
}

export function ShadeLine(props: {
  readonly shade: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly children: string;
}) {
  return (
    <text
      x={at(props.x)}
      y={at(props.y)}
      font-size={props.size}
      text-anchor="middle"
      font-weight={props.bold ? 700 : undefined}
      fill={props.shade >= FIRST_DARK ? LIGHT_INK : DARK_INK}
    >
      {props.children}
    </text>
  );
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Blank({ x, y, width, height }: Box) {
  return (
    <rect
      class="chart-none"
      x={at(x)}
      y={at(y)}
      width={at(width)}
      height={at(height)}
      fill="#ffffff"
      stroke="#5d6b76"
      stroke-width="0.6"
    />
  );
}

/** What there is no figure for: slanted lines, drawn one by one so that paper has them too. */
export function Hatch(props: Box) {
  const { x, y, width, height } = props;
  const strokes: string[] = [];
  for (let from = -height; from < width; from += 7) {
    const start = Math.max(0, -from);
    const end = Math.min(height, width - from);
    if (end <= start) continue;
    strokes.push(`M${at(x + from + start)} ${at(y + height - start)}`);
    strokes.push(`L${at(x + from + end)} ${at(y + height - end)}`);
  }
  return (
    <>
      <Blank {...props} />
      <path class="chart-hatch" d={strokes.join(' ')} stroke="#8a97a1" fill="none" />
    </>
  );
}

/** What is known of several things together only. */
export function Dotted(props: Box) {
  const { x, y, width, height } = props;
  const rows = [];
  for (let down = 4; down < height; down += 6) {
    rows.push(`M${at(x + 3)} ${at(y + down)} H${at(x + width - 2)}`);
  }
  return (
    <>
      <Blank {...props} />
      {width > 6 && (
        <path
          class="chart-hatch"
          d={rows.join(' ')}
          stroke="#8a97a1"
          stroke-width="2"
          stroke-dasharray="2 4"
          fill="none"
        />
      )}
    </>
  );
}

/** Small squares with their words, in as many rows as they need. */
export interface Key {
  readonly shade: number | 'none' | 'frame' | 'joined';
  readonly words: string;
}

export const KEY_ROW = 22;
/** A phone shows the left of a wide chart first, and the keys with it. */
export const KEYS_WIDTH = PHONE - 24;

export function placeKeys(keys: readonly Key[], size: number, width: number) {
  let [x, row] = [0, 0];
  const placed = keys.map((key) => {
    const needs = 20 + widthOf(key.words, size) + 12;
    if (x > 0 && x + needs > width) [x, row] = [0, row + 1];
    const place = { key, x, row };
    x += needs;
    return place;
  });
  return { placed, height: keys.length === 0 ? 0 : (row + 1) * KEY_ROW };
}

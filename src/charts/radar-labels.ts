import { linesWithin, widthOf } from './text-width.ts';

/** Where the names around a ring go: beside it, never over it, over each other or outside. */
export interface RadarLabel {
  readonly lines: readonly string[];
  readonly side: Side;
  /** Where the lines are anchored. */
  readonly x: number;
  /** From the middle of the ring down to the head of the first line. */
  readonly top: number;
  readonly height: number;
}

type Side = 'left' | 'right' | 'top' | 'bottom';

interface Named {
  readonly name: string;
  readonly value: string;
}

interface Ring {
  readonly radius: number;
  readonly width: number;
}

export const LABEL_SIZE = 14;
export const LABEL_LINE = 23;
export const LABEL_GAP = 9;
const BETWEEN = 5;

export function angleOf(index: number, count: number): number {
  return (2 * Math.PI * index) / count - Math.PI / 2;
}

export function placeLabels(labels: readonly Named[], ring: Ring): RadarLabel[] {
  const sides = labels.map((_, index) => sideOf(angleOf(index, labels.length)));
  const placed = new Array<RadarLabel>(labels.length);
  for (const side of ['left', 'right'] as const) {
    const own = labels.flatMap((label, index) => {
      const height = (ring.radius + LABEL_GAP) * Math.sin(angleOf(index, labels.length));
      return sides[index] === side ? [{ label, index, wanted: height }] : [];
    });
    own.sort((a, b) => a.wanted - b.wanted);
    const beside = placeBeside(own, side, ring);
    own.forEach(({ index }, i) => {
      placed[index] = beside[i]!;
    });
  }
  sides.forEach((side, index) => {
    if (side === 'top' || side === 'bottom') {
      placed[index] = placeCap(labels[index]!, side, placed.filter(isBeside), ring);
    }
  });
  return placed;
}

function sideOf(angle: number): Side {
  if (Math.abs(Math.cos(angle)) < 0.05) return Math.sin(angle) < 0 ? 'top' : 'bottom';
  return Math.cos(angle) > 0 ? 'right' : 'left';
}

function isBeside(one: RadarLabel): boolean {
  return one.side === 'left' || one.side === 'right';
}

/** How far the ring reaches sideways between two heights. */
function edgeOver(radius: number, top: number, bottom: number): number {
  const nearest = top > 0 ? top : bottom < 0 ? bottom : 0;
  return Math.abs(nearest) >= radius ? 0 : Math.sqrt(radius ** 2 - nearest ** 2);
}

/**
 * Under each other, as near to their axes as they can be. A name that is moved may come beside a
 * wider place of the ring, has less room there and is broken anew; after some rounds all keep clear
 * of the widest place.
 */
function placeBeside(
  own: readonly { readonly label: Named; readonly wanted: number }[],
  side: 'left' | 'right',
  { radius, width }: Ring,
): RadarLabel[] {
  let reaches = own.map(({ wanted }) => edgeOver(radius, wanted - 30, wanted + 30) + LABEL_GAP);
  for (let round = 0; ; round += 1) {
    const lines = own.map(({ label }, i) => linesOf(label, width / 2 - reaches[i]!));
    const heights = lines.map((one) => one.length * LABEL_LINE);
    const tops = spread(
      own.map(({ wanted }, i) => wanted - heights[i]! / 2),
      heights,
    );
    const needed = tops.map((top, i) => edgeOver(radius, top, top + heights[i]!) + LABEL_GAP);
    if (needed.every((reach, i) => reach <= reaches[i]!)) {
      const away = side === 'right' ? 1 : -1;
      return own.map((_, i) => ({
        lines: lines[i]!,
        side,
        x: width / 2 + away * reaches[i]!,
        top: tops[i]!,
        height: heights[i]!,
      }));
    }
    reaches = reaches.map((reach, i) =>
      round < 4 ? Math.max(reach, needed[i]!) : radius + LABEL_GAP,
    );
  }
}

function linesOf({ name, value }: Named, room: number): string[] {
  return [...linesWithin(name, LABEL_SIZE, room), value].filter((line) => line !== '');
}

/** Pushed down from the first and up from the last; the middle of both keeps them apart too. */
function spread(wanted: readonly number[], heights: readonly number[]): number[] {
  const down: number[] = [];
  const up: number[] = [];
  wanted.forEach((top, i) => {
    down[i] = i === 0 ? top : Math.max(top, down[i - 1]! + heights[i - 1]! + BETWEEN);
  });
  for (let i = wanted.length - 1; i >= 0; i -= 1) {
    const limit = i === wanted.length - 1 ? Number.POSITIVE_INFINITY : up[i + 1]! - BETWEEN;
    up[i] = Math.min(wanted[i]!, limit - heights[i]!);
  }
  return down.map((top, i) => (top + up[i]!) / 2);
}

/** Above or below the ring, and clear of the names beside it. */
function placeCap(
  label: Named,
  side: 'top' | 'bottom',
  beside: readonly RadarLabel[],
  { radius, width }: Ring,
): RadarLabel {
  const lines = linesOf(label, Math.min(width, 2.2 * radius));
  const height = lines.length * LABEL_LINE;
  const half = Math.max(...lines.map((line) => widthOf(line, LABEL_SIZE))) / 2 + LABEL_GAP;
  const near = beside.filter((one) => Math.abs(one.x - width / 2) < half);
  const top =
    side === 'top'
      ? Math.min(-radius - LABEL_GAP, ...near.map((one) => one.top - BETWEEN)) - height
      : Math.max(radius + LABEL_GAP, ...near.map((one) => one.top + one.height + BETWEEN));
  return { lines, side, x: width / 2, top, height };
}

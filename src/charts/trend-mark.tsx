import { clampMiddle } from './bars.tsx';
import { at, INK, Line, PAPER, STRONG } from './chart.tsx';
import { widthOf } from './text-width.ts';
import { SIZE, type TrendYear } from './trend-year.ts';

/** What is drawn at one year of a trend: its figure with the interval, and a line that stops before it. */
export function Cut({ x, top, bottom }: { x: number; top: number; bottom: number }) {
  return (
    <path
      class="chart-line-soft"
      d={`M${at(x)} ${at(top)} V${at(bottom)}`}
      stroke={INK}
      stroke-dasharray="4 4"
    />
  );
}

/** Two slanted strokes through a dashed line. */
export function Break({ x, top, bottom }: { x: number; top: number; bottom: number }) {
  const middle = (top + bottom) / 2;
  const d = [-3, 4].map((dx) => `M${at(x + dx - 5)} ${at(middle + 9)} l10 -18`).join(' ');
  return (
    <>
      <Cut x={x} top={top} bottom={bottom} />
      <path class="chart-line-soft" d={d} stroke={INK} stroke-width="2" />
    </>
  );
}

export function Mark(props: {
  one: TrendYear;
  x: number;
  y: (score: number) => number;
  isBelow: boolean;
  missing: string;
  bounds: readonly [left: number, width: number];
}) {
  const { one, x, y, isBelow, missing, bounds } = props;
  const shown = one.value ?? missing;
  const half = widthOf(shown, SIZE) / 2;
  const middle = Math.max(bounds[0] + half, clampMiddle(x, 2 * half, bounds[1]));
  if (one.value === null) {
    return (
      <Line x={middle} y={y(0) - 6} size={SIZE} anchor="middle" halo>
        {missing}
      </Line>
    );
  }
  const own = y(Number(one.value));
  const high = one.high === undefined ? own : y(Number(one.high));
  const low = one.low === undefined ? own : y(Number(one.low));
  return (
    <>
      {one.low !== undefined && (
        <path
          class="chart-line-soft"
          d={`M${at(x)} ${at(high)} V${at(low)} M${at(x - 5)} ${at(high)} h10 M${at(x - 5)} ${at(low)} h10`}
          stroke={INK}
          stroke-width="1.5"
        />
      )}
      <circle class="chart-dot" cx={at(x)} cy={at(own)} r="4.5" fill={STRONG} stroke={PAPER} />
      <Line
        x={middle}
        y={isBelow ? Math.max(own, low) + 20 : Math.min(own, high) - 9}
        size={SIZE}
        anchor="middle"
        bold
        halo
      >
        {shown}
      </Line>
    </>
  );
}

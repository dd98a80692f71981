import { at, Chart, type ChartText, FAINT, INK, Line, PAPER, STRONG } from './chart.tsx';
import type { TableData } from './chart-table.tsx';
import { linesWithin, widthOf } from './text-width.ts';

/** Scores of 0 to 100 as bars under their names; one below the threshold is hollow. */
export interface Bar {
  readonly label: string;
  /** As printed; null where there is none. */
  readonly value: string | null;
  /** Said instead of a value that is not there. */
  readonly missing: string;
}

export interface BarsProps {
  readonly text: ChartText;
  readonly bars: readonly Bar[];
  readonly threshold: { readonly at: number; readonly label: string } | null;
  readonly width?: number;
}

const SIZE = 15;
const LINE = 22;
const BAR = 14;
const GAP = 12;

export function barsTable(
  props: Pick<BarsProps, 'bars'> & { readonly caption: string; readonly head: readonly string[] },
): TableData {
  const { caption, head, bars } = props;
  const rows = bars.map(({ label, value, missing }) => [label, value ?? missing]);
  return { caption, head, rows, numbersFrom: 1 };
}

export function Bars({ text, bars, threshold, width = 360 }: BarsProps) {
  const top = threshold ? LINE + 8 : 4;
  let y = top;
  const rows = bars.map((bar) => {
    const shown = bar.value ?? bar.missing;
    const lines = linesWithin(bar.label, SIZE, width - widthOf(shown, SIZE) - 12);
    const row = { bar, shown, lines, y };
    y += lines.length * LINE + BAR + GAP;
    return row;
  });
  const x = (value: number) => (width * Math.min(100, Math.max(0, value))) / 100;
  return (
    <Chart text={text} width={width} height={y}>
      {rows.map((row) => (
        <g key={row.bar.label}>
          {row.lines.map((line, index) => (
            <Line key={line} x={0} y={row.y + (index + 1) * LINE - 6} size={SIZE}>
              {line}
            </Line>
          ))}
          <Line x={width} y={row.y + row.lines.length * LINE - 6} size={SIZE} anchor="end" bold>
            {row.shown}
          </Line>
          {row.bar.value !== null && (
            <BarShape
              y={row.y + row.lines.length * LINE}
              width={width}
              length={x(Number(row.bar.value))}
              threshold={threshold && x(threshold.at)}
            />
          )}
        </g>
      ))}
      {threshold && (
        <Line
          x={clampMiddle(x(threshold.at), widthOf(threshold.label, SIZE), width)}
          y={LINE - 6}
          size={SIZE}
          anchor="middle"
        >
          {threshold.label}
        </Line>
      )}
    </Chart>
  );
}

function BarShape(props: { y: number; width: number; length: number; threshold: number | null }) {
  const { y, width, length, threshold } = props;
  const hollow = threshold !== null && length < threshold;
  const edge = hollow ? 1 : 0;
  return (
    <>
      <rect class="chart-track" x={0} y={y} width={width} height={BAR} fill={FAINT} />
      {length > 0 && (
        <rect
          class={hollow ? 'chart-hollow' : 'chart-solid'}
          x={edge}
          y={y + edge}
          width={at(Math.max(1, length - 2 * edge))}
          height={BAR - 2 * edge}
          fill={hollow ? PAPER : STRONG}
          stroke={STRONG}
          stroke-width={2 * edge}
        />
      )}
      {threshold !== null && (
        <rect
          class="chart-mark"
          x={at(Math.min(width - 4, Math.max(0, threshold - 1.5)) + 0.5)}
          y={y - 3}
          width={3}
          height={BAR + 6}
          fill={INK}
          stroke={PAPER}
          stroke-width="1"
        />
      )}
    </>
  );
}

/** The middle of a text that stays inside the chart. */
export function clampMiddle(middle: number, textWidth: number, width: number): number {
  return Math.max(textWidth / 2, Math.min(width - textWidth / 2, middle));
}

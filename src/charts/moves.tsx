import { at, Chart, type ChartText, FAINT, Line, STRONG } from './chart.tsx';
import type { TableData } from './chart-table.tsx';
import { linesWithin, widthOf } from './text-width.ts';

/** Counts that are weighed against each other, each a bar under its name; the longest fills the width. */
export interface MovesProps {
  readonly text: ChartText;
  readonly bars: readonly {
    readonly label: string;
    readonly count: number;
    readonly shown: string;
  }[];
  readonly width?: number;
}

const SIZE = 15;
const LINE = 24;
const BAR = 12;
const GAP = 10;

export function movesTable(
  props: Pick<MovesProps, 'bars'> & { readonly caption: string; readonly head: readonly string[] },
): TableData {
  const { caption, head, bars } = props;
  return { caption, head, rows: bars.map(({ label, shown }) => [label, shown]), numbersFrom: 1 };
}

export function MovesBars({ text, bars, width = 360 }: MovesProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  let y = 4;
  const rows = bars.map((bar) => {
    const lines = linesWithin(bar.label, SIZE, width - widthOf(bar.shown, SIZE) - 12);
    const row = { bar, lines, y };
    y += lines.length * LINE + BAR + GAP;
    return row;
  });
  return (
    <Chart text={text} width={width} height={y}>
      {rows.map(({ bar, lines, y: own }) => {
        const base = own + lines.length * LINE;
        return (
          <g key={bar.label}>
            {lines.map((line, index) => (
              <Line key={line} x={0} y={own + (index + 1) * LINE - 6} size={SIZE}>
                {line}
              </Line>
            ))}
            <Line x={width} y={base - 6} size={SIZE} anchor="end" bold>
              {bar.shown}
            </Line>
            <rect class="chart-track" x={0} y={base} width={width} height={BAR} fill={FAINT} />
            {bar.count > 0 && (
              <rect
                class="chart-solid"
                x={0}
                y={base}
                width={at(Math.max(1, (width * bar.count) / most))}
                height={BAR}
                fill={STRONG}
              />
            )}
          </g>
        );
      })}
    </Chart>
  );
}

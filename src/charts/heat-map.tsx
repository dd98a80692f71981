import { chartText } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import { at, Chart, Line } from './chart.tsx';
import { said, type TableData } from './chart-table.tsx';
import { BelowFrame, Keys } from './keys.tsx';
import { Hatch, KEYS_WIDTH, type Key, placeKeys, Shade, ShadeLine } from './shade.tsx';
import { shadeKeys, shadeOf } from './shade-steps.ts';
import { linesWithin, widthOf } from './text-width.ts';

/** A table of scores whose cells are darker the higher they are; the number stands in each. */
export interface HeatMapProps {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Names of the columns, written upwards. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** As printed; null where there is none. */
    readonly values: readonly (string | null)[];
  }[];
  /** Where a darker shade begins, ascending. */
  readonly steps: readonly number[];
  /** Numbers below it are bold and framed. */
  readonly threshold: number | null;
  readonly width?: number;
}

const SIZE = 14;
const LINE = 23;
const HEAD = 168;
const CELL = 48;
const ROW = 30;

export function heatMapTable(props: HeatMapProps): TableData {
  const t = chartText[props.language];
  return {
    caption: props.title,
    head: [t.name, ...props.columns],
    rows: props.rows.map((row) => [row.label, ...row.values.map((value) => value ?? t.missing)]),
    numbersFrom: 1,
  };
}

export function HeatMap(props: HeatMapProps) {
  const { columns, steps, threshold } = props;
  const heads = columns.map((name) => linesWithin(name, SIZE, HEAD - 10));
  const widths = heads.map((lines) => Math.max(CELL, lines.length * LINE + 8));
  const cells = widths.reduce((sum, own) => sum + own, 0);
  const width = Math.max(props.width ?? 0, 150 + cells, KEYS_WIDTH);
  const side = width - cells;
  const starts = widths.map((_, i) => side + widths.slice(0, i).reduce((sum, w) => sum + w, 0));
  const head = Math.max(0, ...heads.flat().map((line) => widthOf(line, SIZE))) + 10;
  let y = head;
  const rows = props.rows.map((row) => {
    const lines = linesWithin(row.label, SIZE, side - 10);
    const placed = { row, y, lines, height: Math.max(ROW, lines.length * LINE + 8) };
    y += placed.height;
    return placed;
  });
  const keys = placeKeys(keysOf(props), SIZE - 1, KEYS_WIDTH);
  return (
    <Chart
      text={{ id: props.id, title: props.title, description: said(heatMapTable(props)) }}
      width={width}
      height={y + 10 + keys.height}
      isWide
    >
      {heads.map((lines, column) => {
        const middle = starts[column]! + widths[column]! / 2;
        const first = middle - ((lines.length - 1) * LINE) / 2 + 5;
        return lines.map((line, index) => (
          <g
            key={`${columns[column]} ${line}`}
            transform={`translate(${at(first + index * LINE)} ${at(head - 8)}) rotate(-90)`}
          >
            <Line x={0} y={0} size={SIZE}>
              {line}
            </Line>
          </g>
        ));
      })}
      {rows.map((placed) => (
        <g key={placed.row.label}>
          {placed.lines.map((line, index) => (
            <Line key={line} x={0} y={placed.y + (index + 1) * LINE} size={SIZE}>
              {line}
            </Line>
          ))}
          {columns.map((name, column) => (
            <Cell
              key={name}
              value={placed.row.values[column] ?? null}
              x={starts[column]!}
              y={placed.y}
              width={widths[column]!}
              height={placed.height}
              steps={steps}
              threshold={threshold}
            />
          ))}
        </g>
      ))}
      <Keys placed={keys.placed} y={y + 8} size={SIZE - 1} />
    </Chart>
  );
}

/** What shades, frame and slanted lines stand for; the last two where there are any. */
function keysOf({ rows, steps, threshold, language }: HeatMapProps): Key[] {
  const t = chartText[language];
  const values = rows.flatMap((row) => row.values);
  const isAnyBelow = values.some((value) => isBelow(value, threshold));
  return [
    ...shadeKeys(steps, language),
    ...(threshold !== null && isAnyBelow
      ? [{ shade: 'frame' as const, words: t.below(threshold) }]
      : []),
    ...(values.includes(null) ? [{ shade: 'none' as const, words: t.missing }] : []),
  ];
}

const isBelow = (value: string | null, threshold: number | null) =>
  value !== null && threshold !== null && Number(value) < threshold;

function Cell(props: {
  value: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
  steps: readonly number[];
  threshold: number | null;
}) {
  const { value, x, y, width, height, steps, threshold } = props;
  if (value === null) return <Hatch x={x} y={y} width={width} height={height} />;
  const shade = shadeOf(Number(value), steps);
  const isFramed = isBelow(value, threshold);
  return (
    <>
      <Shade shade={shade} x={x} y={y} width={width} height={height} />
      {isFramed && <BelowFrame x={x + 2.5} y={y + 2.5} width={width - 5} height={height - 5} />}
      <ShadeLine
        shade={shade}
        x={x + width / 2}
        y={y + height / 2 + 5}
        size={SIZE - 1}
        bold={isFramed}
      >
        {value}
      </ShadeLine>
    </>
  );
}

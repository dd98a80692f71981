import type { ComponentChildren } from 'preact';
import { chartText } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import { at, Chart, INK, Line, PALE, PAPER, STRONG } from './chart.tsx';
import { said, type TableData } from './chart-table.tsx';
import { linesWithin, widthOf } from './text-width.ts';

/** Things in their order, each with its rank; one may be picked out, those below are hollow. */
export interface RankedBar {
  readonly rank: number;
  readonly label: string;
  /** As printed. */
  readonly value: string;
  readonly isPicked?: boolean;
}

export interface RankingProps {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly bars: readonly RankedBar[];
  readonly threshold: number | null;
  readonly width?: number;
}

const SIZE = 15;
const LINE = 24;
const BAR = 12;
const GAP = 10;

export function rankingTable({ title, language, bars }: RankingProps): TableData {
  const t = chartText[language];
  return {
    caption: title,
    head: [t.name, t.rank, t.score],
    rows: bars.map((bar) => [bar.label, String(bar.rank), bar.value]),
    numbersFrom: 1,
  };
}

export function Ranking(props: RankingProps) {
  const { bars, threshold, width = 360 } = props;
  const numbers = Math.max(20, ...bars.map((bar) => widthOf(String(bar.rank), SIZE))) + 10;
  const top = threshold === null ? 4 : LINE + 4;
  let y = top;
  const rows = bars.map((bar) => {
    const room = width - numbers - widthOf(bar.value, SIZE) - 12;
    const row = { bar, y, lines: linesWithin(bar.label, SIZE, room) };
    y += row.lines.length * LINE + BAR + GAP;
    return row;
  });
  const length = (score: number) => ((width - numbers) * Math.min(100, Math.max(0, score))) / 100;
  const label = threshold === null ? '' : chartText[props.language].threshold(threshold);
  const mark = numbers + length(threshold ?? 0);
  const half = widthOf(label, SIZE) / 2;
  return (
    <Chart
      text={{ id: props.id, title: props.title, description: said(rankingTable(props)) }}
      width={width}
      height={y}
    >
      {rows.map((row) => (
        <Row key={`${row.bar.rank} ${row.bar.label}`} {...row} numbers={numbers} width={width}>
          <BarOf
            x={numbers}
            y={row.y + row.lines.length * LINE}
            length={length(Number(row.bar.value))}
            isPicked={row.bar.isPicked ?? false}
            isBelow={threshold !== null && Number(row.bar.value) < threshold}
          />
        </Row>
      ))}
      {threshold !== null && (
        <>
          <path
            class="chart-line-soft"
            d={`M${at(mark)} ${LINE} V${at(y - GAP)}`}
            stroke={INK}
            stroke-dasharray="1 3"
          />
          <Line
            x={Math.max(half, Math.min(width - half, mark))}
            y={LINE - 6}
            size={SIZE}
            anchor="middle"
          >
            {label}
          </Line>
        </>
      )}
    </Chart>
  );
}

function Row(props: {
  bar: RankedBar;
  y: number;
  lines: readonly string[];
  numbers: number;
  width: number;
  children: ComponentChildren;
}) {
  const { bar, y, lines, numbers, width } = props;
  const isBold = bar.isPicked ?? false;
  return (
    <g>
      <Line x={numbers - 10} y={y + LINE - 6} size={SIZE} anchor="end" bold={isBold}>
        {String(bar.rank)}
      </Line>
      {lines.map((line, index) => (
        <Line key={line} x={numbers} y={y + (index + 1) * LINE - 6} size={SIZE} bold={isBold} halo>
          {line}
        </Line>
      ))}
      <Line x={width} y={y + lines.length * LINE - 6} size={SIZE} anchor="end" bold halo>
        {bar.value}
      </Line>
      {props.children}
    </g>
  );
}

function BarOf(props: {
  x: number;
  y: number;
  length: number;
  isPicked: boolean;
  isBelow: boolean;
}) {
  const { x, y, length, isPicked, isBelow } = props;
  const edge = isBelow ? 1 : 0;
  const tone = isPicked ? 'chart-solid' : 'chart-band';
  return (
    <rect
      class={isBelow ? 'chart-hollow' : tone}
      x={at(x + edge)}
      y={y + edge}
      width={at(Math.max(1, length - 2 * edge))}
      height={BAR - 2 * edge}
      fill={isBelow ? PAPER : isPicked ? STRONG : PALE}
      stroke={STRONG}
      stroke-width={isBelow ? (isPicked ? 3 : 1.5) : 0}
    />
  );
}

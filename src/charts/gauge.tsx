import { chartText } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import { clampMiddle } from './bars.tsx';
import {
  at,
  Chart,
  type ChartText,
  FAINT,
  INK,
  Line,
  PALE,
  PAPER,
  PHONE,
  STRONG,
} from './chart.tsx';
import type { TableData } from './chart-table.tsx';
import { widthOf } from './text-width.ts';

/** One score on the scale of 0 to 100, with the figures at which a level begins. */
export interface GaugeProps {
  readonly text: ChartText;
  /** As printed. */
  readonly value: string;
  /** Where levels begin, in any order; 0 may be among them. */
  readonly steps: readonly number[];
  readonly width?: number;
}

const SIZE = 14;
/** It stands in a card, which takes a little of the width of a phone. */
const CARD = PHONE - 36;
const TOP = 34;
const TRACK = 22;
const ROW = 20;

/** The stretches of the scale, best first, with what each is called and the score where it lies. */
export function gaugeTable(
  props: Pick<GaugeProps, 'value' | 'steps'> & {
    readonly caption: string;
    readonly language: Language;
    readonly nameAt: (from: number) => string;
  },
): TableData {
  const { caption, language, value, nameAt } = props;
  const t = chartText[language];
  const edges = edgesOf(props.steps);
  const own = edges.slice(0, -1).findLast((from) => Number(value) >= from);
  const rows = edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1]!;
    const range = to === 100 ? t.upTo(from, to) : t.between(from, to);
    return [range, nameAt(from), from === own ? value : ''];
  });
  return { caption, head: [t.range, t.level, t.score], rows: rows.toReversed(), numbersFrom: 2 };
}

function edgesOf(steps: readonly number[]): number[] {
  return [...new Set([0, ...steps, 100])].sort((a, b) => a - b);
}

export function Gauge({ text, value, steps, width = CARD }: GaugeProps) {
  const edges = edgesOf(steps);
  const inset = widthOf('100', SIZE) / 2 + 1;
  const x = (score: number) =>
    inset + ((width - 2 * inset) * Math.min(100, Math.max(0, score))) / 100;
  const labels = rowsOf(edges, x);
  const rows = 1 + Math.max(...labels.map((label) => label.row));
  const here = x(Number(value));
  return (
    <Chart text={text} width={width} height={TOP + TRACK + 6 + rows * ROW}>
      {edges.slice(0, -1).map((from, index) => (
        <rect
          key={from}
          class={index % 2 ? 'chart-band' : 'chart-track'}
          x={at(x(from))}
          y={TOP}
          width={at(x(edges[index + 1] ?? 100) - x(from))}
          height={TRACK}
          fill={index % 2 ? PALE : FAINT}
        />
      ))}
      {labels.map(({ edge, row }) => (
        <g key={edge}>
          <line
            class="chart-mark"
            x1={at(x(edge))}
            x2={at(x(edge))}
            y1={TOP}
            y2={TOP + TRACK + 4 + row * ROW}
            stroke={INK}
          />
          <Line x={x(edge)} y={TOP + TRACK + 18 + row * ROW} size={SIZE} anchor="middle">
            {String(edge)}
          </Line>
        </g>
      ))}
      <path
        class="chart-pointer"
        d={`M${at(here)} ${TOP + TRACK} V${TOP} l-7 -10 h14 l-7 10`}
        fill={STRONG}
        stroke={PAPER}
        stroke-width="1"
      />
      <rect class="chart-solid" x={at(here - 2)} y={TOP} width={4} height={TRACK} fill={STRONG} />
      <Line
        x={clampMiddle(here, widthOf(value, SIZE + 4), width)}
        y={TOP - 14}
        size={SIZE + 4}
        anchor="middle"
        bold
      >
        {value}
      </Line>
    </Chart>
  );
}

/** Figures that would touch their neighbour go a row lower. */
function rowsOf(edges: readonly number[], x: (score: number) => number) {
  const ends: number[] = [];
  return edges.map((edge) => {
    const half = widthOf(String(edge), SIZE) / 2;
    const free = ends.findIndex((end) => end + 2 < x(edge) - half);
    const row = free < 0 ? ends.length : free;
    ends[row] = x(edge) + half;
    return { edge, row };
  });
}

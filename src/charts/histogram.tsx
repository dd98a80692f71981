import { chartText } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import { at, Chart, INK, Line, PALE, PAPER, PHONE, STRONG } from './chart.tsx';
import { said, type TableData } from './chart-table.tsx';
import { linesWithin, widthOf } from './text-width.ts';

/** How many agencies lie in each range of scores; ranges below the threshold are hollow. */
export interface HistogramBin {
  /** From here, up to below the next. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly isPicked?: boolean;
}

export interface HistogramProps {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Ascending, each beginning where the one before ends. */
  readonly bins: readonly HistogramBin[];
  readonly threshold: number | null;
  readonly width?: number;
}

const SIZE = 13;
const LINE = 21;
const PLOT = 140;
const TOP = 22;
const SLOT = 30;

export function histogramTable({ title, language, bins }: HistogramProps): TableData {
  const t = chartText[language];
  return {
    caption: title,
    head: [t.range, t.agencies],
    rows: bins.map((bin) => [rangeWords(bin, language), String(bin.count)]),
    numbersFrom: 1,
  };
}

function rangeWords({ from, to }: HistogramBin, language: Language): string {
  const t = chartText[language];
  if (from <= 0) return t.below(to);
  return to >= 100 ? t.from(from) : t.between(from, to);
}

export function Histogram(props: HistogramProps) {
  const { bins, threshold } = props;
  const widest = Math.max(0, ...bins.map((bin) => widthOf(String(bin.count), SIZE)));
  const width = Math.max(props.width ?? PHONE, bins.length * Math.max(SLOT, widest + 6) + 24);
  const inset = 12;
  const slot = (width - 2 * inset) / Math.max(1, bins.length);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const base = TOP + PLOT;
  const t = chartText[props.language];
  const edges = [...bins.map((bin) => bin.from), ...bins.slice(-1).map((bin) => bin.to)];
  const mark = threshold === null ? -1 : edges.indexOf(threshold);
  const words = threshold === null ? [] : linesWithin(t.threshold(threshold), SIZE, width - 30);
  return (
    <Chart
      text={{ id: props.id, title: props.title, description: said(histogramTable(props)) }}
      width={width}
      height={base + LINE + 8 + words.length * LINE + 6}
      isWide={width > (props.width ?? PHONE)}
    >
      {bins.map((bin, index) => {
        const height = (PLOT * bin.count) / most;
        const x = inset + slot * index;
        return (
          <g key={bin.from}>
            {bin.count > 0 && (
              <Column
                bin={bin}
                x={x + 2}
                y={base - height}
                width={slot - 4}
                height={height}
                isBelow={threshold !== null && bin.from < threshold}
              />
            )}
            <Line x={x + slot / 2} y={base - height - 6} size={SIZE} anchor="middle" bold>
              {String(bin.count)}
            </Line>
          </g>
        );
      })}
      <path class="chart-line-soft" d={`M0 ${base} H${width}`} stroke={INK} />
      {mark >= 0 && (
        <>
          <path
            class="chart-line-soft"
            d={`M${at(inset + slot * mark)} 4 V${base + 5} M0 ${base + LINE + 18} H22`}
            stroke={INK}
            stroke-width="1.5"
            stroke-dasharray="2 3"
          />
          {words.map((line, index) => (
            <Line key={line} x={28} y={base + LINE + 23 + index * LINE} size={SIZE}>
              {line}
            </Line>
          ))}
        </>
      )}
      {edges.map((edge, index) => (
        <Line key={edge} x={inset + slot * index} y={base + LINE} size={SIZE} anchor="middle">
          {String(edge)}
        </Line>
      ))}
    </Chart>
  );
}

function Column(props: {
  bin: HistogramBin;
  x: number;
  y: number;
  width: number;
  height: number;
  isBelow: boolean;
}) {
  const { bin, x, y, width, height, isBelow } = props;
  const tone = bin.isPicked ? 'chart-solid' : 'chart-band';
  return (
    <rect
      class={isBelow ? 'chart-hollow' : tone}
      x={at(x)}
      y={at(y)}
      width={at(width)}
      height={at(height)}
      fill={isBelow ? PAPER : bin.isPicked ? STRONG : PALE}
      stroke={STRONG}
      stroke-width={isBelow ? (bin.isPicked ? 3.5 : 1.5) : 0}
    />
  );
}

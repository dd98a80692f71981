import { chartText } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import { at, Chart, FAINT, INK, Line, PHONE, STRONG } from './chart.tsx';
import { said, type TableData } from './chart-table.tsx';
import { linesWithin, widthOf } from './text-width.ts';
import { Break, Cut, Mark } from './trend-mark.tsx';
import { SIZE, type TrendYear } from './trend-year.ts';

/** One score over the years; where years cannot be compared the line stops and says why. */
export interface TrendProps {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Without a gap, oldest first: see everyYear. */
  readonly years: readonly TrendYear[];
  readonly threshold: { readonly at: number; readonly label: string } | null;
  readonly width?: number;
}

const LINE = 21;
const PLOT = 150;
const TOP = 26;
const SLOT = 38;
const DOTS = { stroke: INK, 'stroke-dasharray': '1 3' };

export function trendTable({ title, language, years }: TrendProps): TableData {
  const t = chartText[language];
  const hasInterval = years.some((one) => one.low !== undefined);
  const hasBreak = years.some((one) => one.breaks !== undefined || one.changed !== undefined);
  return {
    caption: title,
    head: [
      t.year,
      t.score,
      ...(hasInterval ? [t.interval] : []),
      ...(hasBreak ? [t.comparability] : []),
    ],
    rows: years.map((one) => [
      String(one.year),
      one.value ?? t.missing,
      ...(hasInterval ? [one.low === undefined ? '' : `${one.low}–${one.high}`] : []),
      ...(hasBreak ? [one.breaks ?? one.changed ?? ''] : []),
    ]),
    numbersFrom: 1,
  };
}

/** What a phone of 320 px shows of a chart that scrolls: its newest years, and all that is said below them. */
const IN_SIGHT = 280;
const LEFT = widthOf('100', SIZE) + 8;

/** So many years that their chart stands in a region that scrolls. */
export function runsOffAPhone(years: number): boolean {
  return LEFT + years * SLOT > PHONE;
}

export function Trend(props: TrendProps) {
  const { years, threshold } = props;
  const t = chartText[props.language];
  const floor = floorOf(props);
  const left = LEFT;
  const width = Math.max(props.width ?? PHONE, left + years.length * SLOT);
  const slot = (width - left) / Math.max(1, years.length);
  const x = (index: number) => left + slot * (index + 0.5);
  const y = (score: number) => TOP + PLOT * (1 - (clamped(score, floor) - floor) / (100 - floor));
  const base = TOP + PLOT;
  const legend = width > (props.width ?? PHONE) ? width - IN_SIGHT : 0;
  const notes = [
    ...years.flatMap((one) => (one.breaks === undefined ? [] : [t.break(one.year, one.breaks)])),
    ...years.flatMap((one) =>
      one.changed === undefined ? [] : [t.changed(one.year, one.changed)],
    ),
    ...(floor > 0 ? [t.axisFrom(floor)] : []),
  ].flatMap((note) => linesWithin(note, SIZE, width - legend));
  const under = base + LINE + (threshold ? LINE + 4 : 4);
  return (
    <Chart
      text={{ id: props.id, title: props.title, description: said(trendTable(props)) }}
      width={width}
      height={under + 6 + notes.length * LINE}
      isWide={width > (props.width ?? PHONE)}
    >
      {[floor, (floor + 100) / 2, 100].map((score) => (
        <g key={score}>
          <path class="chart-grid" d={`M${left} ${at(y(score))} H${width}`} stroke={FAINT} />
          <Line x={left - 6} y={y(score) + 5} size={SIZE} anchor="end">
            {String(score)}
          </Line>
        </g>
      ))}
      {threshold && (
        <>
          <path
            class="chart-line-soft"
            d={`M${at(left)} ${at(y(threshold.at))} H${width}`}
            {...DOTS}
          />
          <path class="chart-line-soft" d={`M${legend} ${base + LINE + 19} h24`} {...DOTS} />
          <Line x={legend + 30} y={base + LINE + 24} size={SIZE}>
            {threshold.label}
          </Line>
        </>
      )}
      {years.map((one, index) => {
        const next = years[index + 1];
        const isJoined = one.value !== null && next && next.value !== null && !next.breaks;
        return (
          <g key={one.year}>
            {isJoined && (
              <path
                class="chart-line"
                d={`M${at(x(index))} ${at(y(Number(one.value)))} L${at(x(index + 1))} ${at(y(Number(next.value)))}`}
                stroke={STRONG}
                stroke-width="2.5"
              />
            )}
            {one.changed !== undefined && index > 0 && (
              <Cut x={left + slot * index} top={TOP - 18} bottom={base} />
            )}
            {one.breaks !== undefined && index > 0 && (
              <Break x={left + slot * index} top={TOP - 18} bottom={base} />
            )}
          </g>
        );
      })}
      {years.map((one, index) => (
        <Mark
          key={one.year}
          one={one}
          x={x(index)}
          y={y}
          isBelow={isValley(years, index) && y(Number(one.value)) + 26 < base}
          missing={t.missing}
          bounds={[left, width]}
        />
      ))}
      {years.map((one, index) => (
        <Line key={one.year} x={x(index)} y={base + LINE} size={SIZE} anchor="middle">
          {String(one.year)}
        </Line>
      ))}
      {notes.map((note, index) => (
        <Line key={note} x={legend} y={under + LINE * (index + 1) - 2} size={SIZE}>
          {note}
        </Line>
      ))}
    </Chart>
  );
}

/** Lower than both of its neighbours: the lines would run through a figure above it. */
function isValley(years: readonly TrendYear[], index: number): boolean {
  const around = [years[index - 1], years[index + 1]];
  const own = years[index]?.value ?? null;
  if (own === null) return false;
  return around.every((one) => one?.value != null && Number(one.value) > Number(own));
}

function clamped(score: number, floor: number): number {
  return Math.min(100, Math.max(floor, score));
}

/** The scale begins at a round figure below everything that is drawn. */
function floorOf({ years, threshold }: TrendProps): number {
  const drawn = years.flatMap(({ value, low }) => [value, low].flatMap((one) => one ?? []));
  const least = Math.min(95, threshold?.at ?? 100, ...drawn.map(Number));
  return Math.max(0, Math.floor((least - 2) / 10) * 10);
}

import { chartText } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import { at, Chart, FAINT, INK, Line, STRONG } from './chart.tsx';
import { said, type TableData } from './chart-table.tsx';
import {
  angleOf,
  LABEL_GAP,
  LABEL_LINE,
  LABEL_SIZE,
  placeLabels,
  type RadarLabel,
} from './radar-labels.ts';
import { widestWord, widthOf } from './text-width.ts';

/** Scores around a ring, with another year as a dashed outline and a ring at the threshold. */
export interface RadarAxis {
  readonly label: string;
  /** As printed; null where there is none. */
  readonly value: string | null;
  readonly before?: string | null;
}

export interface RadarProps {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly axes: readonly RadarAxis[];
  /** What the solid and the dashed outline are called: the years. */
  readonly now: string;
  readonly before?: string;
  readonly threshold: number | null;
  /** The score at the middle, said in the key. */
  readonly centre?: number;
  readonly width?: number;
}

const KEY_SIZE = 13;
const KEY_LINE = 21;

export function radarTable(props: RadarProps): TableData {
  const t = chartText[props.language];
  const word = (value: string | null | undefined) => value ?? t.missing;
  return {
    caption: props.title,
    head: [t.indicator, ...(props.before === undefined ? [] : [props.before]), props.now],
    rows: props.axes.map((axis) => [
      axis.label,
      ...(props.before === undefined ? [] : [word(axis.before)]),
      word(axis.value),
    ]),
    numbersFrom: 1,
  };
}

export function Radar(props: RadarProps) {
  const { axes, threshold, centre = 0 } = props;
  const t = chartText[props.language];
  const { width, radius } = sizeOf(props);
  const labels = placeLabels(
    axes.map(({ label, value }) => ({ name: label, value: value ?? t.missing })),
    { radius, width },
  );
  const top = Math.min(-radius, ...labels.map((label) => label.top)) - 4;
  const bottom = Math.max(radius, ...labels.map((label) => label.top + label.height));
  const middle = { x: width / 2, y: -top };
  const point = (index: number, score: number) => {
    const reach = radius * Math.min(1, Math.max(0, (score - centre) / (100 - centre)));
    const angle = angleOf(index, axes.length);
    return `${at(middle.x + reach * Math.cos(angle))} ${at(middle.y + reach * Math.sin(angle))}`;
  };
  const ring = (score: number) => `M${axes.map((_, index) => point(index, score)).join(' L')} Z`;
  const keys = keysOf(props);
  const steps = [0.25, 0.5, 0.75, 1].map((part) => centre + (100 - centre) * part);
  return (
    <Chart
      text={{ id: props.id, title: props.title, description: said(radarTable(props)) }}
      width={width}
      height={bottom - top + 8 + keys.length * KEY_LINE + 4}
    >
      {steps.map((score) => (
        <path key={score} class="chart-grid" d={ring(score)} fill="none" stroke={FAINT} />
      ))}
      {axes.map((axis, index) => (
        <path
          key={axis.label}
          class="chart-grid"
          d={`M${point(index, centre)} L${point(index, 100)}`}
          stroke={FAINT}
        />
      ))}
      {threshold !== null && <Outline d={ring(threshold)} kind="threshold" />}
      {props.before !== undefined && (
        <Outline
          d={outline(
            axes.map((axis) => axis.before ?? null),
            point,
          )}
          kind="before"
        />
      )}
      <Outline
        d={outline(
          axes.map((axis) => axis.value),
          point,
        )}
        kind="now"
      />
      {labels.map((label, index) => (
        <Label key={axes[index]!.label} label={label} middle={middle.y} />
      ))}
      {keys.map((key, index) => (
        <KeyLine key={key.words} {...key} y={bottom - top + 8 + index * KEY_LINE} />
      ))}
    </Chart>
  );
}

/** A longer word than fits beside the ring makes the chart wider, for a broken word reads badly. */
function sizeOf({ axes, width = 360 }: RadarProps): { width: number; radius: number } {
  const word = Math.max(0, ...axes.map(({ label }) => widestWord(label, LABEL_SIZE)));
  const beside = LABEL_GAP + word;
  if (width * 0.25 >= beside) return { width, radius: Math.round(width * 0.25) };
  const wide = Math.round(Math.min(width * 1.2, Math.max(width, beside / 0.3)));
  return { width: wide, radius: Math.round(wide * 0.2) };
}

type Kind = 'now' | 'before' | 'threshold' | 'none';

const STROKES: Record<Exclude<Kind, 'none'>, Record<string, string | number>> = {
  now: { class: 'chart-line', stroke: STRONG, 'stroke-width': 2.5 },
  before: { class: 'chart-line-soft', stroke: INK, 'stroke-width': 1.5, 'stroke-dasharray': '6 4' },
  threshold: {
    class: 'chart-line-soft',
    stroke: INK,
    'stroke-width': 1,
    'stroke-dasharray': '1 3',
  },
};

function Outline({ d, kind }: { d: string; kind: Exclude<Kind, 'none'> }) {
  return (
    <path d={d} fill="none" stroke-linejoin="round" stroke-linecap="round" {...STROKES[kind]} />
  );
}

/** Joins neighbours that both have a score; one alone is a dot. */
function outline(
  values: readonly (string | null)[],
  point: (index: number, score: number) => string,
): string {
  const points = values.map((value, index) => value !== null && point(index, Number(value)));
  if (points.every((one) => one !== false)) return `M${points.join(' L')} Z`;
  const strokes = points.flatMap((here, index) => {
    const next = points[(index + 1) % points.length];
    if (!here) return [];
    return [`M${here} L${next || here}`];
  });
  return strokes.join(' ');
}

function Label({ label, middle }: { label: RadarLabel; middle: number }) {
  const anchor = { left: 'end', right: 'start', top: 'middle', bottom: 'middle' } as const;
  return (
    <>
      {label.lines.map((line, index) => (
        <Line
          key={line}
          x={label.x}
          y={middle + label.top + (index + 1) * LABEL_LINE - 5}
          size={LABEL_SIZE}
          anchor={anchor[label.side]}
          bold={index === label.lines.length - 1}
        >
          {line}
        </Line>
      ))}
    </>
  );
}

function keysOf(props: RadarProps): { kind: Kind; words: string }[] {
  const t = chartText[props.language];
  return [
    { kind: 'now' as const, words: props.now },
    ...(props.before === undefined ? [] : [{ kind: 'before' as const, words: props.before }]),
    ...(props.threshold === null
      ? []
      : [{ kind: 'threshold' as const, words: t.threshold(props.threshold) }]),
    ...(props.centre ? [{ kind: 'none' as const, words: t.centre(props.centre) }] : []),
  ].filter((key) => widthOf(key.words, KEY_SIZE) > 0);
}

function KeyLine({ kind, words, y }: { kind: Kind; words: string; y: number }) {
  return (
    <>
      {kind !== 'none' && <Outline d={`M0 ${at(y + 10)} H26`} kind={kind} />}
      <Line x={kind === 'none' ? 0 : 34} y={y + 15} size={KEY_SIZE}>
        {words}
      </Line>
    </>
  );
}

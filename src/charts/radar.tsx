import { chartText } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import { at, Chart, FAINT, INK, Line, PHONE, STRONG } from './chart.tsx';
import { said, type TableData } from './chart-table.tsx';
import { angleOf, LABEL_LINE, LABEL_SIZE, placeLabels, type RadarLabel } from './radar-labels.ts';
import { INDENT, isReadable, type ListedLine, listNames } from './radar-list.ts';
import { widthOf } from './text-width.ts';

/** Scores around a ring, with another year as a dashed outline and a ring at the threshold. */
export interface RadarAxis {
  /** Without its number, which is its place. */
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
    rows: props.axes.map((axis, index) => [
      numbered(axis, index),
      ...(props.before === undefined ? [] : [word(axis.before)]),
      word(axis.value),
    ]),
    numbersFrom: 1,
  };
}

export function Radar(props: RadarProps) {
  const { axes, threshold, centre = 0 } = props;
  const { width, radius, labels, list } = layoutOf(props);
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
  const names = bottom - top + 8;
  const foot = names + list.length * LABEL_LINE + (list.length > 0 ? 8 : 0);
  const steps = [0.25, 0.5, 0.75, 1].map((part) => centre + (100 - centre) * part);
  return (
    <Chart
      text={{ id: props.id, title: props.title, description: said(radarTable(props)) }}
      width={width}
      height={foot + keys.length * KEY_LINE + 4}
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
      {list.map((line, index) => (
        <ListLine key={line.name} {...line} width={width} y={names + index * LABEL_LINE + 16} />
      ))}
      {keys.map((key, index) => (
        <KeyLine key={key.words} {...key} y={foot + index * KEY_LINE} />
      ))}
    </Chart>
  );
}

/** With names beside the ring it is wider than a phone. */
export function isWiderThanAPhone(props: RadarProps): boolean {
  return layoutOf(props).width > PHONE;
}

const BESIDE = 360;

/**
 * Names stand beside the ring where each fits with its number and without a broken word; otherwise
 * only the numbers do, and the names are a list below it: the ring keeps its size.
 */
function layoutOf({ axes, language, width }: RadarProps) {
  const named = axes.map((axis, index) => ({
    name: numbered(axis, index),
    value: axis.value ?? chartText[language].missing,
  }));
  const beside = { width: width ?? BESIDE, radius: Math.round((width ?? BESIDE) * 0.25) };
  const labels = placeLabels(named, beside);
  const isWhole = labels.every(({ lines }, i) => {
    return isReadable(named[i]!.name, `${i + 1}.`, lines.slice(0, -1));
  });
  if (isWhole) return { ...beside, labels, list: [] };
  const above = { width: width ?? PHONE, radius: Math.round((width ?? PHONE) * 0.4) };
  return {
    ...above,
    labels: placeLabels(
      axes.map((_, index) => ({ name: '', value: String(index + 1) })),
      above,
    ),
    list: listNames(named, above.width),
  };
}

function numbered({ label }: RadarAxis, index: number): string {
  return `${index + 1}. ${label}`.trimEnd();
}

function ListLine({ name, value, width, y }: ListedLine & { width: number; y: number }) {
  return (
    <>
      <Line x={value === '' ? INDENT : 0} y={y} size={LABEL_SIZE}>
        {name}
      </Line>
      {value !== '' && (
        <Line x={width} y={y} size={LABEL_SIZE} anchor="end" bold>
          {value}
        </Line>
      )}
    </>
  );
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
  if (d === '') return null;
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

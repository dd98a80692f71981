import { chartText } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import { at, Chart, Line } from './chart.tsx';
import { said, type TableData } from './chart-table.tsx';
import { Keys } from './keys.tsx';
import { type Box, Dotted, Hatch, placeKeys, Shade, ShadeLine, shadeAmong } from './shade.tsx';
import { linesWithin, widthOf } from './text-width.ts';

/**
 * How each question was answered: one bar a question, its parts from the lowest option to the
 * highest, and what may not be shown hatched at the end.
 */
export interface DistributionPart {
  /** Any measure: answers, or shares. */
  readonly size: number;
  /** As it stands in the bar and the table. */
  readonly shown: string;
  /** Said of a part that joins options with the ones before it, and how many it joins. */
  readonly joins?: { readonly options: number; readonly words: string };
}

export interface DistributionRow {
  readonly label: string;
  /** What the bar is of, in the parts' measure; null where not even that may be shown. */
  readonly total: number | null;
  /** One for each option, null where it is withheld or joined with the next. */
  readonly parts: readonly (DistributionPart | null)[];
  /** Said at the right: the score, or how many answered. */
  readonly note?: string;
}

export interface DistributionProps {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** From the lowest to the highest. */
  readonly options: readonly string[];
  readonly rows: readonly DistributionRow[];
  readonly width?: number;
}

const SIZE = 15;
const LINE = 24;
const BAR = 24;
const GAP = 12;

export function distributionTable(props: DistributionProps): TableData {
  const t = chartText[props.language];
  const hasNotes = props.rows.some((row) => row.note !== undefined);
  return {
    caption: props.title,
    head: [t.question, ...props.options, ...(hasNotes ? [t.answers] : [])],
    rows: props.rows.map((row) => [
      row.label,
      ...props.options.map((_, index) => cellOf(row, index) ?? t.withheld),
      ...(hasNotes ? [row.note ?? ''] : []),
    ]),
    numbersFrom: 1,
  };
}

/** A part that joins options stands at the first of them. */
function cellOf({ parts }: DistributionRow, index: number): string | null {
  const at = parts.findIndex((part, i) => {
    return part && i >= index && i - (part.joins?.options ?? 1) < index;
  });
  const part = parts[at];
  if (!part) return null;
  if (!part.joins) return part.shown;
  return index === at - part.joins.options + 1 ? `${part.shown} (${part.joins.words})` : '';
}

/** The shades of the options and of what is joined or withheld, as far as there is any of it. */
export function distributionKeys({ options, rows, language, width = 360 }: DistributionProps) {
  const t = chartText[language];
  const isAnyWithheld = rows.some((row) => withheldOf(row) > 0);
  const isAnyJoined = rows.some((row) => row.parts.some((part) => part?.joins));
  return placeKeys(
    [
      ...options.map((words, index) => ({ shade: shadeAmong(index, options.length), words })),
      ...(isAnyJoined ? [{ shade: 'joined' as const, words: t.joined }] : []),
      ...(isAnyWithheld ? [{ shade: 'none' as const, words: t.withheld }] : []),
    ].flatMap((key) => {
      const [words = '', ...more] = linesWithin(key.words, SIZE - 2, width - 36);
      return [{ ...key, words: more.length > 0 ? `${words}…` : words }];
    }),
    SIZE - 2,
    width,
  );
}

export function Distribution(props: DistributionProps) {
  const { width = 360 } = props;
  const t = chartText[props.language];
  const keys = distributionKeys(props);
  let y = keys.height + 8;
  const rows = props.rows.map((row) => {
    const room = width - (row.note ? widthOf(row.note, SIZE) + 12 : 0);
    const placed = { row, y, lines: linesWithin(row.label, SIZE, room) };
    y += placed.lines.length * LINE + BAR + GAP;
    return placed;
  });
  return (
    <Chart
      text={{ id: props.id, title: props.title, description: said(distributionTable(props)) }}
      width={width}
      height={y}
    >
      <Keys placed={keys.placed} y={0} size={SIZE - 2} />
      {rows.map(({ row, y: own, lines }) => (
        <g key={row.label}>
          {lines.map((line, index) => (
            <Line key={line} x={0} y={own + (index + 1) * LINE - 6} size={SIZE}>
              {line}
            </Line>
          ))}
          {row.note && (
            <Line x={width} y={own + lines.length * LINE - 6} size={SIZE} anchor="end" bold>
              {row.note}
            </Line>
          )}
          <Stack row={row} y={own + lines.length * LINE} width={width} withheld={t.withheld} />
        </g>
      ))}
    </Chart>
  );
}

/** What is left of the bar when everything shown is taken away. */
function withheldOf({ total, parts }: DistributionRow): number {
  if (total === null) return 1;
  const shown = parts.reduce((sum, part) => sum + (part?.size ?? 0), 0);
  return parts.some((part, i) => part === null && cellOf({ label: '', total, parts }, i) === null)
    ? Math.max(0, total - shown)
    : 0;
}

export function Stack(props: {
  readonly row: DistributionRow;
  readonly left?: number;
  readonly y: number;
  readonly width: number;
  readonly withheld: string;
}) {
  const { row, left = 0, y, width, withheld } = props;
  if (row.total === null) return <Withheld x={left} y={y} width={width} words={withheld} />;
  const rest = withheldOf(row);
  const whole = rest + row.parts.reduce((sum, part) => sum + (part?.size ?? 0), 0);
  if (whole <= 0) return null;
  let x = left;
  const pieces = row.parts.flatMap((part, index) => {
    if (!part || part.size <= 0) return [];
    const piece = { part, index, x, length: (width * part.size) / whole };
    x += piece.length;
    return [piece];
  });
  return (
    <>
      {pieces.map(({ part, index, x: from, length }) => {
        const shade = shadeAmong(index, row.parts.length);
        const place = { x: from, y, width: length, height: BAR };
        if (part.joins) return <Joined key={index} part={part} place={place} />;
        return (
          <g key={index}>
            <Shade shade={shade} {...place} />
            {widthOf(part.shown, SIZE - 2) + 6 < length && (
              <ShadeLine shade={shade} x={from + length / 2} y={y + 17} size={SIZE - 2}>
                {part.shown}
              </ShadeLine>
            )}
          </g>
        );
      })}
      {rest > 0 && <Withheld x={at(x)} y={y} width={left + width - x} words={withheld} />}
    </>
  );
}

/** Options that may be shown together only: dotted, for it is not known how many chose which. */
function Joined({ part, place }: { part: DistributionPart; place: Box }) {
  const { x, y, width } = place;
  return (
    <g>
      <Dotted {...place} />
      {widthOf(part.shown, SIZE - 2) + 6 < width && (
        <Line x={x + width / 2} y={y + 17} size={SIZE - 2} anchor="middle" halo>
          {part.shown}
        </Line>
      )}
    </g>
  );
}

function Withheld(props: { x: number; y: number; width: number; words: string }) {
  const { x, y, width, words } = props;
  return (
    <>
      <Hatch x={x} y={y} width={width} height={BAR} />
      {widthOf(words, SIZE - 2) + 8 < width && (
        <Line x={x + width / 2} y={y + 17} size={SIZE - 2} anchor="middle" halo>
          {words}
        </Line>
      )}
    </>
  );
}

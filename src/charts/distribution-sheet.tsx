import { chartText } from '../text/chart.ts';
import { Chart, Line } from './chart.tsx';
import { said } from './chart-table.tsx';
import {
  type DistributionProps,
  distributionKeys,
  distributionTable,
  Stack,
} from './distribution.tsx';
import { Keys } from './keys.tsx';
import { linesWithin, widthOf } from './text-width.ts';

/**
 * The answers to many questions on part of a page: a short name, a bar and how many answered, each in
 * one line, under the names of what they belong to. What is asked stands in a table.
 */
export interface DistributionSheetProps extends Omit<DistributionProps, 'rows'> {
  readonly groups: readonly {
    readonly title: string;
    readonly rows: DistributionProps['rows'];
  }[];
}

const SIZE = 14;
const LINE = 24;
const BAR = 24;
const GAP = 5;

export function DistributionSheet(props: DistributionSheetProps) {
  const { groups, width = 560 } = props;
  const flat = { ...props, width, rows: rowsOf(props) };
  const t = chartText[props.language];
  const room = (texts: readonly (string | undefined)[]) =>
    Math.max(0, ...texts.map((text) => (text ? widthOf(text, SIZE) + 8 : 0)));
  const left = room(flat.rows.map(({ label }) => label));
  const right = room(flat.rows.map(({ note }) => note));
  const keys = distributionKeys(flat);
  let y = keys.height + 4;
  const placed = groups.map(({ title, rows }) => {
    const lines = linesWithin(title, SIZE, width);
    const top = y;
    y += lines.length * LINE + rows.length * (BAR + GAP) + GAP;
    return { lines, rows, top };
  });
  return (
    <Chart
      text={{ id: props.id, title: props.title, description: said(distributionTable(flat)) }}
      width={width}
      height={y}
    >
      <Keys placed={keys.placed} y={0} size={SIZE - 1} />
      {placed.map(({ lines, rows, top }) => (
        <g key={lines.join('')}>
          {lines.map((line, index) => (
            <Line key={line} x={0} y={top + (index + 1) * LINE - 7} size={SIZE} bold>
              {line}
            </Line>
          ))}
          {rows.map((row, index) => {
            const own = top + lines.length * LINE + index * (BAR + GAP);
            return (
              <g key={row.label}>
                <Line x={0} y={own + 17} size={SIZE}>
                  {row.label}
                </Line>
                <Stack
                  row={row}
                  left={left}
                  y={own}
                  width={width - left - right}
                  withheld={t.withheld}
                />
                {row.note && (
                  <Line x={width} y={own + 17} size={SIZE} anchor="end">
                    {row.note}
                  </Line>
                )}
              </g>
            );
          })}
        </g>
      ))}
    </Chart>
  );
}

const rowsOf = ({ groups }: Pick<DistributionSheetProps, 'groups'>) =>
  groups.flatMap(({ rows }) => rows);

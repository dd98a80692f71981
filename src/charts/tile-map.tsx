import { chartText } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import { at, Chart, Line } from './chart.tsx';
import { said, type TableData } from './chart-table.tsx';
import { Keys } from './keys.tsx';
import { bareProvince, PROVINCE_TILES } from './provinces.ts';
import { Hatch, KEYS_WIDTH, placeKeys, Shade, ShadeLine } from './shade.tsx';
import { shadeKeys, shadeOf } from './shade-steps.ts';
import { linesWithin } from './text-width.ts';

/** A score for each province on a map of equal tiles; places not of the 77 are named below it. */
export interface TileMapProps {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly provinces: readonly {
    readonly name: string;
    /** In the language of the page, where that is another. */
    readonly label?: string;
    /** As printed; null where there is none. */
    readonly value: string | null;
  }[];
  /** Where a darker shade begins, ascending. */
  readonly steps: readonly number[];
}

const SIZE = 14;
const LINE = 23;
const TILE = 44;
const COLUMNS = 1 + Math.max(...PROVINCE_TILES.map((tile) => tile.column));
const ROWS = 1 + Math.max(...PROVINCE_TILES.map((tile) => tile.row));
const WIDTH = COLUMNS * TILE;

export function tileMapTable({ title, language, provinces }: TileMapProps): TableData {
  const t = chartText[language];
  return {
    caption: title,
    head: [t.province, t.score],
    rows: provinces.map(({ name, label = name, value }) => [
      bareProvince(label),
      value ?? t.missing,
    ]),
    numbersFrom: 1,
  };
}

export function TileMap(props: TileMapProps) {
  const { steps, language } = props;
  const t = chartText[language];
  const values = new Map(props.provinces.map((one) => [bareProvince(one.name), one.value]));
  const known = new Set(PROVINCE_TILES.map((tile) => tile.name));
  const others = props.provinces.filter(({ name }) => !known.has(bareProvince(name)));
  const named = others.map(
    ({ name, label = name, value }) => `${bareProvince(label)} ${value ?? t.missing}`,
  );
  const notes = others.length > 0 ? [`${t.elsewhere}: ${named.join(' · ')}`] : [];
  const lines = notes.flatMap((note) => linesWithin(note, SIZE, WIDTH));
  const keys = placeKeys(
    [...shadeKeys(steps, language), { shade: 'none', words: t.missing }],
    SIZE - 1,
    KEYS_WIDTH,
  );
  const top = keys.height + 8;
  const height = top + ROWS * TILE + 8;
  return (
    <Chart
      text={{ id: props.id, title: props.title, description: said(tileMapTable(props)) }}
      width={WIDTH}
      height={height + lines.length * LINE + 6}
      isWide
    >
      {PROVINCE_TILES.map(({ name, short, row, column }) => (
        <Tile
          key={short}
          name={name}
          short={short}
          value={values.get(name) ?? null}
          steps={steps}
          x={column * TILE}
          y={top + row * TILE}
        />
      ))}
      <Keys placed={keys.placed} y={0} size={SIZE - 1} />
      {lines.map((line, index) => (
        <Line key={line} x={0} y={height + (index + 1) * LINE - 5} size={SIZE}>
          {line}
        </Line>
      ))}
    </Chart>
  );
}

function Tile(props: {
  name: string;
  short: string;
  value: string | null;
  steps: readonly number[];
  x: number;
  y: number;
}) {
  const { name, short, value, steps, x, y } = props;
  const [own, middle] = [TILE - 3, x + TILE / 2];
  if (value === null) {
    return (
      <g>
        <Hatch x={x + 1.5} y={y + 1.5} width={own} height={own} />
        <Line x={middle} y={at(y + TILE / 2 + 5)} size={SIZE} anchor="middle" halo>
          {short}
        </Line>
      </g>
    );
  }
  const shade = shadeOf(Number(value), steps);
  return (
    <g>
      <Shade
        shade={shade}
        x={x + 1.5}
        y={y + 1.5}
        width={own}
        height={own}
        says={`${name} ${value}`}
      />
      <ShadeLine shade={shade} x={middle} y={y + 19} size={SIZE}>
        {short}
      </ShadeLine>
      <ShadeLine shade={shade} x={middle} y={y + 36} size={SIZE - 2} bold>
        {value}
      </ShadeLine>
    </g>
  );
}

import fc from 'fast-check';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Bars, barsTable } from './bars.tsx';
import { said, type TableData } from './chart-table.tsx';
import { Distribution, distributionTable } from './distribution.tsx';
import { DistributionSheet } from './distribution-sheet.tsx';
import { Gauge, gaugeTable } from './gauge.tsx';
import { HeatMap, heatMapTable } from './heat-map.tsx';
import { Histogram, histogramTable } from './histogram.tsx';
import { MovesBars, movesTable } from './moves.tsx';
import { PROVINCE_TILES } from './provinces.ts';
import { Radar, radarTable } from './radar.tsx';
import { Ranking, rankingTable } from './ranking.tsx';
import { TileMap, tileMapTable } from './tile-map.tsx';
import { Trend, trendTable } from './trend.tsx';

/** Whatever is drawn stands in the chart's table and in what is said of it, digit for digit. */
const th = { language: 'th', id: 'c', title: 'คะแนน' } as const;
const NAMES = 'การปฏิบัติหน้าที่ ญี่ปุ่น ทุ่งปู่ฐู บ้านป้ำ น้ำ กี่ ฎีกา ปู่ ก ข ค ง'.split(' ');
const score = fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2));
const perhaps = fc.option(score, { freq: 3 });
const some = <T,>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: NAMES.length });

const FIGURE = /^\d{1,3}\.\d\d$/;

const textsOf = (chart: VNode) =>
  [...renderToString(chart).matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!);

const figuresIn = (cells: readonly string[]) => cells.filter((cell) => FIGURE.test(cell)).sort();

function expectSame(chart: VNode, table: TableData, columns: readonly string[][]) {
  expect(figuresIn(textsOf(chart))).toEqual(figuresIn(columns.flat()));
  for (const cell of table.rows.flat()) expect(said(table)).toContain(cell);
}

const column = ({ rows }: TableData, index: number) => rows.map((row) => row[index]!);

const holds = <T,>(of: fc.Arbitrary<T>, check: (drawn: T) => void) =>
  fc.assert(fc.property(of, check), { numRuns: 30 });

test('radar: each score of this year, and those of the year before in the table', () => {
  holds(some(fc.tuple(perhaps, perhaps)), (years) => {
    const axes = years.map(([value, before], i) => ({ label: NAMES[i]!, value, before }));
    const props = { ...th, axes, now: '2568', before: '2567', threshold: 85 };
    const table = radarTable(props);
    expectSame(<Radar {...props} />, table, [column(table, 2)]);
    expect(column(table, 1)).toEqual(years.map(([, before]) => before ?? 'ไม่มี'));
  });
});

test('trend: each year has its figure, and its interval in the table', () => {
  holds(some(fc.tuple(perhaps, score, score)), (drawn) => {
    const years = drawn.map(([value, low, high], i) => ({ year: 2557 + i, value, low, high }));
    const props = { ...th, years, threshold: null };
    const table = trendTable(props);
    expectSame(<Trend {...props} />, table, [column(table, 1)]);
    expect(column(table, 2)).toEqual(drawn.map(([, low, high]) => `${low}–${high}`));
  });
});

test('ranking, heat map and map: every figure that is drawn, and no other', () => {
  holds(some(score), (values) => {
    const bars = values.map((value, i) => ({ rank: i + 1, label: NAMES[i]!, value }));
    const ranking = { ...th, bars, threshold: 85 };
    const table = rankingTable(ranking);
    expectSame(<Ranking {...ranking} />, table, [column(table, 2)]);
  });
  holds(some(perhaps), (values) => {
    const rows = values.map((value, i) => ({ label: NAMES[i]!, values: [value, ...values] }));
    const columns = ['รวม', ...values.map((_, i) => NAMES[i]!)];
    const heat = { ...th, rows, columns, steps: [70, 85, 90], threshold: 85 };
    const table = heatMapTable(heat);
    expectSame(
      <HeatMap {...heat} />,
      table,
      table.rows.map((row) => [...row]),
    );
    const provinces = values.map((value, i) => ({ name: PROVINCE_TILES[i]!.name, value }));
    const map = { ...th, provinces, steps: [70, 85, 90] };
    expectSame(<TileMap {...map} />, tileMapTable(map), [column(tileMapTable(map), 1)]);
  });
});

test('histogram: each count stands over its column', () => {
  holds(some(fc.nat(8300)), (counts) => {
    const bins = counts.map((count, i) => ({ from: 5 * i, to: 5 * i + 5, count }));
    const props = { ...th, bins, threshold: 85 };
    const bold = renderToString(<Histogram {...props} />).matchAll(/weight="700"[^>]*>(\d+)</g);
    expect([...bold].map(([, count]) => count)).toEqual(column(histogramTable(props), 1));
  });
});

test('distribution: a part that is too narrow for its figure has it in the table', () => {
  holds(some(fc.array(fc.option(fc.nat(300)), { minLength: 3, maxLength: 3 })), (all) => {
    const rows = all.map((sizes, i) => ({
      label: NAMES[i]!,
      total: 900,
      parts: sizes.map((size) => (size === null ? null : { size, shown: `${size}.00` })),
    }));
    const props = { ...th, options: ['น้อย', 'ปานกลาง', 'มาก'], rows };
    const table = distributionTable(props);
    const known = figuresIn(table.rows.flat());
    expect(known).toEqual(figuresIn(all.flat().map((size) => `${size}.00`)));
    const sheet = { ...th, options: props.options, groups: [{ title: 'กลุ่ม', rows }] };
    for (const chart of [<Distribution {...props} />, <DistributionSheet {...sheet} />]) {
      for (const figure of figuresIn(textsOf(chart))) expect(known).toContain(figure);
    }
  });
});

test('bars: each score stands at its bar, and a missing one is said', () => {
  holds(some(perhaps), (values) => {
    const bars = values.map((value, i) => ({ label: NAMES[i]!, value, missing: 'ไม่มีคะแนน' }));
    const table = barsTable({ caption: 'คะแนน', head: ['ตัวชี้วัด', 'คะแนน'], bars });
    const text = { id: 'c', title: 'คะแนน', description: said(table) };
    expectSame(<Bars text={text} bars={bars} threshold={null} />, table, [column(table, 1)]);
    expect(column(table, 1)).toEqual(values.map((value) => value ?? 'ไม่มีคะแนน'));
  });
});

test('gauge: the score and every figure of the scale are in its table, the score in its own stretch', () => {
  const steps = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 6 });
  holds(fc.tuple(score, steps), ([value, from]) => {
    const props = { value, steps: from };
    const nameAt = (at: number) => (at === 0 ? 'ต่ำสุด' : `ระดับ ${at}`);
    const table = gaugeTable({ ...props, ...th, caption: 'คะแนน', nameAt });
    const text = { id: 'c', title: 'คะแนน', description: said(table) };
    const figures = new Set(table.rows.flat().flatMap((cell) => cell.match(/[\d.]+/g) ?? []));
    expect(new Set(textsOf(<Gauge text={text} {...props} />))).toEqual(figures);
    const [own, ...others] = table.rows.filter(([, , at]) => at !== '');
    expect(others).toEqual([]);
    const [low = 0, high = 0] = own![0]!.match(/\d+/g)!.map(Number);
    expect(low <= Number(value) && (Number(value) < high || high === 100)).toBe(true);
  });
});

test('moves: what is drawn at each bar is in the table', () => {
  holds(some(fc.nat(9000)), (counts) => {
    const bars = counts.map((count, i) => ({ label: NAMES[i]!, count, shown: `${count} ขั้น` }));
    const table = movesTable({ caption: 'จำนวนขั้น', head: ['ทางเลือก', 'จำนวน'], bars });
    const text = { id: 'c', title: 'จำนวนขั้น', description: said(table) };
    const drawn = textsOf(<MovesBars text={text} bars={bars} />).filter((one) => /\d/.test(one));
    expect(drawn.sort()).toEqual([...column(table, 1)].sort());
  });
});

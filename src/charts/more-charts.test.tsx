import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import * as sample from '../../test/kit/charts.tsx';
import { expectNothingClipped, overlaps, withoutGlyph } from '../../test/kit/svg.ts';
import { AnswerBars } from './answers.tsx';
import { ChartTable, said } from './chart-table.tsx';
import { Distribution, distributionTable } from './distribution.tsx';
import { HeatMap, heatMapTable } from './heat-map.tsx';
import { Histogram, histogramTable } from './histogram.tsx';
import { MovesBars } from './moves.tsx';
import { bareProvince, PROVINCE_TILES } from './provinces.ts';
import { Radar, radarTable } from './radar.tsx';
import { Ranking, rankingTable } from './ranking.tsx';
import { TileMap, tileMapTable } from './tile-map.tsx';
import { Trend, trendTable } from './trend.tsx';
import { everyYear, type TrendYear } from './trend-year.ts';

const HOSTILE = [
  'การปรับปรุงการทำงานและการให้บริการประชาชนในพื้นที่ญี่ปุ่นน้ำกี่ปู่ฐูอย่างทั่วถึงและเป็นธรรม',
  'ฐญ'.repeat(80),
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  '<script>alert("&")</script>',
  '',
  'น้ำ',
  'กี่',
  'ปู่',
  'ฎีกา',
  'ผู้ว่าราชการจังหวัด',
];

test.each(Object.entries(sample.charts))(
  '%s: nothing is clipped or lies on another',
  (_, chart) => {
    expectNothingClipped(chart);
    expect(overlaps(chart)).toEqual([]);
    expect(withoutGlyph(chart)).toEqual([]);
    const svg = renderToString(chart);
    expect(svg).toMatch(
      /role="img" aria-labelledby="(\S+)-title" aria-describedby="\1-description"/,
    );
    expect(svg).toMatch(/<title id="\S+-title">[^<]+<\/title><desc id="\S+-description">[^<]+</);
  },
);

test('whatever the names are, they stay inside and apart', () => {
  const scores = ['0.00', '100.00', '84.99', null, '85.00', '50.00', '12.34', '99.99', '7.00', '1'];
  const axes = HOSTILE.map((label, i) => ({ label, value: scores[i]!, before: scores[9 - i]! }));
  for (const count of [1, 2, 3, 5, 10]) {
    for (const width of [320, 360, 720]) {
      const chart = <Radar {...sample.radar} axes={axes.slice(0, count)} width={width} />;
      expectNothingClipped(chart);
      if (width === 360) expect(overlaps(chart)).toEqual([]);
    }
  }
  const columns = HOSTILE;
  const rows = HOSTILE.map((label) => ({ label, values: scores }));
  expectNothingClipped(<HeatMap {...sample.heatMap} columns={columns} rows={rows} />);
  const bars = HOSTILE.map((label, i) => ({ rank: 8300 - i, label, value: '100.00' }));
  expectNothingClipped(<Ranking {...sample.ranking} bars={bars} width={280} />);
  const answers = HOSTILE.map((label) => ({ ...sample.distribution.rows[0]!, label }));
  const options = HOSTILE.slice(0, 6);
  expectNothingClipped(
    <Distribution {...sample.distribution} rows={answers} options={options} width={280} />,
  );
  const years = HOSTILE.map((breaks, i) => ({ year: 2560 + i, value: scores[i]!, breaks }));
  expectNothingClipped(<Trend {...sample.trend} years={years} width={280} />);
  const counts = HOSTILE.map((label, i) => ({ label, count: i * 1000, shown: `${i * 1000} ขั้น` }));
  const text = { id: 'm', title: 'จำนวนขั้น', description: 'จำนวนขั้น' };
  expectNothingClipped(<MovesBars text={text} bars={counts} width={280} />);
  const provinces = HOSTILE.map((name) => ({ name, value: '100.00' }));
  expectNothingClipped(<TileMap {...sample.tileMap} provinces={provinces} />);
});

test('English indicators that do not fit beside the ring are whole lines below it, with number and score', () => {
  const names = [
    'Effectiveness of communication',
    'Improvement of work',
    'Disclosure of information',
  ];
  const axes = sample.radar.axes.map((axis, i) => ({
    ...axis,
    label: names[i % 3]!,
  }));
  const chart = <Radar {...sample.radar} axes={axes} />;
  const drawn = [...renderToString(chart).matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line);
  const words = drawn.filter((line) => !/^\d+\.\d\d$/.test(line!)).join(' ');
  for (const [i, { label, value }] of axes.entries()) {
    expect(drawn).toEqual(expect.arrayContaining([`${i + 1}`, value]));
    expect(words).toContain(`${i + 1}. ${label}`);
  }
  expect(drawn.filter((line) => /^\d+\.$/.test(line!))).toEqual([]);
  expectNothingClipped(chart);
  expect(overlaps(chart)).toEqual([]);
});

test('Thai indicators stand beside the ring, none of them with its number alone', () => {
  const svg = renderToString(<Radar {...sample.radar} />);
  const drawn = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line);
  expect(drawn).toContain('1. การปฏิบัติหน้าที่');
  expect(drawn.filter((line) => /^\d+\.?$/.test(line!))).toEqual([]);
});

test('charts of nothing are still charts', () => {
  expectNothingClipped(<Radar {...sample.radar} axes={[]} />);
  expectNothingClipped(<Trend {...sample.trend} years={[]} />);
  expectNothingClipped(<Ranking {...sample.ranking} bars={[]} />);
  expectNothingClipped(<Histogram {...sample.histogram} bins={[]} />);
  expectNothingClipped(<TileMap {...sample.tileMap} provinces={[]} steps={[]} />);
});

test('the line of years stops where they cannot be compared or one is missing', () => {
  const svg = renderToString(<Trend {...sample.trend} />);
  expect(svg.match(/class="chart-line"/g)).toHaveLength(4);
  expect(svg).toContain('ปี 2567 เทียบกับปีก่อนไม่ได้');
});

test('seven years fit a phone', () => {
  expect(sample.trend.years).toHaveLength(7);
  expect(renderToString(<Trend {...sample.trend} />)).not.toContain('chart-wide');
});

test('a year that nobody published is a gap in the line and a row of its own', () => {
  const years = everyYear<TrendYear>(
    [
      { year: 2565, value: '90.00' },
      { year: 2567, value: '91.00' },
      { year: 2568, value: '92.00' },
    ],
    (year) => ({ year, value: null }),
  );
  const shown = { ...sample.trend, years };
  expect(trendTable(shown).rows.map((row) => row.slice(0, 2))).toEqual([
    ['2565', '90.00'],
    ['2566', 'ไม่มี'],
    ['2567', '91.00'],
    ['2568', '92.00'],
  ]);
  const svg = renderToString(<Trend {...shown} />);
  expect(svg.match(/class="chart-line"/g)).toHaveLength(1);
  expectNothingClipped(<Trend {...shown} />);
  expect(everyYear<TrendYear>([], (year) => ({ year, value: null }))).toEqual([]);
});

test('what is withheld is hatched, said, and never a number', () => {
  const svg = renderToString(<Distribution {...sample.distribution} />);
  expect(svg.match(/chart-hatch/g)).toHaveLength(3);
  expect(distributionTable(sample.distribution).rows[1]!.slice(1, 3)).toEqual(['ไม่แสดง', 'ไม่แสดง']);
});

test('ranks of ties, the picked one and those below stay visible without colour', () => {
  const svg = renderToString(<Ranking {...sample.ranking} />);
  expect(svg.match(/chart-solid/g)).toHaveLength(1);
  expect(svg.match(/chart-hollow/g)).toHaveLength(1);
  expect(rankingTable(sample.ranking).rows.map((row) => row[1])).toEqual(['1', '2', '2', '4', '5']);
});

test('a chart whose scores are all missing can be drawn on paper', () => {
  const axes = sample.radar.axes.map(({ label }) => ({ label, value: null, before: null }));
  expectNothingClipped(<Radar {...sample.radar} axes={axes} />);
  const rows = [{ label: 'ก', values: [null] }];
  expectNothingClipped(<HeatMap {...sample.heatMap} columns={['ก']} rows={rows} />);
  const years = sample.trend.years.map(({ year }) => ({ year, value: null }));
  expectNothingClipped(<Trend {...sample.trend} years={years} />);
});

test('a heat map says what its frames and slanted lines stand for, where there are any', () => {
  expect(renderToString(<HeatMap {...sample.heatMap} />)).toMatch(/>ต่ำกว่า 85<.*>ไม่มี</);
  const rows = [{ label: 'ก', values: ['91.00'] }];
  const whole = renderToString(<HeatMap {...sample.heatMap} columns={['ก']} rows={rows} />);
  expect(whole).not.toMatch(/>ต่ำกว่า 85<|>ไม่มี</);
});

test('what is said of a chart names the column of each figure', () => {
  expect(said(radarTable(sample.radar))).toContain(
    '1. การปฏิบัติหน้าที่: ปี 2567 93.10, ปี 2568 94.52; 2. ',
  );
  expect(said(tileMapTable(sample.tileMap))).toContain('เชียงราย: 92.10, กรุงเทพมหานคร: 95.33');
});

test('each chart has its rows', () => {
  const tables = [
    radarTable(sample.radar),
    trendTable(sample.trend),
    histogramTable(sample.histogram),
    heatMapTable(sample.heatMap),
    tileMapTable(sample.tileMap),
  ];
  for (const table of tables) {
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
    expect(renderToString(<ChartTable table={table} />)).toContain(`<caption>${table.caption}`);
  }
  expect(tables[2]!.rows[0]).toEqual(['ต่ำกว่า 50', '3']);
  expect(tables[1]!.rows[4]).toEqual(['2566', 'ไม่มี', '', '']);
});

test('each of the 77 provinces has one tile of its own', () => {
  expect(new Set(PROVINCE_TILES.map((tile) => tile.name)).size).toBe(77);
  expect(new Set(PROVINCE_TILES.map((tile) => `${tile.row} ${tile.column}`)).size).toBe(77);
  expect(bareProvince('จังหวัดเชียงใหม่')).toBe('เชียงใหม่');
});

test('answers of options that are joined are dotted, said in the key and named in the description', () => {
  const row = {
    code: 'i4',
    text: { th: 'งบประมาณถูกใช้ตรงวัตถุประสงค์', en: 'x' },
    answers: 44,
    bands: [
      { from: 0, upTo: 60, options: 4, answers: 14 },
      { from: 80, upTo: 80, options: 1, answers: 20 },
      { from: 100, upTo: 100, options: 1, answers: 10 },
    ],
  };
  const table = { channel: 'iit' as const, scores: [0, 20, 40, 60, 80, 100], rows: [row] };
  const chart = <AnswerBars id="a" table={table} language="th" />;
  const svg = renderToString(chart);
  expect(svg).toContain('>รวมหลายตัวเลือก<');
  expect(svg).not.toContain('>ไม่แสดง<');
  expect(svg).toContain('0 14 (รวม 0–60), 80 20, 100 10');
  expect([...svg.matchAll(/>(\d+)<\/text>/g)].map(([, n]) => n)).toEqual(
    expect.arrayContaining(['14', '20', '10']),
  );
  expectNothingClipped(chart);
  expect(overlaps(chart)).toEqual([]);
  const withheld = { ...table, rows: [{ ...row, bands: null }] };
  expect(renderToString(<AnswerBars id="a" table={withheld} language="th" />)).toBe('');
});

import type { VNode } from 'preact';
import { Distribution, type DistributionProps } from '../../src/charts/distribution.tsx';
import { DistributionSheet } from '../../src/charts/distribution-sheet.tsx';
import { HeatMap, type HeatMapProps } from '../../src/charts/heat-map.tsx';
import { Histogram, type HistogramProps } from '../../src/charts/histogram.tsx';
import { Radar, type RadarProps } from '../../src/charts/radar.tsx';
import { Ranking, type RankingProps } from '../../src/charts/ranking.tsx';
import { TileMap, type TileMapProps } from '../../src/charts/tile-map.tsx';
import { Trend, type TrendProps } from '../../src/charts/trend.tsx';

/** One of each chart as an officer meets it. */
const th = { language: 'th' } as const;
const INDICATORS = [
  'การปฏิบัติหน้าที่',
  'การใช้งบประมาณ',
  'การใช้อำนาจ',
  'การใช้ทรัพย์สินของราชการ',
  'การแก้ไขปัญหาการทุจริต',
  'คุณภาพการดำเนินงาน',
  'ประสิทธิภาพการสื่อสาร',
  'การปรับปรุงการทำงาน',
  'การเปิดเผยข้อมูล',
  'การป้องกันการทุจริต',
];
const SCORES = '94.52 95.52 98.49 90.48 91.31 92.92 86.04 85.41 100.00 90.00'.split(' ');
const BEFORE = '93.10 94.80 96.88 84.60 90.02 93.20 90.11 89.87 100.00 90.00'.split(' ');

export const radar: RadarProps = {
  ...th,
  id: 'radar',
  title: 'คะแนนสิบตัวชี้วัด',
  axes: INDICATORS.map((label, i) => ({
    label,
    value: SCORES[i]!,
    before: BEFORE[i]!,
  })),
  now: 'ปี 2568',
  before: 'ปี 2567',
  threshold: 85,
  centre: 50,
};

export const trend: TrendProps = {
  ...th,
  id: 'trend',
  title: 'คะแนนภาพรวมย้อนหลัง',
  years: [
    { year: 2562, value: '88.95' },
    { year: 2563, value: '92.77' },
    { year: 2564, value: '90.70' },
    { year: 2565, value: '79.79' },
    { year: 2566, value: null },
    { year: 2567, value: '92.92', breaks: 'เครื่องมือและมาตรคะแนนเปลี่ยน จาก 4 ระดับเป็น 6 ระดับ' },
    { year: 2568, value: '92.65', low: '91.90', high: '93.40' },
  ],
  threshold: { at: 85, label: 'เกณฑ์ผ่าน 85' },
};

export const ranking: RankingProps = {
  ...th,
  id: 'ranking',
  title: 'อันดับในกระทรวง',
  bars: [
    ['1', 'สำนักงานมาตรฐานผลิตภัณฑ์อุตสาหกรรม', '96.65'],
    ['2', 'สำนักงานเศรษฐกิจอุตสาหกรรม', '95.58'],
    ['2', 'กรมโรงงานอุตสาหกรรม', '95.58'],
    ['4', 'กรมส่งเสริมอุตสาหกรรม', '92.65'],
    ['5', 'สำนักงานคณะกรรมการอ้อยและน้ำตาลทราย', '83.12'],
  ].map(([rank, label, value], i) => ({
    rank: Number(rank),
    label: label!,
    value: value!,
    isPicked: i === 3,
  })),
  threshold: 85,
};

const parts = (counts: (number | null)[]) =>
  counts.map((size) => (size === null ? null : { size, shown: String(size) }));
export const distribution: DistributionProps = {
  ...th,
  id: 'distribution',
  title: 'การตอบแต่ละข้อ',
  options: ['น้อยที่สุด', 'น้อยมาก', 'น้อย', 'มาก', 'มากที่สุด', 'อย่างยิ่ง'],
  rows: [
    {
      label: 'i1 การปฏิบัติงานหรือให้บริการเป็นไปตามขั้นตอนและระยะเวลาที่กำหนด',
      total: 208,
      parts: parts([3, 5, 8, 32, 60, 100]),
      note: '208 คน',
    },
    { label: 'i2', total: 208, parts: parts([null, null, 10, 40, 60, 90]), note: '208 คน' },
    { label: 'i3 กลุ่มผู้ตอบน้อยเกินกว่าจะแสดง', total: null, parts: parts(Array(6).fill(null)) },
  ],
};

export const histogram: HistogramProps = {
  ...th,
  id: 'histogram',
  title: 'จำนวนหน่วยงานตามช่วงคะแนน',
  bins: [
    [0, 50, 3],
    [50, 70, 41],
    [70, 80, 190],
    [80, 85, 251],
    [85, 90, 1204],
    [90, 95, 3890],
    [95, 100, 2738],
  ].map(([from, to, count]) => ({ from: from!, to: to!, count: count!, isPicked: from === 90 })),
  threshold: 85,
};

export const heatMap: HeatMapProps = {
  ...th,
  id: 'heat',
  title: 'หน่วยงานกับตัวชี้วัด',
  columns: INDICATORS.map((name, i) => `${i + 1}. ${name}`),
  rows: ranking.bars.map((bar, i) => ({
    label: bar.label,
    values: SCORES.map((score, j) =>
      i === 2 && j === 4 ? null : i === 4 ? (Number(score) - 12).toFixed(2) : score,
    ),
  })),
  steps: [70, 80, 85, 90, 95],
  threshold: 85,
};

export const tileMap: TileMapProps = {
  ...th,
  id: 'map',
  title: 'คะแนนเฉลี่ยรายจังหวัด',
  provinces: [
    ['จังหวัดเชียงราย', '92.10'],
    ['กรุงเทพมหานคร', '95.33'],
    ['พระนครศรีอยุธยา', '84.99'],
    ['จ. ยะลา', '100.00'],
    ['สุราษฎร์ธานี', '69.12'],
    ['ขอนแก่น', '88.00'],
    ['จังหวัดธารบุรี', '91.20'],
  ].map(([name, value]) => ({ name: name!, value: value! })),
  steps: [70, 80, 85, 90, 95],
};

export const charts: Readonly<Record<string, VNode>> = {
  radar: <Radar {...radar} />,
  trend: <Trend {...trend} />,
  ranking: <Ranking {...ranking} />,
  distribution: <Distribution {...distribution} />,
  distributionSheet: (
    <DistributionSheet
      {...distribution}
      groups={INDICATORS.slice(0, 2).map((title, i) => ({
        title: `${i + 1}. ${title}`,
        rows: distribution.rows.map((row, at) => ({ ...row, label: `i${3 * i + at + 1}` })),
      }))}
    />
  ),
  histogram: <Histogram {...histogram} />,
  heatMap: <HeatMap {...heatMap} />,
  tileMap: <TileMap {...tileMap} />,
};

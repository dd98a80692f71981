import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { expectNothingClipped } from '../../test/kit/svg.ts';
import { Bars } from './bars.tsx';
import { Gauge } from './gauge.tsx';
import { linesWithin } from './text-width.ts';

const text = { id: 'c', title: 'คะแนน', description: 'การใช้อำนาจ 98.49' };
const LABELS = [
  'การปฏิบัติหน้าที่',
  'การปรับปรุงการทำงานและการให้บริการประชาชนในพื้นที่ญี่ปุ่นน้ำกี่ปู่ฐูอย่างทั่วถึงและเป็นธรรม',
  'ฐญ'.repeat(80),
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  '<script>alert("&")</script>',
  '',
];

test('bars keep every label inside, whatever it is', () => {
  const values = ['0.00', '100.00', '84.99', null, '85.00', '50.00'];
  const bars = LABELS.map((label, index) => ({
    label,
    value: values[index] ?? null,
    missing: 'ไม่มีคะแนน',
  }));
  for (const at of [0, 85, 100]) {
    const threshold = { at, label: `เกณฑ์ผ่าน ${at} คะแนน` };
    for (const width of [280, 360, 720]) {
      const props = { text, bars, threshold, width };
      expectNothingClipped(<Bars {...props} />);
    }
  }
});

test('a bar below the threshold is hollow, one at it is not', () => {
  const bars = ['84.99', '85.00', null].map((value) => ({
    label: String(value),
    value,
    missing: '–',
  }));
  const svg = renderToString(<Bars text={text} bars={bars} threshold={{ at: 85, label: '85' }} />);
  expect(svg.match(/chart-hollow/g)).toHaveLength(1);
  expect(svg.match(/chart-solid/g)).toHaveLength(1);
  expect(svg).toContain('role="img"');
  expect(svg).toContain('<desc id="c-description">การใช้อำนาจ 98.49</desc>');
});

test('a gauge keeps value and figures inside', () => {
  for (const value of ['0.00', '50.01', '100.00']) {
    expectNothingClipped(<Gauge text={text} value={value} steps={[50, 55, 65, 75, 85, 95]} />);
    expectNothingClipped(<Gauge text={text} value={value} steps={[]} width={280} />);
  }
});

test('Thai is broken between words, and no letter is lost', () => {
  const label = 'การแก้ไขปัญหาการทุจริตของหน่วยงาน';
  const lines = linesWithin(label, 15, 120);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(label);
  const kept = 'สถาบันเพื่อประชาชน (องค์การมหาชน) และอื่น ๆ ตอบ 28 รายการ';
  for (const width of [120, 160, 200]) {
    const broken = linesWithin(kept, 15, width);
    expect(broken.filter((line) => /\($|^(?:\)|ๆ|รายการ)/.test(line))).toEqual([]);
  }
  expect(lines.filter((line) => /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(line))).toEqual([]);
});

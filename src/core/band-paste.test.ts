import { expect, test } from 'vitest';
import { readBandTable } from './band-paste.ts';

const THREE = [
  { name: 'รักษาระดับ', range: '95 ขึ้นไป', sense: 'keep' },
  { name: 'ยกระดับ', range: '85–94.99', sense: 'raise' },
  { name: 'แก้ไขเร่งด่วน', range: 'ต่ำกว่า 85', sense: 'mend' },
];

test.each([
  [
    'a row a line, cells parted by tabs, with headings and numbers',
    'ที่\tกลุ่ม\tช่วงคะแนน\n1.\tรักษาระดับ\t95 ขึ้นไป\n2.\tยกระดับ\t85–94.99\n3.\tแก้ไขเร่งด่วน\tต่ำกว่า 85',
  ],
  ['ranges first', '95 ขึ้นไป\tรักษาระดับ\r\n85–94.99\tยกระดับ\r\nต่ำกว่า 85\tแก้ไขเร่งด่วน\r\n'],
  ['a cell a line', 'กลุ่ม\nช่วงคะแนน\nรักษาระดับ\n95 ขึ้นไป\nยกระดับ\n85–94.99\nแก้ไขเร่งด่วน\nต่ำกว่า 85'],
  [
    'a column after the other',
    'กลุ่ม\nรักษาระดับ\nยกระดับ\nแก้ไขเร่งด่วน\nช่วงคะแนน\n95 ขึ้นไป\n85–94.99\nต่ำกว่า 85'.replace(
      'ช่วงคะแนน\n',
      '',
    ),
  ],
  ['words in a row', '1. รักษาระดับ 95 ขึ้นไป\n- ยกระดับ: 85–94.99\nแก้ไขเร่งด่วน ต่ำกว่า 85'],
])('%s', (_, text) => {
  expect(readBandTable(text)).toEqual(THREE);
});

test('from the lowest up, and as a Western program showed it', () => {
  expect(readBandTable('µèÓ\t<85\nÊÙ§\t[85, 95)\nÊÙ§ÁÒ¡\t≥95')).toEqual([
    { name: 'ต่ำ', range: '<85', sense: 'mend' },
    { name: 'สูง', range: '[85, 95)', sense: 'raise' },
    { name: 'สูงมาก', range: '≥95', sense: 'keep' },
  ]);
});

test('what holds no range gives nothing, an endless text ends', () => {
  expect(readBandTable('')).toEqual([]);
  expect(readBandTable('ดีมาก ดี พอใช้')).toEqual([]);
  expect(readBandTable('95 '.repeat(100_000)).length).toBeLessThan(2);
  expect(readBandTable('a\t95\n'.repeat(100_000))).toHaveLength(200);
});

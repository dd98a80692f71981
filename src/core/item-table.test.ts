import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { itemsOf } from './instrument.ts';
import { readInstrument } from './instrument-reading.ts';
import { type ItemTable, itemRuleFor, readItemRules } from './item-rule.ts';
import { checkTable } from './item-table.ts';

const file = readFileSync('instruments/nacc/item-checks.yaml', 'utf8');
const rules = readItemRules(file);
const table = (item: string) => itemRuleFor(rules, 2568, item)?.table as ItemTable;
const rowsOf = (...lines: string[]) =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split('|') }));
const told = (item: string, ...lines: string[]) => {
  const { missing, faults, lines: read } = checkTable(table(item), rowsOf(...lines));
  return {
    read,
    missing: missing.map(({ code }) => code),
    faults: faults.map(({ cell, fault, value }) => `${cell} ${fault} ${value}`),
  };
};

test('the department that wrote a sentence for its spending is told the cell', () => {
  expect(
    told(
      'o26',
      'รายงานผลการดำเนินการป้องกันการทุจริต ประจำปี พ.ศ. 2567',
      'ที่|โครงการ/กิจกรรม|ผลการดำเนินการ|ผลการใช้จ่ายงบประมาณ',
      '1|อบรมเจ้าหน้าที่|อบรมแล้ว 120 คน|๓๕,๐๐๐',
      '2|ประกาศนโยบาย|ประกาศแล้ว|ใช้งบประมาณบุคลากร',
      '3|ประชุมคณะทำงาน|ประชุม 4 ครั้ง|ไม่มี',
      '4|จัดทำคู่มือ|ครบถ้วน|-',
      '5|รณรงค์|ครบถ้วน|12,000 บาท',
      '6|ตรวจสอบภายใน||0',
      'รวม|||47,000',
    ),
  ).toEqual({
    read: 6,
    missing: [],
    faults: [
      'D4 notANumberOrNone ใช้งบประมาณบุคลากร',
      'D6 dash -',
      'D7 numberWithWords 12,000 บาท',
      'C8 empty ',
    ],
  });
});

test('headings on two lines, and a table of something else', () => {
  const two = told(
    'o26',
    'โครงการ|ผลการดำเนินงาน|งบประมาณ|',
    '||ได้รับจัดสรร|เบิกจ่าย',
    'อบรม|ดีมาก|100|ไม่มีข้อมูล',
  );
  expect(two).toEqual({ read: 1, missing: [], faults: ['D3 notANumberOrNone ไม่มีข้อมูล'] });
  const strange = checkTable(table('o26'), rowsOf('a|b|c', '1|2|3'));
  expect(strange.headingLine).toBe(null);
  expect(strange.missing.length).toBe(3);
});

test('a list of procurement is held to its kinds of cells', () => {
  const head =
    'งานที่ซื้อหรือจ้าง|วงเงินงบประมาณ|แหล่งที่มาของงบประมาณ|สถานะ|วิธีการจัดซื้อจัดจ้าง|ราคากลาง (บาท)|ราคาที่ตกลงซื้อหรือจ้าง (บาท)|ผู้ได้รับการคัดเลือก|เลขที่โครงการ|วันที่ลงนาม|วันสิ้นสุดสัญญา';
  const good =
    'จ้างพิมพ์|100,000.50|เงินรายได้|สิ้นสุด|วิธีเฉพาะเจาะจง|99000|98000|ร้านดี|67129000001|2 ม.ค. 2568|30/06/2568';
  const begun = 'ซื้อกระดาษ|5000|เงินรายได้|กำลังดำเนินการ|คัดเลือก|5000|||67129000002|-|';
  const bad = 'จ้างทำ|หนึ่งแสน|เงินรายได้|ลงนามแล้ว|แล้วแต่|1,00|98000||671|31/2/2568|ปลายปี';
  expect(told('o12', head, good, begun, bad)).toEqual({
    read: 3,
    missing: [],
    faults: [
      'B4 notANumber หนึ่งแสน',
      'E4 unknownChoice แล้วแต่',
      'F4 notANumber 1,00',
      'H4 empty ',
      'I4 wrongLength 671',
      'J4 notADate 31/2/2568',
      'K4 notADate ปลายปี',
    ],
  });
  expect(told('o12', 'รายการ|วงเงินงบประมาณ|ราคากลาง|วิธีการ', 'x|1|2|คัดเลือก').missing).toEqual([
    'source',
    'status',
    'agreed',
    'vendor',
    'egp',
    'signed',
    'ends',
  ]);
});

test('every template holds to itself', () => {
  const tables = [...new Set(rules.flatMap((rule) => rule.table ?? []))];
  expect(tables.length).toBe(4);
  for (const one of tables) {
    const headings = one.columns.map(({ th }) => th);
    const rows = [headings, one.example].map((cells, index) => ({ line: index + 1, cells }));
    expect(checkTable(one, rows)).toMatchObject({
      headingLine: 1,
      missing: [],
      lines: 1,
      faults: [],
    });
  }
});

test('the rules speak of items and components that there are, in the year they say', () => {
  const years = [...new Set(rules.map(({ year }) => year))];
  for (const year of years) {
    const body = readFileSync(`instruments/nacc/${year}/instrument.yaml`, 'utf8');
    const items = itemsOf(readInstrument(body));
    for (const { item, signals } of rules.filter((rule) => rule.year === year)) {
      const found = items.find(({ code }) => code === item);
      const most = found?.components?.length ?? 0;
      expect([year, item, signals.every(({ component }) => component <= most)]).toEqual([
        year,
        item,
        true,
      ]);
    }
  }
  expect(rules.filter(({ year }) => year === 2568).map(({ item }) => item)).toEqual(
    Array.from({ length: 28 }, (_, i) => `o${i + 1}`),
  );
});

test('a file of rules that contradicts itself is refused', () => {
  const { rules: all, tables } = parse(file);
  const write = (changed: object) =>
    JSON.stringify({ format: 1, family: 'nacc', rules: all, tables, ...changed });
  expect(() => readItemRules(write({}))).not.toThrow();
  expect(() => readItemRules(write({ tables: [] }))).toThrow();
  expect(() => readItemRules(write({ tables: [{ ...tables[0], example: ['a'] }] }))).toThrow();
});

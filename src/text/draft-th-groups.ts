import type { GroupPoint } from '../core/draft.ts';
import { wayOf } from '../core/trend.ts';
import type { Names } from './draft.ts';
import { unsigned } from './draft-th-list.ts';

/** How groups of respondents differ, or why that is not said. */
export function sayGroups(point: GroupPoint, names: Names): readonly string[] {
  if (point.say === 'noGroups') {
    return [
      {
        none: 'ยังไม่มีค่าเฉลี่ยแยกตามกลุ่มผู้ตอบของปีนี้ จึงไม่มีข้อมูลให้เปรียบเทียบ',
        few: `มีกลุ่มที่ผู้ตอบไม่ถึง ${point.least} คน จึงไม่แสดงและไม่เปรียบเทียบ เพื่อมิให้รู้ตัวผู้ตอบ`,
        one: 'มีผู้ตอบเพียงกลุ่มเดียว จึงไม่มีข้อมูลให้เปรียบเทียบ',
      }[point.why],
    ];
  }
  const { higher, lower } = point;
  const about = `${names.channel(point.channel)} แยกตาม${names.kind(point.kind)}`;
  if (wayOf(point.difference) === 'same') {
    return [`${about}: ทุกกลุ่มที่เปรียบเทียบได้มีค่าเฉลี่ยเท่ากันที่ ${higher.mean} คะแนน`];
  }
  return [
    `${about}: กลุ่ม “${names.group(point.kind, higher.name)}” (${higher.n} คน) มีค่าเฉลี่ย ${higher.mean} คะแนน สูงกว่ากลุ่ม “${names.group(point.kind, lower.name)}” (${lower.n} คน) ซึ่งมีค่าเฉลี่ย ${lower.mean} คะแนน อยู่ ${unsigned(point.difference)} คะแนน`,
  ];
}

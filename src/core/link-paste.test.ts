import { expect, test } from 'vitest';
import { type PasteItem, readPaste } from './link-paste.ts';

const item = (code: string, more: Partial<PasteItem> = {}): PasteItem => ({
  code,
  body: { has: 'unsaid', links: [] },
  isOwn: true,
  ...more,
});
const KNOWN = { url: 'https://a.example/known', shows: 0, place: '' };
const ITEMS = [
  item('o1'),
  item('o2', { body: { has: 'yes', links: [KNOWN] } }),
  item('o3', { isOwn: false }),
  item('o4', { body: { has: 'no', links: [] } }),
  item('o12', { body: { has: 'yes', links: Array.from({ length: 29 }, () => KNOWN) } }),
];
const told = (text: string) =>
  readPaste(text, ITEMS).map(({ line, item: code, typed, url, place, fault }) =>
    [line, code || `${typed}?`, url.replace('https://a.example', ''), place, fault]
      .filter(Boolean)
      .join(' '),
  );
const A = 'https://a.example';

test.each<[string, string, string[]]>([
  ['cells of a sheet', `o1\t${A}/x\nO2\t${A}/y\tหน้า ๓`, ['1 o1 /x', '2 o2 /y หน้า ๓']],
  ['a title between', `ที่\tชื่อ\tลิงก์\no1\tโครงสร้าง\t${A}/x\tหน้า 1`, ['2 o1 /x หน้า 1']],
  [
    'Thai digits and words',
    `ข้อ ๑\t${A}/x\nรายการที่ ๐๒\t${A}/y\nO ๑๒.\t${A}/z`,
    ['1 o1 /x', '2 o2 /y', '3 o12 /z'],
  ],
  ['numbers alone', `1\t${A}/x\n12\t${A}/z`, ['1 o1 /x', '2 o12 /z']],
  ['the code and its title in one cell', `o1 โครงสร้าง ปี 2568\t${A}/x`, ['1 o1 /x']],
  ['merged cells leave the code out', `o1\tก\t${A}/x\n\t\t${A}/y`, ['1 o1 /x', '2 o1 /y']],
  [
    'two addresses in one cell',
    `o1\t"${A}/x\n${A}/y"\tหน้า 2\no2\t${A}/z`,
    ['1 o1 /x หน้า 2', '1 o1 /y หน้า 2', '3 o2 /z'],
  ],
  ['two addresses beside each other', `o1\t${A}/x\t${A}/y`, ['1 o1 /x', '1 o1 /y']],
  [
    'without tabs',
    `o1 ${A}/x,y\no2, ${A}/y หน้า 4\n2) ${A}/z`,
    ['1 o1 /x,y', '2 o2 /y หน้า 4', '3 o2 /z'],
  ],
  ['lines of Windows', `o1\t${A}/x\r\n\r\no2\t${A}/y\r\n`, ['1 o1 /x', '3 o2 /y']],
  [
    'a code that there is not, and what belongs to it',
    `o1\t${A}/x\no99 ไม่มี\t${A}/y\n\t${A}/z\no98\n\t${A}/w\nหมวดอื่น\t${A}/v`,
    [
      ...['1 o1 /x', '2 o99 ไม่มี? /y noItem', '3 o99 ไม่มี? /z noItem'],
      ...['5 o98? /w noItem', '6 หมวดอื่น? /v noItem'],
    ],
  ],
  [
    'a long one is cut between letters',
    `${'น้ำ'.repeat(30_000)}\t${A}/x`,
    [`1 ${'น้ำ'.repeat(40)}…? /x noItem`],
  ],
  ['no scheme', `o1\twww.a.example/x`, ['1 o1 https://www.a.example/x']],
])('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['an item that there is not', `o99\t${A}/x`, ['1 o99? /x noItem']],
  ['no item', `ลิงก์\t${A}/x`, ['1 ลิงก์? /x noItem']],
  ['nothing yet', `o1\tโครงสร้าง\t\n\t\t${A}/x`, ['1 o1 noLink', '2 o1 /x']],
  [
    'no address',
    `o1\thttp://\no1\tjavascript:alert(1)`,
    ['1 o1 http:// notOneLink', '2 o1 noLink'],
  ],
  [
    'twice, and there already',
    `o1\t${A}/x\no1\t${A}/x\no2\t${A}/known`,
    ['1 o1 /x', '2 o1 /x known', '3 o2 /known known'],
  ],
  ['somebody else’s', `o3\t${A}/x`, ['1 o3 /x notYours']],
  ['answered with no', `o4\t${A}/x`, ['1 o4 /x answeredNo']],
  ['more than an item holds', `o12\t${A}/x\no12\t${A}/y`, ['1 o12 /x', '2 o12 /y tooMany']],
  [
    'a name in the address',
    'o1\thttps://me:secret@a.example/x',
    ['1 o1 https://me:secret@a.example/x notOneLink'],
  ],
  ['a quote that is never closed', `o1\t"${A}/x\no2\t${A}/y`, ['1 o1 /x', '2 o2 /y']],
  ['nothing', ' \n\t\n', []],
])('%s is told at its line', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('whatever is pasted ends', () => {
  const text = `${'"\t'.repeat(20_000)}\n`.repeat(4) + 'o1\t'.repeat(20_000);
  expect(Array.isArray(readPaste(text, ITEMS))).toBe(true);
});

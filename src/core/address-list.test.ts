import { expect, test } from 'vitest';
import { MOST_ADDRESSES, readAddresses } from './address-list.ts';

/** Addresses out of whatever is pasted: none is guessed, everything left out is told. */
const found = (text: string) => readAddresses(text).addresses;

test('a line each, many in a line, names before them, out of tables and letters', () => {
  expect(found('a@x.go.th\r\nb@x.go.th\n\n c@x.go.th ')).toEqual([
    'a@x.go.th',
    'b@x.go.th',
    'c@x.go.th',
  ]);
  expect(found('a@x.go.th; b@x.go.th, c@x.go.th\td@x.go.th')).toHaveLength(4);
  expect(found('นายสมชาย ใจดี <Somchai.J@X.go.th>\n"ปู่, น้อย" (pu@x.go.th).')).toEqual([
    'somchai.j@x.go.th',
    'pu@x.go.th',
  ]);
  expect(found('1\tนางสาวญี่ปุ่น\tกองคลัง\tyipun+ita@x.co.th\nmailto:a@x.go.th')).toEqual([
    'yipun+ita@x.co.th',
    'a@x.go.th',
  ]);
});

test('the same again counts once, however it is written', () => {
  const list = readAddresses('a@x.go.th\nA@X.GO.TH\nนาย ก <a@x.go.th>');
  expect([list.addresses, list.repeated]).toEqual([['a@x.go.th'], 2]);
});

test('Thai digits, wide letters and invisible ones are read, and Thai digits told', () => {
  const list = readAddresses('somchai๑๒@x.go.th\na＠x.go.th\n\u200bb@x.go.th\ufeff');
  expect(list.addresses).toEqual(['somchai12@x.go.th', 'a@x.go.th', 'b@x.go.th']);
  expect(list.thaiDigits).toBe(1);
});

test('what is no address is told with its line and never mended', () => {
  const list = readAddresses(
    'ไsomchai@x.go.th\na@@x.go.th\na@x\n@x.go.th\na..b@x.go.th\na@x-.go.th\nอีเมล\nok@x.go.th',
  );
  expect(list.addresses).toEqual(['ok@x.go.th']);
  expect(list.broken.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(found(`${'a'.repeat(65)}@x.go.th`)).toEqual([]);
  expect(found(`a@${'b.'.repeat(130)}th`)).toEqual([]);
});

test('headers cannot be smuggled in', () => {
  const list = readAddresses('a@x.go.th\nBcc: b@x.go.th\nc@x.go.th%0aBcc:d@x.go.th');
  for (const address of list.addresses) expect(address).toMatch(/^[^\s,;:<>"]+$/);
});

test('TIS-620 that was read as Latin letters: names are lost anyway, addresses are not', () => {
  expect(found('ÊÁªÒÂ ã¨´Õ <somchai@x.go.th>\n\ufffd\ufffd\ufffd somsri@x.go.th')).toEqual([
    'somchai@x.go.th',
    'somsri@x.go.th',
  ]);
});

test('five thousand lines and a hostile million letters are read in a moment', () => {
  const many = Array.from({ length: MOST_ADDRESSES }, (_, n) => `นาย ${n} <p${n}@x.go.th>`);
  expect(found(many.join('\n'))).toHaveLength(MOST_ADDRESSES);
  expect(found(`${'a.'.repeat(400_000)}@`)).toEqual([]);
  expect(found('a@'.repeat(300_000))).toEqual([]);
});

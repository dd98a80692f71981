import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchTextFrom, searchTextOf, searchWords } from './agency-search.ts';

const textOf = (nameTh: string, abbreviation = '') =>
  searchTextOf({
    nameTh,
    nameEn: 'Department of Lands',
    abbreviation,
    code: 'L-01',
    linkCode: 'k7m2',
  });
const finds = (text: string, typed: string) =>
  searchWords(typed).every((word) => text.includes(word));

const NAMES: [name: string, ...typed: string[]][] = [
  [
    'องค์การบริหารส่วนตำบลบางไผ่',
    'อบต.บางไผ่',
    'อบต บางไผ่',
    'อบตบางไผ่',
    'อ.บ.ต. บางไผ่',
    'อ. บ. ต. บางไผ่',
    'อบต.  ไผ่',
    'องค์การบริหารส่วนตำ',
    'บางไผ่ อบต.',
  ],
  ['องค์การบริหารส่วนจังหวัดระนอง', 'อบจ.ระนอง', 'อบจ ระนอง', 'อ.บ.จ.ระนอง'],
  ['เทศบาลตำบลบ้านใหม่ที่ ๑', 'ทต.บ้านใหม่ที่ 1', 'ทต. บ้านใหม่', 'ท.ต.บ้านใหม่', 'ทตบ้านใหม่', 'ตำบลบ้านใหม่ที่1'],
  ['เทศบาลเมืองปู่ฐู', 'ทม.ปู่ฐู', 'ท.ม. ปู่ฐู', 'เทศบาล เมือง ปู่ฐู'],
  ['เทศบาลนคร นนทบุรี', 'ทน.นนทบุรี', 'เทศบาลนครนนทบุรี', 'ทน นนทบุรี'],
  ['มหาวิทยาลัยเกษตรศาสตร์', 'ม.เกษตร', 'ม. เกษตร', 'มเกษตร', 'มหาวิทยาลัย เกษตร'],
  ['มหาวิทยาลัยราชภัฏสวนตะวัน', 'มรภ.สวนตะวัน', 'ม.ราชภัฏสวนตะวัน', 'ม.ร.ภ. สวนตะวัน', 'มรภสวนตะวัน'],
  [
    'สำนักงานปลัดกระทรวงมหาดไทย',
    'สป.มท.',
    'สปมท',
    'สป. มหาดไทย',
    'สนง.ปลัดกระทรวงมหาดไทย',
    'สป มท',
    'ส.ป.ม.ท.',
  ],
  ['กระทรวงการคลัง', 'ก.การคลัง', 'กค.', 'ก.ค.', 'กระทรวง คลัง'],
  ['สำนักงานคณะกรรมการกฤษฎีกา', 'สนง.คกก.กฤษฎีกา', 'สำนักงาน กฤษฎีกา', 'สนง.คณะกรรมการกฤษฎีกา'],
  ['จังหวัดนนทบุรี', 'จ.นนทบุรี', 'จ. นนท', 'จนนทบุรี'],
  ['ที่ว่าการอำเภอเมือง', 'ที่ว่าการอ.เมือง', 'อ.เมือง', 'อ. เมือง'],
  ['โรงเรียนบ้านน้ำใส', 'ร.ร.บ้านน้ำใส', 'รร.บ้านน้ำใส', 'ร.ร. บ้าน', 'รร บ้านน้ำใส'],
  ['กรุงเทพมหานคร', 'กทม', 'กทม.', 'ก.ท.ม.', 'กรุงเทพฯ'],
  // Registered in short, looked for in long.
  ['อบต.บางไผ่', 'องค์การบริหารส่วนตำบลบางไผ่', 'องค์การบริหารส่วน ตำบลบางไผ่', 'อบต บางไผ่', 'อบต.บางไผ่'],
  ['อบต บางไผ่', 'องค์การบริหารส่วนตำบลบางไผ่', 'อบต.บางไผ่'],
  ['อ.บ.ต. บางไผ่', 'องค์การบริหารส่วนตำบลบางไผ่', 'อบต.บางไผ่'],
  ['ทต.น้ำกี่', 'เทศบาลตำบลน้ำกี่', 'ท.ต.น้ำกี่'],
  ['ม.เกษตรศาสตร์', 'มหาวิทยาลัยเกษตรศาสตร์', 'มหาวิทยาลัย เกษตร'],
  ['รร.บ้านน้ำใส', 'โรงเรียนบ้านน้ำใส', 'โรงเรียน น้ำใส'],
];

test.each(NAMES)('%s is found however it is written', (name, ...typed) => {
  const text = textOf(name);
  expect([name, ...typed].filter((one) => !finds(text, one))).toEqual([]);
});

test('marks in another order, twice, in pieces, from a PDF, and letters nobody sees', () => {
  const text = textOf('ศูนย์พันธุ์พืชน้ำกี่ปู่ฐู แม่ท่า');
  const typed = [
    'น้\u200bำกี่',
    'น\u0e49\u0e4d\u0e32กี่',
    'น\u0e4d\u0e49\u0e32',
    'น\u0e33\u0e49',
    'ก\u0e48\u0e35',
    'ก\u0e35\u0e48\u0e48',
    'พันธ\u0e4c\u0e38',
    'ศูน\u0e22\u0e4c\u0e4c',
    'ป\u0e48\u0e39ฐ\u0e39',
    'เเม่ท่\u0e45',
    'ก\uf702\uf70a',
    '\ufeffแม่\u00a0ท่า\u202c',
  ];
  expect(typed.filter((one) => !finds(text, one))).toEqual([]);
});

test('abbreviations with and without full stops, codes with signs, English in any order', () => {
  expect(finds(textOf('กรมการปกครอง', 'ปค.'), 'ป.ค.')).toBe(true);
  expect(finds(textOf('สำนักงานคณะกรรมการการเลือกตั้ง', 'กกต'), 'ก.ก.ต.')).toBe(true);
  expect(finds(textOf('สำนักงานคณะกรรมการการเลือกตั้ง', 'ก.ก.ต.'), 'กกต')).toBe(true);
  for (const typed of ['l-01', 'L01', 'l๐๑', 'lands, department', '"Lands"', 'K7M2']) {
    expect([typed, finds(textOf('กรมที่ดิน'), typed)]).toEqual([typed, true]);
  }
});

test('a short form finds nobody else, and signs alone nobody at all', () => {
  const lands = textOf('กรมที่ดิน', 'ทด.');
  const agents = textOf('สำนักงานตัวแทนการค้า');
  for (const typed of ['ม.', 'อบต', 'จ.', 'รร.', 'มหาวิทยาลัย', 'จังหวัด']) {
    expect([typed, finds(lands, typed)]).toEqual([typed, false]);
  }
  expect(finds(agents, 'ทน.')).toBe(false);
  expect(finds(textOf('เทศบาลเมืองปู่ฐู'), 'ม.ปู่ฐู')).toBe(false);
  expect(finds(textOf('ศูนย์ ก.ไก่'), 'ก.ไก่')).toBe(true);
  for (const typed of ['%', '_', '…', '. .', '|', '่', '" "']) {
    expect([typed, finds(lands, typed)]).toEqual([typed, false]);
  }
  expect([searchWords(''), searchWords(' \u200b ')]).toEqual([[], []]);
});

test('what an older program kept becomes the same, and stays so', () => {
  const older =
    'องค์การบริหารส่วนตำบลน้ำ กี่ | องค์การบริหารส่วนตำบลน้ำกี่ | อบต.น้ำ กี่ | อบต.น้ำกี่ | อบตน้ำ กี่ | อบตน้ำกี่ | nam ki | อบต | l01 | k7m2';
  const made = searchTextFrom(older);
  expect(finds(made, 'อ.บ.ต. น้ำกี่ Nam Ki l01 k7m2')).toBe(true);
  const facts = { nameEn: 'Nam Ki', abbreviation: 'อบต', code: 'L01', linkCode: 'k7m2' };
  expect(made).toBe(searchTextOf({ nameTh: 'องค์การบริหารส่วนตำบลน้ำ กี่', ...facts }));
  expect(searchTextFrom(made)).toBe(made);
});

test('whatever is kept can be found by any word of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      expect(finds(textOf(name), name) || searchWords(name).length > 9).toBe(
        searchWords(name)[0] !== '|' || searchWords(name).length > 9,
      );
    }),
  );
});

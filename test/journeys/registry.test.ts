import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { changeAgency, seeAgencies, seeAgency } from '../../src/actions/agency.ts';
import { seeGroups } from '../../src/actions/group.ts';
import {
  confirmImport,
  exportRegister,
  previewImport,
  reviewImport,
} from '../../src/actions/registry.ts';
import type { Actor } from '../../src/core/person.ts';
import { HEADINGS, registryLine } from '../../src/core/registry-format.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../../src/kit/csv.ts';
import { encodeWindows874 } from '../../src/kit/encoding.ts';
import { writeXlsx } from '../../src/kit/xlsx.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let admin: Actor;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
  admin = await cast.actor('admin');
});
afterAll(() => house.close());

const preview = (file: string | Uint8Array, fileName = 'ทะเบียน.csv') =>
  perform(house, admin, previewImport, { fileName, file: Buffer.from(file) });
const review = async () => {
  const waiting = await perform(house, admin, reviewImport, {});
  if (!waiting) throw new Error('nothing waits');
  return waiting;
};
const confirm = async (more: Record<string, unknown> = {}) => {
  const { id, hash } = await review();
  return perform(house, admin, confirmImport, { import: id, hash, ...more });
};
const see = (agency: string) => perform(house, admin, seeAgency, { agency });
const whole = async () => (await perform(house, admin, exportRegister, {})).map(registryLine);
const csv = (rows: Parameters<typeof writeCsv>[0]) =>
  BYTE_ORDER_MARK + [...writeCsv([HEADINGS, ...rows])].join('');

test('what is exported reads back as nothing new, as CSV, in Windows-874 and as a workbook', async () => {
  const rows = await whole();
  const text = csv(rows).replace(BYTE_ORDER_MARK, '');
  const old = encodeWindows874(text);
  if ('missing' in old) throw new Error(old.missing);
  const book = writeXlsx({ name: 'ทะเบียน', widths: HEADINGS.map(() => 20) }, [
    [...HEADINGS],
    ...rows,
  ]);
  const files = [csv(rows), old, new Uint8Array(await new Response(book).arrayBuffer())];
  for (const file of files) {
    const { plan } = await preview(file);
    expect(plan).toMatchObject({ adds: [], changes: [], newGroups: [], faults: [], untouched: 0 });
    expect(plan.unchanged).toBe(rows.length);
  }
});

test('new, changed and unchanged lines are shown, then done all together', async () => {
  const before = (await whole()).length;
  const { plan } = await preview(
    [
      'รหัส;ชื่อหน่วยงาน;ประเภท;ขนาด;จังหวัด;จำนวนบุคลากร;โดเมน',
      'L01;องค์การบริหารส่วนตำบลน้ำกี่;อบต.;เล็ก;ธารบุรี;๒๔;namki.example',
      'L02;องค์การบริหารส่วนตำบลทุ่งปู่ฐู;องค์การบริหารส่วนตำบล;M;จังหวัดธารบุรี;1,046;-',
      'x-๙;เทศบาลตำบลใหม่;ทต;ขนาดใหญ่;ดินแดนใหม่;;www.mai.go.th',
    ].join('\n'),
  );
  expect(plan.faults).toEqual([]);
  expect(plan.unchanged).toBe(1);
  expect(plan.untouched).toBe(before - 2);
  expect(plan.changes.map(({ line, columns }) => [line, columns])).toEqual([
    [3, ['headCount', 'domains']],
  ]);
  expect(plan.adds.map(({ agency }) => agency.code)).toEqual(['X-9']);
  expect(plan.newGroups.map(({ nameTh }) => nameTh)).toEqual(['ดินแดนใหม่']);
  expect(await whole()).toHaveLength(before);
  expect(await confirm()).toMatchObject({ added: 1, changed: 1, groups: 1 });
  expect((await see('L02')).agency).toMatchObject({ headCount: 1046, domains: [], size: 'M' });
  expect((await see('X-9')).agency).toMatchObject({
    type: 'subdistrict-municipality',
    size: 'L',
    province: { nameTh: 'ดินแดนใหม่' },
    domains: ['www.mai.go.th'],
  });
  const found = await perform(house, admin, seeAgencies, { q: 'ทต.ใหม่' });
  expect(found.agencies.map((agency) => agency.code)).toEqual(['X-9']);
});

test('confirming twice does it once', async () => {
  await preview('รหัส,ชื่อ,ประเภท\nY1,สำนักงาน ย,กองทุน\n');
  const { id, hash } = await review();
  await perform(house, admin, confirmImport, { import: id, hash });
  await expect(perform(house, admin, confirmImport, { import: id, hash })).rejects.toMatchObject({
    kind: 'stale',
  });
  expect(await perform(house, admin, reviewImport, {})).toBeUndefined();
});

test('when the register changed after the preview, or another file came, nothing is done', async () => {
  const staff = (count: number) => `รหัส,จำนวนบุคลากร\nY1,${count}\n`;
  const refused = async ({ id, hash }: { id: string; hash: string }) =>
    expect(perform(house, admin, confirmImport, { import: id, hash })).rejects.toMatchObject({
      kind: 'stale',
    });
  await preview(staff(10));
  const shown = await review();
  const { agency } = await see('Y1');
  const { nameTh, type, version } = agency;
  const change = { agency: 'Y1', code: 'Y1', nameTh, type, version, headCount: 15 };
  await perform(house, admin, changeAgency, change);
  await refused(shown);
  await preview(staff(20));
  await refused(shown);
  await refused({ ...(await review()), hash: shown.hash });
  expect((await see('Y1')).agency.headCount).toBe(15);
});

test('a rename from a year on is in the history and the old name is still found', async () => {
  await preview('รหัส,ชื่อ\nY1,สำนักงานชื่อใหม่\n');
  await expect(confirm({ since: '2569' })).rejects.toMatchObject({ kind: 'badInput' });
  await confirm({ since: '2569', reason: 'ประกาศเปลี่ยนชื่อ' });
  expect((await see('Y1')).events).toMatchObject([
    { fiscalYear: 2569, kind: 'changed', before: { nameTh: 'สำนักงาน ย' } },
  ]);
  const found = await perform(house, admin, seeAgencies, { q: 'สำนักงาน ย' });
  expect(found.agencies.map((agency) => agency.code)).toContain('Y1');
});

test('every bad place is named by line and column, and nothing is kept', async () => {
  const { plan } = await preview(
    [
      'รหัส,ชื่อ,ประเภท,ขนาด,จำนวนบุคลากร,โดเมน,รหัสลิงก์,ปีที่สิ้นสุด',
      'Z1,,โรงเรียน,S,สิบ,ไม่ใช่โดเมน,abc,',
      'Z2,ชื่อ,กองทุน,S,5,,,',
      'Z2,ชื่อ,กองทุน,,5,,,',
      '"Z\n3",ชื่อ,กองทุน,จิ๋ว,-1,,,',
      `L01,${'ย'.repeat(301)},อบต.,,,,234567,2560`,
    ].join('\n'),
  );
  expect(plan.faults.map(({ line, column, fault }) => [line, column, fault])).toEqual([
    [2, 'nameTh', 'required'],
    [2, 'type', 'unknownType'],
    [2, 'headCount', 'notANumber'],
    [2, 'domains', 'notADomain'],
    [2, 'linkCode', 'notALinkCode'],
    [3, 'size', 'sizeNotUsed'],
    [4, 'code', 'codeTwice'],
    [5, 'code', 'wrongFormat'],
    [5, 'size', 'unknownSize'],
    [5, 'headCount', 'tooSmall'],
    [7, 'nameTh', 'tooLong'],
    [7, 'linkCode', 'notALinkCode'],
    [7, 'endedYear', 'endedElsewhere'],
  ]);
  expect(await perform(house, admin, reviewImport, {})).toBeUndefined();
});

test.each([
  ['no heading for the code', 'ชื่อ,ประเภท\nก,กองทุน\n', 'noCodeHeading'],
  ['an unknown heading', 'รหัส,สีประจำหน่วยงาน\nL01,แดง\n', 'unknownHeading'],
  ['a heading twice', 'รหัส,ชื่อ,Name in Thai\nL01,ก,ข\n', 'headingTwice'],
  ['a cell without heading', 'รหัส,ชื่อ\nL01,องค์การบริหารส่วนตำบลน้ำกี่,หลง\n', 'cellWithoutHeading'],
])('%s is named', async (_name, text, fault) => {
  const { plan } = await preview(text);
  expect(plan.faults.map((one) => one.fault)).toContain(fault);
});

test.each([
  ['an empty file', '', 'fileEmpty'],
  ['only headings', 'รหัส,ชื่อ\n', 'fileOnlyHeadings'],
  ['a broken quote', 'รหัส,ชื่อ\nA1,"ก\n', 'fileQuoteOpen'],
  ['10,000 columns', `รหัส${',x'.repeat(10_000)}\n`, 'fileTooManyColumns'],
  ['30 MB', 'x'.repeat(30_000_000), 'fileTooLarge'],
])('%s is refused at the file', async (_name, text, fault) => {
  await expect(preview(text)).rejects.toMatchObject({
    details: { faults: [{ path: ['file'], fault }] },
  });
});

test('a name that is there already is pointed out, for the code may have lost its zeros', async () => {
  const { plan } = await preview('รหัส,ชื่อ,ประเภท,จังหวัด\n1,มหาวิทยาลัยธารบุรี,university,P01\n');
  expect(plan.warnings).toMatchObject([{ line: 2, fault: 'sameName', details: { value: 'U01' } }]);
});

test('8,300 agencies come in, read back as themselves, and are found by any part of their names', async () => {
  const places = ['ท่าน้ำ', 'ทุ่งปู่', 'หนองกี่', 'บ้านฐู', 'ญี่ปุ่นใหม่', 'คลองเจ็ด'];
  const rows = Array.from({ length: 8300 }, (_, i) => [
    `N${String(i).padStart(5, '0')}`,
    `องค์การบริหารส่วนตำบล${places[i % 6]}${i % 6 === 0 ? 'เหนือ' : 'ใต้'} ${i}`,
    'อบต.',
    ['S', 'M', 'L'][i % 3] ?? '',
    `จังหวัดที่ ${i % 76}`,
    i % 500,
  ]);
  const file = [
    ...writeCsv([['รหัส', 'ชื่อ', 'ประเภท', 'ขนาด', 'จังหวัด', 'จำนวนบุคลากร'], ...rows]),
  ].join('');
  const { plan } = await preview(file);
  expect([plan.adds.length, plan.faults.length, plan.newGroups.length]).toEqual([8300, 0, 76]);
  await confirm();
  const again = await preview(csv(await whole()));
  expect(again.plan).toMatchObject({ adds: [], changes: [], faults: [] });
  const all = await perform(house, admin, exportRegister, {});
  expect(new Set(all.map((agency) => agency.linkCode)).size).toBe(all.length);

  for (const word of ['ทุ่งปู่', 'ปู่ใต้', 'ี่ปุ่น', 'น้ำเหนือ', '๑๒๓', 'อบต.หนอง', 'n0012']) {
    const plain = word.replace('๑๒๓', '123').replace('อบต.', 'องค์การบริหารส่วนตำบล').toLowerCase();
    const expected = all.filter(({ nameTh, code, linkCode }) =>
      [nameTh, code.toLowerCase(), linkCode].some((text) => text.includes(plain)),
    );
    const found = await perform(house, admin, seeAgencies, { q: word });
    expect([word, found.total]).toEqual([word, expected.length]);
  }
  const collator = new Intl.Collator('th');
  const names: string[] = [];
  for (const page of [1, 2, 3]) {
    const found = await perform(house, admin, seeAgencies, { q: 'ใต้', page });
    names.push(...found.agencies.map((agency) => agency.nameTh));
  }
  expect(names).toHaveLength(300);
  expect([...names].sort(collator.compare)).toEqual(names);
  expect((await perform(house, admin, seeGroups, {})).filter((g) => g.agencies > 100)).toHaveLength(
    76,
  );
});

test('a file that nobody confirmed within a day is forgotten', async () => {
  await preview('รหัส,ชื่อ,ประเภท\nW1,สำนักงาน ว,กองทุน\n');
  const later = { ...house, clock: () => new Date(house.clock().getTime() + 25 * 3_600_000) };
  expect(await perform(house, admin, reviewImport, {})).toBeDefined();
  expect(await perform(later, admin, reviewImport, {})).toBeUndefined();
  const other = { fileName: 'ผิด.csv', file: Buffer.from('ไม่มีหัว\n1\n') };
  await perform(later, admin, previewImport, other);
  expect(await perform(house, admin, reviewImport, {})).toBeUndefined();
});

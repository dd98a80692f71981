import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import {
  addAgency,
  changeAgency,
  changeContact,
  seeAgencies,
  seeAgency,
} from '../../src/actions/agency.ts';
import {
  endAgency,
  mergeAgency,
  splitAgency,
  strikeHistory,
} from '../../src/actions/agency-history.ts';
import { addGroup, seeGroups, setMembers } from '../../src/actions/group.ts';
import { asOf, forerunners } from '../../src/core/agency-history.ts';
import { readLinkCode } from '../../src/kit/link-code.ts';
import { officer } from '../kit/officer.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

const administrator = officer('administrator');

test('an administrator adds a province and an agency in it', async () => {
  await perform(house, administrator, addGroup, {
    kind: 'province',
    code: 'p01',
    nameTh: 'เมืองตัวอย่าง',
  });
  const agency = await perform(house, administrator, addAgency, {
    code: 'ก-1'.replace('ก', 'a'),
    nameTh: '  องค์การบริหารส่วนตำบลนํ้าใส ',
    type: 'subdistrict-organization',
    size: 'M',
    province: 'P01',
    headCount: '๑๒๓',
    domains: 'https://www.namsai.go.th/index.php, namsai.go.th',
  });
  expect(agency).toMatchObject({
    code: 'A-1',
    nameTh: 'องค์การบริหารส่วนตำบลน้ำใส',
    headCount: 123,
    domains: ['namsai.go.th', 'www.namsai.go.th'],
    province: { code: 'P01', nameTh: 'เมืองตัวอย่าง' },
  });
});

test.each([
  [{ code: 'A-1', nameTh: 'ซ้ำ', type: 'fund' }, 'badInput'],
  [{ code: 'B 1', nameTh: 'ก', type: 'fund' }, 'badInput'],
  [{ code: 'B1', nameTh: '   ', type: 'fund' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'โรงเรียน' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', size: 'S' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', province: 'P99' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', headCount: '1.5' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', domains: 'ไม่ใช่โดเมน' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', linkCode: 'abcdef' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', colour: 'red' }, 'badInput'],
])('%j is refused', async (input, kind) => {
  await expect(perform(house, administrator, addAgency, input)).rejects.toMatchObject({ kind });
});

const add = (code: string, more: Record<string, unknown> = {}) =>
  perform(house, administrator, addAgency, {
    code,
    nameTh: `สำนักงาน ${code}`,
    type: 'public-organization',
    ...more,
  });
const see = (agency: string) => perform(house, administrator, seeAgency, { agency });
const typed = ({ agency }: Awaited<ReturnType<typeof see>>) => ({
  agency: agency.code,
  version: agency.version,
  code: agency.code,
  nameTh: agency.nameTh,
  type: agency.type,
});

test('a correction leaves no history; a change from a year on does, and the past stays as it was', async () => {
  await add('C1');
  const first = await see('C1');
  await perform(house, administrator, changeAgency, { ...typed(first), nameTh: 'ชื่อที่แก้คำผิด' });
  expect((await see('C1')).events).toEqual([]);
  await perform(house, administrator, changeAgency, {
    ...typed(await see('C1')),
    nameTh: 'ชื่อใหม่',
    type: 'fund',
    since: '๒๕๖๘',
    reason: 'ประกาศฯ',
  });
  const { agency, events } = await see('C1');
  expect(asOf(agency, events, 2567)).toMatchObject({
    nameTh: 'ชื่อที่แก้คำผิด',
    type: 'public-organization',
  });
  expect(asOf(agency, events, 2568)).toMatchObject({ nameTh: 'ชื่อใหม่', type: 'fund' });
  const found = await perform(house, administrator, seeAgencies, { q: 'แก้คำผิด' });
  expect(found.agencies.map((one) => one.code)).toEqual(['C1']);
});

test('a change for the history needs its reason', async () => {
  await add('C2');
  const change = { ...typed(await see('C2')), nameTh: 'ใหม่', since: '2568' };
  await expect(perform(house, administrator, changeAgency, change)).rejects.toMatchObject({
    details: { faults: [{ path: ['reason'], fault: 'reasonNeeded' }] },
  });
});

test('of two who change the same page, the second is told', async () => {
  await add('C3');
  const page = typed(await see('C3'));
  await perform(house, administrator, changeAgency, { ...page, nameTh: 'คนแรก' });
  await expect(
    perform(house, administrator, changeAgency, { ...page, nameTh: 'คนที่สอง' }),
  ).rejects.toMatchObject({ kind: 'stale' });
  expect((await see('C3')).agency.nameTh).toBe('คนแรก');
});

test('a merger ends one agency and is in the history of both', async () => {
  await add('D1');
  await add('D2');
  const turn = { agency: 'D1', other: 'D2', version: 1, fiscalYear: 2568, reason: 'พ.ร.ฎ.' };
  await perform(house, administrator, mergeAgency, turn);
  const gone = await see('D1');
  expect(gone.agency.endedYear).toBe(2568);
  expect(gone.events[0]).toMatchObject({ kind: 'merged-into', other: { code: 'D2' } });
  const stays = await see('D2');
  expect(forerunners(stays.events)).toEqual([
    { agencyId: gone.agency.id, nameTh: 'สำนักงาน D1', throughYear: 2567 },
  ]);
  const again = { ...turn, version: 2 };
  await expect(perform(house, administrator, mergeAgency, again)).rejects.toMatchObject({
    kind: 'wrongState',
  });
  await perform(house, administrator, strikeHistory, {
    agency: 'D2',
    version: stays.agency.version,
    event: stays.events[0]?.id,
    reason: 'บันทึกผิดแห่ง',
  });
  expect(await see('D1')).toMatchObject({ agency: { endedYear: null }, events: [] });
  expect((await see('D2')).events).toEqual([]);
});

test('a split keeps where the new agency came from; an end takes it off the list', async () => {
  await add('E1');
  const part = await add('E2');
  const turn = { agency: 'E1', version: 1, fiscalYear: 2569, reason: 'แยกส่วนราชการ' };
  await perform(house, administrator, splitAgency, { ...turn, other: 'E2' });
  expect((await see('E2')).events[0]).toMatchObject({ kind: 'split-from', other: { code: 'E1' } });
  await perform(house, administrator, endAgency, { ...turn, version: 2 });
  const listed = async (ended: string) =>
    (await perform(house, administrator, seeAgencies, { q: 'สำนักงาน e', ended })).agencies;
  expect((await listed('without')).map((one) => one.id)).toEqual([part.id]);
  expect(await listed('with')).toHaveLength(2);
});

test.each([
  ['itself', { other: 'E2' }, 'sameAgency'],
  ['an agency that is not there', { other: 'Z9' }, 'unknownAgency'],
  ['an agency that has ended', { other: 'E1' }, 'agencyEnded'],
  ['no reason', { other: 'D1', reason: ' ' }, 'required'],
])('merging into %s is refused at its field', async (_name, wrong, fault) => {
  const turn = { agency: 'E2', version: 1, fiscalYear: 2569, reason: 'เหตุ', ...wrong };
  await expect(perform(house, administrator, mergeAgency, turn)).rejects.toMatchObject({
    details: { faults: [{ fault }] },
  });
});

test('a coordinator sees and keeps only the own agency, and only what is theirs to keep', async () => {
  const own = await add('F1');
  const other = await add('F2');
  const coordinator = officer('coordinator', [own.id]);
  const listed = await perform(house, coordinator, seeAgencies, {});
  expect(listed.agencies.map((one) => one.code)).toEqual(['F1']);
  const contact = { version: 1, nameEn: 'Office F1', headCount: '๒๐', domains: 'f1.go.th' };
  await perform(house, coordinator, changeContact, { agency: 'F1', ...contact });
  expect((await see('F1')).agency).toMatchObject({ headCount: 20, domains: ['f1.go.th'] });
  await expect(
    perform(house, coordinator, changeContact, { agency: 'F2', ...contact }),
  ).rejects.toMatchObject({ kind: 'notFound' });
  await expect(perform(house, coordinator, seeAgency, { agency: 'F2' })).rejects.toMatchObject({
    kind: 'notFound',
  });
  const all = { ...typed(await see('F1')), nameTh: 'ตั้งเอง' };
  await expect(perform(house, coordinator, changeAgency, all)).rejects.toMatchObject({
    kind: 'notAllowed',
  });
  expect((await see('F2')).agency).toEqual(other);
});

test('oversight sees the agencies of its group and changes none', async () => {
  const [one, two] = [await add('G1'), await add('G2')];
  const oversight = officer('oversight', [one.id, two.id]);
  const listed = await perform(house, oversight, seeAgencies, {});
  expect(listed.agencies.map((agency) => agency.code)).toEqual(['G1', 'G2']);
  await expect(
    perform(house, oversight, changeContact, { agency: 'G1', version: 1 }),
  ).rejects.toMatchObject({ kind: 'notAllowed' });
});

test('a group of one’s own takes members by their codes, all or none', async () => {
  const group = { kind: 'custom', code: 'best', nameTh: 'กลุ่มนำร่อง' };
  await perform(house, administrator, addGroup, group);
  const set = (version: number, members: string) =>
    perform(house, administrator, setMembers, { code: 'BEST', version, members });
  await expect(set(1, 'G1 G2, Z9')).rejects.toMatchObject({
    details: { faults: [{ path: ['members'], fault: 'unknownAgency', details: { code: 'Z9' } }] },
  });
  await set(1, 'G1\nG2 g1');
  const listed = await perform(house, administrator, seeAgencies, { group: 'best' });
  expect(listed.agencies.map((agency) => agency.code)).toEqual(['G1', 'G2']);
  await expect(set(1, '')).rejects.toMatchObject({ kind: 'stale' });
  const groups = await perform(house, administrator, seeGroups, {});
  expect(groups.find((one) => one.code === 'BEST')?.agencies).toBe(2);
});

test('every agency gets a link code that checks', async () => {
  expect(readLinkCode((await see('G1')).agency.linkCode)).toBeDefined();
});

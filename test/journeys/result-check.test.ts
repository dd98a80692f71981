import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeResult } from '../../src/actions/edition.ts';
import { checkResult } from '../../src/actions/result-check.ts';
import { setVerdict } from '../../src/actions/verdict.ts';
import { checkAddress } from '../../src/core/check-address.ts';
import { NOBODY } from '../../src/core/person.ts';
import { isSound } from '../../src/core/result-check.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { ownDatabase } from '../kit/world.ts';

/** Somebody with a printed result in their hands, and the square on it. */
const database = ownDatabase();
let published: PublishedHouse;
let guest: Visitor;
let hash: string;
let total: string;

const see = (asked: object) => perform(published.house, NOBODY, checkResult, asked);

beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    {
      A01: { people: { iit: 40, eit1: 50, eit2: 20 } },
      L01: { people: { iit: 20, eit1: 30, eit2: 3 } },
    },
    'instruments/nacc/2568/instrument.yaml',
  );
  guest = await visitor(published.house);
  const { cycleId, house } = published;
  const found = await perform(house, NOBODY, seeResult, { cycleId, agencyCode: 'A01' });
  hash = found.edition.hash;
  total = found.entry.values.total ?? '';
});
afterAll(() => published.house.close());

const pathOf = (agency: string, of = hash) => checkAddress('', of, agency);

test('the page recomputes what was published, of an agency with withheld figures too', async () => {
  for (const agencyCode of ['A01', 'L01']) {
    const found = await see({ hash, agencyCode });
    expect(isSound(found.check)).toBe(true);
    expect(found.check.entries).toBe(2);
    const shown = await guest.get(pathOf(agencyCode));
    expect(shown.text).toContain('ตรงกับฉบับที่ประกาศ');
    expect(shown.text).toContain(hash);
  }
  expect(pathOf('A01').length).toBeLessThan(30);
});

test('figures from the paper are looked for, in Thai digits too', async () => {
  const wrong = total === '12.34' ? '12.35' : '12.34';
  const { sought } = await see({ hash, agencyCode: 'A01', figures: `รวม ${total} และ ${wrong}` });
  expect(sought.map(({ given, keys }) => [given, keys.includes('total')])).toEqual([
    [total, true],
    [wrong, false],
  ]);
  const thai = total.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');
  const shown = await guest.get(
    `${pathOf('A01')}?figures=${encodeURIComponent(`${thai} ${wrong}`)}`,
  );
  expect(shown.text).toContain(`${total} คือ`);
  expect(shown.text).toContain(`${wrong} ไม่มีในฉบับนี้`);
  const none = await guest.get(`${pathOf('A01')}?figures=ไม่มีเลข`);
  expect(none.text).toContain('ไม่พบตัวเลขในสิ่งที่พิมพ์');
});

test('a hash is typed by hand: with spaces, from its beginning; a wrong one is told what to do', async () => {
  const spaced = ` ${hash.slice(0, 8)} ${hash.slice(8, 20).toUpperCase()} `;
  const led = await guest.raw(`/check?hash=${encodeURIComponent(spaced)}&agencyCode=a01`);
  expect(led.headers.get('location')).toBe(`/check/${hash.slice(0, 20)}/A01`);
  expect((await guest.get(`/check/${hash.slice(0, 20)}/A01`)).status).toBe(200);
  for (const [path, status, said] of [
    ['/check', 200, 'กรอกรหัสกับรหัสหน่วยงาน'],
    ['/check?hash=abc&agencyCode=A01', 422, 'อย่างน้อย 16 ตัวแรก'],
    [`/check?hash=${'x'.repeat(5000)}&agencyCode=`, 422, 'โปรด'],
    [`/check/${'0'.repeat(64)}/A01`, 404, 'ไม่ได้มาจากผลที่ประกาศในระบบนี้'],
    [pathOf('NONE'), 404, 'ไม่พบผลที่มีรหัสตรวจสอบ'],
    ['/check/abc/A01', 422, 'อย่างน้อย 16 ตัวแรก'],
    ["/check/'%20or%201=1/A01", 422, 'อย่างน้อย 16 ตัวแรก'],
  ] as const) {
    const shown = await guest.get(path);
    expect([path, shown.status]).toEqual([path, status]);
    expect(shown.text).toContain(said);
  }
});

test('after a correction the old paper still holds, and is told that there is a newer edition', async () => {
  const { house, cast, cycleId, publish } = published;
  const lead = await cast.actor('lead');
  await perform(house, lead, setVerdict, {
    cycleId,
    agencyCode: 'A01',
    item: 'o1',
    score: 0,
    reason: 'หลักฐานใช้ไม่ได้',
  });
  const edition = await publish({ reason: 'แก้ผลตรวจข้อ o1' });
  expect(edition.number).toBe(2);
  const old = await see({ hash, agencyCode: 'A01' });
  expect(isSound(old.check)).toBe(true);
  expect(old.newer?.entry?.values.total).not.toBe(total);
  const shown = await guest.get(pathOf('A01'));
  expect(shown.text).toContain('มีฉบับแก้ไขที่ใหม่กว่า คือฉบับที่ 2');
  expect(shown.text).toContain('แก้ผลตรวจข้อ o1');
  expect(shown.text).toContain(total);
  expect((await guest.get(pathOf('A01', edition.hash))).text).not.toContain('มีฉบับแก้ไข');
});

test('figures that somebody changed in the database are found, and so is a changed entry', async () => {
  const { house } = published;
  const asked = { hash, agencyCode: 'L01' };
  const { entry } = await see(asked);
  const { total: own = '', ...others } = entry.values;
  const store = (changed: object) =>
    house.db.transaction({ kind: 'all' }, async (tx) => {
      await tx.client.query('alter table agency_result disable trigger user');
      await tx.run(sql`
        update agency_result set entry = ${JSON.stringify(changed)}::json
        where agency_id = (select id from agency where code = 'L01')`);
      await tx.client.query('alter table agency_result enable trigger user');
    });
  await store({ ...entry, values: { ...others, total: '99.99' } });
  const { check } = await see(asked);
  expect(check).toMatchObject({
    fault: { kind: 'figure', key: 'total', given: '99.99', computed: own },
    isEntry: false,
    isEdition: true,
  });
  await store({ ...entry, agency: { ...entry.agency, nameTh: 'หน่วยงานอื่น' } });
  expect((await see(asked)).check).toMatchObject({ fault: undefined, isEntry: false });
  const shown = await guest.get(`${pathOf('L01')}?figures=1`);
  expect(shown.text).toContain('อย่าใช้เอกสารนี้');
});

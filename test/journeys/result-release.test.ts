import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { type Shown, type Visitor, visitor } from '../kit/browser.ts';
import { makePerson, signInAs } from '../kit/person.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { answerAs, correct } from '../kit/results.ts';
import { ownDatabase } from '../kit/world.ts';

/** Two administrators before the same results: what is missing leads to where it is mended, and nobody publishes unseen. */
const database = ownDatabase();
let published: PublishedHouse;
let one: Visitor;
let other: Visitor;
let page: string;

beforeAll(async () => {
  const people = { iit: 20, eit: 30 };
  published = await publishedHouse(database.url(), {
    L01: { people, missed: ['o1', 'o2', 'o3', 'o5'] },
    L02: { people: { ...people, iit: 4 } },
  });
  const { house, cast, cycleId } = published;
  page = `/cycles/${cycleId}/results`;
  one = await cast.signedIn('admin');
  other = await visitor(house);
  const appointments = [{ role: 'administrator' as const }];
  const person = await makePerson(house, { email: 'b@office.go.th', totp: true, appointments });
  await signInAs(house, other, person);
});
afterAll(() => published.house.close());

const mend = (item: string) =>
  correct(published.house, published.cast, published.cycleId, 'L01', item);
const send = (who: Visitor, shown: Shown, more: Record<string, string> = {}) =>
  who.post(page, { ...shown.form(page), incomplete: 'on', ...more });

test('what changed since it was looked at is not published unseen; the reason stays', async () => {
  await mend('o1');
  const shown = await one.get(page);
  await mend('o2');
  const refused = await send(one, shown, { reason: 'รับอุทธรณ์ข้อ o1' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('ข้อมูลตั้งต้นเปลี่ยนไปหลังจากท่านเปิดหน้านี้');
  expect(refused.form(page)).toMatchObject({ reason: 'รับอุทธรณ์ข้อ o1', edition: '1' });
  const done = await send(one, refused);
  expect([done.status, done.path]).toEqual([200, `/results/${published.cycleId}`]);
  expect(done.text).toContain('รับอุทธรณ์ข้อ o1');
});

test('an edition that somebody else published in between is told with its time', async () => {
  await mend('o3');
  const shown = await one.get(page);
  await send(other, await other.get(page), { reason: 'รับอุทธรณ์ข้อ o3' });
  await mend('o5');
  const refused = await send(one, shown, { reason: 'แก้ข้อ o3' });
  expect(refused.status).toBe(409);
  expect(refused.text).toMatch(/ฉบับที่ 3 ประกาศไปแล้วเมื่อ/);
  expect(refused.form(page)).toMatchObject({ reason: 'แก้ข้อ o3', edition: '3' });
  const done = await send(one, refused, { reason: 'แก้ข้อ o5' });
  for (const edition of [1, 2, 3, 4]) {
    expect(done.html).toContain(`?edition=${edition}"`);
    const kept = await other.get(`/results/${published.cycleId}/L01?edition=${edition}`);
    expect([edition, kept.status]).toEqual([edition, 200]);
  }
});

test('both press at the same moment: one edition, and both see it', async () => {
  const { house, cast, cycleId } = published;
  const agency = { id: await cast.agencyId('L03'), code: 'L03' };
  const { instrument } = await perform(house, await cast.actor('admin'), previewResult, {
    cycleId,
  });
  await answerAs(house, instrument, cycleId, agency, { iit: 4 });
  const [a, b] = [await one.get(page), await other.get(page)];
  const reason = 'เพิ่มหน่วยงานที่ส่งล่าช้า';
  const done = await Promise.all([send(one, a, { reason }), send(other, b, { reason })]);
  expect(done.map(({ status }) => status)).toEqual([200, 200]);
  for (const { html } of done) {
    expect(html).toContain('?edition=5"');
    expect(html).not.toContain('?edition=6"');
  }
});

test('everything that is missing is named with a link to where it is mended', async () => {
  const shown = await one.get(page);
  const { cycleId, cast } = published;
  const links = [
    `/cycles/${cycleId}/agencies/${await cast.agencyId('L02')}`,
    `/cycles/${cycleId}/agencies/${await cast.agencyId('L03')}`,
    `/cycles/${cycleId}/verdicts/L03`,
  ];
  for (const link of links) {
    expect(shown.html).toContain(`href="${link}"`);
    expect((await one.get(link)).status).toBe(200);
  }
  expect(shown.text).toContain('ผู้ตอบแบบสำรวจ IIT มี 4 คน ขั้นต่ำ 5 คน');
  expect(shown.text).toContain('ยังไม่มีผู้ตอบแบบสำรวจ EIT');
  expect(shown.text).toContain('ยังไม่ได้ตัดสินรายการ o1');
});

import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { writePiece } from '../../src/actions/analysis.ts';
import type { Shown, Visitor } from '../kit/browser.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { correct } from '../kit/results.ts';
import { DIPROM_2568 } from '../kit/sheets.ts';
import { ownDatabase } from '../kit/world.ts';

/** Officers write what a result means: from drafts, two at once, and again after a correction. */
const database = ownDatabase();
let published: PublishedHouse;
let coordinator: Visitor;
let owner: Visitor;
const BASE = '/agencies/L01/years/2569/analysis';

beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    { L01: { people: { iit: 62, eit1: 40, eit2: 40 }, missed: ['o24'] } },
    'instruments/nacc/2568/instrument.yaml',
  );
  coordinator = await published.cast.signedIn('coordinator');
  owner = await published.cast.signedIn('owner');
});
afterAll(() => published.house.close());

/** The form of a text's page with another text in it. */
async function write(visitor: Visitor, place: string, text: string): Promise<Shown> {
  const path = `${BASE}/${place}`;
  return visitor.post(path, { ...(await visitor.get(path)).form(path), text });
}

test('drafts are there at once; one is confirmed, one is written, and progress says so', async () => {
  const start = await coordinator.get(BASE);
  expect(start.text).toContain('เขียนหรือยืนยันแล้ว 0 จาก 10 ตัวชี้วัด');
  expect(start.text).toMatch(/คะแนนภาพรวม \d+\.\d\d คะแนน/);
  const indicator = await coordinator.get(`${BASE}/ind2`);
  const confirm = indicator.form(`${BASE}/ind2/strengths`);
  expect(confirm.text).toContain('ตัวชี้วัดที่ 2 การใช้งบประมาณ');
  const after = await coordinator.post(`${BASE}/ind2/strengths`, confirm);
  expect(after.text).toContain('ยืนยันร่าง');
  expect(after.text).toContain('กลุ่มคะแนนทั่วไป');
  const written = await write(coordinator, 'ind2/weaknesses', 'บรรทัดหนึ่ง ๙๕.๕๒\r\n\r\n\r\nบรรทัดสอง');
  expect(written.html).toContain('บรรทัดหนึ่ง ๙๕.๕๒\n\nบรรทัดสอง');
  expect((await coordinator.get(BASE)).text).toContain('เขียนหรือยืนยันแล้ว 1 จาก 10 ตัวชี้วัด');
});

test('a suggestion names the items of the instrument; a lost item stands with its reason', async () => {
  const page = await coordinator.get(`${BASE}/ind10`);
  expect(page.text).toContain('o24');
  expect(page.text).toContain('เหตุผลของผู้ตรวจประเมิน: องค์ประกอบไม่ครบ');
});

test('all drafts of an indicator are confirmed together; what somebody wrote stays theirs', async () => {
  const page = await coordinator.get(`${BASE}/ind3`);
  await write(owner, 'ind3/strengths', 'เจ้าของข้อเขียนไว้');
  const fields = formOf(page, `${BASE}/ind3`);
  const done = await coordinator.post(`${BASE}/ind3`, fields);
  expect(done.status).toBe(200);
  expect(done.text).toContain('เจ้าของข้อเขียนไว้');
  expect(done.text).not.toContain('ยืนยันร่างทั้งหมด');
  expect((await coordinator.get(BASE)).text).toContain('2 จาก 10 ตัวชี้วัด');
});

/** Every field of a form, several of one name among them. */
function formOf(shown: Shown, action: string): Record<string, string[]> {
  const form = new RegExp(`<form[^>]*action="${action}"[^>]*>([\\s\\S]*?)</form>`).exec(shown.html);
  const fields: Record<string, string[]> = {};
  for (const [, name, value] of form![1]!.matchAll(/name="([^"]*)" value="([^"]*)"/g)) {
    fields[name!] = [
      ...(fields[name!] ?? []),
      value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ];
  }
  return fields;
}

test('two who edit at once: the later sees both, loses nothing, and may merge', async () => {
  const path = `${BASE}/ind1/strengths`;
  const [mine, theirs] = [await coordinator.get(path), await owner.get(path)];
  await owner.post(path, { ...theirs.form(path), text: 'ข้อความของเจ้าของข้อ' });
  const stale = await coordinator.post(path, { ...mine.form(path), text: 'ข้อความของผู้ประสานงาน' });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('ข้อความของเจ้าของข้อ');
  expect(stale.text).toContain('ข้อความของผู้ประสานงาน');
  const form = stale.form(path);
  const merging = await coordinator.post(path, {
    ...form,
    text: 'ข้อความของผู้ประสานงาน',
    merge: '1',
  });
  expect(merging.html).toContain('ข้อความของเจ้าของข้อ\n\nข้อความของผู้ประสานงาน</textarea>');
  expect((await owner.get(path)).text).not.toContain('ข้อความของผู้ประสานงาน');
  const saved = await coordinator.post(path, { ...form, text: 'ข้อความของผู้ประสานงาน' });
  expect(saved.text).toContain('ฉบับที่ 2');
  const again = await coordinator.post(path, { ...form, text: 'ข้อความของผู้ประสานงาน' });
  expect([again.status, again.text.includes('ฉบับที่ 3')]).toEqual([200, false]);
});

test('of ten saves in the same moment one is kept, and the others are told', async () => {
  const { house, cast } = published;
  const actor = await cast.actor('coordinator');
  const piece = { agency: 'L01', year: 2569, place: 'ind8', kind: 'remark', version: 0 };
  const saves = Array.from({ length: 10 }, (_, i) =>
    perform(house, actor, writePiece, { ...piece, text: `ข้อความ ${i}`, basis: 'a'.repeat(64) }),
  );
  const done = await Promise.allSettled(saves);
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of done) {
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ kind: 'stale' });
  }
});

test('an earlier version is restored as a new one, and every version stays', async () => {
  const path = `${BASE}/ind1/strengths`;
  const page = await coordinator.get(path);
  const last = page.html.lastIndexOf('<form');
  const earlier = { ...page, html: page.html.slice(last) };
  const fields = Object.fromEntries(
    Object.entries(formOf(earlier, path)).map(([name, [value = '']]) => [name, value]),
  );
  expect(fields).toMatchObject({ text: 'ข้อความของเจ้าของข้อ', origin: 'restored', version: '2' });
  const restored = await coordinator.post(path, fields);
  expect(restored.text).toContain('ฉบับที่ 3');
  expect(restored.text).toContain('นำฉบับเดิมกลับมา');
  const versions = (await coordinator.get(path)).text;
  for (const number of [1, 2, 3]) expect(versions).toContain(`ฉบับที่ ${number}`);
  expect((await coordinator.get(`${path}?version=2`)).html).toContain(
    'ข้อความของผู้ประสานงาน</textarea>',
  );
});

test('a text may be anything that is text, up to its length; beyond that it is kept in the box', async () => {
  const hostile = '<script>alert(1)</script> \u0000\u0007\u202e ๑๒๓ &amp; "\'';
  const shown = await write(coordinator, 'i1/finding', hostile);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain('&lt;script>alert(1)&lt;/script>');
  expect(shown.html).not.toContain('<script>alert');
  const long = 'กำ'.repeat(5000);
  expect((await write(coordinator, 'i1/assessor', long)).text).toContain(long);
  const tooLong = await write(coordinator, 'i1/assessor', `${long}เกิน`);
  expect(tooLong.status).toBe(422);
  expect(tooLong.html).toContain(`${long}เกิน`);
  expect((await write(coordinator, 'ind1/remark', '')).status).toBe(200);
});

test('a correction is drafted anew beside what a person wrote, who takes it or keeps theirs', async () => {
  await write(coordinator, 'ind10/strengths', 'ทำได้ดีเกือบทุกรายการ');
  await write(coordinator, 'ind10/weaknesses', 'เราลืมแนบผลการจัดการความเสี่ยง');
  expect((await coordinator.get(`${BASE}/ind10`)).text).not.toContain('เปลี่ยนไปหลังจากเขียน');
  await correct(published.house, published.cast, published.cycleId, 'L01', 'o24');
  await published.publish({ reason: 'รับอุทธรณ์รายการ o24' });
  expect((await coordinator.get(BASE)).text).toMatch(/ผลเปลี่ยน 2 จุด/);
  const page = await coordinator.get(`${BASE}/ind10`);
  expect(page.text).toContain('ทำได้ดีเกือบทุกรายการ');
  expect(page.text).toContain('เราลืมแนบผลการจัดการความเสี่ยง');
  expect(page.text.match(/เปลี่ยนไปหลังจากเขียนข้อความนี้/g)).toHaveLength(2);
  const [strengths, weaknesses] = [`${BASE}/ind10/strengths`, `${BASE}/ind10/weaknesses`];
  expect(page.form(strengths)).toMatchObject({ origin: 'draft', version: '1' });
  const taken = await coordinator.post(strengths, page.form(strengths));
  expect(taken.text).toContain('เปิดเผยข้อมูลได้คะแนนครบทั้ง 8 ข้อ');
  expect(taken.text).not.toContain('ทำได้ดีเกือบทุกรายการ');
  const kept = await coordinator.post(weaknesses, {
    ...page.form(weaknesses),
    text: 'เราลืมแนบผลการจัดการความเสี่ยง',
    origin: 'kept',
  });
  expect(kept.text).toContain('คงไว้หลังผลเปลี่ยน');
  expect(kept.text).not.toContain('เปลี่ยนไปหลังจากเขียน');
  expect((await coordinator.get(strengths)).text).toContain('ทำได้ดีเกือบทุกรายการ');
});

test('other bands: drafts that were only confirmed are renewed together, hand-written ones are not', async () => {
  const bands = '/agencies/L01/bands';
  const head = await published.cast.signedIn('head');
  const choice = { version: '0', name0: 'สูง', name1: 'กลาง', name2: 'ต่ำ' };
  const ranges = {
    range0: '99',
    range1: '98',
    range2: '0',
    sense0: 'keep',
    sense1: 'raise',
    sense2: 'mend',
  };
  expect((await head.post(bands, { ...choice, ...ranges })).status).toBe(200);
  const page = await coordinator.get(`${BASE}/ind3`);
  expect(page.text).toContain('ปรับร่างที่ยืนยันไว้');
  const renewed = await coordinator.post(`${BASE}/ind3`, formOf(page, `${BASE}/ind3`));
  expect(renewed.text).not.toContain('ปรับร่างที่ยืนยันไว้');
  expect(renewed.text).toContain('กลุ่มคะแนนครั้งที่ 1');
  expect(renewed.text).toContain('เจ้าของข้อเขียนไว้');
  expect(renewed.text.match(/เปลี่ยนไปหลังจากเขียนข้อความนี้/g)).toHaveLength(1);
});

test('means by group: kept with the year, compared where each has five, mistakes shown in their rows', async () => {
  const path = `${BASE}/means`;
  const row = (i: number, name: string, n: string, mean: string) => ({
    [`channel${i}`]: 'iit',
    [`kind${i}`]: 'เพศ',
    [`name${i}`]: name,
    [`n${i}`]: n,
    [`mean${i}`]: mean,
  });
  const wrong = await coordinator.post(path, {
    ...row(0, 'หญิง', '๔๐', '๙๔.๕๐'),
    ...row(2, 'ชาย', '22', '194.5'),
    version: '0',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('id="mean2-fault"');
  expect(wrong.html).toContain('value="๙๔.๕๐"');
  const kept = await coordinator.post(path, {
    ...row(0, 'หญิง', '๔๐', '๙๔.๕๐'),
    ...row(1, 'ชาย', '22', '93.4'),
    version: '0',
  });
  expect(kept.text).toContain('สูงกว่ากลุ่ม “ชาย” (22 คน) ซึ่งมีค่าเฉลี่ย 93.40 คะแนน อยู่ 1.10 คะแนน');
  const stale = await owner.post(path, { ...row(0, 'รวม', '9', '90'), version: '0' });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('93.40');
  expect(stale.html).toContain('value="รวม"');
});

test('the whole is on one page for print; drafts say that they are drafts', async () => {
  const { text, status } = await coordinator.get(`${BASE}/print`);
  expect(status).toBe(200);
  expect(text).toContain('ข้อความของเจ้าของข้อ');
  expect(text).toContain('ร่าง ');
  expect(text).toContain('ตัวชี้วัดที่ 10');
  expect((await coordinator.get(`${BASE}/print?lang=en`)).text).toContain('Indicator 10');
});

test('who may: the agency’s own people write, overseers and the administrator read, nobody else', async () => {
  const path = `${BASE}/ind1/strengths`;
  const fields = { text: 'x', basis: 'a'.repeat(64), version: '3' };
  for (const key of ['admin', 'province']) {
    const visitor = await published.cast.signedIn(key);
    const page = await visitor.get(`${BASE}/ind1`);
    expect([key, page.status]).toEqual([key, 200]);
    expect(page.html).not.toContain(`action="${path}"`);
    expect((await visitor.get(path)).html).not.toContain('<textarea');
    expect([key, (await visitor.post(path, fields)).status]).toEqual([key, 403]);
  }
  expect(
    (await write(await published.cast.signedIn('head'), 'ind5/remark', 'นายกเห็นชอบ')).text,
  ).toContain('นายกเห็นชอบ');
  for (const key of ['neighbour', 'ministry']) {
    const visitor = await published.cast.signedIn(key);
    expect([key, (await visitor.get(BASE)).status]).toEqual([key, 404]);
  }
  expect((await (await published.cast.signedIn('assessor')).get(BASE)).status).toBe(403);
});

test('places and kinds that are not there', async () => {
  for (const rest of [
    '/ind99',
    '/i1',
    '/ind1/finding',
    '/i1/strengths',
    '/x/y',
    '/total/strengths',
  ]) {
    const { status } = await coordinator.get(`${BASE}${rest}`);
    expect([rest, [404, 422].includes(status)]).toEqual([rest, true]);
  }
  const forged = await coordinator.post(`${BASE}/ind1`, {
    version: '0',
    piece: 'o1 strengths',
    text: 'x',
    basis: 'a'.repeat(64),
  });
  expect(forged.status).toBe(404);
});

test('figures typed from a printed report are analysed the same hour', async () => {
  const sheet = '/agencies/L01/years/2568/sheet';
  const typed = Object.fromEntries(
    Object.entries(DIPROM_2568).map(([key, value]) => [`f.${key}`, value]),
  );
  const form = (await coordinator.get(sheet)).form(sheet);
  const saved = await coordinator.post(sheet, { ...form, ...typed, source: 'รายงานผล 2568' });
  expect(saved.status).toBe(200);
  const analysis = await coordinator.get('/agencies/L01/years/2568/analysis?lang=th');
  expect(analysis.text).toContain('คะแนนภาพรวม 92.65 คะแนน อยู่ในระดับ “ผ่าน”');
  expect(analysis.text).toContain('ได้ 84.38 คะแนน');
  const indicator = await coordinator.get('/agencies/L01/years/2568/analysis/ind4');
  expect(indicator.text).toMatch(/ต่ำกว่า 98\.00.*\(i10\) 82\.40 คะแนน/);
});

test('the audit log tells who wrote what piece, and never the text', async () => {
  const lines = await published.house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ action: string; target: string; details: object }>(
      sql`select action, target, details from audit_line where action like 'analysis.%'`,
    ),
  );
  expect(lines.some(({ target }) => target === 'L01 2569 ind1 strengths')).toBe(true);
  expect(JSON.stringify(lines)).not.toMatch(/ข้อความ|ลืมแนบ|เพศ/);
});

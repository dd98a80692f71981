import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { seeAdvice } from '../../src/actions/advice.ts';
import { actions } from '../../src/actions/index.ts';
import { publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { adviceHash, issueHash } from '../../src/core/advice-issue.ts';
import { type Shown, type Visitor, visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { REVIEW } from '../kit/published.ts';
import { answerAs, correct, judge } from '../kit/results.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** What an agency is advised, by its forms: drafted, changed, approved, published, read, planned with, corrected. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
const who: Record<string, Visitor> = {};
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin, 'instruments/nacc/2568/instrument.yaml');
  const { instrument } = await perform(house, admin, previewResult, { cycleId });
  now = REVIEW;
  for (const [code, missed] of [
    ['L01', ['o12', 'o26']],
    ['L02', []],
  ] as const) {
    const agency = { id: await cast.agencyId(code), code };
    await answerAs(house, instrument, cycleId, agency, { iit: 12, eit1: 12, eit2: 8 });
    await judge(house, cast, instrument, { cycleId, agencyCode: code }, missed);
  }
  for (const key of ['admin', 'lead', 'assessor', 'colleague', 'coordinator']) {
    who[key] = await cast.signedIn(key);
  }
});
afterAll(() => house.close());

const queue = () => `/cycles/${cycleId}/advice`;
const own = (code = 'L01') => `${queue()}/${code}`;
const result = (edition = '') => `/results/${cycleId}/L01${edition}`;
const SECRET = 'ปู่ฐูแนะนำให้ติดป้ายขั้นตอนที่หน้าห้อง';

/** The form as it stands with some of it changed; rows are named by their code. */
async function fields(key: string, more: Record<string, Record<string, string>>, code = 'L01') {
  const shown = await who[key]!.get(own(code));
  return typedInto(shown.form(own(code)), more);
}

function typedInto(form: Record<string, string>, more: Record<string, Record<string, string>>) {
  const rows = Object.entries(form).filter(([name]) => /^texts\.\d+\.code$/.test(name));
  for (const [code, typed] of Object.entries(more)) {
    const row = rows.find(([, value]) => value === code) ?? rows.at(-1)!;
    const at = row[0].replace(/code$/, '');
    form[row[0]] = code;
    for (const [name, value] of Object.entries(typed)) form[`${at}${name}`] = value;
  }
  return form;
}

test('a lead hands out agencies and drafts for all; each assessor sees their own', async () => {
  const handed = await who.lead!.post(`${queue()}/assign`, {});
  expect(handed.text).toContain('แจกเพิ่ม 2 หน่วยงาน');
  for (const [code, key] of [
    ['L01', 'assessor'],
    ['L02', 'colleague'],
  ]) {
    await who.lead!.post(`${own(code)}/assessor`, { person: demoPersonId(key!) });
  }
  const drafted = await who.lead!.post(`${queue()}/prepare`, {});
  expect(drafted.text).toContain('ร่างใหม่หรือปรับร่าง 2 หน่วยงาน จากทั้งหมด 2 หน่วยงาน');
  const again = await who.lead!.post(`${queue()}/prepare`, {});
  expect(again.text).toContain('ร่างใหม่หรือปรับร่าง 0 หน่วยงาน');
  const list = await who.assessor!.get(queue());
  expect([list.html.includes(own('L01')), list.html.includes(own('L02'))]).toEqual([true, false]);
  expect((await who.colleague!.get(own('L01'))).status).toBe(404);
  expect((await who.coordinator!.get(queue())).status).toBe(403);
  const mine = await who.assessor!.get(own());
  expect(mine.text).toContain('รายการและความก้าวหน้าการจัดซื้อจัดจ้าง');
  expect(mine.text).toContain('ไม่ได้คะแนน');
  expect(mine.html).toContain('ไม่ใช้ภาพสแกน');
});

test('who writes sees what was refused, with everything typed; two at once do not lose anything', async () => {
  const first = await fields('assessor', { o12: { th: SECRET, items: 'O12  ๐13, o99' } });
  const refused = await who.assessor!.post(own(), first);
  expect([refused.status, refused.text.includes('ไม่มีรายการ “013”')]).toEqual([422, true]);
  expect(refused.html).toContain(SECRET);
  const good = { o12: { th: SECRET, items: 'O12  o๑๓' }, o26: { drop: 'on' } };
  const sent = await fields('assessor', { ...good, e9: { th: 'เพิ่มเอง', en: 'Added' } });
  const stale = await fields('lead', { o12: { th: 'ช้าไป' } });
  const saved = await who.assessor!.post(own(), { ...sent, only: 'save' });
  expect(saved.text).toContain('บันทึกแล้ว');
  const twice = await who.assessor!.post(own(), { ...sent, only: 'save' });
  expect(twice.text).toContain('ฉบับที่ 2');
  const late = await who.lead!.post(own(), stale);
  expect([late.status, late.html.includes('ช้าไป')]).toEqual([409, true]);
  const wrongs: Record<string, Record<string, string>>[] = [
    { o12: { th: ' ' } },
    { o12: { th: 'ก'.repeat(5000) } },
    { x1: { th: 'ไม่มีข้อนี้' } },
  ];
  for (const wrong of wrongs) {
    expect((await who.assessor!.post(own(), await fields('assessor', wrong))).status).toBe(422);
  }
  await who.lead!.post(`${queue()}/prepare`, {});
  const kept = await who.assessor!.get(own());
  expect([kept.html.includes(SECRET), kept.text.includes('ฉบับที่ 2')]).toEqual([true, true]);
  const { versions } = await perform(house, await cast.actor('lead'), seeAdvice, {
    cycleId,
    agency: 'L01',
  });
  expect(versions[0]?.body.dropped).toContain('o26');
  const o12 = versions[0]?.body.texts.find(({ code }) => code === 'o12');
  expect(o12).toMatchObject({ items: ['o12', 'o13'], value: '0.00', by: 'person' });
});

test('handed over, sent back with a reason, handed over again, approved by who had no part', async () => {
  const hand = async () => who.assessor!.post(own(), await fields('assessor', {}));
  expect((await hand()).text).toContain('เสนอหัวหน้าผู้ตรวจแล้ว');
  expect((await hand()).status).toBe(409);
  const decide = (decision: string, reason = '', version = '2') =>
    who.lead!.post(`${own()}/decision`, { version, decision, reason });
  expect((await decide('returned')).status).toBe(422);
  expect((await decide('approved', '', '1')).status).toBe(409);
  expect((await who.lead!.get('/')).text).toContain('รอหัวหน้าผู้ตรวจเห็นชอบ 1 หน่วยงาน');
  await decide('returned', 'โปรดบอกว่าป้ายใด');
  const first = await who.assessor!.get('/');
  expect(first.text).toContain('ส่งกลับให้ท่านแก้ไข 1 หน่วยงาน');
  expect(first.html).toContain(`${queue()}?state=returned`);
  expect((await who.colleague!.get('/')).text).toContain('รอท่านเขียนและเสนอ 1 หน่วยงาน');
  expect((await who.coordinator!.get('/')).text).not.toContain('ข้อเสนอแนะของผู้ตรวจประเมิน');
  expect((await who.assessor!.get(own())).text).toContain('โปรดบอกว่าป้ายใด');
  expect((await decide('approved')).status).toBe(409);
  await hand();
  expect((await decide('approved')).text).toContain('เห็นชอบแล้ว รอประกาศ');
  await who.lead!.post(own('L02'), await fields('lead', { i1: { th: 'หัวหน้าเขียนเอง' } }, 'L02'));
  const seen = await who.lead!.get(own('L02'));
  expect(seen.text).toContain('ท่านมีส่วนเขียนหรือเสนอฉบับนี้');
  const around = { version: '2', decision: 'approved', reason: '' };
  expect((await who.lead!.post(`${own('L02')}/decision`, around)).status).toBe(409);
});

test('before it is published nothing that an agency or anybody may do tells of it', async () => {
  expect((await who.admin!.post(`${queue()}/publish`, { reason: '' })).status).toBe(409);
  const input = { cycleId, agency: 'L01', agencyCode: 'L01', year: 2569, item: 'o12' };
  let asked = 0;
  for (const key of ['coordinator', 'head', 'province', 'nobody']) {
    const actor = await cast.actor(key);
    for (const action of actions.filter(({ changes }) => !changes)) {
      const names = Object.keys((action.input as { shape?: object }).shape ?? {});
      const given = Object.entries(input).filter(([name]) => names.includes(name));
      const told = await perform(house, actor, action, Object.fromEntries(given)).then(
        (seen) => JSON.stringify(seen) ?? '',
        (error) => String(error),
      );
      asked += 1;
      expect([key, action.name, told.includes(SECRET)]).toEqual([key, action.name, false]);
    }
  }
  expect(asked).toBeGreaterThan(100);
});

const publish = async (reason = '') => {
  const admin = await cast.actor('admin');
  const { version } = (await perform(house, admin, previewResult, { cycleId })).cycle;
  return perform(house, admin, publishResult, { cycleId, version, reason, incomplete: 'on' });
};
const data = async (path: string) => JSON.parse((await who.coordinator!.get(path)).html);

test('whoever publishes reads first how much advice goes out, and how much does not', async () => {
  const preview = `/cycles/${cycleId}/results`;
  const waiting = 'ที่เห็นชอบแล้ว 1 หน่วยงานจะประกาศไปพร้อมผลนี้ ยังไม่เห็นชอบ 1 หน่วยงาน';
  expect((await who.admin!.get(preview)).text).toContain(waiting);
});

test('it goes out with the results: page, data, and a hash that anybody can make again', async () => {
  expect((await publish()).advised).toBe(1);
  const first = await who.coordinator!.get('/');
  expect(first.html).toContain(`${result()}#advice`);
  const month = now;
  now = new Date(now.getTime() + 31 * 86_400_000);
  const later = await cast.signedIn('coordinator');
  expect((await later.get('/')).html).not.toContain(`${result()}#advice`);
  now = month;
  const page = await who.coordinator!.get(result());
  expect(page.text).toContain(SECRET);
  expect(page.text).not.toContain('กานดา');
  expect((await (await visitor(house)).get(`${result()}?lang=en`)).text).toContain('Added');
  expect((await who.coordinator!.get(result().replace('L01', 'L02'))).text).toContain(
    'ไม่มีข้อเสนอแนะที่ประกาศ',
  );
  const { advice, hash } = await data(`${result()}.json`);
  expect(adviceHash(advice.texts)).toBe(advice.hash);
  const { issues } = await data(`/results/${cycleId}/advice.json`);
  const [issue] = issues;
  const said = issue.agencies.map((one: { code: string; hash: string }) => [one.code, one.hash]);
  expect(said).toEqual([['L01', advice.hash]]);
  expect(issueHash(issue.head, said)).toBe(issue.hash);
  expect(issue.head.edition).toEqual({ number: 1, hash });
});

test('the agency finds it in its analysis, its plan and its documents', async () => {
  const year = '/agencies/L01/years/2569';
  const coordinator = who.coordinator!;
  const analysis = await coordinator.get(`${year}/analysis/ind9`);
  expect(analysis.text).toContain(`ตามที่ประกาศ ${SECRET}`);
  const printed = await coordinator.get(`${year}/analysis/print`);
  expect(printed.text).toContain(SECRET);
  expect(printed.text).not.toMatch(new RegExp(`ร่าง\\s*${SECRET}`));
  const proposals = await coordinator.get(`${year}/plan/proposals`);
  expect(proposals.text).toContain(`ข้อเสนอแนะของผู้ประเมิน: ${SECRET}`);
  await coordinator.post(`${year}/documents`, { shape: 'department', title: '' });
  expect((await coordinator.get(`${year}/documents/1/preview`)).text).toContain(SECRET);
});

async function rewrite(th: string): Promise<Shown> {
  await who.assessor!.post(own(), await fields('assessor', { o12: { th } }));
  const version = /ฉบับที่ (\d+)/.exec((await who.lead!.get(own())).text)?.[1] ?? '';
  return who.lead!.post(`${own()}/decision`, { version, decision: 'approved', reason: '' });
}

test('a correction says why and keeps what was published before it', async () => {
  await rewrite('ฉบับแก้ไขที่สอง');
  const silent = await who.admin!.post(`${queue()}/publish`, { reason: '' });
  expect([silent.status, silent.text.includes('โปรดบอกเหตุผล')]).toEqual([422, true]);
  const done = await who.admin!.post(`${queue()}/publish`, { reason: 'ระบุป้ายให้ชัด' });
  expect(done.text).toContain('ประกาศข้อเสนอแนะแล้ว 1 หน่วยงาน');
  const again = await who.admin!.post(`${queue()}/publish`, { reason: 'อีกครั้ง' });
  expect(again.text).toContain('ไม่มีข้อเสนอแนะที่ประกาศเพิ่ม');
  const page = await who.coordinator!.get(result());
  expect(page.text).toContain('ฉบับแก้ไขที่สอง');
  expect(page.text).toContain('เหตุผลที่แก้ไข: ระบุป้ายให้ชัด');
  const { issues } = await data(`/results/${cycleId}/advice.json`);
  expect(issues.map(({ head }: { head: { number: number } }) => head.number)).toEqual([2, 1]);
  expect(issues[0].head.previous).toBe(issues[1].hash);
});

test('where a corrected result has another score, advice says so, and new advice is held back until redrafted', async () => {
  await rewrite('ฉบับที่สาม');
  await correct(house, cast, cycleId, 'L01', 'o12');
  expect((await publish('ตรวจใหม่')).advised).toBe(0);
  const page = await who.coordinator!.get(result());
  expect(page.text).toContain('เขียนจากคะแนน 0.00 ก่อนแก้ไขผล');
  const old = await who.coordinator!.get(result('?edition=1'));
  expect(old.text).not.toContain('ก่อนแก้ไขผล');
  const analysis = await who.coordinator!.get('/agencies/L01/years/2569/analysis/ind9');
  expect(analysis.text).not.toContain('ฉบับแก้ไขที่สอง');
  const held = await who.admin!.post(`${queue()}/publish`, { reason: 'แก้' });
  expect(held.text).toContain('มี 1 หน่วยงานที่คะแนนเปลี่ยนไปหลังเห็นชอบ');
  await who.lead!.post(`${queue()}/prepare`, {});
  expect((await who.assessor!.get(own())).text).toContain('เขียนจากคะแนน 0.00 ซึ่งขณะนี้ไม่ต่ำกว่าเกณฑ์แล้ว');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { saveSheet } from '../../src/actions/sheet.ts';
import type { Shown, Visitor } from '../kit/browser.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { KHAM_NIAM_2568 } from '../kit/sheets.ts';
import { ownDatabase } from '../kit/world.ts';

/** What the results call for: taken, changed first, left with a reason; and last year's, gone on with. */
const database = ownDatabase();
let published: PublishedHouse;
let coordinator: Visitor;
const PLAN = '/agencies/L01/years/2569/plan';

beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    { L01: { people: { iit: 62, eit1: 40, eit2: 40 }, missed: ['o24', 'o13'] } },
    'instruments/nacc/2568/instrument.yaml',
  );
  coordinator = await published.cast.signedIn('coordinator');
});
afterAll(() => published.house.close());

/** The hidden fields of one proposal, as a browser sends them. */
function draftOf(shown: Shown, key: string): Record<string, string[]> {
  const forms = [...shown.html.matchAll(/<form[^>]*\/plan\/new"[^>]*>([\s\S]*?)<\/form>/g)];
  const own = forms.find(([form]) => form.includes(`name="proposal" value="${key}"`))![1]!;
  const fields: Record<string, string[]> = {};
  for (const [, name, value] of own.matchAll(/name="([^"]*)" value="([^"]*)"/g)) {
    fields[name!] = [...(fields[name!] ?? []), value!.replaceAll('&quot;', '"')];
  }
  return fields;
}

test('weak questions and lost items are proposed with their scores, and taken in one step', async () => {
  const page = await coordinator.get(`${PLAN}/proposals`);
  expect(page.text).toContain('เหตุผลของผู้ตรวจประเมิน: องค์ประกอบไม่ครบ');
  const draft = draftOf(page, 'o24');
  expect(draft.title![0]).toContain('ให้ครบองค์ประกอบ');
  const taken = await coordinator.post(`${PLAN}/new`, draft);
  expect(taken.text).toContain('ไตรมาส 1–4/2570');
  const after = await coordinator.get(`${PLAN}/proposals`);
  expect(after.html).not.toContain('name="proposal" value="o24"');
  expect((await coordinator.get(`${PLAN}/1`)).text).toContain('รับจากข้อเสนอ');
  expect((await coordinator.get(PLAN)).text).toContain('ยังไม่ได้ระบุ 2.5 ผู้รับผิดชอบ');
});

test('a draft is opened in the form to be changed first', async () => {
  const form = await coordinator.get(`${PLAN}/new?from=o13`);
  expect(form.form(`${PLAN}/new`)).toMatchObject({
    proposal: 'o13',
    'step0.period': 'ไตรมาส 1/2570',
  });
  expect(form.html).toContain('value="o13" checked');
  expect((await coordinator.get(`${PLAN}/new?from=nothing`)).status).toBe(200);
});

test('a proposal is left with a reason, which answers its place; the reason can be taken back', async () => {
  const path = `${PLAN}/reasons/o13`;
  expect((await coordinator.get(PLAN)).text).toContain('o13');
  const form = (await coordinator.get(path)).form(path);
  const left = await coordinator.post(path, { ...form, reason: 'เผยแพร่ใหม่แล้วเมื่อเดือนก่อน' });
  expect(left.text).toContain('เผยแพร่ใหม่แล้วเมื่อเดือนก่อน');
  expect(left.html).not.toContain('name="proposal" value="o13"');
  expect((await coordinator.get(`${PLAN}#coverage`)).html).not.toContain('/plan/reasons/o13');
  const stale = await coordinator.post(path, { ...form, reason: 'อีกเหตุผล' });
  expect([stale.status, stale.form(path).reason]).toEqual([409, 'อีกเหตุผล']);
  const back = (await coordinator.get(path)).form(path);
  const taken = await coordinator.post(path, { ...back, reason: ' ' });
  expect(taken.html).toContain('name="proposal" value="o13"');
  const again = (await coordinator.get(path)).form(path);
  expect(again.version).toBe('2');
  expect((await coordinator.post(path, { ...again, reason: 'ไม่มีแล้ว' })).status).toBe(200);
  expect((await coordinator.get(`${PLAN}/reasons/o99`)).status).toBe(200);
  expect(
    (await coordinator.post(`${PLAN}/reasons/o99`, { reason: 'ก', version: '0' })).status,
  ).toBe(404);
});

test('measures of the plan before go on: periods a year later, codes as they are called now', async () => {
  const { house, cast } = published;
  const actor = await cast.actor('coordinator');
  await perform(house, actor, saveSheet, {
    agency: 'L01',
    year: 2568,
    number: 0,
    figures: KHAM_NIAM_2568,
    respondents: {},
    source: '',
    note: '',
  });
  const before = '/agencies/L01/years/2568/plan';
  await coordinator.post(`${before}/new`, {
    title: 'มาตรการปีก่อน',
    answers: ['ind9', 'i4'],
    period: 'ไตรมาส 1–2',
    'step0.number': '1',
    'step0.text': 'ทำ',
    'step0.period': 'ก.พ. 2569',
    interval: 'half',
  });
  const page = await coordinator.get(`${PLAN}/last-year`);
  expect(page.text).toContain('ไตรมาส 1–2/2570');
  expect((await coordinator.post(`${PLAN}/last-year`, {})).status).toBe(422);
  const copied = await coordinator.post(`${PLAN}/last-year`, { measures: '1' });
  const number = /measure-(\d+)"><td[^>]*>\d+<\/td><th[^>]*><a[^>]*>มาตรการปีก่อน/.exec(
    copied.html,
  )![1];
  const form = (await coordinator.get(`${PLAN}/${number}`)).form(`${PLAN}/${number}`);
  expect(form).toMatchObject({ period: 'ไตรมาส 1–2/2570', 'step0.period': 'ก.พ. 2570' });
  const twice = await coordinator.post(`${PLAN}/last-year`, { measures: '1' });
  expect(twice.html.match(/มาตรการปีก่อน/g)).toHaveLength(1);
  expect((await coordinator.get(`${PLAN}/${number}`)).text).toContain('คัดลอกจากแผนปีก่อน');
});

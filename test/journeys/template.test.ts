import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { partsOf, wordsOf } from '../kit/office-file.ts';
import { templateFile } from '../kit/template.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** A ministry's own template: sent, refused with reasons, kept, filled, replaced and withdrawn. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let now = TEST_NOW;
let province: Visitor;
let coordinator: Visitor;
/** Of the one that the province keeps. */
let path: string;

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  province = await as('province');
  coordinator = await as('coordinator');
});
afterAll(() => house.close());

async function as(key: string): Promise<Visitor> {
  now = new Date(now.getTime() + 60_000);
  return demoVisitor(house, key);
}

const wordFile = (body: readonly string[]) =>
  new File([new Uint8Array(templateFile({ body }))], 'แบบจังหวัด.docx');
const send = (visitor: Visitor, body: readonly string[], fields: Record<string, string>) =>
  visitor.upload('/templates', 'file', wordFile(body), fields);
const bodyOf = async (visitor: Visitor, path: string) => {
  const response = await visitor.raw(path, {
    headers: { cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; ') },
  });
  expect(response.status).toBe(200);
  const parts = await partsOf(new Uint8Array(await response.arrayBuffer()));
  return { words: wordsOf(parts.get('word/document.xml')!), head: parts.get('word/header1.xml') };
};

const NAME = 'แบบรายงานของจังหวัด';
const DOCUMENT = '/agencies/L01/years/2568/documents/1';

test('a mistyped field comes back with where it stands, and nothing typed is lost', async () => {
  const fields = { owner: 'province/P01', name: NAME };
  const again = await send(province, ['ผลของ {หน่วยงาม}'], fields);
  expect(again.status).toBe(422);
  expect(again.text).toContain('ไม่รู้จัก {หน่วยงาม} ที่เนื้อเอกสาร ย่อหน้าที่ 1');
  expect(again.text).toContain('หมายถึง {หน่วยงาน} หรือไม่');
  expect(again.html).toContain(`value="${NAME}"`);
});

test('the province keeps a template, and its agencies fill their documents into it', async () => {
  const body = ['{หน่วยงาน} ได้ {คะแนนรวม}', '{#ตัวชี้วัด}{ที่} {ชื่อ} {คะแนน}', '{/ตัวชี้วัด}'];
  const kept = await send(province, body, { owner: 'province/P01', name: NAME });
  expect(kept.status).toBe(200);
  path = kept.path;
  expect(kept.text).toContain('จังหวัด');
  expect((await coordinator.get(`${DOCUMENT}/templates`)).text).toContain(NAME);
  const { words, head } = await bodyOf(coordinator, DOCUMENT + path);
  const shown = await coordinator.get(`${DOCUMENT}/preview`);
  expect(words[0]).toMatch(/ได้ \d+\.\d\d$/);
  expect(shown.text).toContain(words[0]!.split(' ได้ ')[1]);
  expect(words.filter((line) => /\d+\.\d\d/.test(line)).length).toBe(11);
  expect(wordsOf(head!)[0]).toContain('ฉบับร่าง DRAFT: ');
});

test('others neither see it nor change it, nor keep one for whom they do not look after', async () => {
  const ministry = await as('ministry');
  expect((await ministry.get('/templates')).text).not.toContain(NAME);
  expect((await ministry.get(path)).status).toBe(404);
  expect((await coordinator.get(path)).status).toBe(200);
  const replaced = await coordinator.upload(path, 'file', wordFile(['{หน่วยงาน}']), {
    version: '1',
    name: 'ของฉัน',
  });
  expect(replaced.status).toBe(403);
  for (const owner of ['all', 'province/P01', 'agency/L02', 'nobody']) {
    const refused = await send(coordinator, ['{หน่วยงาน}'], { owner, name: 'x' });
    expect([owner, refused.status]).toEqual([owner, 422]);
  }
  const own = await send(coordinator, ['{หน่วยงาน}'], { owner: 'agency/L01', name: 'แบบของเรา' });
  expect(own.status).toBe(200);
  expect((await (await as('neighbour')).get('/templates')).text).not.toContain('แบบของเรา');
});

test('versions are kept; one that was replaced meanwhile is not overwritten; withdrawn ones are not offered', async () => {
  const again = { version: '1', name: NAME };
  const second = await province.upload(path, 'file', wordFile(['{ชื่อเอกสาร}']), again);
  expect(second.text).toContain('ฉบับที่ 2');
  const late = await province.upload(path, 'file', wordFile(['{วันที่}']), again);
  expect(late.status).toBe(409);
  expect((await bodyOf(province, `${path}/1`)).words[0]).toBe('{หน่วยงาน} ได้ {คะแนนรวม}');
  const withdrawn = await province.post(`${path}/withdraw`, { version: '2' });
  expect(withdrawn.text).toContain('เลิกใช้แล้ว');
  expect((await coordinator.get(`${DOCUMENT}/templates`)).text).not.toContain(NAME);
  expect((await coordinator.get(DOCUMENT + path)).status).toBe(404);
  expect((await coordinator.get('/templates/nothing')).status).toBe(422);
});

test('no file, a broken one and one that cannot be filled say what to do', async () => {
  const fields = { owner: 'agency/L01', name: 'x' };
  const none = await coordinator.upload('/templates', 'other', new File(['x'], 'x.txt'), fields);
  expect([none.status, none.text.includes('โปรดกรอกช่องนี้')]).toEqual([422, true]);
  const broken = await coordinator.upload('/templates', 'file', new File(['x'], 'x.docx'), fields);
  expect(broken.text).toContain('ไม่ใช่ไฟล์ Word');
});

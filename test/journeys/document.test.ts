import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeDocument } from '../../src/actions/document.ts';
import { SECTION_KEYS, SHAPES } from '../../src/core/document-section.ts';
import type { Actor } from '../../src/core/person.ts';
import { documentBody } from '../../src/reports/document.ts';
import { type Shown, type Visitor, visitor } from '../kit/browser.ts';
import { castOf } from '../kit/cast.ts';
import { demoVisitor } from '../kit/demo.ts';
import { expectedFigure, figuresOf, numbersIn, sayable, textsOf } from '../kit/document-figures.ts';
import { pdfPages } from '../kit/pdf-text.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** Documents of the demo's agency: composed on pages, and every figure read back. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let now = TEST_NOW;
let actor: Actor;
let coordinator: Visitor;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  coordinator = await as('coordinator');
  actor = await castOf(house).actor('coordinator');
});
afterAll(() => house.close());

async function as(key: string): Promise<Visitor> {
  now = new Date(now.getTime() + 60_000);
  return demoVisitor(house, key);
}

const PATH = '/agencies/L01/years/2568/documents';
const seen = (number: number) =>
  perform(house, actor, seeDocument, { agency: 'L01', year: 2568, number });

/** The form as a browser would send it: every section in its order, and what is ticked. */
function filled(page: Shown, action: string): Record<string, string | string[]> {
  const sections = [...page.html.matchAll(/name="section" value="(\w+)"/g)].map(([, key]) => key!);
  const ticked = [...page.html.matchAll(/<input type="checkbox" name="(on-\w+)"[^>]* checked/g)];
  return {
    ...page.form(action),
    section: sections,
    ...Object.fromEntries(ticked.map(([, name]) => [name!, 'on'])),
  };
}

test('Enter in a field saves and moves no section', async () => {
  const { html } = await coordinator.get(`${PATH}/1`);
  const [, form] = html.split(`<form method="post" action="${PATH}/1">`);
  const [first] = /<button[^>]*>[^<]*/.exec(form!)!;
  expect(first).toMatch(/type="submit"/);
  expect(first).not.toMatch(/name=|formaction=/);
});

test('there is one of each shape, with every figure the one it stands for', async () => {
  const { text } = await coordinator.get(PATH);
  for (const shape of ['สำนักงานปลัดกระทรวง', 'กรม', 'องค์การมหาชน']) expect(text).toContain(shape);
  for (const [i, shape] of SHAPES.entries()) {
    const { document, source } = await seen(i + 1);
    expect(document.setting.shape).toBe(shape);
    const sections = SECTION_KEYS.map((key) => ({ key, title: '', isOn: true }));
    const body = documentBody(source, { ...document.setting, sections });
    const figures = figuresOf(body);
    expect(figures.length).toBeGreaterThan(150);
    for (const { figure, of = '' } of figures) {
      expect([shape, of, figure]).toEqual([shape, of, expectedFigure(source, of)]);
    }
    const known = sayable(source);
    const strange = textsOf(body)
      .flatMap(numbersIn)
      .filter((number) => !known.has(number));
    expect(strange).toEqual([]);
    expect(body.check?.url).toMatch(/\/check\/[0-9a-f]{16}\/L01$/);
  }
});

test('items stand with the links that were handed in, and appeals with what came of them', async () => {
  const { document, source } = await seen(1);
  const link = source.links.o1?.[0] ?? '';
  expect(link).toMatch(/^https:/);
  const appeals = [
    { item: 'o26', statement: 'ช่องการใช้จ่ายระบุไว้แล้ว', decision: null },
    { item: 'o12', statement: 'ตารางครบ', decision: { accepted: true, reason: 'ตรวจแล้วครบ' } },
  ] as unknown as typeof source.appeals;
  const sections = SECTION_KEYS.map((key) => ({ key, title: '', isOn: true }));
  const texts = textsOf(documentBody({ ...source, appeals }, { ...document.setting, sections }));
  for (const text of [link, 'ช่องการใช้จ่ายระบุไว้แล้ว', 'รอพิจารณา', 'รับ ให้คะแนน', 'ตรวจแล้วครบ']) {
    expect(texts).toContain(text);
  }
});

test('what the agency wrote is in it as written, what it did not is said to be a draft', async () => {
  const { document, source } = await seen(2);
  const texts = textsOf(documentBody(source, document.setting));
  expect(texts.join('\n')).toContain('กองคลังจะส่งไฟล์ Excel ให้ผู้ดูแลเว็บไซต์ทุกเดือน');
  expect(texts).toContain('จุดแข็ง');
  expect(texts).toContain('จุดแข็ง (ร่าง)');
});

test('sections are switched, moved and named without a script; nothing typed is lost', async () => {
  const page = await coordinator.get(`${PATH}/2`);
  const form = filled(page, `${PATH}/2`);
  expect(form['on-summary']).toBe('on');
  const moved = await coordinator.post(`${PATH}/2`, {
    ...form,
    'title-tools': 'คะแนนของเครื่องมือทั้งสี่',
    move: 'up tools',
  });
  expect(moved.status).toBe(200);
  expect(moved.text).toContain('ยังไม่ได้บันทึก');
  const after = filled(moved, `${PATH}/2`);
  expect(after['order-tools']).toBe('1');
  expect(after['title-tools']).toBe('คะแนนของเครื่องมือทั้งสี่');
  const refused = await coordinator.post(`${PATH}/2`, { ...after, day: 'วันนี้' });
  expect(refused.status).toBe(422);
  expect(refused.form(`${PATH}/2`)['title-tools']).toBe('คะแนนของเครื่องมือทั้งสี่');
  const { 'on-plan': _off, ...without } = after;
  const saved = await coordinator.post(`${PATH}/2`, { ...without, day: '๑/๑๒/๒๕๖๘' });
  expect([saved.status, saved.path]).toEqual([200, `${PATH}/2`]);
  const { document } = await seen(2);
  expect(document.setting.day).toBe('2025-12-01');
  expect(document.setting.sections.filter(({ isOn }) => isOn).map(({ key }) => key)).toEqual([
    'tools',
    'summary',
    'indicators',
    'analysis',
    'signatures',
    'check',
  ]);
  const stale = await coordinator.post(`${PATH}/2`, { ...after, unit: 'กองช่าง' });
  expect(stale.status).toBe(409);
  expect(stale.form(`${PATH}/2`).unit).toBe('กองช่าง');
});

test('the preview and the file say the same, in the digits that were chosen', async () => {
  const preview = await coordinator.get(`${PATH}/3/preview`);
  expect(preview.text).toContain('ปีงบประมาณ พ.ศ. ๒๕๖๘');
  const file = await coordinator.get(`${PATH}/3/html`);
  expect(file.headers.get('content-disposition')).toContain('ITA-2568-L01-3.html');
  const { html } = file;
  expect(html).toContain('<html lang="th">');
  expect(html).not.toMatch(/<script|<link|src="http/);
  const { document, source } = await seen(3);
  const total = source.year.entry.values.total!;
  expect(document.setting.digits).toBe('thai');
  const thai = total.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0x0e20));
  expect(html).toContain(thai);
  const office = 'application/vnd.openxmlformats-officedocument';
  for (const [path, type] of [
    ['pdf', 'application/pdf'],
    ['docx', `${office}.wordprocessingml.document`],
    ['xlsx', `${office}.spreadsheetml.sheet`],
  ]) {
    const { status, headers } = await coordinator.get(`${PATH}/3/${path}`);
    expect([path, status, headers.get('content-type')]).toEqual([path, 200, type]);
  }
});

test('a new one is begun and taken away again; others of other agencies are not there', async () => {
  const begun = await coordinator.post(PATH, { shape: 'question', title: 'ฉบับทดลอง' });
  expect(begun.path).toBe(`${PATH}/${SHAPES.length + 1}`);
  expect((await coordinator.get(PATH)).text).toContain('ฉบับทดลอง');
  expect((await coordinator.post(PATH, { shape: 'poem' })).status).toBe(422);
  const removed = await coordinator.post(`${PATH}/${SHAPES.length + 1}/remove`, { version: '1' });
  expect(removed.path).toBe(PATH);
  expect((await coordinator.get(`${PATH}/${SHAPES.length + 1}`)).status).toBe(404);
  const again = await coordinator.post(PATH, { shape: 'question' });
  expect(again.path).toBe(`${PATH}/${SHAPES.length + 2}`);
  const neighbour = await as('neighbour');
  for (const path of [PATH, `${PATH}/1`, `${PATH}/1/preview`, `${PATH}/1/html`]) {
    expect([path, (await neighbour.get(path)).status]).toEqual([path, 404]);
  }
});

test('the summary of a ministry says what the ranking says; a poster is one page', async () => {
  const guest = await visitor(house);
  const path = '/standings/2/ministry/M01';
  const { html, headers } = await guest.get(`${path}/summary/html`);
  expect(headers.get('content-disposition')).toContain('ITA-2568-M01.html');
  const shown = JSON.parse((await guest.get(`${path}.json`)).html);
  const said = JSON.stringify(shown).match(/"total":"(\d+\.\d\d)"/g) ?? [];
  expect(said.length).toBeGreaterThan(1);
  for (const total of said) expect(html).toContain(/\d+\.\d\d/.exec(total)![0]);
  for (const format of ['pdf', 'docx', 'xlsx']) {
    expect([format, (await guest.get(`${path}/summary/${format}`)).status]).toEqual([format, 200]);
  }
  expect((await guest.get('/standings/2/ministry/NONE/summary/html')).status).toBe(404);
  const poster = '/agencies/L01/years/2568/poster.pdf';
  const made = await coordinator.raw(poster, {
    headers: { cookie: [...coordinator.cookies].map((pair) => pair.join('=')).join('; ') },
  });
  expect(made.headers.get('content-type')).toBe('application/pdf');
  const pages = await pdfPages(new Uint8Array(await made.arrayBuffer()));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('88.82');
  expect((await guest.get(poster)).path).toContain('/sign-in');
});

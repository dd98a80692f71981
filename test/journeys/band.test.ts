import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** An agency chooses its bands: a printed table is checked with the agency's own scores. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let now = TEST_NOW;
let coordinator: Visitor;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  coordinator = await as('coordinator');
});
afterAll(() => house.close());

async function as(key: string): Promise<Visitor> {
  now = new Date(now.getTime() + 60_000);
  return demoVisitor(house, key);
}

const PATH = '/agencies/L01/bands';

function rows(version: number, ...bands: [name: string, range: string, sense: string][]) {
  const fields = bands.flatMap(([name, range, sense], row) => [
    [`name${row}`, name],
    [`range${row}`, range],
    [`sense${row}`, sense],
  ]);
  return { ...Object.fromEntries(fields), version: String(version) };
}

test('the usual bands stand until the agency chooses', async () => {
  const { text } = await coordinator.get(PATH);
  expect(text).toContain('ยังไม่ได้กำหนด');
  expect(text).toContain('85.00–94.99');
  expect((await coordinator.get(`${PATH}?preset=high`)).html).toContain('value="95.00–97.50"');
  expect((await coordinator.get(`${PATH}?preset=constructor`)).status).toBe(200);
});

test('a gap is named with the own scores in it, and mended on request; nothing typed is lost', async () => {
  const { entry } = JSON.parse(await (await coordinator.raw('/results/2/L01.json')).text());
  const [key, value] = Object.entries(entry.values as Record<string, string>).find(
    ([one, score]) => /^i\d+$/.test(one) && Number(score) > 60 && Number(score) < 95,
  )!;
  const [below, above] = [Math.floor(Number(value) - 0.01), Math.ceil(Number(value) + 0.01)];
  const typed = rows(
    0,
    ['ดี', `${above} ขึ้นไป`, 'keep'],
    ['กลาง', `50–${below}`, 'raise'],
    ['ต่ำ', 'ต่ำกว่า ๕๐', 'mend'],
  );
  const refused = await coordinator.post(PATH, typed);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('ไม่อยู่ในกลุ่มใด');
  expect(refused.text).toContain(`${key} = ${value} (ปี 2568)`);
  expect(refused.html).toContain('value="ต่ำกว่า ๕๐"');
  const mended = await coordinator.post(PATH, refused.form(PATH));
  expect(mended.status).toBe(200);
  expect(mended.text).toContain(`50.00–${above - 1}.99`);
  expect(mended.text).toContain('ครั้งที่ 1');
});

test('an overlap, two bands of one name, too few, and what is no score', async () => {
  const post = async (...bands: [string, string, string][]) => {
    const { status, text } = await coordinator.post(PATH, rows(1, ...bands));
    return [status, text] as const;
  };
  const [overlap, words] = await post(
    ['ก', '95-100', 'keep'],
    ['ข', '85-95', 'raise'],
    ['ค', '<85', 'mend'],
  );
  expect(overlap).toBe(422);
  expect(words).toContain('คะแนน 95.00 อยู่ทั้งในกลุ่ม “ก” และกลุ่ม “ข”');
  expect((await post(['ก', '95', 'keep'], ['ก', '85', 'raise'], ['ค', '0', 'mend']))[1]).toContain(
    'ชื่อนี้ใช้กับกลุ่มอื่นแล้ว',
  );
  expect((await post(['ก', '95', 'keep'], ['ข', '0', 'mend']))[0]).toBe(422);
  const hostile = '<img src=x onerror=alert(1)>';
  const strange = await coordinator.post(
    PATH,
    rows(
      1,
      [hostile, '95.005', 'keep'],
      ['ข', '\u0000ดีมาก', 'raise'],
      ['ค', '9'.repeat(5000), 'x'],
    ),
  );
  expect(strange.status).toBe(422);
  expect(strange.html).not.toContain('<img src=x');
});

const GOOD: [string, string, string][] = [
  ['ก', '95 ขึ้นไป', 'keep'],
  ['ข', '[85, 95)', 'raise'],
  ['ค', 'x < 85', 'mend'],
];
const withRow = (row: number, name: string, range: string, sense: string) =>
  GOOD.map((one, at): [string, string, string] => (at === row ? [name, range, sense] : one));

test.each([
  ['limits the wrong way round', withRow(1, 'ข', '95–85', 'raise'), 'range1', 'พิมพ์เป็น 85.00–95.00'],
  ['a negative score', withRow(2, 'ค', '-5', 'mend'), 'range2', 'ระหว่าง 0 ถึง 100'],
  ['more than 100', withRow(0, 'ก', '95–100.01', 'keep'), 'range0', 'ระหว่าง 0 ถึง 100'],
  ['a decimal comma', withRow(1, 'ข', '85,00–94,99', 'raise'), 'range1', 'จุดคั่นทศนิยม'],
  ['no scores', withRow(1, 'ข', ' \u200b', 'raise'), 'range1', 'โปรดกรอกช่องนี้'],
  ['no name', withRow(1, '\u200b \u00a0', '[85, 95)', 'raise'), 'name1', 'โปรดกรอกช่องนี้'],
  ['a name in other digits', withRow(1, 'ก ๑', '[85, 95)', 'raise'), 'name2', 'ตั้งชื่อให้ต่างกัน'],
  ['an endless name', withRow(1, 'ข'.repeat(4000), '[85, 95)', 'raise'), 'name1', 'ยาวเกินไป'],
  ['NaN', withRow(1, 'ข', 'NaN', 'raise'), 'range1', 'อ่านช่วงคะแนนไม่ได้'],
  ['an exponent', withRow(1, 'ข', '8.5e1', 'raise'), 'range1', 'อ่านช่วงคะแนนไม่ได้'],
  ['best called worst', withRow(0, 'ก', '95 ขึ้นไป', 'mend'), 'sense0', 'ความหมายของทั้งสองกลุ่ม'],
  ['no such sense', withRow(0, 'ก', '95 ขึ้นไป', 'best'), 'sense0', 'ค่านี้ใช้ไม่ได้'],
  ['one band', GOOD.slice(0, 1), 'name1', 'ต้องมีอย่างน้อย 3 กลุ่ม'],
  [
    'nine bands',
    Array.from({ length: 9 }, (_, i): [string, string, string] => [
      `ช${i}`,
      `${90 - i * 10}`,
      'keep',
    ]),
    'name8',
    'มีได้ไม่เกิน 8 กลุ่ม',
  ],
])('%s: refused at its row, and all that was typed stays', async (what, bands, field, words) => {
  const given = bands.map(([name, range, sense], at): [string, string, string] =>
    what === 'a name in other digits' && at === 2 ? ['ก 1', range, sense] : [name, range, sense],
  );
  const refused = await coordinator.post(PATH, rows(1, ...given));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(words);
  expect(refused.html).toContain(`href="#${field}"`);
  expect(refused.html).toContain(`id="${field}"`);
  for (const [name, range] of given) {
    for (const value of [name, range]) {
      expect(refused.html).toContain(`value="${value.replaceAll('<', '&lt;')}"`);
    }
  }
});

test('a version that nobody was shown is too late, and a save without a change keeps one version', async () => {
  for (const version of ['', '-1', '99', 'x', '9'.repeat(40)]) {
    const late = await coordinator.post(PATH, { ...rows(1, ...GOOD), version });
    expect([version, late.status]).toEqual([version, 409]);
    expect(late.html).toContain('value="[85, 95)"');
  }
  const first = await coordinator.post(PATH, rows(1, ...GOOD));
  expect(first.text).toContain('ครั้งที่ 2');
  const twice = await coordinator.post(PATH, rows(1, ...GOOD));
  expect([twice.status, twice.text.includes('ครั้งที่ 3')]).toEqual([200, false]);
  const unchanged = await coordinator.post(PATH, twice.form(PATH));
  expect([unchanged.status, unchanged.text.includes('ครั้งที่ 3')]).toEqual([200, false]);
});

test('a whole table is pasted, looked at, and saved; earlier bands come back', async () => {
  const nothing = await coordinator.post(PATH, { do: 'read', table: 'ดีมาก <b>' });
  expect(nothing.status).toBe(422);
  expect(nothing.text).toContain('ไม่พบช่วงคะแนนในข้อความที่วาง');
  expect(nothing.html).toContain('ดีมาก &lt;b>');
  const table = 'ระดับ\tช่วง\nรักษาระดับ\t95 ขึ้นไป\nยกระดับ\t85 ≤ x < 95\nแก้ไขเร่งด่วน\tต่ำกว่า 85';
  const read = await coordinator.post(PATH, { do: 'read', table });
  expect(read.status).toBe(200);
  expect(read.text).toContain('อ่านตารางได้ 3 กลุ่ม');
  expect(read.html).not.toContain('ครั้งที่ 3');
  const saved = await coordinator.post(PATH, read.form(PATH));
  expect(saved.text).toContain('ครั้งที่ 3');
  const first = await coordinator.get(`${PATH}?version=1`);
  expect(first.form(PATH)).toMatchObject({ name0: 'ดี', version: '3' });
  const back = await coordinator.post(
    PATH,
    (await coordinator.get(`${PATH}?version=2`)).form(PATH),
  );
  expect(back.text).toContain('ครั้งที่ 4');
  const nine = Array.from({ length: 9 }, (_, i) => `ช${i}\t${90 - i * 10}`).join('\n');
  const many = await coordinator.post(PATH, { do: 'read', table: nine });
  expect(many.html).toContain('value="ช8"');
  expect(many.text).toContain('มีได้ไม่เกิน 8 กลุ่ม');
});

test('two who choose at once: the later sees both and keeps what was typed', async () => {
  const head = await as('head');
  const saved = await head.post(
    PATH,
    rows(4, ['สูง', '>97.50', 'keep'], ['กลาง', '95.00–97.50', 'keep'], ['ต่ำ', '<95', 'mend']),
  );
  expect(saved.text).toContain('97.51–100.00');
  const late = rows(4, ['หนึ่ง', '90', 'keep'], ['สอง', '80', 'raise'], ['สาม', '0', 'mend']);
  const stale = await coordinator.post(PATH, late);
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('97.51–100.00');
  expect(stale.html).toContain('value="หนึ่ง"');
  const again = await coordinator.post(PATH, { ...late, version: stale.form(PATH).version ?? '' });
  expect(again.text).toContain('ครั้งที่ 6');
  expect(again.text).toContain('97.51–100.00');
});

test('others may look, or may not', async () => {
  expect((await (await as('ministry')).get(PATH)).status).toBe(404);
  expect((await (await as('assessor')).get(PATH)).status).toBe(403);
  const admin = await as('admin');
  expect((await admin.get(PATH)).html).not.toContain('name="range0"');
  expect((await admin.post(PATH, rows(6, ['ก', '95', 'keep']))).status).toBe(403);
  expect((await coordinator.get('/agencies/L02/bands')).status).toBe(404);
});

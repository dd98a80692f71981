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
  expect(words).toContain('95.00–95.00 อยู่ในสองกลุ่ม');
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

test('two who choose at once: the later sees both and keeps what was typed', async () => {
  const head = await as('head');
  const saved = await head.post(
    PATH,
    rows(1, ['สูง', '>97.50', 'keep'], ['กลาง', '95.00–97.50', 'keep'], ['ต่ำ', '<95', 'mend']),
  );
  expect(saved.text).toContain('97.51–100.00');
  const late = rows(1, ['หนึ่ง', '90', 'keep'], ['สอง', '80', 'raise'], ['สาม', '0', 'mend']);
  const stale = await coordinator.post(PATH, late);
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('97.51–100.00');
  expect(stale.html).toContain('value="หนึ่ง"');
  const again = await coordinator.post(PATH, { ...late, version: stale.form(PATH).version ?? '' });
  expect(again.text).toContain('ครั้งที่ 3');
  expect(again.text).toContain('97.51–100.00');
});

test('others may look, or may not', async () => {
  expect((await (await as('ministry')).get(PATH)).status).toBe(404);
  expect((await (await as('assessor')).get(PATH)).status).toBe(403);
  const admin = await as('admin');
  expect((await admin.get(PATH)).html).not.toContain('name="range0"');
  expect((await admin.post(PATH, rows(3, ['ก', '95', 'keep']))).status).toBe(403);
  expect((await coordinator.get('/agencies/L02/bands')).status).toBe(404);
});

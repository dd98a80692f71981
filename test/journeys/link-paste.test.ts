import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { linkPasteText } from '../../src/text/link-paste.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** An officer keeps the links of all items in a sheet and pastes them at once. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const nation = 'instruments/nacc/2568/instrument.yaml';
  cycleId = await runningCycle(house, await cast.actor('admin'), nation);
});
afterAll(() => house.close());

const board = () => `/cycles/${cycleId}/disclosure/L01`;
const paste = () => `${board()}/paste`;
const item = (code: string) => `${board()}/items/${code}`;
const t = linkPasteText.th;
const SHEET = [
  'ที่\tรายการ\tลิงก์\tหน้า',
  ...Array.from(
    { length: 28 },
    (_, i) => `o${i + 1}\tรายการที่ ${i + 1}\thttps://namki.example/${i + 1}\tหน้า ๑`,
  ),
].join('\r\n');

test('28 lines of a sheet are shown, nothing is saved; then they are added, each to its item', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const old = {
    version: '0',
    has: 'yes',
    explanation: 'เดิม',
    url0: 'https://namki.example/old',
    shows0: '1',
    place0: '',
  };
  await coordinator.post(item('o2'), old);
  const read = await coordinator.post(paste(), { text: SHEET, do: 'read' });
  expect(read.status).toBe(200);
  expect(read.text).toContain(t.count(28, 28));
  expect((await coordinator.get(item('o1'))).form(item('o1')).url0).toBe('');
  const { text = '' } = read.form(paste());
  const added = await coordinator.post(paste(), { text, do: 'add' });
  expect([added.path, added.text.includes(t.added('28'))]).toEqual([`${board()}?added=28`, true]);
  const form = (await coordinator.get(item('o2'))).form(item('o2'));
  expect([form.url0, form.url1, form.place1, form.explanation, form.version]).toEqual([
    'https://namki.example/old',
    'https://namki.example/2',
    'หน้า ๑',
    'เดิม',
    '2',
  ]);
  const twice = await coordinator.post(paste(), { text, do: 'add' });
  expect(twice.status).toBe(422);
  expect((await coordinator.get(item('o2'))).form(item('o2')).version).toBe('2');
});

test('lines that cannot be added are told, and what was pasted stays', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const text = 'o99\thttps://namki.example/x\no1\thttps://namki.example/1\no3\thttp://';
  const { html } = await coordinator.post(paste(), { text, do: 'read' });
  for (const fault of ['noItem', 'known', 'notOneLink'] as const)
    expect(html).toContain(t.faults[fault]);
  const refused = await coordinator.post(paste(), { text, do: 'add' });
  expect([refused.status, refused.html.includes('o99')]).toEqual([422, true]);
  const nothing = await coordinator.post(paste(), { text: 'สวัสดี', do: 'read' });
  expect(nothing.text).toContain(t.nothing);
  const long = await coordinator.post(paste(), { text: 'o'.repeat(200_001), do: 'read' });
  expect([long.status, long.html.includes('role="alert"')]).toEqual([422, true]);
});

test('an owner adds to what is given to them alone; strangers and whoever only reads do not get there', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const whose = { version: '0', unit: 'กองคลัง', people: demoPersonId('owner') };
  await coordinator.post(`${item('o6')}/assign`, whose);
  const owner = await cast.signedIn('owner');
  const text = 'o5\thttps://namki.example/a\no6\thttps://namki.example/b';
  const read = await owner.post(paste(), { text, do: 'read' });
  expect([read.text.includes(t.faults.notYours), read.text.includes(t.count(1, 1))]).toEqual([
    true,
    true,
  ]);
  expect((await owner.post(paste(), { text, do: 'add' })).path).toBe(`${board()}?added=1`);
  expect((await owner.get(item('o5'))).text).not.toContain('namki.example/a');
  for (const key of ['neighbour', 'head', 'assessor']) {
    const page = await (await cast.signedIn(key)).post(paste(), { text, do: 'add' });
    expect([key, page.status >= 403 && page.status <= 404]).toEqual([key, true]);
  }
});

test('after the window nothing is added', async () => {
  now = new Date('2026-05-01T03:00:00Z');
  const coordinator = await cast.signedIn('coordinator');
  expect((await coordinator.get(paste())).text).toContain(t.closed);
  const late = await coordinator.post(paste(), { text: 'o1\thttps://namki.example/z', do: 'add' });
  expect(late.status).toBe(409);
});

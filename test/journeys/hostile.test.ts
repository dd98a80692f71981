import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, withCast } from '../kit/cast.ts';
import { hostileDoors } from '../kit/hostile.ts';
import { HOSTILE_FILES } from '../kit/hostile-file.ts';
import { whyNot } from '../kit/hostile-judged.ts';
import { serve } from '../kit/served.ts';
import { uploadOver } from '../kit/upload-over.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** A sample of `npm run prove -- hostile`. */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
});
afterAll(() => house.close());

const SAMPLE = [
  'document bomb',
  'entities in a workbook',
  'half a workbook',
  'page called a workbook',
  'TIS-620 table',
  'broken letters',
];
const WAYS = ['packed without end', 'half of what it says'];

test('hostile files by link, as a table and as evidence: a sentence each, nothing lost, pages answered', async () => {
  const files = HOSTILE_FILES.filter(({ key }) => SAMPLE.includes(key));
  expect(files.length).toBe(SAMPLE.length);
  let doors = 0;
  for await (const door of hostileDoors(house, files, WAYS)) {
    expect(whyNot(door), `${door.thing}, ${door.door}`).toBe('');
    doors += 1;
  }
  expect(doors).toBe(3 * SAMPLE.length + WAYS.length);
});

test('a search for ten thousand letters is answered in words over a real connection', async () => {
  const served = await serve(house);
  const { status, body } = await served.ask(
    `/standings/2?q=${encodeURIComponent('ก'.repeat(10_000))}`,
  );
  expect(status).toBe(431);
  expect(body.toString()).toContain('โปรดพิมพ์คำค้นให้สั้นลง');
  await served.close();
});

test('who sends 200 MB beside their words over a real connection is told, and the words are kept', async () => {
  const browser = await cast.signedIn('coordinator');
  const path = '/cycles/1/disclosure/L01/items/o3';
  const typed = { ...(await browser.get(path)).form(path), has: 'yes', place0: 'หน้า ๙' };
  const fields = { ...typed, url0: 'https://namki.example/plan', shows0: '0' };
  const served = await serve(house);
  const session = browser.cookies.get('session') ?? '';
  const { status, html } = await uploadOver(served.port, { path, session }, fields, {
    name: 'a.pdf',
    bytes: Buffer.alloc(200_000_000),
  });
  expect(status).toBe(413);
  expect(html).toContain('ส่งได้ไม่เกิน 10 MB');
  expect(html).toContain('หน้า ๙');
  expect((await browser.get(path)).form(path).place0).toBe('หน้า ๙');
  // Words that are cut themselves are not taken for all of them.
  const long = { ...fields, place0: 'หน้า ๑', explanation: 'ก'.repeat(500_000) };
  const none = { name: 'a.pdf', bytes: Buffer.alloc(20_000_000) };
  expect((await uploadOver(served.port, { path, session }, long, none)).status).toBe(413);
  expect((await browser.get(path)).form(path).place0).toBe('หน้า ๙');
  await served.close();
});

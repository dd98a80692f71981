import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf } from '../kit/cast.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** PostgreSQL ends the connection under an officer's save, and under a page. */
const demo = ownDemo();
let house: ReturnType<typeof houseOn>;
let other: pg.Client;
beforeAll(async () => {
  house = houseOn(demo.url());
  other = new pg.Client({ connectionString: demo.url() });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await house.close();
});

const PLACE = '/agencies/L01/contact';

/** Holds the table, and ends whoever waits for it. */
async function endedWhile<T>(lock: string, work: () => Promise<T>): Promise<T> {
  await other.query('begin');
  await other.query(lock);
  const working = work();
  for (let tries = 0; tries < 100; tries += 1) {
    const { rowCount } = await other.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where wait_event_type = 'Lock' and datname = current_database()`,
    );
    if (rowCount) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await other.query('rollback');
  return working;
}

test('what an officer typed waits in the page and is saved by its button once the database is back', async () => {
  const officer = await castOf(house).signedIn('coordinator');
  const { version } = (await officer.get(PLACE)).form(PLACE);
  const typed = {
    version: version ?? '',
    nameEn: 'Nam Ki SAO',
    headCount: '30',
    domains: 'namki.example',
  };
  const refused = await endedWhile('lock table agency in share row exclusive mode', () =>
    officer.post(PLACE, typed),
  );
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect(refused.text).toContain('ฐานข้อมูลหยุดไปชั่วขณะ');
  expect(refused.form(PLACE)).toEqual(typed);
  const saved = await officer.post(PLACE, refused.form(PLACE));
  expect(saved.text).toContain('Nam Ki SAO');
});

test('a password that was typed stands in no page', async () => {
  const officer = await castOf(house).signedIn('nobody');
  officer.cookies.clear();
  const refused = await endedWhile('lock table person in access exclusive mode', () =>
    officer.post('/sign-in', { email: 'a@prongsai.example', password: 'ความลับปู่ฐู' }),
  );
  expect([refused.status, refused.html.includes('ความลับปู่ฐู')]).toEqual([503, false]);
});

test('a page is refused in words, with when to come back, and the next request has it', async () => {
  const officer = await castOf(house).signedIn('coordinator');
  const refused = await endedWhile('lock table agency in access exclusive mode', () =>
    officer.get('/agencies/L01'),
  );
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect((await officer.get('/agencies/L01')).status).toBe(200);
});

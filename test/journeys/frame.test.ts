import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitor } from '../kit/browser.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

test('the first page answers in Thai, and in English when asked, and remembers it', async () => {
  const guest = await visitor(house);
  expect((await guest.get('/')).html).toContain('<html lang="th">');
  expect((await guest.get('/?lang=en')).html).toContain('<html lang="en">');
  expect((await guest.get('/')).html).toContain('<html lang="en">');
});

test('an address that is not there helps instead of breaking', async () => {
  const guest = await visitor(house);
  const lost = await guest.get('/ไม่มี/หน้านี้?x=<script>');
  expect(lost.status).toBe(404);
  expect(lost.text).toContain('ไม่พบสิ่งที่ขอ');
  expect(lost.html).not.toContain('<script>');
});

test('every answer forbids inline scripts and framing', async () => {
  const { headers } = await (await visitor(house)).get('/');
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('every page of an installation for self-assessment says so', async () => {
  const page = await (await visitor(house)).get('/');
  expect(page.text).toContain('การประเมินตนเอง ไม่ใช่ผลการประเมินอย่างเป็นทางการ');
  const official = await visitor({
    ...house,
    installation: { ...house.installation, kind: 'authority' },
  });
  expect((await official.get('/')).text).not.toContain('การประเมินตนเอง');
});

test('the log of a request holds no query and no address', async () => {
  const guest = await visitor(house);
  await guest.get('/?name=somchai');
  expect(JSON.stringify(guest.log)).not.toMatch(/somchai|127\.0\.0\.1/);
});

test('a bug gives a page that helps, a request id that stands in the log, and no detail', async () => {
  const broken = { ...house.db, transaction: () => Promise.reject(new Error('secret detail')) };
  const guest = await visitor({ ...house, db: broken });
  const page = await guest.get('/results');
  expect(page.status).toBe(500);
  expect(page.text).toContain('เกิดข้อผิดพลาดในระบบ');
  expect(page.text).toContain(guest.log.at(-1)?.requestId);
  expect(page.html).not.toContain('secret detail');
});

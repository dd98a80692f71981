import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countCollection } from '../../src/actions/collection-count.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import { visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { letters, pdfText } from '../kit/pdf-text.ts';
import { typed } from '../kit/typed.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/**
 * One thread through every room, with nothing but forms: from an adopted instrument over phones in
 * people's hands to a figure that a stranger recomputes. The figures were worked out by hand.
 */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
});
afterAll(() => house.close());

/** Five alike and one unlike: i1 and i2 are 475/6 = 79.17, i3 is 500/6 = 83.33, IIT 80.56. */
const STAFF = [
  ...Array.from({ length: 5 }, () => ({ i1: '4', i2: '2', i3: '1' })),
  { i1: '5', i2: '1', i3: '2' },
];
/** 100, 50 and 100: EIT 83.33. */
const USERS = Array.from({ length: 6 }, () => ({ e1: '5', e2: '3', e3: '1' }));
/** Without o3 its section has 66.67, the other 100: OIT 83.33. Total 82.222 → 82.22. */
const MISSED = 'o3';

test('adopt, register, answer, see it counted, decide, publish, read, print, recompute', async () => {
  const cycleId = await runningCycle(house, await cast.actor('admin'));
  const place = `/cycles/${cycleId}/agencies/${await cast.agencyId('L01')}`;

  const coordinator = await cast.signedIn('coordinator');
  const form = (await coordinator.get(place)).form(place);
  await coordinator.post(place, { ...form, eligibleStaff: '๒๔', serviceUsers: '2100' });

  const code = await cast.linkCode('L01');
  for (const answers of STAFF) await answer(`/go/iit/${code}`, answers);
  await countCollection(house);
  expect((await coordinator.get(place)).text).toContain('ตอบแล้วอย่างน้อย 5 จากขั้นต่ำ 5');
  for (const answers of USERS) await answer(`/go/eit/${code}`, answers);

  now = new Date('2026-05-10T03:00:00Z');
  await mixAnswers(house);
  const lead = await cast.signedIn('lead');
  for (const item of ['o1', 'o2', 'o3', 'o4', 'o5']) {
    const verdict =
      item === MISSED ? { score: '0', reason: 'ไม่พบแผนของปีนี้' } : { score: '100', reason: '' };
    const sheet = await lead.post(`/cycles/${cycleId}/verdicts/L01`, { item, ...verdict });
    expect(sheet.status).toBe(200);
  }

  const admin = await cast.signedIn('admin');
  const results = `/cycles/${cycleId}/results`;
  const toPublish = (await admin.get(results)).form(results);
  const published = await admin.post(results, { ...toPublish, incomplete: 'on' });
  expect(published.status).toBe(200);

  const anybody = await visitor(house);
  const page = await anybody.get(`/results/${cycleId}/L01`);
  for (const figure of ['79.17', '83.33', '80.56', '82.22', 'พอใช้']) {
    expect(page.text).toContain(figure);
  }
  const paper = await anybody.raw(`/results/${cycleId}/L01/summary.pdf`);
  const print = letters(await pdfText(new Uint8Array(await paper.arrayBuffer())));
  expect(print).toContain('82.22');
  expect(print).toContain(letters('องค์การบริหารส่วนตำบลน้ำกี่'));

  const bundle = await (await anybody.raw(`/results/${cycleId}/bundle.json`)).text();
  const { hash } = JSON.parse(bundle);
  expect(page.text).toContain(hash);
  expect(await verify(bundle)).toMatchObject({ code: 0, out: expect.stringContaining(hash) });
  expect((await verify(bundle.replace('82.22', '92.22'))).code).toBe(1);
});

/** Nothing but the two forms that a phone without script shows. */
async function answer(address: string, answers: Record<string, string>): Promise<void> {
  const phone = await visitor(house, { address: '192.0.2.9', https: false, loopback: false });
  const review = await phone.post(address, answers);
  const thanks = await phone.post(`${address}/send`, review.form(`${address}/send`));
  expect(thanks.path).toBe(`${address}/thanks`);
}

async function verify(bundle: string) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-bundle-'));
  const file = path.join(folder, 'bundle.json');
  await writeFile(file, bundle);
  const seen = await typed('result', 'verify', file);
  await rm(folder, { recursive: true });
  return seen;
}

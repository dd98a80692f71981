import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportBundle, verifyBundle } from '../../src/cli/bundle.ts';
import { runCommand } from '../../src/cli/run.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { letters, pdfText } from '../kit/pdf-text.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { correct } from '../kit/results.ts';
import { ownDatabase } from '../kit/world.ts';

/** What the public sees of a published cycle: pages, data and paper, and a stranger's check. */
const database = ownDatabase();
let published: PublishedHouse;
let guest: Visitor;
let base: string;
beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    {
      A01: { people: { iit: 62, eit1: 120, eit2: 40 }, missed: ['o26'] },
      L01: { people: { iit: 24, eit1: 31, eit2: 3 } },
      L02: { people: { iit: 0, eit1: 12, eit2: 9 }, missed: ['o12', 'o13'] },
    },
    'instruments/nacc/2568/instrument.yaml',
  );
  guest = await visitor(published.house);
  base = `/results/${published.cycleId}`;
});
afterAll(() => published.house.close());

test('from the list to an agency, by a part of its Thai name', async () => {
  const list = await guest.get('/results');
  expect(list.status).toBe(200);
  expect(list.html).toContain(`href="${base}"`);
  const cycle = await guest.get(`${base}?q=${encodeURIComponent('น้ำกี่')}`);
  expect(cycle.html).toContain(`href="${base}/L01"`);
  expect(cycle.html).not.toContain(`href="${base}/A01"`);
  expect((await guest.get(`${base}?q=zzzz`)).text).toContain('ไม่พบหน่วยงานตามคำค้น');
});

test('an agency’s page says the same figures as its data', async () => {
  const { text, html } = await guest.get(`${base}/A01`);
  const data = JSON.parse(await (await guest.raw(`${base}/A01.json`)).text());
  for (const value of Object.values(data.entry.values)) expect(text).toContain(String(value));
  expect(text).toContain(data.hash);
  expect(text).toContain('การประเมินตนเอง');
  expect(data.notice).toContain('การประเมินตนเอง');
  expect(html).toContain('role="img"');
  expect(JSON.stringify(data)).not.toContain('"counts"');
});

test('fewer than five are withheld on page, in data and on paper; the part and the total stay', async () => {
  const page = await guest.get(`${base}/L01`);
  expect(page.text).toContain('น้อยกว่า 5 คน');
  const data = JSON.parse(await (await guest.raw(`${base}/L01.json`)).text());
  expect(data.entry.channels.eit2).toEqual({ release: 'withheld', minimum: null });
  expect(Object.keys(data.entry.values).filter((key) => /^(eit2\.|e\d|ind6)/.test(key))).toEqual(
    [],
  );
  expect(data.entry.values).toMatchObject({ EIT2: expect.any(String), total: expect.any(String) });
  const pdf = new Uint8Array(await (await guest.raw(`${base}/L01/summary.pdf`)).arrayBuffer());
  expect((await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount()).toBe(1);
  const paper = letters(await pdfText(pdf));
  expect(paper).toContain(letters('น้อยกว่า 5 คน'));
  expect(paper).toContain(data.entry.values.total);
});

test('what nobody answered has no score and no level, and says so', async () => {
  const { text } = await guest.get(`${base}/L02`);
  expect(text).toContain('ไม่มีผู้ตอบ');
  expect(text).toContain('ยังจัดระดับไม่ได้');
  expect(text).toMatch(/\(IIT\) 30 ไม่มีคะแนน/);
});

test('every figure leads to where it comes from', async () => {
  const { html } = await guest.get(`${base}/A01`);
  const links = [...html.matchAll(/href="([^"]*\/explain\/[^"]*)"/g)].map((match) => match[1]!);
  expect(links.length).toBeGreaterThan(60);
  for (const href of links.filter((_, index) => index % 9 === 0)) {
    expect((await guest.get(href)).status).toBe(200);
  }
  const question = await guest.get(`${base}/A01/explain/i1`);
  expect(question.text).toMatch(/= \d+\/62 \(62 คำตอบ\)/);
  expect((await guest.get(`${base}/L01/explain/EIT2`)).text).toContain('ผู้ตอบน้อยกว่า 5 คน');
  expect((await guest.get(`${base}/L01/explain/eit2.e1`)).status).toBe(404);
  expect((await guest.get(`${base}/L01/explain/__proto__`)).status).toBe(404);
});

test('what has not changed is not sent again', async () => {
  for (const path of ['', '/A01', '/A01.json', '/A01/summary.pdf', '/bundle.json']) {
    const first = await guest.raw(`${base}${path}`);
    const etag = first.headers.get('etag') ?? '';
    expect([path, first.status, etag.length > 10]).toEqual([path, 200, true]);
    const again = await guest.raw(`${base}${path}`, { headers: { 'if-none-match': etag } });
    expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
    const english = await guest.raw(`${base}${path}?lang=en`, {
      headers: { 'if-none-match': etag },
    });
    expect([path, english.status]).toEqual([path, 200]);
  }
  const officer = await published.cast.signedIn('coordinator');
  expect((await officer.get(`${base}/A01`)).headers.get('cache-control')).toBe('no-store');
});

test('a stranger downloads the cycle and recomputes it', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bundle-'));
  const file = path.join(folder, 'bundle.json');
  const body = await (await guest.raw(`${base}/bundle.json`)).text();
  await writeFile(file, body);
  expect(await verify(file)).toEqual({ code: 0, last: JSON.parse(body).hash });
  const exported = path.join(folder, 'exported.json');
  const own = await command('result', 'export', String(published.cycleId), exported);
  expect([own.code, await readFile(exported, 'utf8')]).toEqual([0, body]);
  expect((await command('result', 'export', String(published.cycleId), exported)).code).toBe(2);
  expect((await command('result', 'export', '99', path.join(folder, 'x'))).code).toBe(2);
  expect((await command('result', 'export', 'ปีนี้', path.join(folder, 'x'))).code).toBe(2);
  await writeFile(file, body.replace('"level":"pass', '"level":"excellent'));
  expect((await verify(file)).code).toBe(1);
  await rm(folder, { recursive: true });
});

const verify = (file: string) => command('result', 'verify', file);

async function command(...words: string[]): Promise<{ code: number; last: string | undefined }> {
  const out: string[] = [];
  const outside = {
    serve: unused,
    openPlace: unused,
    openHouse: async () => ({ house: published.house, close: async () => {} }),
  };
  const print = { out: (line: string) => void out.push(line), err: () => {} };
  const code = await runCommand([verifyBundle, exportBundle], words, outside, print);
  return { code, last: out.at(-1) };
}

function unused(): never {
  throw new Error('not asked for');
}

test('a correction stands beside what it corrects, and the older says so', async () => {
  const before = (await guest.raw(`${base}/A01`)).headers.get('etag');
  await published.publish({ reason: 'ไม่มีอะไรเปลี่ยน' });
  expect((await guest.raw(`${base}/A01`)).headers.get('etag')).toBe(before);
  await correct(published.house, published.cast, published.cycleId, 'A01', 'o26');
  await published.publish({ reason: 'รับอุทธรณ์รายการ o26 <b>' });
  const page = await guest.get(`${base}/A01`);
  expect(page.text).toContain('รับอุทธรณ์รายการ o26 <b>');
  expect(page.headers.get('etag')).not.toBe(before);
  const older = await guest.get(`${base}/A01?edition=1`);
  expect(older.text).toContain('ท่านกำลังดูฉบับก่อนแก้ไข');
});

test.each([
  '/results/abc',
  '/results/99999',
  '/results/0',
  '/results/1e3',
  '/results/99999999999999999999',
])('%s is not there or not understood, in words', async (address) => {
  const { status, text } = await guest.get(address);
  expect([404, 422]).toContain(status);
  expect(text).toMatch(/ไม่พบ|ไม่ถูกต้อง/);
});

test.each([
  '/ZZZ',
  '/ZZZ.json',
  '/A01/summary.pdf?edition=7',
  `/${'A'.repeat(500)}`,
  '/%F0%9F%98%80',
])('an agency that is not there: %s', async (rest) => {
  const { status } = await guest.get(`${base}${rest}`);
  expect([404, 422]).toContain(status);
});

test('a search may be anything', async () => {
  for (const q of ['%', '_', "' or 1=1 --", '<script>', 'ก'.repeat(190), '\u0000', '๑๒๓']) {
    const { status } = await guest.get(`${base}?q=${encodeURIComponent(q)}&page=๒`);
    expect([q, [200, 422].includes(status)]).toEqual([q, true]);
  }
});

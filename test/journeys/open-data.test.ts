import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { instrumentHash } from '../../src/core/instrument.ts';
import { OPEN_FILES } from '../../src/core/open-file.ts';
import { openData } from '../../src/jobs/open-data.ts';
import { readCsv } from '../../src/kit/csv.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type PublishedHouse, publishedBundle, publishedHouse } from '../kit/published.ts';
import { correct } from '../kit/results.ts';
import { ownDatabase } from '../kit/world.ts';

/** What may be downloaded of what was published. */
const database = ownDatabase();
let published: PublishedHouse;
let guest: Visitor;
let base: string;
beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    {
      A01: { people: { iit: 12, eit1: 20, eit2: 9 }, missed: ['o26'] },
      L01: { people: { iit: 24, eit1: 31, eit2: 3 } },
      L02: { people: { iit: 0, eit1: 12, eit2: 9 } },
    },
    'instruments/nacc/2568/instrument.yaml',
  );
  guest = await visitor(published.house);
  base = `/open-data/${published.cycleId}`;
});
afterAll(() => published.house.close());

const bytesOf = async (path: string) => Buffer.from(await (await guest.raw(path)).arrayBuffer());
async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const [head, ...rows] = readCsv((await bytesOf(path)).toString('utf8'), {
    bytes: 1e8,
    rows: 10_000,
    columns: 60,
  });
  return rows.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((key, at) => [key, cells[at] ?? ''])),
  );
}

test('right after publishing files can be had; their size and hash follow, and are true', async () => {
  const early = await guest.get(base);
  expect(early.text).toContain('กำลังคำนวณ');
  await openData.run(published.house, {});
  const { html } = await guest.get(base);
  for (const name of OPEN_FILES) {
    const body = await bytesOf(`${base}/${name}`);
    expect(html).toContain(createHash('sha256').update(body).digest('hex'));
    expect(html).toContain(`href="${base}/${name}"`);
  }
  const pack = JSON.parse((await bytesOf(`${base}/datapackage.json`)).toString());
  for (const one of pack.resources) {
    expect(one.bytes).toBe((await bytesOf(new URL(one.path).pathname)).length);
  }
});

test('tables say what the pages say, to the digit', async () => {
  const agencies = await rowsOf(`${base}/agencies.csv`);
  expect(agencies.map((row) => row.agency_code)).toEqual(['A01', 'L01', 'L02']);
  const data = JSON.parse(
    (await bytesOf(`/results/${published.cycleId}/A01.json`)).toString(),
  ).entry;
  const [first] = agencies;
  expect(first).toMatchObject({ total: data.values.total, respondents_eit1: '20', edition: '1' });
  const indicators = (await rowsOf(`${base}/indicators.csv`)).filter(
    (row) => row.agency_code === 'A01' && row.part === '',
  );
  for (const row of indicators) expect(row.score).toBe(data.values[row.indicator_code ?? '']);
  expect(indicators).toHaveLength(10);
  const items = (await rowsOf(`${base}/items.csv`)).filter((row) => row.agency_code === 'A01');
  expect(items.find((row) => row.item_code === 'o26')?.score).toBe('0.00');
  const questions = (await rowsOf(`${base}/questions.csv`)).filter((row) => row.answers !== '');
  expect(questions.length).toBeGreaterThan(40);
  for (const { score, score_sum, answers } of questions) {
    expect(Number(score)).toBeCloseTo(Number(score_sum) / Number(answers), 1);
  }
});

test('a part that too few answered has no figure in any table, and says that it is withheld', async () => {
  const questions = (await rowsOf(`${base}/questions.csv`)).filter(
    (row) => row.agency_code === 'L01' && row.part === 'eit2',
  );
  expect(questions.length).toBeGreaterThan(5);
  for (const row of questions) {
    expect([row.score, row.answers, row.score_sum, row.withheld]).toEqual(['', '', '', 'true']);
  }
  const [, second] = await rowsOf(`${base}/agencies.csv`);
  expect(second).toMatchObject({
    agency_code: 'L01',
    respondents_eit2: '',
    respondents_eit1: '31',
  });
});

test('the bundle is byte for byte what JSON makes of it, the instrument reads back as itself', async () => {
  const bundle = await publishedBundle(published.house, { cycleId: published.cycleId });
  expect((await bytesOf(`${base}/bundle.json`)).toString()).toBe(`${JSON.stringify(bundle)}\n`);
  const instrument = parse((await bytesOf(`${base}/instrument.yaml`)).toString());
  expect(instrumentHash(instrument)).toBe(bundle.head.instrumentHash);
});

test('every column of every file is in the dictionary, in both languages', async () => {
  const lines = await rowsOf(`${base}/dictionary.csv`);
  for (const name of OPEN_FILES.filter((one) => one.endsWith('.csv'))) {
    const [row] = await rowsOf(`${base}/${name}`);
    const said = lines.filter((line) => line.file === name);
    expect(said.map((line) => line.column)).toEqual(Object.keys(row ?? {}));
  }
  for (const { title_th, about_th, title_en, about_en } of lines) {
    expect(title_th).toMatch(/\p{Script=Thai}|[A-Z]/u);
    expect(about_th).toMatch(/\p{Script=Thai}|^text/u);
    expect(`${title_en}${about_en}`).not.toMatch(/\p{Script=Thai}/u);
  }
});

test('compressed for whoever takes it, and the same inside', async () => {
  const zipped = await guest.raw(`${base}/agencies.csv`, {
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  const { gunzipSync } = await import('node:zlib');
  const body = gunzipSync(Buffer.from(await zipped.arrayBuffer()));
  expect(body.equals(await bytesOf(`${base}/agencies.csv`))).toBe(true);
});

test('every result page is also JSON and CSV, linked from it, and both say what it says', async () => {
  const cycle = `/results/${published.cycleId}`;
  for (const path of ['/results', cycle, `${cycle}/A01`]) {
    const page = await guest.get(path);
    for (const form of ['json', 'csv']) {
      expect(page.html).toContain(`href="${path}.${form}"`);
      const data = await guest.raw(`${path}.${form}`);
      expect([path, form, data.status]).toEqual([path, form, 200]);
      expect(data.headers.get('content-type')).toMatch(form);
    }
    expect(page.html).toContain('application/atom+xml');
  }
  const found = JSON.parse(
    (await bytesOf(`${cycle}.json?q=${encodeURIComponent('น้ำกี่')}`)).toString(),
  );
  expect(found.agencies.map((one: { agency_code: string }) => one.agency_code)).toEqual(['L01']);
  expect((await rowsOf(`${cycle}.csv`)).map((row) => row.agency_code).sort()).toEqual([
    'A01',
    'L01',
    'L02',
  ]);
  const data = JSON.parse((await bytesOf(`${cycle}/A01.json`)).toString());
  for (const row of await rowsOf(`${cycle}/A01.csv`)) {
    const key = row.part ? `${row.part}.${row.code}` : (row.code ?? '');
    expect([key, row.score]).toEqual([key, data.entry.values[key] ?? '']);
  }
});

test('the feed tells of an edition with its hash and where it lies', async () => {
  const xml = (await bytesOf('/results/feed.xml')).toString();
  const { hash } = JSON.parse((await bytesOf(`${base}.json`)).toString()).edition;
  expect(xml).toContain(hash);
  expect(xml).toContain(`/results/${published.cycleId}?edition=1"`);
});

test('what is not there, and what is not a file', async () => {
  for (const path of [
    '/secrets.csv',
    '/agencies.csv?edition=9',
    '/__proto__',
    '/bundle.json?edition=x',
  ]) {
    expect([path, (await guest.raw(base + path)).status]).not.toEqual([path, 200]);
  }
  expect((await guest.raw('/open-data/999')).status).toBe(404);
  expect((await guest.raw('/open-data/999/agencies.csv')).status).toBe(404);
});

test('an edition keeps its address and its bytes when it is corrected', async () => {
  const before = await bytesOf(`${base}/items.csv?edition=1`);
  await correct(published.house, published.cast, published.cycleId, 'A01', 'o26');
  await published.publish({ reason: 'แก้ผลตรวจข้อ o26' });
  expect((await bytesOf(`${base}/items.csv?edition=1`)).equals(before)).toBe(true);
  const now = await bytesOf(`${base}/items.csv`);
  expect(now.equals(before)).toBe(false);
  await openData.run(published.house, {});
  expect((await guest.get(base)).html).toContain(createHash('sha256').update(now).digest('hex'));
  const xml = (await bytesOf('/results/feed.xml')).toString();
  expect(xml.match(/<entry>/g)).toHaveLength(2);
  expect(xml).toContain('เหตุผล: แก้ผลตรวจข้อ o26');
});

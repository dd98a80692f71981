import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeBoard } from '../../src/actions/disclosure.ts';
import { nextFile } from '../../src/actions/file-work.ts';
import type { ItemRule } from '../../src/core/item-rule.ts';
import { encodeWindows874 } from '../../src/kit/encoding.ts';
import { writeXlsx } from '../../src/kit/xlsx.ts';
import type { Reader } from '../../src/net/reader.ts';
import { itemLinksText } from '../../src/text/item-links.ts';
import { itemTableText } from '../../src/text/item-table.ts';
import { readFaultText } from '../../src/text/read-fault.ts';
import { webLinkText } from '../../src/text/web-link.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { readFiles } from '../kit/file-work.ts';
import { HOSTILE_FILES } from '../kit/hostile-file.ts';
import { builtReader } from '../kit/reader.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';
import { zipOf } from '../kit/zip.ts';

/** A file shown for an item is read like what stands at a link: told at the item, on the board, to nobody else. */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
let reader: Reader;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
  const nation = 'instruments/nacc/2568/instrument.yaml';
  cycleId = await runningCycle(house, await cast.actor('admin'), nation);
  reader = builtReader();
});
afterAll(async () => {
  await reader.close();
  await house.close();
});

const board = () => `/cycles/${cycleId}/disclosure/L01`;
const item = (code: string) => `${board()}/items/${code}`;
const th = itemLinksText.th;

async function attach(code: string, name: string, bytes: Uint8Array | string) {
  const coordinator = await cast.signedIn('coordinator');
  const { version = '0' } = (await coordinator.get(item(code))).form(item(code));
  const file = new File([Buffer.from(bytes as Uint8Array)], name);
  const fields = { version, has: 'yes', explanation: '' };
  const form = { ...(await coordinator.get(item(code))).form(item(code)), ...fields };
  const page = await coordinator.upload(item(code), 'file', file, form);
  return { page, id: Number(/files\/(\d+)\/found/g.exec(page.html)?.[1] ?? 0) };
}

const found = async (id: number) =>
  (await cast.signedIn('coordinator')).get(`${board()}/files/${id}/found`);

/** What the board says of one item; empty where it is not shown. */
async function inRow(path: string, code: string) {
  const { html } = await (await cast.signedIn('coordinator')).get(path);
  const row = new RegExp(`<tr id="${code}">(.*?)</tr>`, 's').exec(html)?.[1] ?? '';
  return row.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}

const CELL = 'ใช้งบประมาณบุคลากร';
const TOLD = 'ต้องเป็นตัวเลข หรือคำว่า ไม่มี เท่านั้น';
const TABLE = `โครงการ,ผลการดำเนินการ,ผลการใช้จ่ายงบประมาณ (บาท)\r\nอบรม,อบรมแล้ว ๑๒๐ คน,"๓๕,๐๐๐"\r\nประกาศนโยบาย,ประกาศแล้ว,${CELL}\r\n`;

test('a table that is attached is told of cell by cell, where the item is written and on its own page', async () => {
  const { page, id } = await attach('o26', 'รายงาน.csv', encodeWindows874(TABLE) as Uint8Array);
  expect(page.status).toBe(200);
  expect(page.text).toContain(th.fileWaiting);
  const coordinator = await cast.signedIn('coordinator');
  expect((await coordinator.get(board())).text).toContain(th.filesWaiting(1));
  expect(await readFiles(house, reader)).toEqual([]);
  for (const path of [item('o26'), `${item('o26')}/links`]) {
    const { html, text } = await coordinator.get(path);
    expect([html.includes('>C3<'), text.includes(CELL), text.includes(TOLD)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(text).not.toContain(th.fileWaiting);
  }
  for (const path of [board(), `${board()}?warned=yes`]) {
    expect(await inRow(path, 'o26')).toContain(`${th.tablesToMend} ${th.cells('1')}`);
  }
  const own = await found(id);
  expect(own.text).toContain(webLinkText.th.components);
  expect(own.text).toContain('หน้านี้: โครงการ,ผลการดำเนินการ');
  expect(own.html).toContain('>C3<');
});

test('another rule of the item is another number at once, whatever was counted before', async () => {
  const rules = async (family: string): Promise<ItemRule[]> =>
    (await house.shipped.itemRules(family)).map(({ table, ...rule }) => ({
      ...rule,
      table: table && { ...table, columns: table.columns.map((one) => ({ ...one, kind: 'text' })) },
    }));
  const changed = { ...house, shipped: { ...house.shipped, itemRules: rules } };
  const actor = await cast.actor('coordinator');
  const tables = async (at: typeof house) =>
    (await perform(at, actor, seeBoard, { cycleId, agency: 'L01' })).tables.get('o26');
  expect(await tables(house)).toMatchObject({ toMend: 1, cells: 1 });
  expect(await tables(changed)).toMatchObject({ toMend: 0, cells: 0 });
  expect(await tables(house)).toMatchObject({ toMend: 1, cells: 1 });
});

const PLAN =
  'แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ โครงการอบรม งบประมาณ ๓๕,๐๐๐ บาท ระยะเวลา ไตรมาส ๒';
const word = (text: string) =>
  zipOf([
    ['[Content_Types].xml', ''],
    [
      'word/document.xml',
      `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ],
  ]);
const sheet = async (text: string) =>
  new Uint8Array(await new Response(writeXlsx({ name: 'ก', widths: [9] }, [[text]])).arrayBuffer());

test.each<[string, string, () => Promise<Uint8Array> | Uint8Array | string]>([
  ['UTF-8 text', 'a.txt', () => PLAN],
  ['TIS-620 text', 'b.txt', () => encodeWindows874(PLAN) as Uint8Array],
  ['UTF-16 text', 'c.txt', () => Buffer.from(`\ufeff${PLAN}`, 'utf16le')],
  [
    'a saved page',
    'd.html',
    () => `<!doctype html><title>แผน</title><script>alert(1)</script><p>${PLAN}`,
  ],
  ['a document of Word', 'e.docx', () => word(PLAN)],
  ['a workbook', 'f.xlsx', () => sheet(PLAN)],
])(
  '%s: the year in Thai digits and the words of its components are found with their place',
  async (_, name, make) => {
    const { page, id } = await attach('o25', name, await make());
    expect(page.status).toBe(200);
    const newest =
      id && Math.max(...[...page.html.matchAll(/files\/(\d+)\/found/g)].map(([, n]) => Number(n)));
    expect(await readFiles(house, reader)).toEqual([]);
    const { text } = await found(newest);
    expect(text).toContain(`${webLinkText.th.year(2569)} ในหน้านี้`);
    expect(text).not.toContain(webLinkText.th.notFound('งบประมาณ'));
    expect(text).toContain('ประจำปีงบประมาณ พ.ศ. ๒๕๖๙');
  },
);

const REFUSED = /^แนบได้เฉพาะ|^ไฟล์ว่างเปล่า/;
const OUTCOMES: Readonly<Record<string, RegExp | string>> = {
  'workbook bomb': 'bomb',
  'document bomb': 'bomb',
  'half a workbook': 'broken',
  'PDF of noise': 'broken',
  'entities in a workbook': 'entities',
  'entities in a document': 'entities',
  'sparse sheet': 'farCells',
  'broken letters': 'notText',
  'half a UTF-16 letter': 'notText',
  'archives in archives': REFUSED,
  'gzip called a workbook': REFUSED,
  'bytes of anything': REFUSED,
  nothing: REFUSED,
};

test('hostile files are taken or refused with a sentence, read without harm, and told of', async () => {
  const some = HOSTILE_FILES.filter(({ key }) => !/200 MB|9 MB/.test(key));
  const hashes = new Map<string, string>();
  for (const [i, { key, name, make }] of some.entries()) {
    const bytes = make();
    const { page } = await attach(['o1', 'o2', 'o3'][i % 3] as string, name, bytes);
    hashes.set(key, createHash('sha256').update(bytes).digest('hex'));
    if (page.status === 200) continue;
    expect([key, /id="file-fault"[^>]*>\s*([^<]+)/.exec(page.html)?.[1]]).toEqual([
      key,
      expect.stringMatching(OUTCOMES[key] ?? 'taken'),
    ]);
  }
  expect(await readFiles(house, reader)).toEqual([]);
  expect(await nextFile(house)).toBeUndefined();
  const rows = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ hash: string; fault: string | null }>(
      sql`select hash, facts ->> 'readFault' as fault from file_reading`,
    ),
  );
  const faults = new Map(rows.map(({ hash, fault }) => [hash, fault]));
  const found = some.map(({ key }) => [key, faults.get(hashes.get(key) as string)]);
  const expected = some.map(({ key }) => {
    const outcome = OUTCOMES[key] ?? null;
    return [key, outcome instanceof RegExp ? undefined : outcome];
  });
  expect(found).toEqual(expected);
});

test.each([
  ['a quote that is never closed', 'o11'],
  ['a million commas', 'o12'],
  ['sparse sheet', 'o13'],
])('%s is told as no table of %s, which asks for one', async (key, code) => {
  const { name, make } = HOSTILE_FILES.find((one) => one.key === key)!;
  await attach(code, name, make());
  expect(await readFiles(house, reader)).toEqual([]);
  const { text } = await (await cast.signedIn('coordinator')).get(item(code));
  expect(text).toContain(itemTableText.th.noHeadings);
});

test('a file that ends the program each time it is read is told as damaged, and the rest goes on', async () => {
  await attach('o4', 'a.txt', 'ข่าวประชาสัมพันธ์ กิจกรรมของหน่วยงาน');
  for (let i = 0; i < 3; i += 1) expect((await nextFile(house))?.tries).toBe(i + 1);
  expect(await readFiles(house, reader)).toEqual([]);
  const coordinator = await cast.signedIn('coordinator');
  expect((await coordinator.get(item('o4'))).text).toContain(readFaultText.th.broken);
  const { text } = await coordinator.get(board());
  expect(text).toContain(th.filesToMend(1));
});

test('a saved page goes out as a file of no kind; strangers and those who judge drafts see nothing of it', async () => {
  const { html } = await (await cast.signedIn('coordinator')).get(item('o25'));
  const id = Number(/files\/(\d+)"[^>]*>\s*d\.html/.exec(html)?.[1]);
  const { headers } = await (await cast.signedIn('coordinator')).get(`${board()}/files/${id}`);
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect(headers.get('content-disposition')).toMatch(/^attachment/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  for (const key of ['neighbour', 'assessor', 'lead']) {
    const page = await (await cast.signedIn(key)).get(`${board()}/files/${id}/found`);
    expect([key, page.status]).toEqual([key, 404]);
  }
  const seen = await house.db.transaction({ kind: 'agencies', ids: [999_999] }, (tx) =>
    tx.one(
      sql`select (select count(*) from file_reading) as read, (select count(*) from file_due) as due`,
    ),
  );
  expect(seen).toEqual({ read: 0, due: 0 });
});

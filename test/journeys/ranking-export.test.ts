import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../../src/kit/csv.ts';
import { readXlsx } from '../../src/kit/xlsx.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** A ranking for saving: as it was asked for, harmless in a spreadsheet, piece by piece. */
const database = ownDemo();
const LIMITS = { bytes: 1_000_000, rows: 100, columns: 100 };
let house: ReturnType<typeof houseOn>;
let guest: Visitor;
beforeAll(async () => {
  house = houseOn(database.url());
  guest = await visitor(house);
});
afterAll(() => house.close());

const bytesOf = async (path: string) => {
  const response = await guest.raw(`/standings/2/${path}`);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};
const rename = (code: string, name: string) =>
  house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`update edition_place set name_th = ${name} where code = ${code}`),
  );

test('CSV: a byte order mark, the asked order, every figure, nothing that a spreadsheet runs', async () => {
  await rename('L01', '=HYPERLINK("http://x")');
  const bytes = await bytesOf('export.csv?ministry=M02&sort=name&order=desc');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  const [head, ...lines] = readCsv(text, LIMITS).map(({ cells }) => cells);
  expect(lines.map((cells) => cells[5])).toEqual(['L01', 'L02', 'L03']);
  expect(head).toEqual(
    expect.arrayContaining(['คะแนนรวม 2567', 'เปลี่ยนแปลง', 'EIT2', 'ind10', 'OIT']),
  );
  const column = (name: string) => lines.map((cells) => Number(cells[head!.indexOf(name)]));
  const [now, before, change] = ['คะแนนรวม', 'คะแนนรวม 2567', 'เปลี่ยนแปลง'].map(column);
  for (const cells of lines) expect(cells[head!.indexOf('คะแนนรวม')]).toMatch(/^\d+\.\d\d$/);
  for (const cells of lines) expect(cells[head!.indexOf('เปลี่ยนแปลง')]).toMatch(/^-?\d+\.\d\d$/);
  for (const [i, total] of now!.entries()) {
    expect(change![i]).toBeCloseTo(total - before![i]!, 9);
  }
});

test('a workbook holds the same lines, and formulas stay text', async () => {
  const rows = await readXlsx(
    await bytesOf('export.xlsx?ministry=M02&sort=name&order=desc'),
    LIMITS,
  );
  expect(rows.map(({ cells }) => cells[5])).toEqual(['รหัส', 'L01', 'L02', 'L03']);
  expect(rows[1]?.cells[6]).toBe('=HYPERLINK("http://x")');
});

test('TIS-620 for old programs; what it cannot hold is refused before anything is sent', async () => {
  const text = new TextDecoder('windows-874').decode(await bytesOf('export-tis620.csv'));
  expect(readCsv(text, LIMITS)).toHaveLength(9);
  await rename('L02', 'อบต.→ทุ่ง');
  const refused = await guest.get('/standings/2/export-tis620.csv');
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('→');
});

test('what is no figure, no page and no year is refused', async () => {
  expect((await guest.get('/standings/2/export.csv?sort=nothing')).status).toBe(422);
  expect((await guest.get('/standings/3/export.csv')).status).toBe(404);
});

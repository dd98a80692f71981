import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registryExport, registryImport } from '../../src/cli/registry.ts';
import { runCommand } from '../../src/cli/run.ts';
import { decodeText } from '../../src/kit/encoding.ts';
import { withCast } from '../kit/cast.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let folder: string;
beforeAll(async () => {
  house = houseOn(database.url());
  await withCast(house);
  folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-registry-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await house.close();
});

const notAsked = async () => {
  throw new Error('not asked for');
};
async function typed(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const outside = {
    serve: notAsked,
    openPlace: notAsked,
    openHouse: async () => ({ house, close: async () => {} }),
  };
  const print = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runCommand([registryExport, registryImport], words, outside, print);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const at = (name: string) => path.join(folder, name);

test.each([
  ['a.csv', []],
  ['b.csv', ['--tis620']],
  ['c.xlsx', []],
])('%s %j goes out and comes in as nothing new', async (name, options) => {
  expect(await typed('registry', 'export', at(name), ...options)).toMatchObject({ code: 0 });
  const { code, out } = await typed('registry', 'import', at(name), '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ added: [], changed: [], faults: [], saved: false });
});

test('TIS-620 is what it says', async () => {
  expect(decodeText(await readFile(at('b.csv')))?.encoding).toBe('windows-874');
});

test('a file is shown first and saved when told to', async () => {
  await writeFile(at('new.csv'), 'รหัส,ชื่อ,ประเภท\nC9,กองทุนใหม่,กองทุน\n');
  expect((await typed('registry', 'import', at('new.csv'))).out).toContain('ยังไม่ได้บันทึก');
  const done = await typed('registry', 'import', at('new.csv'), '--confirm', '--lang', 'en');
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toContain('To add 1');
  const again = await typed('registry', 'import', at('new.csv'), '--json');
  expect(JSON.parse(again.out)).toMatchObject({ added: [], unchanged: 1 });
});

test('what is wrong is named and gives exit code 1; nothing is saved', async () => {
  await writeFile(at('bad.csv'), 'รหัส,ชื่อ,ประเภท\nC8,ชื่อ,โรงเรียน\n');
  const { code, out } = await typed('registry', 'import', at('bad.csv'), '--confirm');
  expect([code, out.includes('บรรทัด 2 คอลัมน์ “ประเภท”')]).toEqual([1, true]);
});

test.each([
  ['no such file', ['registry', 'import', '/nowhere/x.csv'], '/nowhere/x.csv'],
  ['another ending', ['registry', 'export', '/tmp/x.pdf'], '.pdf'],
  ['no such folder', ['registry', 'export', '/nowhere/x.csv'], '/nowhere/x.csv'],
])('%s is refused in words, exit code 2', async (_name, words, named) => {
  const { code, err } = await typed(...words);
  expect(code).toBe(2);
  expect(err).toContain(named);
});

test('a file that is there is never written over', async () => {
  expect((await typed('registry', 'export', at('a.csv'))).err).toContain('อยู่แล้ว');
});

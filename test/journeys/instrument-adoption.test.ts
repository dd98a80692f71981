import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outside } from '../../src/cli/command.ts';
import { instrumentAdopt } from '../../src/cli/instrument-adoption.ts';
import { runCommand } from '../../src/cli/run.ts';
import { ownFiles } from '../kit/typed.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
const file = ownFiles();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

async function adopt(...words: string[]) {
  const outside: Outside = {
    serve: () => Promise.reject(new Error('nothing is served here')),
    openPlace: () => Promise.reject(new Error('the house is opened as a whole')),
    openHouse: async () => ({ house, close: async () => {} }),
  };
  const out: string[] = [];
  const err: string[] = [];
  const print = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runCommand(
    [instrumentAdopt],
    ['instrument', 'adopt', ...words],
    outside,
    print,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('an instrument that came with the program is adopted by name, as often as one likes', async () => {
  const first = await adopt('nacc/2568');
  expect([first.code, first.err]).toEqual([0, '']);
  expect(first.out).toContain('นำเครื่องมือ nacc/2568 ฉบับที่ 1 เข้าระบบแล้ว');
  const { hash } = JSON.parse((await adopt('nacc/2568', '--json')).out);
  expect(first.out).toContain(hash);
});

test('a file that cannot be used is refused with lines, a missing one by its name', async () => {
  const broken = await adopt(file('broken.yaml', 'format: 1\nfamily: x y\n'));
  expect(broken.code).toBe(2);
  expect(broken.err).toMatch(/บรรทัด|line/);
  expect((await adopt('nowhere.yaml')).err).toContain('nowhere.yaml');
});

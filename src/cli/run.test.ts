import { expect, test } from 'vitest';
import type { Command, Outside } from './command.ts';
import { runCommand } from './run.ts';

const both = (en: string) => ({ th: 'ทดสอบคำสั่ง', en });
const seen: Command = {
  name: 'thing show',
  about: both('shows a thing'),
  places: ['FILE'],
  options: { depth: { about: both('how deep'), value: 'N' }, loud: { about: both('loudly') } },
  run: async ({ places, values, switches }) => ({
    right: !switches.has('loud'),
    json: { places, depth: values.depth },
    lines: [`file ${places[0]}`],
  }),
};
const outside: Outside = {
  serve: async () => {},
  openHouse: async () => {
    throw new Error('not asked for');
  },
  openPlace: async () => {
    throw new Error('not asked for');
  },
};

async function typed(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand([seen], words, outside, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}

test('done and right, found wrong, as lines or as JSON alone', async () => {
  expect(await typed('thing', 'show', 'a.txt')).toEqual({ code: 0, out: ['file a.txt'], err: [] });
  expect(await typed('thing', 'show', 'a.txt', '--loud')).toMatchObject({ code: 1 });
  expect(await typed('thing', 'show', '--depth=2', 'a.txt', '--json')).toEqual({
    code: 0,
    out: ['{"places":["a.txt"],"depth":"2"}'],
    err: [],
  });
});

test.each([
  [['thing', 'lose'], 'thing'],
  [['thing', 'show'], 'FILE'],
  [['thing', 'show', 'a', 'b'], 'b'],
  [['thing', 'show', 'a', '--deep', '3'], '--deep'],
  [['thing', 'show', 'a', '--depth'], '--depth'],
  [['thing', 'show', 'a', '--loud=yes'], '--loud'],
  [['thing', 'show', 'a', '--lang', 'fr'], 'fr'],
])('%j cannot be done and says why in both languages', async (words, named) => {
  const { code, out, err } = await typed(...words);
  expect({ code, out, said: err.length }).toEqual({ code: 2, out: [], said: 2 });
  for (const line of err) expect(line).toContain(named);
});

test('a bug is no finding: exit code 2, in words, with where it was', async () => {
  const broken: Command = {
    ...seen,
    run: async () => {
      throw new TypeError('x is not a thing');
    },
  };
  const err: string[] = [];
  const print = { out: (line: string) => err.push(line), err: (line: string) => err.push(line) };
  expect(await runCommand([broken], ['thing', 'show', 'a'], outside, print)).toBe(2);
  expect(err.slice(0, 2).every((line) => line.includes('x is not a thing'))).toBe(true);
  expect(err[2]).toContain('run.test.ts');
});

test('help is there for all and for one, and needs nothing else', async () => {
  const all = await typed('--help');
  expect(all.code).toBe(0);
  expect(all.out.join('\n')).toContain('thing show');
  const one = await typed('thing', 'show', '--help');
  expect(one.code).toBe(0);
  expect(one.out.join('\n')).toMatch(/FILE[\s\S]*--depth N[\s\S]*--json/);
  expect((await typed()).code).toBe(2);
});

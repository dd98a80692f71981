import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { good } from '../../test/kit/bundle.ts';
import { verifyBundle } from './bundle.ts';
import { runCommand } from './run.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bundle-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function verify(content: string, ...words: string[]) {
  const file = path.join(folder, 'bundle.json');
  await writeFile(file, content);
  return typed('result', 'verify', file, ...words);
}

async function typed(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const outside = {
    serve: async () => {},
    openHouse: async () => {
      throw new Error('verifying needs no house');
    },
    openPlace: async () => {
      throw new Error('verifying needs no place');
    },
  };
  const print = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runCommand([verifyBundle], words, outside, print);
  return { code, out, err };
}

test('a good bundle: exit 0 and its hash', async () => {
  const { code, out } = await verify(JSON.stringify(good));
  expect({ code, last: out.at(-1) }).toEqual({ code: 0, last: good.hash });
  const asJson = await verify(JSON.stringify(good), '--json', '--hash', good.hash.toUpperCase());
  expect(JSON.parse(asJson.out.join(''))).toEqual({
    right: true,
    hash: good.hash,
    cycle: good.head.cycle,
    edition: 1,
    agencies: 3,
  });
});

test('a tampered one: exit 1 and the first difference', async () => {
  const { code, out } = await verify(
    JSON.stringify(good).replace('"total":"95.00"', '"total":"96.00"'),
  );
  expect({ code, out }).toEqual({
    code: 1,
    out: ['หน่วยงาน A01 ค่า total: ระบุไว้ 96.00 แต่คำนวณได้ 95.00'],
  });
  const misshapen = await verify(JSON.stringify({ ...good, agencies: 'none' }), '--json');
  expect(misshapen.code).toBe(1);
  expect(JSON.parse(misshapen.out.join(''))).toMatchObject({
    fault: { kind: 'shape', path: 'agencies' },
  });
  const other = await verify(JSON.stringify(good), '--hash', '0'.repeat(64), '--lang', 'en');
  expect(other.out.join('')).toContain('The hash differs');
});

test.each(['', '{', 'null', '[]', '{"head":{}}', '\u0000\u0001', '"prongsai-bundle/1"'])(
  '%j is no bundle: exit 2',
  async (content) => {
    const { code, out, err } = await verify(content);
    expect({ code, out, said: err.length }).toEqual({ code: 2, out: [], said: 2 });
  },
);

test('a file that is not there and a hash that is none: exit 2', async () => {
  expect((await typed('result', 'verify', path.join(folder, 'nothing.json'))).code).toBe(2);
  expect((await typed('result', 'verify', folder)).code).toBe(2);
  expect((await verify(JSON.stringify(good), '--hash', 'abc')).code).toBe(2);
});

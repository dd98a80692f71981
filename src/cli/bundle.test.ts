import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { good, sealedOf } from '../../test/kit/bundle.ts';
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
    sealed: false,
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

const text = JSON.stringify(good);
test.each<[string, string]>([
  ['a sum', text.replace('"i1":[775,8]', '"i1":[800,8]')],
  ['a number of respondents', text.replace('"respondents":8', '"respondents":9')],
  ['a verdict', text.replace('"o3":0', '"o3":100')],
  ['a question', text.replace('"i1":"96.88"', '"i1":"96.89"')],
  ['an indicator', text.replace(/"ind1":"[\d.]+"/, '"ind1":"99.00"')],
  ['a total', text.replace('"total":"95.00"', '"total":"95.01"')],
  ['a level', text.replace('"level":"ready"', '"level":"fair"')],
  ['two agencies changed over', JSON.stringify({ ...good, agencies: good.agencies.toReversed() })],
  ['an agency taken out', JSON.stringify({ ...good, agencies: good.agencies.slice(1) })],
  ['a weight', text.replace(/"weight":\d+/, '"weight":1')],
  ['a rounding', text.replace('"mode":"half-up"', '"mode":"down"')],
  ['the year', text.replace('"fiscalYear":2569', '"fiscalYear":2568')],
  ['the hash', text.replace(good.hash, 'f'.repeat(64))],
  ['a seal', text.replace(good.agencies[0]!.sealed, 'f'.repeat(64))],
])('%s that was tampered with: exit 1, and one line says where', async (_what, tampered) => {
  expect(tampered).not.toBe(text);
  const { code, out, err } = await verify(tampered);
  expect({ code, lines: out.length, err }).toEqual({ code: 1, lines: 1, err: [] });
});

test('a sealed one: exit 0 down to the answers, exit 1 for a count that was altered', async () => {
  const sealed = JSON.stringify(sealedOf(good));
  const { code, out } = await verify(sealed, '--hash', good.hash, '--lang', 'en');
  expect({ code, last: out.at(-1) }).toEqual({ code: 0, last: good.hash });
  expect(out[0]).toContain('every seal matches');
  const altered = await verify(sealed.replace('"100":7', '"100":6'), '--json');
  expect(altered.code).toBe(1);
  expect(JSON.parse(altered.out.join(''))).toMatchObject({
    fault: { kind: 'seal', agency: 'A01' },
  });
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

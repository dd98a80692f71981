import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { good, sealedOf } from '../../test/kit/bundle.ts';
import { tamperings } from '../../test/kit/tamper.ts';
import { HARMS, rewritten, SAME, tamperedFiles } from '../../test/kit/tamper-file.ts';
import { verifyBundle } from './bundle.ts';
import { runCommand } from './run.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bundle-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function verify(content: string | Uint8Array, ...words: string[]) {
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
const sealedText = JSON.stringify(sealedOf(good));

/** A sample; every field of larger ones, each in a process of its own, is `npm run prove -- verify`. */
test.each([
  ['a public one', text],
  ['a sealed one', sealedText],
])('%s that was altered anywhere is refused, and why is said', async (_what, whole) => {
  const altered = [...tamperings(whole)].filter((_, i) => i % 12 === 0);
  const files = altered.map(({ what, text: other }) => [what, Buffer.from(other)] as const);
  let tried = 0;
  for (const [what, bytes] of [...tamperedFiles(whole), ...files]) {
    const { code, out, err } = await verify(bytes);
    const said = [...out, ...err].join(' ');
    expect([what, code === 1 || code === 2, said]).toEqual([
      what,
      true,
      expect.stringMatching(/[\u0e00-\u0e7f]{5}/),
    ]);
    expect(said).not.toContain('Error');
    tried += 1;
  }
  expect(tried).toBeGreaterThan(200);
});

test('the same in other letters is right, and one rewritten throughout is not what was published', async () => {
  for (const whole of [text, sealedText]) {
    for (const write of Object.values(SAME)) {
      const { code, out } = await verify(write(whole));
      expect([code, out.at(-1)]).toEqual([0, good.hash]);
    }
    const other = JSON.stringify(rewritten(JSON.parse(whole)));
    expect((await verify(other)).code).toBe(0);
    expect((await verify(other, '--hash', good.hash)).code).toBe(1);
  }
});

test.each([
  ['cut in the middle', 'แฟ้มขาดตอน'],
  ['a letter after it', 'อ่านแฟ้มตั้งแต่ไบต์ที่'],
  ['compressed', 'คลายการบีบอัด'],
  ['a byte order mark', 'BOM'],
  ['a figure twice', 'มีชื่อซ้ำกัน'],
])('%s: what to do about it is said', async (harm, said) => {
  const { code, err } = await verify(HARMS[harm]!(Buffer.from(text)));
  expect([code, err.join(' ')]).toEqual([2, expect.stringContaining(said)]);
});

test('a sealed one: exit 0 down to the answers, exit 1 for a count that was altered', async () => {
  const { code, out } = await verify(sealedText, '--hash', good.hash, '--lang', 'en');
  expect({ code, last: out.at(-1) }).toEqual({ code: 0, last: good.hash });
  expect(out[0]).toContain('every seal matches');
  const altered = await verify(sealedText.replace('"100":7', '"100":6'), '--json');
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

test.skipIf(process.platform === 'win32')(
  'what is named like a file and is none, or may never end: a sentence each, at once',
  async () => {
    const at = (name: string) => path.join(folder, name);
    execFileSync('mkfifo', [at('pipe')]);
    await symlink(at('pipe'), at('link'));
    await symlink(at('round'), at('round'));
    await writeFile(at('huge'), '{"agencies":[');
    await truncate(at('huge'), 5_000_000_000);
    await writeFile(at('spaces'), `{${' '.repeat(9_000_000)}`);
    await writeFile(at('zip'), 'PK\u0003\u0004');
    await writeFile(at('utf16'), Buffer.from('\ufeff{}', 'utf16le'));
    const said: Record<string, string> = {
      pipe: 'เป็นท่อส่งข้อมูลหรืออุปกรณ์',
      link: 'เป็นท่อส่งข้อมูลหรืออุปกรณ์',
      '/dev/zero': 'เป็นท่อส่งข้อมูลหรืออุปกรณ์',
      '.': 'เป็นโฟลเดอร์',
      round: 'อ่านแฟ้ม',
      huge: 'ใหญ่เกิน',
      spaces: 'อ่านแฟ้มตั้งแต่ไบต์ที่',
      zip: 'ถูกบีบอัด',
      utf16: 'BOM',
    };
    for (const [name, words] of Object.entries(said)) {
      const { code, err } = await typed('result', 'verify', path.resolve(folder, name));
      expect([name, code, err.join(' ').includes(words)]).toEqual([name, 2, true]);
    }
  },
);

test('a file that is not there and a hash that is none: exit 2', async () => {
  expect((await typed('result', 'verify', path.join(folder, 'nothing.json'))).code).toBe(2);
  expect((await typed('result', 'verify', folder)).code).toBe(2);
  expect((await verify(JSON.stringify(good), '--hash', 'abc')).code).toBe(2);
});

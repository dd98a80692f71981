import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AuditHead,
  type AuditLine,
  chainMac,
  EMPTY_HEAD,
  type KnownHead,
  readHead,
  readHeads,
  verifyChain,
} from './audit.ts';

const key = Buffer.alloc(32, 7);
const otherKey = Buffer.alloc(32, 8);
type Stored = AuditLine & { mac: string };

function chain(count: number, withKey = key, begin: AuditHead = EMPTY_HEAD): Stored[] {
  let mac = begin.mac;
  return Array.from({ length: count }, (_, index) => {
    const number = begin.number + index + 1;
    const line: AuditLine = {
      number,
      at: '2026-03-02T03:00:00.000Z',
      personId: null,
      action: 'test.line',
      agencyId: null,
      target: `บรรทัด ${number}`,
      details: { number },
    };
    mac = chainMac(withKey, mac, line);
    return { ...line, mac };
  });
}

const headOf = (lines: readonly Stored[]): AuditHead =>
  lines.map(({ number, mac }) => ({ number, mac })).at(-1) ?? EMPTY_HEAD;

async function verify(
  lines: readonly Stored[],
  head = headOf(lines),
  known: readonly KnownHead[] = [],
  unkeyed = 0,
) {
  async function* stored() {
    yield* lines;
  }
  return verifyChain(key, stored(), head, known, unkeyed);
}

test('an untouched chain verifies, an empty one too', async () => {
  const lines = chain(9);
  expect(await verify(lines, headOf(lines), lines)).toEqual({ head: headOf(lines) });
  expect(await verify([])).toEqual({ head: EMPTY_HEAD });
});

test('any line changed, taken out or put in is found', async () => {
  const place = fc.nat({ max: 8 });
  const tamper = fc.constantFrom('change', 'remove', 'close up', 'insert', 'open up', 'swap');
  await fc.assert(
    fc.asyncProperty(place, tamper, async (at, how) => {
      const lines = chain(9);
      const head = headOf(lines);
      const line = lines[at] as Stored;
      const strange = { ...line, target: 'อื่น' };
      const renumber = (from: number, by: number) =>
        lines.map((one, n) => (n >= from ? { ...one, number: one.number + by } : one));
      const tampered = {
        change: () => lines.with(at, strange),
        remove: () => lines.toSpliced(at, 1),
        'close up': () => renumber(at + 1, -1).toSpliced(at, 1),
        insert: () => lines.toSpliced(at, 0, { ...strange, number: line.number - 1 }),
        'open up': () => renumber(at, 1).toSpliced(at, 0, strange),
        swap: () => lines.with(at, { ...strange, mac: 'f'.repeat(64) }),
      }[how]();
      expect((await verify(tampered, head)).fault).toBeDefined();
    }),
  );
});

test('what was done is named where it was done', async () => {
  const lines = chain(9);
  const head = headOf(lines);
  const fault = async (tampered: readonly Stored[], stored = head, known: KnownHead[] = []) =>
    (await verify(tampered, stored, known)).fault;
  const third = lines[2] as Stored;
  expect(await fault(lines.with(2, { ...third, details: {} }))).toEqual({
    kind: 'changed',
    number: 3,
  });
  expect(await fault(lines.toSpliced(2, 1))).toEqual({ kind: 'missing', number: 3 });
  const moved = lines.map((one) => (one.number >= 3 ? { ...one, number: one.number + 1 } : one));
  expect(await fault(moved.toSpliced(2, 0, { ...third, target: 'แทรก' }))).toEqual({
    kind: 'inserted',
    number: 3,
  });
  expect(await fault([{ ...third, number: -4 }, ...lines])).toEqual({
    kind: 'inserted',
    number: -4,
  });
  const cut = lines.slice(0, 7);
  expect(await fault(cut)).toEqual({ kind: 'cut', number: 8 });
  expect(await fault(cut, headOf(cut))).toBeUndefined();
  expect(await fault(cut, headOf(cut), [head])).toEqual({ kind: 'cut', number: 8 });
  expect(await fault(cut, headOf(cut), [{ mac: head.mac }])).toEqual({
    kind: 'headUnknown',
    mac: head.mac,
  });
  const rewritten = [...lines.slice(0, 4), ...rewrittenFrom(lines, 4)];
  expect(await fault(rewritten, headOf(rewritten))).toBeUndefined();
  expect(await fault(rewritten, headOf(rewritten), [lines[5] as Stored])).toEqual({
    kind: 'rewritten',
    number: 6,
  });
  expect(await fault(lines, headOf(cut))).toEqual({ kind: 'inserted', number: 8 });
});

test('after a lost key the lines before it are not checked, all later ones are', async () => {
  const lost = chain(4, otherKey);
  const lines = [...lost, ...chain(4, key, headOf(lost))];
  expect((await verify(lines)).fault).toEqual({ kind: 'changed', number: 1 });
  expect((await verify(lines, headOf(lines), [], 4)).fault).toBeUndefined();
  const changed = (n: number) => lines.with(n, { ...(lines[n] as Stored), mac: 'e'.repeat(64) });
  expect((await verify(changed(3), headOf(lines), [], 4)).fault?.kind).toBe('changed');
  expect((await verify(changed(1), headOf(lines), [lines[1] as Stored], 4)).fault).toEqual({
    kind: 'rewritten',
    number: 2,
  });
});

test('the heads file is read for the first word on each line, and goes back with a restore', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
  const text = `1 ${a}\n2 ${b}\n2 ${c}\n3 ab\n4 ${a}\nrestored 2 ${b}\n3 ${c}\n5 ${'a'.repeat(20)}`;
  expect(readHeads(text)).toEqual([
    { number: 1, mac: a },
    { number: 2, mac: b },
    { number: 3, mac: c },
  ]);
  expect(readHead(`12:${a?.toUpperCase()}`)).toEqual({ number: 12, mac: a });
  expect(readHead(` ${a} `)).toEqual({ mac: a });
  for (const bad of ['', '12', `x:${a}`, `${a}0`]) expect(readHead(bad)).toBeUndefined();
});

/** By somebody who holds the key: one line changed, and all that follow chained anew. */
function rewrittenFrom(lines: readonly Stored[], at: number): Stored[] {
  let mac = lines[at - 1]?.mac ?? EMPTY_HEAD.mac;
  return lines.slice(at).map(({ mac: _, ...line }, n) => {
    const changed = n === 0 ? { ...line, target: 'เขียนใหม่' } : line;
    mac = chainMac(key, mac, changed);
    return { ...changed, mac };
  });
}

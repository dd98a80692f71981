import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteLines } from './byte-lines.ts';

/** The same bytes in pieces of the given sizes, over and over. */
async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, n = 0; at < bytes.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function rest(parts: AsyncGenerator<Buffer, boolean>) {
  const found: Buffer[] = [];
  let next = await parts.next();
  for (; !next.done; next = await parts.next()) found.push(Buffer.from(next.value));
  return { text: Buffer.concat(found).toString('utf8'), ended: next.value };
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
// Lines made of what the mark is made of, so that it nearly appears everywhere.
const lines = fc.array(
  fc.string({ unit: fc.constantFrom('\\', '.', 'ก', '\r') }).filter((line) => line !== '\\.'),
);

test('lines before the mark come whole, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(lines, sizes, async (before, cuts) => {
      const body = before.map((line) => `${line}\n`).join('');
      const bytes = Buffer.from(`first\n${body}\\.\nlast\n`);
      const input = new ByteLines(inPieces(bytes, cuts));
      expect(await input.line()).toBe('first');
      expect(await rest(input.linesBefore('\\.'))).toEqual({ text: body, ended: true });
      expect(await input.line()).toBe('last');
      expect(await input.finished()).toBe(true);
    }),
  );
});

test('a mark that never comes, a line without an end and one too long are noticed', async () => {
  const cut = new ByteLines(inPieces(Buffer.from('a\nb\n\\.'), [2]));
  expect((await rest(cut.linesBefore('\\.'))).ended).toBe(false);
  expect(await new ByteLines(inPieces(Buffer.from('no end'), [3])).line()).toBeUndefined();
  expect(
    await new ByteLines(inPieces(Buffer.from('x'.repeat(99)), [7]), 50).line(),
  ).toBeUndefined();
});

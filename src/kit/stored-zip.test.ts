import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { checksumOf, type StoredMember, storedZip, storedZipLength } from './stored-zip.ts';

const member = (name: string, text: string): StoredMember => {
  const body = Buffer.from(text);
  return { name, bytes: body.length, crc: checksumOf(body), read: async () => body };
};
const MEMBERS = [
  member('A01.pdf', 'ปู่ญี่'),
  member('L01.pdf', ''),
  member('L02.pdf', 'x'.repeat(70_000)),
];

async function whole(members: readonly StoredMember[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of storedZip(members, '2026-03-02')) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('what is written is read back by another library, and the length was known before', async () => {
  const bytes = await whole(MEMBERS);
  expect(bytes.length).toBe(storedZipLength(MEMBERS));
  expect(bytes.equals(await whole(MEMBERS))).toBe(true);
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const found: [string, number, string][] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const day = entry.getLastModDate({ timezone: 'UTC' }).toISOString().slice(0, 10);
    found.push([entry.fileName, Buffer.concat(chunks).length, day]);
  }
  const day = '2026-03-02';
  expect(found).toEqual(MEMBERS.map(({ name, bytes: length }) => [name, length, day]));
});

test('an archive of nothing is one too', async () => {
  const bytes = await whole([]);
  expect(bytes.length).toBe(storedZipLength([]));
  expect((await fromBufferPromise(bytes)).entryCount).toBe(0);
});

test('a member that is not what it was said to be is never sent', async () => {
  const changed = { ...member('A01.pdf', 'abc'), read: async () => Buffer.from('abd') };
  await expect(whole([changed])).rejects.toThrow('A01.pdf');
});

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type FileForm, rowsStream } from './rows-file.ts';

const BATCHES = 400;

/** A long table that counts how far it was read and whether it was let go. */
function longTable() {
  const seen = { read: 0, open: 0 };
  async function* batches() {
    seen.open += 1;
    try {
      for (let n = 0; n < BATCHES; n += 1) {
        seen.read += 1;
        yield Array.from({ length: 250 }, (_, i) => [
          n * 250 + i,
          `องค์การบริหารส่วนตำบล ${Math.sin(i + n)}`,
        ]);
      }
    } finally {
      seen.open -= 1;
    }
  }
  return { seen, file: { name: 'ยาว', headings: ['ที่', 'หน่วยงาน'], batches } };
}

test.each<FileForm>(['csv', 'tis620', 'xlsx'])(
  'who leaves in the middle of %s leaves nothing open, and no more is read',
  async (form) => {
    const { seen, file } = longTable();
    const reader = (await rowsStream(file, form)).getReader();
    // TIS-620 is gone through once before, to refuse what it cannot hold.
    const before = form === 'tis620' ? BATCHES : 0;
    await reader.read();
    await reader.read();
    await reader.cancel();
    await expect.poll(() => seen.open).toBe(0);
    const { read } = seen;
    expect(read - before).toBeLessThan(BATCHES / 2);
    await sleep(50);
    expect(seen.read).toBe(read);
  },
);

test('all of it is read when nobody leaves', async () => {
  const { seen, file } = longTable();
  for await (const _ of await rowsStream(file, 'csv'));
  expect(seen).toEqual({ read: BATCHES, open: 0 });
});

import { expect, test } from 'vitest';
import { writeXlsx } from './xlsx.ts';
import { stampZip } from './zip-time.ts';

async function workbook(): Promise<Uint8Array> {
  const stream = writeXlsx({ name: 'a', widths: [10] }, [['x'], [1]]);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The times of an archive's files, as its directory has them. */
function times(zip: Uint8Array): number[] {
  const bytes = Buffer.from(zip);
  const found: number[] = [];
  for (
    let at = bytes.indexOf('PK\u0001\u0002');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 1)
  ) {
    found.push(bytes.readUInt32LE(at + 12));
  }
  return found;
}

test('every file of an archive is of the day that is said, and no other byte changes', async () => {
  const made = await workbook();
  const stamped = stampZip(made.slice(), '2025-10-01');
  const date = ((2025 - 1980) << 25) | (10 << 21) | (1 << 16);
  expect(new Set(times(stamped))).toEqual(new Set([date]));
  const changed = made.reduce((sum, byte, i) => sum + (byte === stamped[i] ? 0 : 1), 0);
  expect(changed).toBeLessThanOrEqual(times(made).length * 8);
});

test('what is no archive is not touched', () => {
  expect(() => stampZip(new Uint8Array(40), '2025-10-01')).toThrow('no end');
});

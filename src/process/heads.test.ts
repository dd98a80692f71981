import { appendFileSync, symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from '../../test/kit/backup.ts';
import { headsFile, knownHeads } from './heads.ts';

const head = (number: number) => ({ number, mac: String(number % 10).repeat(64) });

test('a disk that is full is told of; the next head stands on a line of its own', async () => {
  const folder = ownFolder();
  const file = path.join(folder, 'audit-heads.log');
  const told: unknown[] = [];
  const write = headsFile(folder, (error) => told.push(error));
  symlinkSync('/dev/full', file);
  write(head(1));
  expect(told).toMatchObject([{ code: 'ENOSPC' }]);
  unlinkSync(file);
  appendFileSync(file, '1 11');
  write(head(2));
  write(head(3));
  expect(told).toHaveLength(1);
  expect(await knownHeads(folder)).toEqual([head(2), head(3)]);
});

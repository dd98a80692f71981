import { expect, test } from 'vitest';
import { type BackupRound, backupRounds } from '../kit/backup-kill.ts';

/** A sample of `npm run prove -- backup`. */
test('a backup or a restore killed in the middle leaves what was there before', async () => {
  const rounds: BackupRound[] = [];
  for await (const round of backupRounds({ rounds: 2, rows: 30_000 })) rounds.push(round);
  expect(rounds.map(({ during, killed }) => `${during} ${killed}`)).toEqual([
    'backup command',
    'restore command',
  ]);
  expect(rounds.filter((round) => round.left === 'neither')).toEqual([]);
});

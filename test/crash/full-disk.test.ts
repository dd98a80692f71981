import { expect, test } from 'vitest';
import { type FullRound, fullDiskRounds, whyNoDisk } from '../kit/full-disk.ts';

/** A sample of `npm run prove -- full-disk`, where a disk can be mounted. */
test.skipIf(whyNoDisk())(
  'no space left while answers come in: kept in the page, nothing lost',
  async () => {
    const rounds: FullRound[] = [];
    const options = { rounds: 1, people: 8, spacelessMs: 2000 };
    for await (const round of fullDiskRounds(options)) rounds.push(round);
    const [round] = rounds;
    expect(round).toMatchObject({ missing: 0, double: 0, silences: 0, restarted: false });
    expect([round!.pages > 0, round!.after > 0]).toEqual([true, true]);
  },
);

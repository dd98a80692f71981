import { expect, test } from 'vitest';
import { type LinkRound, linkRounds } from '../kit/link-kill.ts';

/** A sample of `npm run prove -- links`. */
test('whoever looks at links is killed, and the database: each link is looked at, once, and kept whole', async () => {
  const rounds: LinkRound[] = [];
  for await (const round of linkRounds({ rounds: 3, links: 150 })) rounds.push(round);
  expect(rounds.map(({ before: _, ...round }) => round)).toEqual(
    ['program', 'database', 'both'].map((killed) => ({
      killed,
      links: 150,
      missing: 0,
      double: 0,
      torn: 0,
    })),
  );
  // They really came in the middle.
  const isInTheMiddle = ({ before, links, killed }: LinkRound) =>
    before > 0 && (before < links || killed === 'database');
  expect(rounds.filter((round) => !isInTheMiddle(round))).toEqual([]);
});

import { expect, test } from 'vitest';
import { killRounds, type Round } from '../kit/kill.ts';

/** A sample of `npm run prove -- kill`. */
test('acknowledged answers survive kill -9 while more come in, and count once', async () => {
  const rounds: Round[] = [];
  for await (const round of killRounds({ rounds: 2, people: 8, longestMs: 800 }))
    rounds.push(round);
  expect(rounds.map(({ killed, missing, double }) => [killed, missing, double])).toEqual([
    ['program', 0, 0],
    ['postmaster', 0, 0],
  ]);
  expect(rounds.every((round) => round.acknowledged > 0)).toBe(true);
});

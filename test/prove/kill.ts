import { killRounds } from '../kit/kill.ts';

/** `npm run prove -- kill [ROUNDS]`: acknowledged answers survive kill -9 at any moment. */
export async function prove([rounds = '10']: readonly string[]): Promise<boolean> {
  let acknowledged = 0;
  let holds = true;
  for await (const round of killRounds({ rounds: Number(rounds), people: 16, longestMs: 3000 })) {
    acknowledged += round.acknowledged;
    holds &&= round.missing === 0 && round.double === 0;
    console.log(
      `killed ${round.killed.padEnd(10)} after ${String(round.afterMs).padStart(4)} ms: ` +
        `${round.acknowledged} acknowledged, ${round.missing} missing, ${round.double} double`,
    );
  }
  console.log(`${acknowledged} acknowledged in all: ${holds ? 'nothing lost' : 'LOST'}`);
  return holds && acknowledged > 0;
}

import { linkRounds } from '../kit/link-kill.ts';

/** `npm run prove -- links [ROUNDS]`: whoever looks at links, and the database, killed at any moment. */
export async function prove([rounds = '12']: readonly string[]): Promise<boolean> {
  let holds = true;
  let inTheMiddle = 0;
  for await (const round of linkRounds({ rounds: Number(rounds), links: 600 })) {
    holds &&= round.missing === 0 && round.double === 0 && round.torn === 0;
    if (round.before > 0 && round.before < round.links) inTheMiddle += 1;
    console.log(
      `killed ${round.killed.padEnd(8)} after ${String(round.before).padStart(3)} of ${round.links}: ` +
        `${round.missing} missing, ${round.double} double, ${round.torn} torn`,
    );
  }
  console.log(`${inTheMiddle} kills in the middle: ${holds ? 'every link once, whole' : 'NOT SO'}`);
  return holds && inTheMiddle > 0;
}

import { fullDiskRounds, whyNoDisk } from '../kit/full-disk.ts';

/** `npm run prove -- full-disk [ROUNDS]`: no space left while answers come in. */
export async function prove([rounds = '3']: readonly string[]): Promise<boolean> {
  const why = whyNoDisk();
  if (why) {
    console.log(`cannot be done here: ${why}`);
    return false;
  }
  let holds = true;
  for await (const round of fullDiskRounds({
    rounds: Number(rounds),
    people: 16,
    spacelessMs: 9000,
  })) {
    holds &&= round.missing === 0 && round.double === 0 && round.pages > 0 && round.after > 0;
    console.log(
      `no space for 9 s: ${round.acknowledged} acknowledged, ${round.pages} pages that keep the answers, ` +
        `${round.silences} without an answer; then ${round.restarted ? 'started again' : 'went on by itself'}: ` +
        `${round.after} acknowledged, ${round.missing} missing, ${round.double} double`,
    );
  }
  return holds;
}

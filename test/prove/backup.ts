import { backupRounds } from '../kit/backup-kill.ts';

/** `npm run prove -- backup [ROUNDS]`: a killed backup or restore leaves the old or the new, whole. */
export async function prove([rounds = '12']: readonly string[]): Promise<boolean> {
  const left = { old: 0, new: 0, neither: 0 };
  for await (const round of backupRounds({ rounds: Number(rounds), rows: 200_000 })) {
    left[round.left] += 1;
    console.log(
      `${round.during.padEnd(7)} with the ${round.killed.padEnd(8)} killed after ` +
        `${String(round.afterMs).padStart(3)} ms of work: ${round.left} content`,
    );
  }
  console.log(`old ${left.old}, new ${left.new}, neither ${left.neither}`);
  return left.neither === 0 && left.old > 0;
}

import { powerCuts, whyNoCut } from '../kit/power-cut.ts';

/** `npm run prove -- power-cut [CUTS]`: what was acknowledged had been synced, at every moment. */
export async function prove([cuts = '12']: readonly string[]): Promise<boolean> {
  const why = whyNoCut();
  if (why) {
    console.log(`cannot be done here: ${why}`);
    return false;
  }
  let holds = true;
  let sees = false;
  for await (const cut of powerCuts({ cuts: Number(cuts), people: 16, loadMs: 8000 })) {
    const isLie = cut.unsynced === 'everything';
    if (isLie) sees = cut.missing > 0;
    else holds &&= cut.missing === 0 && cut.double === 0;
    console.log(
      `power cut after ${(cut.atBytes / 1e6).toFixed(1).padStart(6)} MB of writes, ` +
        `${isLie ? 'on a disk that lied' : `the unsynced ${cut.unsynced}`}: ` +
        `${cut.acknowledged} acknowledged, ${cut.missing} missing, ${cut.double} double`,
    );
  }
  return holds && sees;
}

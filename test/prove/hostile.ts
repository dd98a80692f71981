import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadCast } from '../../demo/load.ts';
import { startPostgres } from '../../src/process/postgres.ts';
import { migrate } from '../../src/store/migrate.ts';
import { hostileDoors } from '../kit/hostile.ts';
import { HOSTILE_FILES } from '../kit/hostile-file.ts';
import { whyNot } from '../kit/hostile-judged.ts';
import { houseOn } from '../kit/house.ts';

/**
 * `npm run prove -- hostile`: every hostile file and server by link, as a table to be checked and as
 * evidence: the sentence that is said, the memory it took, the pages that were answered meanwhile.
 */
export async function prove(): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-hostile-'));
  const postgres = await startPostgres(path.join(folder, 'data'));
  await migrate(postgres.url, 'db/migrations');
  const house = houseOn(postgres.url);
  let holds = true;
  try {
    await loadCast(house);
    for await (const door of hostileDoors(house, HOSTILE_FILES)) {
      const why = whyNot(door);
      holds &&= why === '';
      const { thing, said, pages, peakMb } = door;
      console.log(
        `${door.door.padEnd(8)} | ${thing.padEnd(28)} | +${peakMb} MB | ${pages} pages | ${said}${why && ` | DOES NOT HOLD: ${why}`}`,
      );
    }
    return holds;
  } finally {
    await house.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

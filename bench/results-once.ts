import { perform } from '../src/actions/action.ts';
import { searchResult } from '../src/actions/edition.ts';
import { openBatches, readOpenData, seeOpenData } from '../src/actions/open-data.ts';
import { seeResultDetail } from '../src/actions/result-detail.ts';
import { openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { OPEN_FILES } from '../src/core/open-file.ts';
import { NOBODY } from '../src/core/person.ts';
import { openFilePieces } from '../src/reports/open-file.ts';
import { publishNation } from './results-publish.ts';

/** A process that does one thing to a cycle; it prints in megabytes how much memory that took. */
const [url = '', data = '', what = '', cycle = ''] = process.argv.slice(2);
const cycleId = Number(cycle);
const VISITS = 300;
const stopped = (error: unknown) => {
  throw error;
};
const { house, close } = await openHouse(
  readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }, { data }),
  {
    publicUrl: 'http://localhost',
    clock: () => new Date(),
    onLost: stopped,
    onIntakeFailure: stopped,
    onHeadUnwritten: stopped,
  },
);
process.stdout.write(`${JSON.stringify(what === 'publish' ? await published() : await read())}\n`);
await close();

async function published() {
  await publishNation(house, cycleId);
  return { peak: process.resourceUsage().maxRSS / 1024 };
}

/**
 * Every file one after the other, as fast as somebody takes it who keeps nothing, in a program that
 * has answered visitors before: what it takes to run at all is not what a download takes.
 */
async function read() {
  const { edition, instrument } = await perform(house, NOBODY, seeOpenData, { cycleId });
  for (let page = 1; page <= VISITS; page += 1) {
    const { found } = await perform(house, NOBODY, searchResult, { cycleId, page });
    const agencyCode = found.lines[0]?.code;
    if (agencyCode) await perform(house, NOBODY, seeResultDetail, { cycleId, agencyCode });
  }
  const before = process.memoryUsage.rss();
  let [most, bytes] = [before, 0];
  for (const name of OPEN_FILES) {
    const batches = openBatches((after) =>
      perform(house, NOBODY, readOpenData, { cycleId, after }),
    );
    for await (const piece of openFilePieces({ ...edition, instrument }, name, batches)) {
      bytes += piece.length;
      most = Math.max(most, process.memoryUsage.rss());
    }
  }
  return { growth: (most - before) / 2 ** 20, bytes };
}

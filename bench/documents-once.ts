import { administrator } from '../demo/load.ts';
import { perform } from '../src/actions/action.ts';
import { startBatch } from '../src/actions/batch.ts';
import { searchResult } from '../src/actions/edition.ts';
import { openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { batchMaker } from '../src/jobs/batch.ts';
import { runDue } from '../src/jobs/runner.ts';
import { openTypesetter, type Typesetter } from '../src/reports/typst.ts';
import { TYPESETTER } from './documents-typesetter.ts';
import { peakOfChildren } from './memory.ts';
import { serve } from './results-pages.ts';

/** A program that answers visitors and, once it is told to, makes a set of documents. */
export type Said =
  | { readonly port: number; readonly paths: readonly string[] }
  | { readonly times: readonly number[]; readonly rss: number };

const [url = '', data = '', cycle = ''] = process.argv.slice(2);
const cycleId = Number(cycle);
const stopped = (error: unknown) => {
  throw error;
};
const { house } = await openHouse(
  readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }, { data }),
  {
    publicUrl: 'http://localhost',
    clock: () => new Date(),
    onLost: stopped,
    onIntakeFailure: stopped,
    onHeadUnwritten: stopped,
  },
);
const { port } = await serve(house);
const { found } = await perform(house, administrator, searchResult, { cycleId });
const paths = [
  '/',
  `/standings/${cycleId}?sort=ind3`,
  ...found.lines.slice(0, 20).map(({ code }) => `/results/${cycleId}/${code}`),
  // A search is made anew each time.
  ...['1', '2', '3', '4'].map((q) => `/standings/${cycleId}?q=${q}`),
];
process.send?.({ port, paths } satisfies Said);
process.once('message', async () => {
  await perform(house, administrator, startBatch, { cycleId, documents: ['subdistrict'] });
  const times: number[] = [];
  const hear = ({ error }: { readonly error?: unknown }) => {
    if (error) throw error;
  };
  const sets = batchMaker(() => timed(openTypesetter(TYPESETTER), times), hear);
  await runDue(house, [sets], hear);
  const rss = process.resourceUsage().maxRSS / 1024 + ofChildren;
  process.send?.({ times, rss } satisfies Said);
});

/** What sets the type is a process of its own, and belongs to the program. */
let ofChildren = 0;

/** From one document's end to the next one's: reading, setting and keeping it. */
function timed(typesetter: Typesetter, times: number[]): Typesetter {
  let last = performance.now();
  return {
    async typeset(paper) {
      const pdf = await typesetter.typeset(paper);
      times.push(performance.now() - last);
      ofChildren = Math.max(ofChildren, peakOfChildren());
      last = performance.now();
      return pdf;
    },
    close: () => typesetter.close(),
  };
}

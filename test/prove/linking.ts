import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadCast } from '../../demo/load.ts';
import { openHouse } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { startPostgres } from '../../src/process/postgres.ts';
import { codedOffice, type Office, WAYS } from '../kit/linking.ts';
import { hitsOf, type Judged, judged } from '../kit/linking-attack.ts';
import { type Watcher, watch } from '../kit/linking-watch.ts';

/**
 * `npm run prove -- linking [DAYS5] [DAYS50]`: all staff of an office of 5, and of 50, answer on one day.
 * Somebody with every table and its system columns, every record and byte of the write-ahead log, and
 * every line of ours matches codes and answers no better than by chance.
 */
export async function prove([few = '200', many = '40']: readonly string[]): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-linking-'));
  const postgres = await startPostgres(path.join(folder, 'data'));
  let now = new Date('2026-03-02T03:00:00Z');
  const { house, close } = await openHouse(
    readConfig(
      { DATABASE_URL: postgres.url, DATA_DIR: path.join(folder, 'keys') },
      { empty: true },
    ),
    {
      publicUrl: 'https://ita.example.go.th',
      clock: () => now,
      onLost: () => {},
      onIntakeFailure: (error) => console.error(error.message),
      onHeadUnwritten: console.error,
    },
  );
  const watcher = await watch(postgres.adminUrl, postgres.url);
  try {
    await loadCast(house);
    const office = await codedOffice(
      house,
      (to) => {
        now = to;
      },
      50,
    );
    let holds = true;
    for (const [n, days] of [
      [5, Number(few)],
      [50, Number(many)],
    ] as const) {
      const found = await daysOf(office, watcher, n, days);
      tell(n, days, found);
      holds &&= found.rate <= found.bound;
    }
    console.log(`lines that were logged of them: ${office.log.length}`);
    return holds && office.log.length === 0;
  } finally {
    await watcher.end();
    await close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function daysOf(office: Office, watcher: Watcher, n: number, days: number): Promise<Judged> {
  const seen = [];
  for (let day = 0; day < days; day += 1) {
    await watcher.begin();
    const played = await office.play(n, WAYS[day % WAYS.length]!);
    const answers = played.people.map((one) => one.answers);
    if ((await watcher.bytesInLog(answers)) > 0) throw new Error('answers stand open in the log');
    await office.close();
    if ((await watcher.bytesInLog(answers)) === 0) throw new Error('the log was not read');
    seen.push(hitsOf(played, await watcher.look()));
    await office.reset(watcher);
  }
  return judged(seen, n);
}

function tell(n: number, days: number, { way, rate, bound, bestEver, ways }: Judged): void {
  const percent = (x: number) => `${(100 * x).toFixed(2)} %`;
  console.log(
    `N = ${n}, ${days} days, ${WAYS.join(', ')} in turn, ${ways} ways to match\n` +
      `  chance ${percent(1 / n)}, bound ${percent(bound)}; the way that did best on the first half ` +
      `(${way}) had ${percent(rate)} on the other: ${rate <= bound ? 'holds' : 'DOES NOT HOLD'}\n` +
      `  best of all ways over all days: ${percent(bestEver)}`,
  );
}

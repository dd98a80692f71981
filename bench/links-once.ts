import path from 'node:path';
import { Worker } from 'node:worker_threads';
import sql from 'sql-template-tag';
import { openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { linkOf } from '../src/core/link-finding.ts';
import { linkWork } from '../src/jobs/link.ts';
import { openRoom } from '../src/net/body.ts';
import { openChecker } from '../src/net/checker.ts';
import { openGuard } from '../src/net/guard.ts';
import { USUAL_LIMITS } from '../src/net/look.ts';
import { openReader } from '../src/net/reader.ts';
import { openRobots } from '../src/net/robots.ts';
import { makeDue } from '../src/store/link-due.ts';
import { addLinkUses } from '../src/store/web-link.ts';

/** A process that looks at all links of a list and ends: how long it took, and its memory at most. */
const [url = '', data = '', port = '', what = '', count = ''] = process.argv.slice(2);
const HOSTS = 400;
/** On a machine that is too slow for all of them, so many as there is time for. */
const MOST_MS = 120_000;
const stopped = (error: unknown) => {
  throw error;
};
const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }, { data });
const { house, close } = await openHouse(config, {
  publicUrl: 'http://localhost',
  clock: () => new Date(),
  onLost: stopped,
  onIntakeFailure: stopped,
  onHeadUnwritten: stopped,
});

const hosts = Array.from({ length: HOSTS }, (_, i) => `h${i}.offices.example:${port}`);
const guard = openGuard({
  // Hosts stand on several loopback addresses.
  resolve: async (host) => [
    { address: `127.0.0.${2 + (Number(host.slice(1, 4).replace(/\D/g, '')) % 8)}`, family: 4 },
  ],
  testHosts: new Set(hosts),
});
const visitor = {
  guard,
  userAgent: 'bench',
  room: openRoom(2),
  limits: { ...USUAL_LIMITS, connectMs: 2000, answerMs: 2000, totalMs: 5000 },
};
const reader = openReader({
  startWorker: (resourceLimits) =>
    new Worker(path.resolve('dist/net-reader-worker.js'), { resourceLimits }),
});
const work = linkWork(openChecker(visitor, reader, openRobots(visitor)), { pauseMs: 0 });

const links = Array.from({ length: Number(count) }, (_, i) =>
  linkOf(`http://${hosts[i % HOSTS]}/${what}/${i}`),
);
await house.db.transaction({ kind: 'all' }, async (tx) => {
  const of = await tx.one<{ agencyId: number; cycleId: number }>(sql`
    select (select min(id) from agency) as "agencyId", (select min(id) from cycle) as "cycleId"`);
  const uses = links.map((link) => ({ ...of, item: 'o1', ...link }));
  await addLinkUses(tx, uses, house.clock());
  await makeDue(tx, uses, house.clock());
});
const before = process.memoryUsage.rss();
const began = performance.now();
setTimeout(() => work.stop(), MOST_MS).unref();
await work.kind.run(house, { id: 0 } as never);
const seconds = (performance.now() - began) / 1000;
const { found } = await house.db.transaction({ kind: 'all' }, (tx) =>
  tx.one<{ found: number }>(sql`
    select count(distinct link) as found from link_finding
    where link = any(${links.map(({ link }) => link)}::text[])`),
);
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ seconds, found, peak, before: before / 2 ** 20 })}\n`);
await reader.close();
await close();
process.exit();

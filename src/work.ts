import { fileURLToPath } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { House } from './actions/house.ts';
import type { Config } from './config.ts';
import { jobs } from './jobs/index.ts';
import { type JobKind, type JobLine, startRunner } from './jobs/runner.ts';
import { unprivilegedUser } from './process/home.ts';
import { errorFacts, type Log } from './process/log.ts';
import type { Office } from './reports/office.ts';
import type { Press } from './reports/press.ts';
import type { TypesetterOptions } from './reports/typst.ts';

/** What works beside the pages: jobs, the reader of links, and those who make papers. */
const TEMPLATES = fileURLToPath(new URL('../src/reports', import.meta.url));
const READER = new URL('../dist/net-reader-worker.js', import.meta.url);
const OFFICE = new URL('../dist/reports-office-worker.js', import.meta.url);
const startWorker = (resourceLimits: ResourceLimits) => new Worker(READER, { resourceLimits });
const TYPESETTER: TypesetterOptions = {
  folder: TEMPLATES,
  program: fileURLToPath(new URL('../dist/reports-typst-worker.js', import.meta.url)),
};

/** Mail leaves a real house where a mail server is set up; its library is loaded only then. */
export async function jobsFor(
  { installation }: House,
  { mail }: Config,
  log: Log,
): Promise<readonly JobKind[]> {
  const [{ batchMaker }, { openTypesetter }, { fileWork }, { openReader }] = await Promise.all([
    import('./jobs/batch.ts'),
    import('./reports/typst.ts'),
    import('./jobs/file.ts'),
    import('./net/reader.ts'),
  ]);
  const sets = batchMaker(
    () => openTypesetter(TYPESETTER),
    ({ document, error }) => log.error({ document, error: errorFacts(error) }, 'document of a set'),
  );
  const files = fileWork(() => openReader({ startWorker }));
  const all = [...jobs, sets, files];
  if (mail === undefined || installation.isDemo) return all;
  const { mailer } = await import('./jobs/mail.ts');
  return [...all, mailer(mail)];
}

export function jobLog(log: Log) {
  return ({ error, ...line }: JobLine) => {
    if (error === undefined) log.debug(line, 'job');
    else log.error({ ...line, error: errorFacts(error) }, 'job');
  };
}

/** Links are looked at by a worker of their own: slow servers hold up nothing else. The demo asks nobody. */
export async function linksOf(house: House, { links }: Config, log: Log) {
  if (!links.check || house.installation.isDemo) return undefined;
  const { openLinkWork } = await import('./jobs/link-worker.ts');
  const work = await openLinkWork({
    publicUrl: house.publicUrl,
    closed: links.closed,
    startWorker,
    browser: links.browser === undefined ? undefined : await browserProgram(links.browser),
  });
  // The browser has a worker of its own.
  const workers = links.browser ? 2 : 1;
  const runner = startRunner(house, work.kinds, jobLog(log), { workers });
  return {
    async stop() {
      work.stop();
      await runner.stop();
      await work.close();
    },
  };
}

/** No browser has a sandbox as root; it has the letters of our papers beside those of the machine. */
async function browserProgram(file: string) {
  const { fontFiles } = await import('./reports/faces.ts');
  const as = process.getuid?.() === 0 ? await unprivilegedUser() : undefined;
  return { file, as, fonts: fontFiles() };
}

export interface Makers {
  readonly press: Press;
  readonly office: Office;
}

export async function papers(): Promise<Makers> {
  const [{ openPress }, { openTypesetter }, { openOffice }] = await Promise.all([
    import('./reports/press.ts'),
    import('./reports/typst.ts'),
    import('./reports/office.ts'),
  ]);
  return {
    press: openPress(openTypesetter(TYPESETTER)),
    office: openOffice({
      startWorker: (workerData, resourceLimits) =>
        new Worker(OFFICE, { workerData, resourceLimits }),
    }),
  };
}

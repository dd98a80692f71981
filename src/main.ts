import { fileURLToPath } from 'node:url';
import type { House } from './actions/house.ts';
import { makeSetupLink } from './actions/setup.ts';
import { openHouse, openPlace, refuseEmptyFolder } from './app.ts';
import type { Outside } from './cli/command.ts';
import { commands } from './cli/commands.ts';
import { runCommand } from './cli/run.ts';
import { type Config, readConfig } from './config.ts';
import { startRunner } from './jobs/runner.ts';
import { listen } from './process/listen.ts';
import { errorFacts, type Log, openLog } from './process/log.ts';
import { reachOf } from './process/reach.ts';
import { type Front, webServer } from './process/server.ts';
import { askedToStop } from './process/signals.ts';
import { installationText } from './text/installation.ts';
import { type Ready, readyBlock, startText } from './text/start.ts';
import { tooLongPage } from './web/too-long.ts';
import type { RequestLine } from './web/web.tsx';
import { jobLog, jobsFor, linksOf, type Makers, papers } from './work.ts';

/**
 * The process: started by `bin/prongsai.js` with the words of the command line. `start` serves
 * until it is asked to stop; every other command opens the house, does its work and ends.
 */
const STATIC = fileURLToPath(new URL('../dist/static', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);
// Whoever read along has gone; that is no reason to stop.
process.stdout.on('error', () => {});

async function serve(config: Config): Promise<void> {
  const log = openLog(config.logLevel);
  dieInWords(log);
  const stop = askedToStop(() => process.exit(1));
  let fetch = (_: Request, _env: unknown): Response | Promise<Response> =>
    new Response('starting', { status: 503, headers: { 'retry-after': '2' } });
  let front: Front = () => false;
  const server = webServer(
    (request, env) => fetch(request, env),
    config.tls,
    (incoming, outgoing, leave) => front(incoming, outgoing, leave),
    tooLongPage(),
  );
  // With a public address the port is part of an agreement; otherwise the next one will do.
  const listening = await listen(server, config.host, config.port, config.publicUrl === undefined);
  const reach = reachOf(config.host, listening.port, config.tls !== undefined);
  const publicUrl = config.publicUrl ?? (reach.elsewhere[0] ?? reach.here).replace(/\/$/, '');
  try {
    const opened = await openHouse(config, {
      publicUrl,
      clock: () => new Date(),
      onLost(error) {
        log.error({ error: errorFacts(error) }, 'the database is away');
      },
      onIntakeFailure(error) {
        log.error({ error: errorFacts(error) }, 'intake');
      },
      onHeadUnwritten(error) {
        log.error({ error: errorFacts(error) }, 'audit-heads.log');
      },
      loadDemo,
    });
    const runner = startRunner(opened.house, await jobsFor(opened.house, config, log), jobLog(log));
    const links = await linksOf(opened.house, config, log);
    const makers = await papers();
    const open = await pages(opened.house, config, makers, log);
    fetch = open.fetch;
    front = open.front;
    const portWanted = listening.port === config.port ? undefined : config.port;
    for (const line of readyBlock(await ready(opened.house, config, reach, portWanted))) say(line);
    log.info({ port: listening.port }, 'ready');
    await stop;
    say(startText.stopping);
    await listening.drain();
    await Promise.all([runner.stop(), links?.stop()]);
    await makers.press.close();
    await makers.office.close();
    await opened.close();
    say(startText.stopped);
  } catch (error) {
    await listening.drain();
    throw error;
  }
}

async function pages(house: House, config: Config, makers: Makers, log: Log) {
  const [{ createWeb }, { loadAssets }, { connectionReader }, { openSharedPages }, { openFront }] =
    await Promise.all([
      import('./web/web.tsx'),
      import('./web/assets.ts'),
      import('./web/connection.ts'),
      import('./web/shared.ts'),
      import('./web/front.ts'),
    ]);
  const shared = openSharedPages(house);
  const parts = {
    house,
    shared,
    assets: await loadAssets(STATIC),
    ...makers,
    connection: connectionReader(config.trustedProxies),
    log({ error, ...line }: RequestLine) {
      if (error === undefined) log.info(line, 'request');
      else log.error({ ...line, error: errorFacts(error) }, 'request');
    },
  };
  return { fetch: createWeb(parts).fetch, front: openFront(shared, parts) };
}

async function loadDemo(house: House): Promise<void> {
  say(startText.loadingDemo);
  const demo = await import('../demo/load.ts');
  await demo.loadDemo(house);
}

async function ready(
  house: House,
  config: Config,
  reach: ReturnType<typeof reachOf>,
  portWanted: number | undefined,
): Promise<Ready> {
  const { installation } = house;
  const url = config.publicUrl === undefined ? reach.here : `${config.publicUrl}/`;
  const { th, en } = installationText;
  const behindProxy = config.trustedProxies.length > 0;
  return {
    url,
    elsewhere: config.publicUrl === undefined ? reach.elsewhere : [],
    portWanted,
    plainBeyond: reach.elsewhere.length > 0 && config.tls === undefined && !behindProxy,
    setupLink: house.installation.isDemo ? undefined : await setupLink(house, url),
    demo: installation.isDemo ? (await import('../demo/welcome.ts')).demoWelcome(url) : undefined,
    mark: `${installation.name} · ${th[installation.kind]} · ${en[installation.kind]}`,
  };
}

/** Over an address from which an account may be made: encrypted, or the machine itself. */
function setupLink(house: House, url: string): Promise<string | undefined> {
  return makeSetupLink({ ...house, publicUrl: url.replace(/\/$/, '') });
}

/** A bug that nobody caught: what is safe of it is written down, and the process ends. */
function dieInWords(log: Log): void {
  const die = (error: unknown) => {
    log.error({ error: errorFacts(error) }, 'the program ends because of a bug');
    process.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
}

const outside: Outside = {
  serve: ({ data, host, port, empty }) =>
    serve(readConfig(process.env, { data, host, port, empty })),
  async openPlace({ data, fresh }) {
    const config = readConfig(process.env, { data });
    if (!fresh) refuseEmptyFolder(config);
    return openPlace(config, { clock: () => new Date(), onLost });
  },
  async fillNation({ data }, wish, tell) {
    const config = readConfig(process.env, { data });
    const { house, close } = await openHouse(config, {
      publicUrl: reachOf(config.host, config.port, false).here.replace(/\/$/, ''),
      clock: () => new Date(),
      onLost,
      onIntakeFailure: onLost,
      onHeadUnwritten: onLost,
      loadDemo: async (begun) => (await import('../demo/load.ts')).loadDemo(begun),
    });
    try {
      return await (await import('../demo/national.ts')).addNational(house, wish, tell);
    } finally {
      await close();
    }
  },
  async openHouse({ data }) {
    const config = readConfig(process.env, { data });
    refuseEmptyFolder(config);
    const here = reachOf(config.host, config.port, config.tls !== undefined).here;
    return openHouse(config, {
      publicUrl: config.publicUrl ?? here.replace(/\/$/, ''),
      clock: () => new Date(),
      onLost,
      onIntakeFailure: onLost,
      onHeadUnwritten: onLost,
    });
  },
};

function onLost(error: unknown): never {
  throw error;
}

process.exitCode = await runCommand(commands, process.argv.slice(2), outside, {
  out: say,
  err: (line) => process.stderr.write(`${line}\n`),
});

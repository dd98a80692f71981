import { fork } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { perform } from '../src/actions/action.ts';
import { listResults } from '../src/actions/edition.ts';
import type { House } from '../src/actions/house.ts';
import { NOBODY } from '../src/core/person.ts';
import { webServer } from '../src/process/server.ts';
import type { Office } from '../src/reports/office.ts';
import type { Press } from '../src/reports/press.ts';
import type { Tx } from '../src/store/database.ts';
import { loadAssets } from '../src/web/assets.ts';
import { connectionReader } from '../src/web/connection.ts';
import { openFront } from '../src/web/front.ts';
import { openSharedPages } from '../src/web/shared.ts';
import { createWeb } from '../src/web/web.tsx';
import type { Visited, Visits } from './clients.ts';
import { type Measured, median } from './figure.ts';
import type { NationHouse } from './nation.ts';
import { anAgency, type PageKind, pagesOf } from './results-queries.ts';

/**
 * The pages of a published nation, sixteen visitors at a time: each against the queries behind it,
 * asked by as many at once, and an agency's page against a bare server that sends the same bytes.
 * What is asked for again comes from memory; what nobody asked for before is made, and stands beside.
 */
const CLIENTS = 16;
const ROUNDS = 5;
const ROUND_MS = 500;

export async function* pageFigures({ house }: NationHouse): AsyncGenerator<Measured> {
  const edition = (await perform(house, NOBODY, listResults, {}))[0];
  if (!edition) throw new Error('nothing is published');
  const served = await serve(house);
  const clients = fork(new URL('./clients.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  const pool = new pg.Pool({ connectionString: house.db.url, max: 10 });
  const visit = (visits: Omit<Visits, 'clients'>) =>
    new Promise<Visited>((resolve, reject) => {
      clients.removeAllListeners();
      clients.once('message', (visited) => resolve(visited as Visited));
      clients.once('exit', (code) => reject(new Error(`the clients ended with ${code}`)));
      clients.send({ ...visits, clients: CLIENTS });
    });
  try {
    const [kinds, agency] = await house.db.transaction({ kind: 'public' }, async (tx) => [
      await pagesOf(tx, edition),
      await anAgency(tx, edition),
    ]);
    for (const kind of kinds) yield* againstQuery(kind, served.port, pool, visit);
    yield* againstBareServer(served.port, agency, visit);
    yield { name: 'looking up what stands published', value: await lookUp(house), unit: 'ms' };
  } finally {
    clients.kill();
    await pool.end();
    served.server.closeAllConnections();
    served.server.close();
  }
}

type Visit = (visits: Omit<Visits, 'clients'>) => Promise<Visited>;

async function* againstQuery(
  kind: PageKind,
  port: number,
  pool: pg.Pool,
  visit: Visit,
): AsyncGenerator<Measured> {
  const { name, again, fresh, query } = kind;
  await visit({ port, paths: again, ms: 400 });
  const rounds: { query: number; kept: Visited; made: Visited }[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    const every = fresh.filter((_, at) => at % ROUNDS === n);
    rounds.push({
      query: await queried(pool, query),
      kept: await visit({ port, paths: again, ms: ROUND_MS }),
      made: await visit({ port, paths: every, ms: ROUND_MS, once: true }),
    });
  }
  for (const { kept, made } of rounds) {
    if (kept.failed + made.failed > 0) throw new Error(`${name}: a page was not answered`);
  }
  const bare = `the bare query (${median(rounds.map((one) => one.query)).toPrecision(3)} ms)`;
  for (const [which, said] of [
    ['kept', name],
    ['made', `${name}, each asked for the first time`],
  ] as const) {
    const ratio = median(rounds.map((one) => each(one[which]) / one.query));
    yield {
      name: said,
      value: median(rounds.map((one) => each(one[which]))),
      unit: 'ms each',
      against: bare,
      ratio,
      ...(which === 'kept' || kind.aimsFresh ? { aim: '<=3' } : {}),
    };
    const p95 = median(rounds.map((one) => one[which].p95));
    yield { name: `${said}: p95`, value: p95, unit: 'ms' };
  }
}

const each = ({ requests, ms }: Visited): number => ms / requests;

/** Milliseconds each, so many at once, on as many connections as the program has. */
async function queried(pool: pg.Pool, query: PageKind['query']): Promise<number> {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() - began < ROUND_MS) {
        const client = await pool.connect();
        await query(bareTx(client), done);
        client.release();
        done += 1;
      }
    }),
  );
  return (performance.now() - began) / done;
}

/** Queries outside any transaction, as bare as they can be asked. */
export function bareTx(client: pg.PoolClient): Tx {
  const rows = async <R>(query: Sql) =>
    (await client.query({ text: query.text, values: query.values })).rows as R[];
  return {
    client,
    rows,
    maybe: async <R>(query: Sql) => (await rows<R>(query))[0],
    async one<R>(query: Sql) {
      return (await rows<R>(query))[0] as R;
    },
    run: async (query) => (await rows(query)).length,
  };
}

async function* againstBareServer(
  port: number,
  path: string,
  visit: Visit,
): AsyncGenerator<Measured> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { 'accept-encoding': 'identity' },
  });
  const whole = (await answer.arrayBuffer()).byteLength;
  const { body, headers } = await asBrowserGets(port, path);
  const bare = createServer((_, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  const bareVisits = { port: await listen(bare), paths: [path], ms: ROUND_MS };
  const ours = { ...bareVisits, port };
  const rounds: { bare: Visited; kept: Visited }[] = [];
  await visit(ours);
  await visit(bareVisits);
  for (let n = 0; n < ROUNDS * 2 - 1; n += 1) {
    rounds.push({ bare: await visit(bareVisits), kept: await visit(ours) });
  }
  bare.closeAllConnections();
  bare.close();
  const rate = ({ requests, ms }: Visited) => (requests * 1000) / ms;
  yield {
    name: `agency page, ${Math.round(body.length / 1000)} of ${Math.round(whole / 1000)} kB`,
    value: median(rounds.map((one) => rate(one.kept))),
    unit: 'a second',
    against: `bare node:http, same bytes (${median(rounds.map((one) => rate(one.bare))).toFixed(0)})`,
    ratio: median(rounds.map((one) => rate(one.kept) / rate(one.bare))),
    aim: '>=0.5',
  };
}

export async function asBrowserGets(port: number, path: string) {
  const { request } = await import('node:http');
  return new Promise<{ body: Buffer; headers: Record<string, string> }>((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    request({ host: '127.0.0.1', port, path, headers }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const own = ['content-type', 'content-encoding', 'content-length', 'etag'];
      const sent = own.flatMap((name) => {
        const value = answer.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      });
      resolve({ body: Buffer.concat(chunks), headers: Object.fromEntries(sent) });
    })
      .on('error', reject)
      .end();
  });
}

/** What the once-a-second look costs. */
async function lookUp({ published }: House): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    published.forget();
    const began = performance.now();
    await published.mark();
    times.push(performance.now() - began);
  }
  return median(times);
}

export async function serve(house: House): Promise<{ server: Server; port: number }> {
  const shared = openSharedPages(house);
  const press: Press = {
    print: () => Promise.reject(new Error('nothing is printed here')),
    close: async () => {},
  };
  const nothing = () => Promise.reject(new Error('nothing is written here'));
  const office: Office = {
    docx: nothing,
    xlsx: nothing,
    fill: nothing,
    example: nothing,
    close: async () => {},
  };
  const parts = {
    house,
    shared,
    press,
    office,
    assets: await loadAssets('dist/static'),
    connection: connectionReader([]),
    log: () => {},
  };
  const server = webServer(createWeb(parts).fetch, undefined, openFront(shared, parts));
  return { server, port: await listen(server) };
}

export function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}

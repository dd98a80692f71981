import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { addDemoCycle } from '../demo/cycles.ts';
import { administrator, loadCast } from '../demo/load.ts';
import { addDemoYear } from '../demo/results.ts';
import { demoLinkCode } from '../demo/world.ts';
import type { House } from '../src/actions/house.ts';
import { openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { DOORS } from '../src/core/survey.ts';
import { surveyHref } from '../src/ui/survey.tsx';
import type { Visited, Visits } from './clients.ts';
import { type Measured, median } from './figure.ts';
import { asBrowserGets, listen, serve } from './results-pages.ts';

/**
 * What a respondent's phone asks for first, beside a bare server that sends the same bytes and the
 * same headers; and how much that is. Pairs share their moment.
 */
const CLIENTS = 16;
const ROUNDS = 15;
const ROUND_MS = 400;
const YEARS = ['nacc/2568', 'nacc/2567', 'nacc/2565'] as const;

export async function* measure(): AsyncGenerator<Measured> {
  for (const instrument of YEARS) yield* inHouse(instrument);
}

async function* inHouse(instrument: string): AsyncGenerator<Measured> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-bench-'));
  chmodSync(folder, 0o711);
  const env = { STAGE_DIR: path.join(folder, 'stage'), LOG_LEVEL: 'warn' };
  const stopped = (error: unknown) => {
    throw error;
  };
  const { house, close } = await openHouse(readConfig(env, { data: path.join(folder, 'data') }), {
    publicUrl: 'http://localhost',
    clock: () => new Date(),
    onLost: stopped,
    onIntakeFailure: stopped,
    onHeadUnwritten: stopped,
    loadDemo: loadCast,
  });
  try {
    const cycle = { fiscalYear: 2569, instrument, isOver: false };
    await addDemoYear(house, administrator, await addDemoCycle(house, administrator, cycle));
    yield* figures(house, instrument);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* figures(house: House, instrument: string): AsyncGenerator<Measured> {
  const { server, port } = await serve(house);
  const survey = `/go/iit/${demoLinkCode('A02')}`;
  const { body } = await asBrowserGets(port, survey);
  const headers = await headersOf(port, survey);
  for (const door of DOORS) {
    for (const language of ['th', 'en'] as const) {
      const page = await asBrowserGets(port, surveyHref(door, demoLinkCode('A02'), language));
      yield {
        name: `${instrument} ${door} ${language}: first view, compressed, one request`,
        value: page.body.length,
        unit: 'bytes',
        aim: '<=14000',
      };
    }
  }
  const bare = createServer((_, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  const barePort = await listen(bare);
  const clients = fork(new URL('./clients.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  const visit = (at: number) =>
    new Promise<Visited>((resolve, reject) => {
      clients.removeAllListeners();
      clients.once('message', (visited) => resolve(visited as Visited));
      clients.once('exit', (code) => reject(new Error(`the clients ended with ${code}`)));
      const visits: Visits = { port: at, paths: [survey], ms: ROUND_MS, clients: CLIENTS };
      clients.send(visits);
    });
  try {
    await visit(port);
    await visit(barePort);
    const rounds: { bare: Visited; ours: Visited }[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      rounds.push({ bare: await visit(barePort), ours: await visit(port) });
    }
    if (rounds.some(({ ours }) => ours.failed > 0)) throw new Error('a page was not answered');
    const rate = ({ requests, ms }: Visited) => (requests * 1000) / ms;
    yield {
      name: `${instrument}: survey page`,
      value: median(rounds.map((one) => rate(one.ours))),
      unit: 'a second',
      against: `bare node:http, same bytes and headers (${median(rounds.map((one) => rate(one.bare))).toFixed(0)})`,
      ratio: median(rounds.map((one) => rate(one.ours) / rate(one.bare))),
      aim: '>=0.75',
    };
    yield {
      name: `${instrument}: survey page: p95`,
      value: median(rounds.map((one) => one.ours.p95)),
      unit: 'ms',
    };
  } finally {
    clients.kill();
    for (const one of [server, bare]) {
      one.closeAllConnections();
      one.close();
    }
  }
}

/** As they are sent, but for those that every server writes itself. */
function headersOf(port: number, path: string): Promise<string[]> {
  const own = new Set(['date', 'connection', 'keep-alive']);
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const { rawHeaders: raw } = answer;
      answer.resume();
      const names = raw.filter((_, i) => i % 2 === 0);
      resolve(
        names.flatMap((name, i) => (own.has(name.toLowerCase()) ? [] : [name, raw[2 * i + 1]!])),
      );
    })
      .on('error', reject)
      .end();
  });
}

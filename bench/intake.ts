import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import sql from 'sql-template-tag';
import { addDemoCycle } from '../demo/cycles.ts';
import { administrator, loadCast } from '../demo/load.ts';
import { addDemoYear } from '../demo/results.ts';
import { demoLinkCode } from '../demo/world.ts';
import type { House } from '../src/actions/house.ts';
import { openIntake } from '../src/actions/intake.ts';
import { openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { cellsOf } from '../src/core/instrument-cells.ts';
import { readKey, type Submission } from '../src/core/response.ts';
import { fillIn, type Survey } from '../src/core/survey.ts';
import { type Measured, median } from './figure.ts';
import type { Posted, Posts } from './posters.ts';
import { listen, serve } from './results-pages.ts';

/**
 * Durable submissions a second through the program, beside a bare server that reads the same form and
 * makes the same grouped insert, and beside grouped inserts without HTTP; clients, program and
 * database on the same machine. Pairs share their moment.
 */
const CLIENTS = [1, 16, 64, 256] as const;
const ROUNDS = 5;
const ROUND_MS = 900;

export async function* measure(): AsyncGenerator<Measured> {
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
    const cycle = { fiscalYear: 2569, instrument: 'nacc/2568', isOver: false };
    await addDemoYear(house, administrator, await addDemoCycle(house, administrator, cycle));
    // Everything comes from one network here.
    yield* figures({ ...house, gate: { wait: () => undefined, full: () => undefined } });
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* figures(house: House): AsyncGenerator<Measured> {
  const code = demoLinkCode('A02');
  const found = await house.surveys.find('iit', code);
  if (found.is !== 'open') throw new Error('the survey is not open');
  const { survey } = found;
  const form = cellsOf(survey.instrument, survey.part.channel)
    .map((cell) => `${cell.code}=2`)
    .concat('_about.sex=1')
    .join('&');
  const send = `/go/iit/${code}/send`;
  const ours = await serve(house);
  const bare = bareServer(house, survey);
  const barePort = await listen(bare.server);
  const posters = fork(new URL('./posters.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  const post = (port: number, clients: number) =>
    new Promise<Posted>((resolve, reject) => {
      posters.removeAllListeners();
      posters.once('message', (posted) => resolve(posted as Posted));
      posters.once('exit', (status) => reject(new Error(`the posters ended with ${status}`)));
      posters.send({ port, path: send, form, clients, ms: ROUND_MS } satisfies Posts);
    });
  try {
    for (const clients of CLIENTS) {
      await post(ours.port, clients);
      await post(barePort, clients);
      const rounds: { ours: Posted; bare: Posted; inserts: number }[] = [];
      for (let n = 0; n < ROUNDS; n += 1) {
        rounds.push({
          bare: await post(barePort, clients),
          ours: await post(ours.port, clients),
          inserts: await insertsAlone(house, survey, clients),
        });
        await emptied(house);
      }
      if (rounds.some(({ ours, bare }) => ours.refused + bare.refused > 0)) {
        throw new Error('a form was not taken');
      }
      yield* said(clients, rounds);
    }
  } finally {
    posters.kill();
    for (const { server } of [ours, bare]) {
      server.closeAllConnections();
      server.close();
    }
  }
}

function* said(
  clients: number,
  rounds: readonly { ours: Posted; bare: Posted; inserts: number }[],
): Generator<Measured> {
  const rate = ({ taken, ms }: Posted) => (taken * 1000) / ms;
  const bareRate = median(rounds.map((one) => rate(one.bare)));
  yield {
    name: `${clients} clients: durable submissions`,
    value: median(rounds.map((one) => rate(one.ours))),
    unit: 'a second',
    against: `bare node:http, same form and insert (${bareRate.toFixed(0)})`,
    ratio: median(rounds.map((one) => rate(one.ours) / rate(one.bare))),
    ...(clients === 64 ? { aim: '>=0.75' } : {}),
  };
  const inserts = median(rounds.map((one) => one.inserts));
  yield {
    name: `${clients} clients: the same`,
    value: median(rounds.map((one) => rate(one.ours))),
    unit: 'a second',
    against: `grouped inserts without HTTP (${inserts.toFixed(0)})`,
    ratio: median(rounds.map((one) => rate(one.ours) / one.inserts)),
  };
  for (const part of ['p50', 'p99'] as const) {
    yield {
      name: `${clients} clients: ${part}`,
      value: median(rounds.map((one) => one.ours[part])),
      unit: 'ms',
    };
  }
}

/** Reads the form and takes it in, and knows nothing else. */
function bareServer(house: House, survey: Survey) {
  const intake = openIntake(house.db, house.keys.codes, (error) => {
    throw error;
  });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const fields = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
      const { packed, bands } = fillIn(survey, (name) => fields.getAll(name));
      const key = readKey(fields.get('_key') ?? '');
      const isTaken =
        key && packed && (await intake.submit(submission(survey, key, packed, bands)));
      response.writeHead(isTaken === 'kept' ? 303 : 422, {
        location: '/thanks',
        'content-length': 0,
      });
      response.end();
    });
  });
  return { server };
}

function submission(
  { cycleId, agency, part }: Survey,
  key: Uint8Array,
  answers: Uint8Array,
  bands: Uint8Array | undefined,
): Submission {
  return { key, cycleId, agencyId: agency.id, channel: part.channel, answers, bands };
}

/** As many at once, straight into the group that is being written. */
async function insertsAlone(house: House, survey: Survey, clients: number): Promise<number> {
  const answers = new Uint8Array(cellsOf(survey.instrument, survey.part.channel).length).fill(2);
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < began + ROUND_MS) {
        await house.intake.submit(
          submission(survey, randomBytes(16), answers, Uint8Array.of(1, 0)),
        );
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - began);
}

async function emptied({ db }: House): Promise<void> {
  await db.transaction({ kind: 'all' }, (tx) => tx.run(sql`delete from intake`));
}

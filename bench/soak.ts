import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { demoLinkCode } from '../demo/world.ts';
import { freePort } from '../src/process/ports.ts';
import { startPostgres } from '../src/process/postgres.ts';
import { countKept } from '../test/kit/kept-answers.ts';
import { FROM_EVERYWHERE, formWriter } from '../test/kit/poster.ts';
import { type Program, startProgram } from '../test/kit/program.ts';
import { type Measured, median } from './figure.ts';
import { memoryOf } from './memory.ts';
import type { Posted, Posts } from './posters.ts';

/**
 * `npm run bench -- soak [--seconds=600]`: the whole program, mixer and all, at half of what it took at
 * most, in slices; whether its memory and its slowest answers stay what they were, and whether all that it
 * thanked for is there.
 */
const CLIENTS = 64;
const SLICES = 20;
const AGENCIES = ['L01', 'A02', 'A03'];

export async function* measure(): AsyncGenerator<Measured> {
  const asked = process.argv.find((word) => word.startsWith('--seconds='))?.slice(10);
  const seconds = Number(asked ?? 600);
  if (!(seconds >= SLICES)) throw new Error(`--seconds=${asked}: at least ${SLICES}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-soak-'));
  chmodSync(folder, 0o711);
  const data = path.join(folder, 'data');
  const stageFolder = path.join(folder, 'stage');
  const port = await freePort();
  const env = { DATA_DIR: data, STAGE_DIR: stageFolder, LOG_LEVEL: 'error', ...FROM_EVERYWHERE };
  const program = await startProgram(process.cwd(), { env: { ...env, PORT: String(port) } });
  try {
    const server = await startPostgres(data, { stageFolder });
    yield* soaked(program, port, server.url, (seconds * 1000) / SLICES);
    await server.stop();
  } finally {
    program.signal('SIGTERM');
    await program.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* soaked(program: Program, port: number, url: string, sliceMs: number) {
  const paths = AGENCIES.map((code) => `/go/eit/${demoLinkCode(code)}/send`);
  const write = await formWriter(program.url + (paths[0] ?? '').slice(1).replace('/send', ''));
  const { fields } = write();
  fields.delete('_key');
  const posters = fork(new URL('./posters.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  const post = (posts: Pick<Posts, 'ms' | 'perSecond'>) =>
    new Promise<Posted>((resolve, reject) => {
      posters.removeAllListeners();
      posters.once('message', (posted) => resolve(posted as Posted));
      posters.once('exit', (status) => reject(new Error(`the posters ended with ${status}`)));
      const all = { port, path: paths, form: fields.toString(), clients: CLIENTS, ...posts };
      posters.send(all satisfies Posts);
    });
  try {
    const before = await countKept(url, []);
    const warm = await post({ ms: 3000 });
    const fastest = await post({ ms: 5000 });
    const peak = (fastest.taken * 1000) / fastest.ms;
    const slices: { posted: Posted; program: number; database: number }[] = [];
    for (let n = 0; n < SLICES; n += 1) {
      const posted = await post({ ms: sliceMs, perSecond: peak / 2 });
      slices.push({ posted, ...memoryOf(program.pid, 'prongsai-soak-') });
    }
    const taken = [warm, fastest, ...slices.map(({ posted }) => posted)];
    const thanked = taken.reduce((sum, one) => sum + one.taken, 0);
    const refused = taken.reduce((sum, one) => sum + one.refused, 0);
    const after = await countKept(url, []);
    yield { name: 'most, 64 clients', value: peak, unit: 'a second' };
    yield* steady(slices, peak);
    yield { name: 'not thanked', value: refused, unit: 'forms', aim: '<=0' };
    yield {
      name: 'thanked and not there, or there twice',
      value: Math.abs(thanked - (after.answers - before.answers)),
      unit: `of ${thanked}`,
      aim: '<=0',
    };
  } finally {
    posters.kill();
  }
}

/** The first quarter is still warming up; what comes after it is held against the last. */
function* steady(
  slices: readonly { posted: Posted; program: number; database: number }[],
  peak: number,
): Generator<Measured> {
  const quarter = slices.length / 4;
  const early = slices.slice(quarter, 2 * quarter);
  const late = slices.slice(-quarter);
  const rate = ({ posted }: (typeof slices)[number]) => (posted.taken * 1000) / posted.ms;
  yield {
    name: 'kept up',
    value: median(slices.map(rate)),
    unit: 'a second',
    against: `half of the most (${(peak / 2).toFixed(0)})`,
    ratio: median(slices.map(rate)) / (peak / 2),
    aim: '>=0.98',
  };
  for (const part of ['program', 'database'] as const) {
    const was = median(early.map((one) => one[part]));
    const is = median(late.map((one) => one[part]));
    yield {
      name: `memory of the ${part}, last quarter`,
      value: is,
      unit: 'MB',
      against: `second quarter (${was.toFixed(0)})`,
      ratio: is / was,
      ...(part === 'program' ? { aim: '<=1.1' } : {}),
    };
  }
  const was = median(early.map(({ posted }) => posted.p99));
  const is = median(late.map(({ posted }) => posted.p99));
  yield {
    name: 'p99, last quarter',
    value: is,
    unit: 'ms',
    against: `second quarter (${was.toFixed(1)})`,
    ratio: is / was,
    aim: '<=1.5',
  };
  yield {
    name: 'p50, last quarter',
    value: median(late.map(({ posted }) => posted.p50)),
    unit: 'ms',
  };
}

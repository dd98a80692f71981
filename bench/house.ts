import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../src/process/ports.ts';
import { type Program, startProgram } from '../test/kit/program.ts';
import { type Measure, median } from './figure.ts';
import { memoryOf } from './memory.ts';

/**
 * The house as its owner meets it: seconds from `npm start` in a fresh clone to the first page,
 * what of it the registry takes, the seconds of a later start, and what program and
 * database hold in memory while nobody is there.
 */
const LATER_STARTS = 3;
const VISITS = 20;
const REST_SECONDS = 5;

export const measure: Measure = async function* () {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-bench-'));
  // For root the database runs as somebody else, who must pass through.
  chmodSync(folder, 0o711);
  const env = {
    STAGE_DIR: path.join(folder, 'stage'),
    PORT: String(await freePort()),
    npm_config_cache: path.join(folder, 'cache'),
    LOG_LEVEL: 'warn',
  };
  try {
    const cold = await firstPage(clone(folder, 'cold'), env);
    await stop(cold.program);
    const warmClone = clone(folder, 'warm');
    const warm = await firstPage(warmClone, env);
    await stop(warm.program);
    const registry = Math.max(0, installing(cold.program) - installing(warm.program));
    yield { name: 'first start, empty npm cache', value: cold.seconds, unit: 's' };
    yield { name: 'of it the registry', value: registry, unit: 's' };
    yield {
      name: 'first start without the registry',
      value: cold.seconds - registry,
      unit: 's',
      aim: '<=90',
    };

    const later: number[] = [];
    for (let n = 0; n < LATER_STARTS; n += 1) {
      const again = await firstPage(warmClone, env);
      later.push(again.seconds);
      if (n + 1 < LATER_STARTS) await stop(again.program);
      else yield* atRest(again.program);
    }
    yield { name: 'later start', value: median(later), unit: 's', aim: '<=5' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function* atRest(program: Program) {
  for (let n = 0; n < VISITS; n += 1) await (await fetch(program.url)).text();
  await sleep(REST_SECONDS * 1000);
  const memory = memoryOf(program.pid, 'prongsai-bench-');
  await stop(program);
  yield {
    name: 'memory at rest, program and database (PSS)',
    value: memory.program + memory.database,
    unit: 'MB',
    aim: '<=250',
  };
  yield { name: 'of it the program', value: memory.program, unit: 'MB' };
  yield { name: 'of it the database', value: memory.database, unit: 'MB' };
  yield { name: "apart: npm's launcher", value: memory.launcher, unit: 'MB' };
}

/** The files that git would clone, changed ones as they are now; nothing installed, nothing built. */
function clone(around: string, name: string): string {
  const folder = path.join(around, name);
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard']);
  for (const file of listed.toString().split('\0')) {
    if (file && existsSync(file)) cpSync(file, path.join(folder, file));
  }
  return folder;
}

async function firstPage(folder: string, env: Record<string, string>) {
  const began = performance.now();
  const program = await startProgram(folder, { command: ['npm', 'start'], env });
  const response = await fetch(program.url);
  await response.text();
  if (response.status !== 200) throw new Error(`the first page answered ${response.status}`);
  return { program, seconds: (performance.now() - began) / 1000 };
}

/** What the launcher says that installing took; the registry is what a full cache saves of it. */
function installing(program: Program): number {
  const [, seconds] = /Installed in (\d+) s/.exec(program.said()) ?? [];
  if (seconds === undefined) throw new Error('nothing was installed');
  return Number(seconds);
}

async function stop(program: Program): Promise<void> {
  program.signal('SIGINT');
  await program.ended;
}

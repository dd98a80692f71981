import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { demoLinkCode } from '../../demo/world.ts';
import { startPostgres } from '../../src/process/postgres.ts';
import { countIn, ready } from './kill.ts';
import { crowd, type Form, FROM_EVERYWHERE, formWriter } from './poster.ts';
import { startProgram } from './program.ts';

/**
 * A disk of its own that runs full while answers come in, stays full for a while, and gets its space
 * back: every acknowledged answer is there, whoever was not thanked kept the page, and the program
 * goes on.
 */
export interface FullRound {
  /** While there was no space. */
  readonly acknowledged: number;
  readonly pages: number;
  readonly silences: number;
  readonly missing: number;
  readonly double: number;
  readonly restarted: boolean;
  /** Acknowledged in the first seconds after there was space again. */
  readonly after: number;
}

const DISK = '640m';

export interface FullDiskOptions {
  readonly rounds: number;
  readonly people: number;
  readonly spacelessMs: number;
}

export async function* fullDiskRounds({
  rounds,
  people,
  spacelessMs,
}: FullDiskOptions): AsyncGenerator<FullRound> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-full-'));
  chmodSync(folder, 0o711);
  const disk = path.join(folder, 'disk');
  mkdirSync(disk);
  mount(disk);
  const data = path.join(disk, 'data');
  const stageFolder = path.join(disk, 'stage');
  const ballast = path.join(disk, 'ballast');
  const env = {
    DATA_DIR: data,
    STAGE_DIR: stageFolder,
    PORT: '18660',
    LOG_LEVEL: 'error',
    ...FROM_EVERYWHERE,
  };
  let program = await startProgram(process.cwd(), { env });
  let over = false;
  const survey = () => `${program.url}go/eit/${demoLinkCode('L01')}`;
  try {
    const write = await formWriter(survey());
    const before = await countIn(data, stageFolder, []);
    const owner = await ownerUrl(data, stageFolder);
    const known = new Set<string>();
    let unsure: Form[] = [];
    for (let round = 0; round < rounds; round += 1) {
      over = false;
      void program.ended.then(() => {
        over = true;
      });
      const early = crowd(survey(), write, people, unsure);
      await early.reaches(1);
      await sleep(1500 + 700 * round);
      fill(disk, ballast);
      await early.stop();
      const full = crowd(survey(), write, people, early.unsure);
      const isMet = () => full.pages() + full.silences() > 0;
      for (let spent = 0; spent < spacelessMs || (!isMet() && spent < 30_000); spent += 500) {
        fill(disk, ballast);
        if (round % 2 === 1) await useUpLog(owner);
        await sleep(500);
      }
      await full.stop();
      rmSync(ballast);
      const restarted = over;
      if (over) program = await startProgram(process.cwd(), { env });
      else await ready(program);
      const later = crowd(survey(), write, people, full.unsure);
      await later.reaches(1);
      await sleep(2000);
      await later.stop();
      unsure = later.unsure;
      for (const one of [early, full, later]) for (const key of one.acknowledged) known.add(key);
      const found = await countIn(data, stageFolder, [...known]);
      yield {
        acknowledged: full.acknowledged.size,
        pages: full.pages(),
        silences: full.silences(),
        missing: known.size - found.known,
        double: found.answers - before.answers - (found.keys - before.keys),
        restarted,
        after: later.acknowledged.size,
      };
    }
  } finally {
    program.signal('SIGTERM');
    await program.ended;
    execFileSync('umount', ['-l', disk]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ownerUrl(data: string, stageFolder: string): Promise<string> {
  const server = await startPostgres(data, { stageFolder });
  await server.stop();
  return server.adminUrl;
}

/** Segments of its log that were set aside are soon gone; then the database itself goes down. */
async function useUpLog(owner: string): Promise<void> {
  const client = new pg.Client({ connectionString: owner });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_logical_emit_message(false, $1, $1), pg_switch_wal()', ['x']);
  } catch {
    // It is down.
  } finally {
    await client.end().catch(() => {});
  }
}

/** Why it cannot be done on this machine, if so. */
export function whyNoDisk(): string | undefined {
  const probe = mkdtempSync(path.join(os.tmpdir(), 'prongsai-disk-'));
  try {
    mount(probe);
    execFileSync('umount', [probe]);
    return undefined;
  } catch {
    return 'a disk in memory (tmpfs) can be mounted by root on Linux only';
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

function mount(folder: string): void {
  const options = ['-t', 'tmpfs', '-o', `size=${DISK},mode=711`, 'tmpfs', folder];
  execFileSync('mount', options, { stdio: 'ignore' });
}

/** To the last block, whatever was given back meanwhile. */
function fill(disk: string, ballast: string): void {
  const file = openSync(ballast, 'a');
  try {
    for (const size of [1 << 20, 1 << 12]) {
      const block = Buffer.alloc(size, 1);
      while (statfsSync(disk).bavail > 0 && put(file, block)) {}
    }
  } finally {
    closeSync(file);
  }
}

function put(file: number, block: Buffer): boolean {
  try {
    return writeSync(file, block) > 0;
  } catch {
    return false;
  }
}

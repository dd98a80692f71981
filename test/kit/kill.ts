import { randomInt } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoLinkCode } from '../../demo/world.ts';
import { startPostgres } from '../../src/process/postgres.ts';
import { countKept } from './kept-answers.ts';
import { crowd, type Form, FROM_EVERYWHERE, formWriter } from './poster.ts';
import { type Program, startProgram } from './program.ts';

/**
 * Kills at a random moment while answers come in, starts again and counts: every acknowledged
 * answer must be there, and every form, however often it was sent, at most once.
 */
export interface Round {
  readonly killed: Victim;
  /** Since the first answer of the round was acknowledged. */
  readonly afterMs: number;
  readonly acknowledged: number;
  /** Acknowledged before, in this round or an earlier one, and not found. */
  readonly missing: number;
  /** Answers beyond one for each form. */
  readonly double: number;
}

const VICTIMS = ['program', 'postmaster', 'server', 'both', 'everything'] as const;
type Victim = (typeof VICTIMS)[number];

export interface KillOptions {
  readonly rounds: number;
  readonly people: number;
  readonly longestMs: number;
}

export async function* killRounds({ rounds, people, longestMs }: KillOptions) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-kill-'));
  chmodSync(folder, 0o711);
  const data = path.join(folder, 'data');
  const stageFolder = path.join(folder, 'stage');
  const env = {
    DATA_DIR: data,
    STAGE_DIR: stageFolder,
    PORT: '18620',
    LOG_LEVEL: 'error',
    ...FROM_EVERYWHERE,
  };
  const start = () => startProgram(process.cwd(), { env });
  const known = new Set<string>();
  let program = await start();
  try {
    const survey = (at: Program) => `${at.url}go/eit/${demoLinkCode('L01')}`;
    const write = await formWriter(survey(program));
    const before = await countIn(data, stageFolder, []);
    let unsure: Form[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const killed = VICTIMS[round % VICTIMS.length] as Victim;
      const posting = crowd(survey(program), write, people, unsure);
      const afterMs = randomInt(0, longestMs);
      await posting.reaches(1);
      await sleep(afterMs);
      kill(killed, program, data);
      const lives = killed === 'postmaster' || killed === 'server';
      if (lives) await ready(program);
      else await program.ended;
      await posting.stop();
      if (!lives) program = await start();
      for (const key of posting.acknowledged) known.add(key);
      unsure = posting.unsure;
      const found = await countIn(data, stageFolder, [...known]);
      yield {
        killed,
        afterMs,
        acknowledged: posting.acknowledged.size,
        missing: known.size - found.known,
        double: found.answers - before.answers - (found.keys - before.keys),
      } satisfies Round;
    }
  } finally {
    program.signal('SIGTERM');
    await program.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

function kill(victim: Victim, program: Program, data: string): void {
  const postmaster = postmasterOf(data);
  const server = victim === 'everything' || victim === 'server' ? treeOf(postmaster) : [postmaster];
  if (victim !== 'postmaster' && victim !== 'server') process.kill(program.pid, 'SIGKILL');
  if (victim !== 'program') for (const pid of server) tryKill(pid);
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with the others.
  }
}

export function postmasterOf(data: string): number {
  const home =
    process.getuid?.() === 0
      ? readFileSync(path.join(data, 'database.path'), 'utf8').trim()
      : path.join(data, 'postgres');
  return Number(readFileSync(path.join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A process and its children. */
export function treeOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return [pid, ...text.split(' ').filter(Boolean).map(Number)];
  } catch {
    return [pid];
  }
}

export async function ready(program: Program): Promise<void> {
  for (let tries = 0; tries < 900; tries += 1) {
    const answer = await fetch(new URL('/readyz', program.url)).catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(100);
  }
  throw new Error(`not ready again: ${program.said()}`);
}

/** In the database that the program runs on, whether the program runs or not. */
export async function countIn(data: string, stageFolder: string, keys: readonly string[]) {
  const server = await startPostgres(data, { stageFolder });
  try {
    return await countKept(server.url, keys);
  } finally {
    await server.stop();
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { browserFlags } from './browser-flags.ts';
import { makeProfile, profileSettings, removeProfile } from './browser-profile.ts';
import { type Devtools, openDevtools } from './devtools.ts';
import { isGroupAlive, memoryOfGroup } from './process-group.ts';

/**
 * A browser for one page: begun with an empty profile, ended with all its children, leaving nothing.
 * It reads its orders from a pipe of this process and ends by itself when that closes, so it does not
 * outlive a program that was killed.
 */
export interface BrowserProcess {
  readonly devtools: Devtools;
  end(): Promise<void>;
}

export interface BrowserProgram {
  readonly file: string;
  /** Whom it runs as where the program itself is root, which no sandbox is made for. */
  readonly as?: { readonly uid: number; readonly gid: number } | undefined;
  readonly userAgent: string;
  /** What Thai is set in where the machine has nothing of its own. */
  readonly fonts?: readonly string[];
  readonly memoryMb?: number;
  readonly startMs?: number;
  /** For tests alone, given by code: other flags and another log. */
  readonly testFlags?: readonly string[];
}

export class TooHeavy extends Error {}

const MEMORY_MB = 900;
const START_MS = 20_000;
const WATCH_MS = 1000;
const LAST_WORDS = 2000;

/** Fulfilled once it answers; whatever keeps it from that rejects, and nothing of it is left. */
export async function startBrowser(
  program: BrowserProgram,
  proxyPort: number,
  signal?: AbortSignal,
): Promise<BrowserProcess> {
  const profile = await makeProfile(program);
  try {
    return await begin(program, browserFlags(proxyPort, profile, program.userAgent), {
      profile,
      signal,
    });
  } catch (error) {
    await removeProfile(profile);
    throw error;
  }
}

async function begin(
  { file, as, memoryMb = MEMORY_MB, startMs = START_MS, testFlags = [] }: BrowserProgram,
  flags: readonly string[],
  { profile, signal }: { readonly profile: string; readonly signal: AbortSignal | undefined },
): Promise<BrowserProcess> {
  const child = spawn(file, [...testFlags, ...flags], {
    ...as,
    cwd: profile,
    detached: true,
    // Neither a proxy of the environment nor a key or password that stands there.
    env: profileSettings(profile),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const group = groupOf(child);
  const [, , heard, to, from] = child.stdio ?? [];
  if (!heard || !to || !from) throw new Error((await group.gone) ?? 'no pipes');
  yieldTo(child.pid);
  const said = lastWords(heard as Readable);
  const devtools = openDevtools(to as Writable, from as Readable);
  const stop = (error: Error) => {
    devtools.end(error);
    group.kill();
  };
  const stopped = () => stop(new Error('stopped'));
  signal?.addEventListener('abort', stopped, { once: true });
  let watch: NodeJS.Timeout | undefined;

  async function over(): Promise<string | undefined> {
    clearInterval(watch);
    signal?.removeEventListener('abort', stopped);
    stop(new Error('ended'));
    const fault = await group.gone;
    if (child.pid !== undefined) await allGone(child.pid);
    for (const pipe of child.stdio) pipe?.destroy();
    return fault;
  }

  const late = setTimeout(() => stop(new Error('it does not answer')), startMs);
  if (signal?.aborted) stopped();
  try {
    await devtools.send('Browser.getVersion');
  } catch (error) {
    group.kill();
    const words = await said.whole();
    throw new Error((await over()) || words || (error as Error).message);
  } finally {
    clearTimeout(late);
  }
  watch = setInterval(async () => {
    const bytes = child.pid === undefined ? 0 : await memoryOfGroup(child.pid);
    if (bytes > memoryMb * 1_000_000) stop(new TooHeavy());
  }, WATCH_MS);
  return {
    devtools,
    async end() {
      await over();
      await removeProfile(profile);
    },
  };
}

/** It and its children, who are of its group and end with it. */
function groupOf(child: ChildProcess) {
  let isGone = false;
  const kill = () => {
    if (isGone || child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has gone already.
    }
  };
  // Not until its pipes are closed: a child's child may hold them longer.
  const gone = new Promise<string | undefined>((done) => {
    child.once('error', ({ message }) => done(message));
    child.once('exit', () => {
      kill();
      isGone = true;
      done(undefined);
    });
  });
  return { kill, gone };
}

/** A child that is still going would write into the profile that is being taken away. */
async function allGone(group: number): Promise<void> {
  for (let n = 0; n < 60 && (await isGroupAlive(group)); n += 1) await pause(50);
}

/** What it complains of last, which is why it did not start. */
function lastWords(heard: Readable) {
  let said = '';
  const ended = new Promise<void>((done) => heard.once('close', done));
  heard
    .on('error', () => {})
    .on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-LAST_WORDS);
    });
  return {
    async whole(): Promise<string> {
      await Promise.race([ended, pause(1000)]);
      return said.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
    },
  };
}

/** The pages of the house come first. */
function yieldTo(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    os.setPriority(pid, 10);
  } catch {
    // It has gone already, or the system knows no such thing.
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import type { User } from './clone.ts';

/** The program as a process of its own, started the way a person starts it. */
export interface Program {
  /** The first address it printed. */
  readonly url: string;
  readonly pid: number;
  /** All it said so far, both streams. */
  said(): string;
  /** To it and what it started in the foreground, as a terminal's Ctrl-C; nothing once it ended. */
  signal(signal: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
}

export interface StartOptions {
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly user?: User | undefined;
}

/** Resolves when it is ready; rejects with all it said when it ends before. */
export async function startProgram(folder: string, options: StartOptions = {}): Promise<Program> {
  const { child, said, ended } = launch(folder, options);
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /https?:\/\/\S+/.exec(said());
      if (found && said().includes('Ctrl-C stops it')) resolve(found[0]);
    };
    child.stdout?.on('data', look);
    ended.then((code) => reject(new Error(`ended with ${code}: ${said()}`)));
  });
  const pid = child.pid as number;
  let over = false;
  ended.then(() => {
    over = true;
  });
  const signal = (name: NodeJS.Signals) => {
    if (!over) process.kill(-pid, name);
  };
  return { url, pid, said, ended, signal };
}

/** Runs it to its end, for starts that are refused and for commands. */
export async function runProgram(
  folder: string,
  options: StartOptions,
): Promise<{ code: number | null; said: string }> {
  const { said, ended } = launch(folder, options);
  const code = await ended;
  return { code, said: said() };
}

/** Begins it and comes back at once, for commands that are killed. */
export function launch(folder: string, { command, env, user }: StartOptions) {
  const [file = '', ...words] = command ?? [process.execPath, 'bin/prongsai.js', 'start'];
  const child: ChildProcess = spawn(file, words, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, like a shell's foreground job.
    detached: true,
    ...user,
  });
  let text = '';
  const hear = (chunk: Buffer) => {
    text += chunk.toString('utf8');
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  return { child, said: () => text, ended };
}

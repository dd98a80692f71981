import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Outside } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands.ts';
import { runCommand } from '../../src/cli/run.ts';

/** What a person sees who types a command that needs no database. */
export interface Seen {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const outside: Outside = {
  serve: () => Promise.reject(new Error('nothing is served here')),
  openHouse: () => Promise.reject(new Error('this command needs no database')),
  openPlace: () => Promise.reject(new Error('this command needs no database')),
};

export async function typed(...words: string[]): Promise<Seen> {
  const [out, err]: [string[], string[]] = [[], []];
  const print = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runCommand(commands, words, outside, print);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Files of one test file, gone when it is done. */
export function ownFiles(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
}

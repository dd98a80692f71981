import type { Outside } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands.ts';
import { runCommand } from '../../src/cli/run.ts';

/** What a person sees who types a command that needs no database. */
interface Seen {
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

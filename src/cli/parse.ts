import { parseArgs } from 'node:util';
import { badField } from '../core/problem.ts';
import type { Command, CommandOption } from './command.ts';

export interface Parsed {
  readonly places: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
}

/** The longest name that the words begin with: `audit verify` before `audit`. */
export function findCommand(
  commands: readonly Command[],
  words: readonly string[],
): { command: Command; rest: readonly string[] } | undefined {
  for (const count of [2, 1]) {
    const name = words.slice(0, count).join(' ');
    const command = commands.find((one) => one.name === name);
    if (command) return { command, rest: words.slice(count) };
  }
  return undefined;
}

export function parseWords(
  options: Readonly<Record<string, CommandOption>>,
  placeNames: readonly string[],
  words: readonly string[],
): Parsed {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const places: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') places.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    const value = token.rawName;
    if (!option) throw badField('command', 'unknownOption', { value });
    if (option.value === undefined) {
      if (token.value !== undefined) throw badField('command', 'noValueTaken', { value });
      switches.add(token.name);
    } else {
      if (!token.value) throw badField('command', 'missingValue', { value });
      values[token.name] = token.value;
    }
  }
  const [missing] = placeNames.slice(places.length);
  if (missing && !switches.has('help')) {
    throw badField('command', 'missingPlace', { value: missing });
  }
  const extra = places[placeNames.length];
  if (extra !== undefined) throw badField('command', 'tooManyPlaces', { value: extra });
  return { places, values, switches };
}

import { outageOf } from '../core/outage.ts';
import { badField, isProblem, Problem } from '../core/problem.ts';
import { commandText } from '../text/command.ts';
import { sayFault } from '../text/field-fault.ts';
import type { Language } from '../text/language.ts';
import { sayProblem } from '../text/problem.ts';
import type { Call, Command, CommandOption, Outside } from './command.ts';
import { findCommand, parseWords } from './parse.ts';

/**
 * The command line: finds the command, helps, runs it and prints its answer. Exit code 0 is done
 * and right, 1 is done and found wrong, 2 is not done, and why is on the error stream.
 */
export interface Printer {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const COMMON: Readonly<Record<string, CommandOption>> = {
  data: { about: commandText.data, value: 'DIR' },
  lang: { about: commandText.lang, value: 'th|en' },
  json: { about: commandText.json },
  help: { about: commandText.help },
};

export async function runCommand(
  commands: readonly Command[],
  words: readonly string[],
  outside: Outside,
  print: Printer,
): Promise<number> {
  try {
    const found = findCommand(commands, words);
    if (!found) return withoutCommand(commands, words, print);
    const options = { ...found.command.options, ...COMMON };
    const parsed = parseWords(options, found.command.places, found.rest);
    if (parsed.switches.has('help')) {
      for (const line of helpOf(found.command)) print.out(line);
      return 0;
    }
    return await runOne(found.command, parsed, outside, print);
  } catch (error) {
    const problem = isProblem(error) ? error : (outageOf(error) ?? stopped(error));
    for (const line of problemLines(problem)) print.err(line);
    if (problem !== error) print.err(String((error as Error).stack ?? error));
    return 2;
  }
}

/** A bug, or a database that went away: not what the command found, so never exit code 1. */
function stopped(error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  return new Problem('cannotRun', { why: 'commandStopped', facts: { said } });
}

async function runOne(
  command: Command,
  parsed: Pick<Call, 'places' | 'values' | 'switches'>,
  outside: Outside,
  print: Printer,
): Promise<number> {
  let house: ReturnType<Outside['openHouse']> | undefined;
  let place: ReturnType<Outside['openPlace']> | undefined;
  const { data } = parsed.values;
  try {
    const outcome = await command.run({
      ...parsed,
      language: languageOf(parsed.values.lang),
      outside,
      async house() {
        house ??= outside.openHouse({ data });
        return (await house).house;
      },
      place(fresh) {
        place ??= outside.openPlace({ data, fresh: fresh !== undefined });
        return place;
      },
      tell: print.err,
    });
    if (parsed.switches.has('json')) print.out(JSON.stringify(outcome.json));
    else for (const line of outcome.lines) print.out(line);
    return outcome.right ? 0 : 1;
  } finally {
    for (const opened of [house, place]) await (await opened?.catch(() => undefined))?.close();
  }
}

function withoutCommand(
  commands: readonly Command[],
  words: readonly string[],
  print: Printer,
): number {
  const [word] = words;
  const asked = word === '--help' || word === '-h' || word === 'help';
  if (word !== undefined && !asked) throw badField('command', 'unknownCommand', { value: word });
  for (const line of overview(commands)) print[asked ? 'out' : 'err'](line);
  return asked ? 0 : 2;
}

function languageOf(given: string | undefined): Language {
  if (given === undefined || given === 'th' || given === 'en') return given ?? 'th';
  throw badField('lang', 'notOneOf', { value: given, allowed: 'th, en' });
}

function overview(commands: readonly Command[]): string[] {
  const { usage, more, commands: heading } = commandText;
  return [
    `${usage.th} · ${usage.en}: prongsai COMMAND [OPTIONS]`,
    '',
    `${heading.th} · ${heading.en}:`,
    ...commands.flatMap(({ name, about }) => entry(name, about)),
    '',
    `${more.th} · ${more.en}`,
  ];
}

function helpOf({ name, about, places, options }: Command): string[] {
  const { usage, options: heading } = commandText;
  return [
    `${usage.th} · ${usage.en}: ${['prongsai', name, ...places, '[OPTIONS]'].join(' ')}`,
    `  ${about.th}`,
    `  ${about.en}`,
    '',
    `${heading.th} · ${heading.en}:`,
    ...Object.entries({ ...options, ...COMMON }).flatMap(([option, { about: say, value }]) =>
      entry(`--${option}${value === undefined ? '' : ` ${value}`}`, say),
    ),
  ];
}

function entry(name: string, about: { th: string; en: string }): string[] {
  return [`  ${name.padEnd(18)} ${about.th}`, `  ${' '.repeat(18)} ${about.en}`];
}

/** Both languages, as nobody has chosen one yet; the place of a fault before its reason. */
export function problemLines(problem: Problem): string[] {
  return (['th', 'en'] as const).flatMap((language) => {
    if (problem.kind === 'badInput') {
      const { faults } = problem.details as Problem<'badInput'>['details'];
      return faults.map((fault) => {
        const where = fault.path.join('.');
        const said = sayFault(fault, language);
        return where === 'command' ? said : `${where}: ${said}`;
      });
    }
    const { title, advice } = sayProblem(problem, language);
    return [`${title}: ${advice}`];
  });
}

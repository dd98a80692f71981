import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../core/problem.ts';
import { isRefused, openAside, processAide, TookTooLong } from '../kit/aside.ts';
import { fontFiles } from './faces.ts';

/**
 * Paper: Typst templates and plain data become PDF in a process of its own, so that pages are
 * answered meanwhile, one that hangs is ended, and memory is given back. Data goes in as files
 * beside the template (`json("data.json")`), never as markup. Documents are made one after another.
 */
export interface Typesetter {
  typeset(paper: Paper): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

export interface Paper {
  /** A file of the template folder. */
  readonly template: string;
  /** What the template reads, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Accessible where nothing is said; `a-2a` for an archive. */
  readonly standard?: Standard;
  /** A drawing instead of a PDF, its letters as shapes: for those who lay out a page of their own. */
  readonly as?: 'svg';
}

export type Standard = 'ua-1' | 'a-2a';

export interface TypesetterOptions {
  /** The file of the process, as it is built. */
  readonly program: string;
  /** The folder of the templates. */
  readonly folder: string;
  readonly documentsEach?: number;
  readonly timeoutMs?: number;
}

/** Typst or its process would not or could not: another try will not help. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
}

export function openTypesetter(options: TypesetterOptions): Typesetter {
  const { documentsEach = 200, timeoutMs = 60_000, folder } = options;
  const started = { templates: templatesOf(folder) };
  const aside = openAside<Paper, Uint8Array>({
    start() {
      const child = forked(options);
      child.send(started, () => {});
      return processAide(child);
    },
    tasksEach: documentsEach,
    timeoutMs,
  });
  return {
    async typeset(paper) {
      try {
        return new Uint8Array(await aside.ask(paper));
      } catch (error) {
        if (error instanceof TookTooLong) {
          throw new Problem('tooSlow', { seconds: Math.ceil(timeoutMs / 1000) });
        }
        const why = isRefused(error) ? error.why : error;
        throw new TypesettingFailed(`${paper.template}: ${why}`);
      }
    },
    close: () => aside.close(),
  };
}

/** It needs none of what this process knows: no environment, no flags. */
function forked({ program, folder }: TypesetterOptions): ChildProcess {
  return fork(program, [folder, ...fontFiles()], FORKED);
}

const FORKED: ForkOptions = {
  env: {},
  execArgv: [],
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
};

/** What a process is told before its first paper. */
export interface Started {
  readonly templates: Templates;
}

export type Templates = Readonly<Record<string, string>>;

/**
 * The templates as they were when the program first asked for them: data is made for these, not
 * for those that an upgrade puts in their place while it runs.
 */
function templatesOf(folder: string): Templates {
  const templates = known.get(folder) ?? readTemplates(folder);
  known.set(folder, templates);
  return templates;
}

const known = new Map<string, Templates>();

function readTemplates(folder: string): Templates {
  const names = readdirSync(folder).filter((name) => name.endsWith('.typ'));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

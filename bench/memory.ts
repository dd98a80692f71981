import { readdirSync, readFileSync } from 'node:fs';

/**
 * Proportional set size in MB, from Linux's own account: what a page shared by several processes
 * takes is divided among them, so that the parts add up to the truth.
 */
export interface Memory {
  readonly launcher: number;
  readonly program: number;
  readonly database: number;
}

/** `started` is npm; below it are its shell and the program; the server is found by its data. */
export function memoryOf(started: number, dataMark: string): Memory {
  const all = processes();
  const own = withChildren(all, [started]);
  const program = own.filter((one) => one.words.some((word) => word.endsWith('bin/prongsai.js')));
  const node = program.filter((one) => one.words[0]?.endsWith('node'));
  const postmaster = all.filter(
    ({ words }) => words.includes('-D') && words.some((word) => word.includes(dataMark)),
  );
  const launcher = own.filter((one) => !node.includes(one));
  return {
    launcher: megabytes(launcher),
    program: megabytes(node),
    database: megabytes(
      withChildren(
        all,
        postmaster.map((one) => one.pid),
      ),
    ),
  };
}

/** The most that the children of this process that are alive have ever had in memory, in MB. */
export function peakOfChildren(): number {
  const children = processes().filter(({ parent }) => parent === process.pid);
  const peaks = children.map(({ pid }) => {
    try {
      return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return peaks.reduce((sum, one) => sum + one, 0) / 1024;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly words: readonly string[];
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
        return [{ pid: Number(name), parent, words }];
      } catch {
        return [];
      }
    });
}

function withChildren(all: readonly Process[], pids: readonly number[]): Process[] {
  const found = all.filter((one) => pids.includes(one.pid));
  const children = all.filter((one) => pids.includes(one.parent)).map((one) => one.pid);
  return children.length === 0 ? found : [...found, ...withChildren(all, children)];
}

function megabytes(list: readonly Process[]): number {
  const kilobytes = list.map(({ pid }) => {
    const [, found = '0'] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(found);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1000;
}

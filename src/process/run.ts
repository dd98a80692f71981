import { spawn } from 'node:child_process';

/** Whom a command runs as; empty means whoever runs the program. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Ran {
  readonly code: number;
  /** What it said on both streams, the last few thousand characters. */
  readonly said: string;
}

const KEPT = 4000;

/**
 * Runs a command to its end. The environment is built anew, so that a PGDATA, PGPORT or a locale
 * of the person who starts the program changes nothing, and messages come in English.
 */
export function run(file: string, args: readonly string[], where: string, as: RunAs): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...as,
      cwd: where,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-KEPT);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    // Not 'close': a server left running in the background keeps the streams open.
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? 1, said });
    });
  });
}

function cleanEnvironment(): Record<string, string> {
  const kept: Record<string, string> = { LC_ALL: 'C' };
  for (const name of ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'COMSPEC']) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

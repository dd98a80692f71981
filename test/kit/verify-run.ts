import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** `prongsai result verify` as somebody types it, in a process of its own. */
export interface VerifyRun {
  readonly code: number | null;
  /** What it said first, wherever it said it. */
  readonly said: string;
  readonly out: string;
  readonly ms: number;
  /** The most memory it took; 0 where the system does not tell. */
  readonly mb: number;
}

const PATIENCE_MS = 240_000;

export async function runVerify(file: string, ...words: readonly string[]): Promise<VerifyRun> {
  const began = performance.now();
  const line = ['bin/prongsai.js', 'result', 'verify', file, ...words];
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'pipe'] });
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  let [out, err, mb] = ['', '', 0];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const watch = setInterval(() => {
    mb = Math.max(mb, memoryOf(child.pid));
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(late);
  clearInterval(watch);
  const ms = Math.round(performance.now() - began);
  return { code, said: (out || err).split('\n')[0] ?? '', out, ms, mb };
}

/** The highest it ever was, in megabytes. */
function memoryOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}

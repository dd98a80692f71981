import { randomInt } from 'node:crypto';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../../src/process/postgres.ts';
import { postmasterOf } from './kill.ts';
import { launch, runProgram, startProgram } from './program.ts';

/**
 * Kills a backup and a restore in the middle. The backup that was there before must still be whole,
 * and the database hold exactly what it held, or, when the kill came too late, what it was to get.
 */
export interface BackupRound {
  readonly during: 'backup' | 'restore';
  readonly killed: 'command' | 'database';
  readonly afterMs: number;
  /** What is there afterwards; `neither` must never be. */
  readonly left: 'old' | 'new' | 'neither';
}

const KINDS = [
  ['backup', 'command'],
  ['restore', 'command'],
  ['restore', 'database'],
  ['backup', 'database'],
] as const;

export async function* backupRounds(options: { rounds: number; rows: number }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-backup-kill-'));
  chmodSync(folder, 0o711);
  const place = new Place(folder);
  try {
    const small = path.join(folder, 'small.sql.gz');
    const large = path.join(folder, 'large.sql.gz');
    await place.begin();
    const hashes = { small: await place.content('backup', small), large: '' };
    await place.answer(options.rows);
    hashes.large = await place.content('backup', large);
    for (let round = 0; round < options.rounds; round += 1) {
      const [during, killed] = KINDS[round % KINDS.length] as (typeof KINDS)[number];
      const afterMs = randomInt(0, 600);
      const isRestore = during === 'restore';
      const target = path.join(folder, 'target.sql.gz');
      if (!isRestore) copyFileSync(small, target);
      await place.interrupt(
        isRestore ? ['restore', small, '--replace'] : ['backup', target],
        isRestore ? 'before-restore' : 'target.sql.gz.part',
        killed,
        afterMs,
      );
      const content = isRestore
        ? await place.content('backup', 'hash')
        : await place.content('backup', 'check', target);
      const [old, fresh] = isRestore ? [hashes.large, hashes.small] : [hashes.small, hashes.large];
      const left = content === old ? 'old' : content === fresh ? 'new' : 'neither';
      yield { during, killed, afterMs, left } satisfies BackupRound;
      if (isRestore && left !== 'old') await place.content('restore', large, '--replace');
      rmSync(path.join(folder, 'data/backup'), { recursive: true, force: true });
    }
  } finally {
    // Whoever was killed left the server running; the last one out stops it.
    await place.content('backup', 'hash').catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
}

class Place {
  readonly #folder: string;
  readonly #data: string;
  readonly #stage: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#data = path.join(folder, 'data');
    this.#stage = path.join(folder, 'stage');
  }

  get #env() {
    return { DATA_DIR: this.#data, STAGE_DIR: this.#stage, PORT: '18660', LOG_LEVEL: 'error' };
  }

  async begin(): Promise<void> {
    const program = await startProgram(process.cwd(), { env: this.#env });
    program.signal('SIGTERM');
    await program.ended;
    rmSync(path.join(this.#data, 'backup'), { recursive: true, force: true });
  }

  /** So many answers more, so that copying takes a while. */
  async answer(rows: number): Promise<void> {
    const server = await startPostgres(this.#data, { stageFolder: this.#stage });
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("select set_config('prongsai.scope', 'all', false)");
    await client.query(
      `insert into response (agency_id, cycle_id, channel, answers)
       select agency.id, cycle.id, 'iit', decode(md5(n::text), 'hex') from generate_series(1, $1) as n,
         (select min(id) as id from agency) as agency, (select min(id) as id from cycle) as cycle`,
      [rows],
    );
    await client.end();
    await server.stop();
  }

  /** Runs a command to its end; the content hash it tells. */
  async content(...words: string[]): Promise<string> {
    const command = [process.execPath, 'bin/prongsai.js', ...words, '--json'];
    const { code, said } = await runProgram(process.cwd(), { command, env: this.#env });
    const answer = said.split('\n').find((line) => line.startsWith('{'));
    if (code !== 0 || !answer) throw new Error(`${words.join(' ')} ended with ${code}: ${said}`);
    return JSON.parse(answer).content;
  }

  /** Begins a command, and kills when the file that shows it is at work has come up. */
  async interrupt(
    words: readonly string[],
    sign: string,
    killed: BackupRound['killed'],
    afterMs: number,
  ): Promise<void> {
    const command = [process.execPath, 'bin/prongsai.js', ...words];
    const { child, ended } = launch(process.cwd(), { command, env: this.#env });
    let over = false;
    const end = ended.then(() => {
      over = true;
    });
    while (!over && !this.#files().some((name) => name.startsWith(sign) && !isPart(name, sign))) {
      await sleep(5);
    }
    await sleep(afterMs);
    if (!over) this.#kill(killed, child.pid as number);
    await end;
  }

  #kill(killed: BackupRound['killed'], command: number): void {
    try {
      process.kill(killed === 'command' ? command : postmasterOf(this.#data), 'SIGKILL');
    } catch {
      // It was done in the meantime.
    }
  }

  #files(): string[] {
    const there = (folder: string) => {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    };
    return [...there(this.#folder), ...there(path.join(this.#data, 'backup'))];
  }
}

/** A file that is still being written, unless that is what is waited for. */
function isPart(name: string, sign: string): boolean {
  return name.includes('.part') && !sign.includes('.part');
}

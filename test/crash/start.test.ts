import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Clone, giveTo, makeClone, ordinaryUser, type User } from '../kit/clone.ts';
import { freePair } from '../kit/port.ts';
import { type Program, runProgram, type StartOptions, startProgram } from '../kit/program.ts';

/** The built program from a clone in a private folder, as root and as an ordinary user. */
let clone: Clone;
let port: number;
const running: Program[] = [];
beforeAll(async () => {
  port = await freePair();
  clone = makeClone();
});
afterEach(async () => {
  for (const program of running.splice(0)) {
    program.signal('SIGTERM');
    await program.ended;
  }
});
afterAll(() => clone.remove());

const who: readonly (readonly [string, User | undefined])[] =
  process.getuid?.() === 0
    ? [
        ['root', undefined],
        ['an ordinary user', ordinaryUser()],
      ]
    : [['an ordinary user', undefined]];

describe.each(who)('as %s', (_, user) => {
  const stage = () => path.join(clone.around, '..', `${path.basename(clone.around)}-stage`);
  const options = (env: Record<string, string> = {}): StartOptions => ({
    user,
    env: { STAGE_DIR: stage(), PORT: String(port), ...env },
  });
  const start = async (env: Record<string, string> = {}) => {
    const program = await startProgram(clone.folder, options(env));
    running.push(program);
    return program;
  };
  beforeAll(() => giveTo(clone, user));
  afterAll(() => {
    rmSync(path.join(clone.folder, '.data'), { recursive: true, force: true });
    rmSync(stage(), { recursive: true, force: true });
  });

  function cluster(): string {
    if (user || process.getuid?.() !== 0) return path.join(clone.folder, '.data/postgres/data');
    return path.join(stage(), String(readdirSync(stage())[0]), 'postgres/data');
  }
  /** Of one that was killed its number stays until the next has begun; 0 in between. */
  const postmaster = () => {
    const file = path.join(cluster(), 'postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  };
  const status = async (program: Program, at = '') =>
    fetch(new URL(at, program.url)).then(
      (response) => response.status,
      (error) => `${error.cause ?? error}: ${program.said()}`,
    );

  test('it starts, its first address answers, and Ctrl-C stops it and the database', async () => {
    const program = await startProgram(clone.folder, { ...options(), command: ['npm', 'start'] });
    expect(program.said()).toContain('coordinator@');
    expect([await status(program), await status(program, '/readyz')]).toEqual([200, 200]);
    expect(statSync(clone.around).mode & 0o777).toBe(0o700);
    for (const key of ['audit.key', 'throttle.key', 'database.json']) {
      expect(statSync(path.join(clone.folder, '.data', key)).mode & 0o777).toBe(0o600);
    }
    program.signal('SIGINT');
    await program.ended;
    expect(program.said()).toMatch(/· stopped\n$/);
    expect(existsSync(path.join(cluster(), 'postmaster.pid'))).toBe(false);
  });

  test('kill -9 of the program, of the database, of both: it starts again', async () => {
    const first = await start();
    const orphan = postmaster();
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    running.pop();

    const second = await start();
    expect(postmaster()).toBe(orphan);
    process.kill(orphan, 'SIGKILL');
    // It may still answer once with what it has left of the old one.
    await expect.poll(() => [0, orphan].includes(postmaster())).toBe(false);
    await expect.poll(() => status(second, '/readyz')).toBe(200);

    process.kill(second.pid, 'SIGKILL');
    process.kill(postmaster(), 'SIGKILL');
    await second.ended;
    running.pop();
    const third = await start();
    expect(await status(third, '/readyz')).toBe(200);
  });

  test('a taken port is said, and the next free one is used', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    try {
      const program = await start();
      expect(new URL(program.url).port).toBe(String(port + 1));
      expect(program.said()).toContain(String(port));
      expect(await status(program)).toBe(200);
    } finally {
      other.close();
    }
  });

  test('two programs on one data folder, and a command beside them', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.url).not.toBe(two.url);
    expect([await status(one, '/readyz'), await status(two, '/readyz')]).toEqual([200, 200]);
    const command = [process.execPath, 'bin/prongsai.js', 'backup', 'hash', '--json'];
    const hashed = await runProgram(clone.folder, { ...options(), command });
    expect(hashed.code, hashed.said).toBe(0);
    expect(await status(two, '/readyz')).toBe(200);
    one.signal('SIGTERM');
    expect(await one.ended).toBe(0);
    running.splice(0, 1);
    running[0] = two;
    expect(await status(two, '/readyz')).toBe(200);
  });

  test('settings that cannot be used are refused in both languages, exit code 2', async () => {
    const refused = await runProgram(clone.folder, options({ PORT: 'a', LOG_LEVEL: 'loud' }));
    expect(refused.code).toBe(2);
    expect(refused.said).toMatch(/PORT: .*พอร์ต[\s\S]*LOG_LEVEL: [\s\S]*PORT: .*not a port/);
    const taken = createServer().listen(port, '127.0.0.1');
    await once(taken, 'listening');
    const agreed = await runProgram(
      clone.folder,
      options({ PUBLIC_URL: 'https://ita.example.go.th' }),
    );
    taken.close();
    expect(agreed.code).toBe(2);
    expect(agreed.said).toContain(`PORT=${port + 1}`);
    const empty = await runProgram(clone.folder, {
      ...options(),
      command: [process.execPath, 'bin/prongsai.js', 'start', '--empty'],
    });
    expect(empty.code).toBe(2);
    expect(empty.said).toContain('--data DIR');
    const nothing = await runProgram(clone.folder, {
      ...options({ DATA_DIR: path.join(clone.folder, 'nothing') }),
      command: [process.execPath, 'bin/prongsai.js', 'backup', 'hash'],
    });
    expect([nothing.code, existsSync(path.join(clone.folder, 'nothing'))]).toEqual([2, false]);
  });

  // Where the tests run as root there is an ordinary user beside it.
  if (user) test('root goes on with what an ordinary user began', () => rootGoesOn(user));

  async function rootGoesOn(owner: User): Promise<void> {
    const program = await startProgram(clone.folder, { ...options(), user: undefined });
    running.push(program);
    expect(program.said()).not.toContain('demo world');
    expect(existsSync(path.join(cluster(), 'postmaster.pid'))).toBe(true);
    expect(statSync(cluster()).uid).toBe(owner.uid);
  }
});

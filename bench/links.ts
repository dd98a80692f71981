import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildPrograms } from '../build.js';
import { loadDemo } from '../demo/load.ts';
import { openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Measure } from './figure.ts';

/**
 * The program that looks at links, against a web on this machine: good pages beside plain fetching of
 * the same pages, then ten thousand links of every kind of server there is.
 */
const GOOD = 1500;
const ALL = 10_000;
const AT_ONCE = 16;

interface Looked {
  readonly seconds: number;
  readonly found: number;
  readonly before: number;
  readonly peak: number;
}

export const measure: Measure = async function* () {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-bench-'));
  // For root the database runs as somebody else, who must pass through.
  chmodSync(folder, 0o711);
  const data = path.join(folder, 'data');
  const stopped = (error: unknown) => {
    throw error;
  };
  const { house, close } = await openHouse(
    readConfig({ STAGE_DIR: path.join(folder, 'stage') }, { data }),
    {
      publicUrl: 'http://localhost',
      clock: () => new Date(),
      onLost: stopped,
      onIntakeFailure: stopped,
      onHeadUnwritten: stopped,
      loadDemo,
    },
  );
  // As it runs for its owner: built, without what translates sources.
  await buildPrograms(['bench/links-once.ts']);
  const web = fork('bench/links-web.ts', { execArgv: ['--import', 'tsx/esm'] });
  try {
    const [{ port }] = (await once(web, 'message')) as [AddressInfo];
    const run = promisify(execFile);
    const look = async (what: string, count: number): Promise<Looked> => {
      const words = [
        'dist/bench-links-once.js',
        house.db.url,
        data,
        String(port),
        what,
        String(count),
      ];
      const { stdout } = await run(process.execPath, words, {
        timeout: 200_000,
      });
      return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    };
    const bare = await bareFetching(port, GOOD);
    const good = await look('good', GOOD);
    yield {
      name: `good pages, ${GOOD} links, ${AT_ONCE} at once`,
      value: good.found / good.seconds,
      unit: 'links/s',
      against: 'plain fetching of the same pages',
      ratio: good.found / good.seconds / (GOOD / bare),
    };
    const all = await look('any', ALL);
    yield {
      name: 'links of every kind of server',
      value: all.found / all.seconds,
      unit: 'links/s',
    };
    yield {
      name: 'of 10,000 links found something',
      value: all.found,
      unit: 'links',
      aim: `>=${ALL}`,
    };
    yield { name: 'memory before it begins', value: all.before, unit: 'MB' };
    yield { name: 'peak memory of the process', value: all.peak, unit: 'MB', aim: '<=300' };
  } finally {
    web.kill();
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Seconds in which as many are fetched and forgotten, by the client that comes with Node. */
async function bareFetching(port: number, count: number): Promise<number> {
  const began = performance.now();
  let next = 0;
  const one = async () => {
    for (let i = next++; i < count; i = next++) {
      await (await fetch(`http://127.0.0.${2 + (i % 8)}:${port}/good/${i}`)).arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return (performance.now() - began) / 1000;
}

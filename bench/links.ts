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
import { bareSeconds } from './links-bare.ts';

/**
 * The program that looks at links, against a web on this machine: good pages, then ten thousand links of
 * every kind of server there is, each beside plain fetching of the same with the same politeness.
 */
const GOOD = 1500;
const ALL = 10_000;
const HOSTS = 400;

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
    const bare = await bareSeconds(port, 'good', GOOD, HOSTS);
    const good = await look('good', GOOD);
    yield {
      name: `good pages, ${GOOD} links`,
      value: good.found / good.seconds,
      unit: 'links/s',
      against: 'plain fetching of the same pages',
      ratio: good.found / good.seconds / (GOOD / bare),
    };
    const bareAll = await bareSeconds(port, 'any', ALL, HOSTS);
    const all = await look('any', ALL);
    yield {
      name: 'links of every kind of server',
      value: all.found / all.seconds,
      unit: 'links/s',
      against: 'plain fetching of the same links',
      ratio: all.found / all.seconds / (ALL / bareAll),
      aim: '>=0.33',
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

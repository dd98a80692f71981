import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepProfiles } from '../../src/net/browser-profile.ts';
import { browserAt } from '../kit/browser-page.ts';
import { type HostileSite, hostileSite } from '../kit/hostile-page.ts';
import { chromiumFile } from './chromium.ts';

/** How a browser begins and ends: always in words, in time, and leaving neither process nor file. */
let site: HostileSite;
let folder: string;
beforeAll(async () => {
  site = await hostileSite();
  folder = mkdtempSync(path.join(os.tmpdir(), 'b-'));
  // Whom browsers run as passes through it.
  chmodSync(folder, 0o755);
  // Profiles of this file alone: others have browsers at the same time.
  process.env.TMPDIR = folder;
});
const { TMPDIR } = process.env;
afterAll(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  site.close();
  rmSync(folder, { recursive: true });
});

const profiles = (pid = process.pid) =>
  readdirSync(folder).filter((name) => name.startsWith(`prongsai-browser-${pid}-`));

const statOf = (pid: number | string) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
};
const lives = (pid: number) => !['Z', undefined].includes(statOf(pid)[0]);

/** Every process under this one, children of children too. */
function under(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = all.map((name) => ({ id: Number(name), parent: Number(statOf(name)[1]) }));
  const children = (of: number): number[] =>
    parents.filter(({ parent }) => parent === of).flatMap(({ id }) => [id, ...children(id)]);
  return children(pid);
}

async function until(isSo: () => boolean): Promise<void> {
  await expect.poll(isSo).toBe(true);
}

const script = (name: string, words: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${words}\n`, { mode: 0o755 });
  return file;
};

/** How a pipe tells it, whichever end notices first. */
const GONE = /gone|EPIPE|ECONNRESET/;

test.each([
  ['that is not there', () => '/nowhere/chromium', /ENOENT/],
  ['that is a folder', () => os.tmpdir(), /EACCES/],
  ['that is no program', () => script('none', '').replace('none', '.'), /EACCES/],
  ['that ends at once', () => script('ends', 'exit 0'), GONE],
  ['that complains', () => script('says', 'echo No usable sandbox! >&2; exit 1'), /No usable/],
  ['that dies', () => script('dies', 'kill -9 $$'), GONE],
  ['that speaks otherwise', () => script('other', "printf 'hello\\0' >&4; sleep 600"), /JSON/],
  ['that closes its ears', () => script('deaf', 'exec 3<&-; exec 4>&-; sleep 600'), GONE],
  ['that never answers', () => script('mute', 'sleep 600'), /not answer/],
  ['that leaves children', () => script('fork', 'sleep 600 & exit 0'), GONE],
])('a browser %s is no browser', async (name, file, words) => {
  // Only of silence is it waited for the end.
  const startMs = name === 'that never answers' ? 700 : 60_000;
  const visit = await browserAt(site, file(), { program: { startMs } });
  const { fault, bytes, facts } = await visit.open('/ok');
  expect([fault, bytes]).toEqual(['noBrowser', null]);
  expect(facts.said).toMatch(words);
  await visit.close();
  expect(profiles()).toEqual([]);
  await until(() => under(process.pid).every((pid) => !isSleep(pid)));
});

const isSleep = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('sleep\0') && lives(pid);
  } catch {
    return false;
  }
};

test('a page without end, one that eats memory and a visit given up end in words, with everything', async () => {
  const limits = { restMs: 200, loadMs: 300, totalMs: 2500 };
  const slow = await browserAt(site, chromiumFile(), { limits });
  const heavy = await browserAt(site, chromiumFile(), { program: { memoryMb: 20 } });
  const stop = new AbortController();
  const faults = await Promise.all([
    slow.open('/way/endless'),
    heavy.open('/way/tall'),
    heavy.open('/way/endless', AbortSignal.abort()),
    sleep(400).then(() => {
      setTimeout(() => stop.abort(), 300);
      return slow.open('/way/endless', stop.signal);
    }),
  ]);
  expect(faults.slice(0, 3).map(({ fault }) => fault)).toEqual([
    'tooSlow',
    'tooHeavy',
    'noBrowser',
  ]);
  expect(['noBrowser', 'crashed']).toContain(faults[3]?.fault);
  await Promise.all([slow.close(), heavy.close()]);
  expect(profiles()).toEqual([]);
  await until(() => !under(process.pid).some((pid) => lives(pid) && isBrowser(pid)));
});

const isBrowser = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(
      `prongsai-browser-${process.pid}-`,
    );
  } catch {
    return false;
  }
};

test('when the program is killed its browser dies with it, and the next start takes away the profile', async () => {
  const child = fork(
    'test/kit/browser-alone.ts',
    [String(site.port), chromiumFile(), '/way/endless'],
    {
      execArgv: ['--import', 'tsx'],
    },
  );
  const pid = child.pid as number;
  const before = site.asked.length;
  await until(() => site.asked.slice(before).includes('/way/endless'));
  const theirs = under(pid).filter((one) => statOf(one)[0] !== 'Z');
  expect(theirs.length).toBeGreaterThan(3);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await until(() => !theirs.some(lives));
  expect(profiles(pid)).toHaveLength(1);
  await sweepProfiles();
  expect(profiles(pid)).toEqual([]);
});

test('a page by HTTPS is seen through the tunnel, also where its certificate is bad', async () => {
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const made = `req -x509 -newkey rsa:2048 -nodes -keyout ${key} -out ${cert} -days 1 -subj /CN=x`;
  execFileSync('openssl', made.split(' '), { stdio: 'ignore' });
  const asked: string[] = [];
  const files = { key: readFileSync(key), cert: readFileSync(cert) };
  const server = https.createServer(files, (request, answer) => {
    asked.push(request.url ?? '');
    answer.setHeader('content-type', 'text/html').end('<h1>x</h1><img src="/a.png">');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const visit = await browserAt({ port }, chromiumFile(), { limits: { restMs: 200 } });
  const photograph = await visit.open(`https://${visit.host}/page`);
  await visit.close();
  server.close().closeAllConnections();
  expect(photograph).toMatchObject({ fault: null, facts: { refused: 0 } });
  expect(asked).toEqual(expect.arrayContaining(['/page', '/a.png']));
});

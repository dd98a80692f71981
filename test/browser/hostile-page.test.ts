import { readFileSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PictureFault } from '../../src/core/link-picture.ts';
import { browserAt } from '../kit/browser-page.ts';
import { browserSandbox } from '../kit/browser-sandbox.ts';
import { type HostileSite, hostileSite } from '../kit/hostile-page.ts';
import { chromiumFile } from './chromium.ts';

/**
 * A real browser opens a page that tries to reach servers on this machine in every way a page has.
 * Each way has a server of its own that counts. The same page in a browser left to itself, and in ours
 * with the guard's switch for tests, does reach them, so that nothing here holds by chance.
 */
let site: HostileSite;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-hostile-'));
  const { as } = await browserSandbox();
  if (as) await chown(folder, as.uid, as.gid);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sites: HostileSite[] = [];
async function freshSite(): Promise<HostileSite> {
  site = await hostileSite();
  sites.push(site);
  return site;
}
afterAll(() => {
  for (const one of sites) one.close();
});
const reached = () => Object.entries(site.counts()).flatMap(([way, n]) => (n > 0 ? [way] : []));

/** What only shows with help that a machine for tests has not, and is tried all the same. */
const SILENT = ['preconnect', 'dnsPrefetch', 'webRtcStun', 'webRtcTurnTcp'];

test('left to itself, a browser reaches this machine in more than fifty ways', async () => {
  await freshSite();
  const host = `www.hostile.example:${site.port}`;
  const browser = await chromium.launch({
    executablePath: chromiumFile(),
    args: [
      '--no-sandbox',
      '--host-resolver-rules=MAP six.hostile.example [::1], MAP *.hostile.example 127.0.0.1',
      `--unsafely-treat-insecure-origin-as-secure=http://${host}`,
    ],
  });
  const page = await browser.newPage();
  await page.goto(`http://${host}/`);
  const missing = () => site.ways.filter((way) => !reached().includes(way));
  await expect.poll(() => missing().filter((way) => !SILENT.includes(way))).toEqual([]);
  await browser.close();
  expect(site.ways.length).toBeGreaterThan(60);
});

test('behind the proxy none of them gets through, and the picture is taken all the same', async () => {
  await freshSite();
  const log = path.join(folder, 'net-log.json');
  const visit = await browserAt(site, chromiumFile(), { log, limits: { restMs: 2000 } });
  const photograph = await visit.open('/');
  await visit.close();
  expect(reached()).toEqual([]);
  expect(photograph).toMatchObject({ fault: null, facts: { finalUrl: `http://${visit.host}/` } });
  expect(photograph.bytes?.length).toBeGreaterThan(3000);
  // They were tried, and each was told no.
  expect(photograph.facts.refused).toBeGreaterThan(40);

  // By the browser's own log: no connection but to the proxy, no datagram sent, no name looked up.
  const { events, connected } = netLog(log);
  expect([...connected]).toEqual([`127.0.0.1:${visit.proxy.port}`]);
  expect(events.has('TCP_CONNECT')).toBe(true);
  for (const never of ['UDP_BYTES_SENT', 'HOST_RESOLVER_DNS_TASK', 'HOST_RESOLVER_SYSTEM_TASK']) {
    expect([never, events.has(never)]).toEqual([never, false]);
  }
});

test('with the switch for tests the same browser reaches them, but for what has no way at all', async () => {
  await freshSite();
  const visit = await browserAt(site, chromiumFile(), { isOpen: true, limits: { restMs: 2000 } });
  await visit.open('/');
  await visit.close();
  expect(reached().length).toBeGreaterThan(38);
  for (const way of ['img', 'css', 'font', 'script', 'iframe', 'object', 'video', 'fetch', 'xhr'])
    expect(reached()).toContain(way);
  for (const way of ['eventSource', 'sendBeacon', 'redirect', 'worker'])
    expect(reached()).toContain(way);
  // Sockets stop nowhere where they could be judged, and datagrams have no proxy.
  for (const way of ['webSocket', 'preconnect', 'webRtcStun', 'webRtcTurn', 'webTransport'])
    expect(reached()).not.toContain(way);
});

test('a page that leaves for a file, an inside address or the browser itself gets nowhere', async () => {
  await freshSite();
  const inside = `http://${site.places[0]}/`;
  const visit = await browserAt(site, chromiumFile(), { limits: { restMs: 100 } });
  const at = (way: string, to: string) => `/${way}?${encodeURIComponent(to)}`;
  const ways: readonly (readonly [string, PictureFault | null])[] = [
    [at('way/location', 'file:///etc/passwd'), null],
    [at('way/location', inside), 'noPage'],
    [at('on/x', inside), 'noPage'],
    [at('on/x', 'file:///etc/passwd'), 'noPage'],
    ['/file/a', 'noPage'],
    ['/way/rude', null],
    ['file:///etc/passwd', 'refused'],
    ['chrome://version', 'refused'],
    [inside, 'refused'],
  ];
  const seen = await inTurn(ways, 3, ([address]) => visit.open(address));
  await visit.close();
  expect(reached()).toEqual([]);
  expect(site.asked).not.toContain('/sent');
  expect(seen.map(({ fault }) => fault)).toEqual(ways.map(([, fault]) => fault));
  for (const { facts, fault } of seen) {
    if (fault === null) expect(facts.finalUrl).toContain(`http://${visit.host}/way/`);
  }
});

async function inTurn<T, R>(all: readonly T[], atOnce: number, work: (one: T) => Promise<R>) {
  const done: R[] = [];
  let next = 0;
  const take = async () => {
    for (let i = next++; i < all.length; i = next++) done[i] = await work(all[i] as T);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return done;
}

/** What happened, by name, and where connections went; a log that was cut off is read as far as it goes. */
function netLog(file: string): { events: Set<string>; connected: Set<string> } {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const names = JSON.parse(`${head.replace(/,\s*$/, '')}}`).constants.logEventTypes;
  const nameOf = new Map(Object.entries(names).map(([name, number]) => [number, name]));
  const events = new Set<string>();
  const connected = new Set<string>();
  for (const line of lines) {
    if (!line.startsWith('{')) continue;
    try {
      const { type, params } = JSON.parse(line.replace(/,\s*$/, ''));
      const name = nameOf.get(type) ?? '';
      events.add(name);
      if (name === 'TCP_CONNECT_ATTEMPT' && params?.address) connected.add(params.address);
    } catch {
      // The last line.
    }
  }
  return { events, connected };
}

import { serve } from '@hono/node-server';
import { afterAll, beforeAll } from 'vitest';
import type { House } from '../../src/actions/house.ts';
import { loadAssets } from '../../src/web/assets.ts';
import { createWeb } from '../../src/web/web.tsx';
import { houseOn } from './house.ts';
import { testOffice } from './office.ts';
import { testPress } from './paper.ts';

/** The program behind a real socket on this machine, for a real browser. */
export async function serveHouse(house: House): Promise<{ url: string; close(): Promise<void> }> {
  const web = createWeb({
    house,
    assets: await loadAssets('dist/static'),
    press: testPress(),
    office: testOffice(),
    connection: () => ({ address: '127.0.0.1', https: false, loopback: true }),
    log: (line) => {
      if (line.error) process.stderr.write(`${line.route}: ${String(line.error)}\n`);
    },
  });
  return new Promise((resolve) => {
    const server = serve({ fetch: web.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}

/** A house of this file's own behind a socket, from before the first test until after the last. */
export function ownServer(
  database: { url: () => string },
  changes: Partial<House> = {},
): { house: () => House; url: () => string } {
  let open: { house: ReturnType<typeof houseOn>; url: string; close(): Promise<void> } | undefined;
  beforeAll(async () => {
    const house = houseOn(database.url(), changes);
    open = { house, ...(await serveHouse(house)) };
  });
  afterAll(async () => {
    await open?.close();
    await open?.house.close();
  });
  const there = () => {
    if (!open) throw new Error('the server stands before the tests, not before that');
    return open;
  };
  return { house: () => there().house, url: () => there().url };
}

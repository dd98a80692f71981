import { serve } from '@hono/node-server';
import type { House } from '../../src/actions/house.ts';
import { loadAssets } from '../../src/web/assets.ts';
import { createWeb } from '../../src/web/web.tsx';
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

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { House } from '../../src/actions/house.ts';
import { webServer } from '../../src/process/server.ts';
import { loadAssets } from '../../src/web/assets.ts';
import { connectionReader } from '../../src/web/connection.ts';
import { openFront } from '../../src/web/front.ts';
import { openSharedPages } from '../../src/web/shared.ts';
import { tooLongPage } from '../../src/web/too-long.ts';
import { createWeb, type RequestLine } from '../../src/web/web.tsx';
import { testOffice } from './office.ts';
import { testPress } from './paper.ts';

/** The house behind a real server on a port of its own, front and all. */
export interface Served {
  readonly port: number;
  readonly log: RequestLine[];
  /** As it went over the wire: nothing is decoded or followed. */
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<Got>;
  close(): Promise<void>;
}

export interface Got {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export async function serve(house: House, mostBytes?: number): Promise<Served> {
  const log: RequestLine[] = [];
  const shared = openSharedPages(house, mostBytes);
  const parts = {
    house,
    shared,
    assets: await loadAssets('dist/static'),
    press: testPress(),
    office: testOffice(),
    connection: connectionReader([]),
    log: (line: RequestLine) => log.push(line),
  };
  const server = webServer(
    createWeb(parts).fetch,
    undefined,
    openFront(shared, parts),
    tooLongPage(),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    log,
    ask: (path, headers = {}, method = 'GET') =>
      new Promise((resolve, reject) => {
        const request = http.request(
          { port, path, method, headers, host: '127.0.0.1' },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('error', reject);
            answer.on('end', () =>
              resolve({
                status: answer.statusCode ?? 0,
                headers: answer.headers,
                body: Buffer.concat(chunks),
              }),
            );
          },
        );
        request.on('error', reject);
        request.end();
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

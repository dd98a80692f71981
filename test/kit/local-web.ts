import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openRoom } from '../../src/net/body.ts';
import { openChecker } from '../../src/net/checker.ts';
import { openGuard } from '../../src/net/guard.ts';
import { type Limits, USUAL_LIMITS, type Visitor } from '../../src/net/look.ts';
import type { Reader } from '../../src/net/reader.ts';
import { openRobots } from '../../src/net/robots.ts';

/** A web of our own on this machine: hosts by name, which the guard lets through for tests alone. */
export interface LocalWeb {
  readonly host: (name: string) => string;
  readonly visitor: Visitor;
  close(): void;
}

export async function localWeb(
  listener: RequestListener,
  names: readonly string[],
  limits: Partial<Limits> = {},
): Promise<LocalWeb> {
  const server = http.createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { ...waysTo(port, names, limits), close: () => server.close() };
}

/** To a web that may be of another process. */
export function waysTo(port: number, names: readonly string[], limits: Partial<Limits> = {}) {
  const host = (name: string) => `${name}:${port}`;
  const guard = openGuard({
    resolve: async (name) => (names.includes(name) ? [{ address: '127.0.0.1', family: 4 }] : []),
    testHosts: new Set(names.map(host)),
  });
  const visitor: Visitor = {
    guard,
    userAgent: 'test',
    room: openRoom(3),
    limits: { ...USUAL_LIMITS, ...limits },
  };
  return { host, visitor };
}

export function checkerOf({ visitor }: Pick<LocalWeb, 'visitor'>, reader: Reader) {
  return openChecker(visitor, reader, openRobots(visitor));
}

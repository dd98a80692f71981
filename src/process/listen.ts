import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../core/problem.ts';

/** A server that listens, and how to let it finish. */
export interface Listening {
  readonly port: number;
  /** Takes no new connection, lets running requests end, and after some seconds cuts them. */
  drain(): Promise<void>;
}

const NEXT_PORTS = 50;
const DRAIN_MS = 10_000;

/** Listens on the port, or, when it is taken and that is allowed, on the next free one. */
export async function listen(
  server: Server,
  host: string,
  wanted: number,
  nextAllowed: boolean,
): Promise<Listening> {
  for (let port = wanted; port <= Math.min(wanted + NEXT_PORTS, 65535); port += 1) {
    const code = await tryPort(server, host, port);
    if (code === undefined) {
      if (port !== wanted && !nextAllowed) {
        await close(server);
        throw new Problem('cannotRun', { why: 'portTaken', facts: { port: wanted, free: port } });
      }
      return { port, drain: () => drain(server) };
    }
    if (code !== 'EADDRINUSE') {
      throw new Problem('cannotRun', { why: 'cannotListen', facts: { host, port, code } });
    }
  }
  throw new Problem('cannotRun', { why: 'noPortFree', facts: { port: wanted } });
}

function tryPort(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', failed);
    server.listen({ host, port }, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}

async function drain(server: Server): Promise<void> {
  const closed = close(server);
  server.closeIdleConnections();
  const cut = new AbortController();
  const limit = sleep(DRAIN_MS, undefined, { signal: cut.signal }).then(
    () => server.closeAllConnections(),
    () => {},
  );
  await closed;
  cut.abort();
  await limit;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createAdaptorServer } from '@hono/node-server';
import { Problem } from '../core/problem.ts';

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

/** A phone on a slow line may take its time for the headers, but not all day. */
const LIMITS = { headersTimeout: 30_000, requestTimeout: 120_000, keepAliveTimeout: 10_000 };

/** An HTTP server, or with a certificate an HTTPS one, that answers by `fetch`. */
export function webServer(fetch: Fetch, tls: { cert: Buffer; key: Buffer } | undefined): Server {
  if (tls === undefined) {
    return createAdaptorServer({
      fetch,
      createServer: createPlainServer,
      serverOptions: LIMITS,
    }) as Server;
  }
  try {
    return createAdaptorServer({
      fetch,
      createServer: createTlsServer,
      serverOptions: { ...LIMITS, ...tls, minVersion: 'TLSv1.2' },
    }) as Server;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Problem('cannotRun', { why: 'tlsUnusable', facts: { said } });
  }
}

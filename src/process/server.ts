import {
  createServer as createPlainServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import { Problem } from '../core/problem.ts';

/**
 * Answers what it can; false leaves the request to `fetch`. Who has read the body and then finds that
 * `fetch` must answer leaves it with `leave`, with the body as `rawBody`.
 */
export type Front = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  leave: () => void,
) => boolean;

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

/** A phone on a slow line may take its time for the headers, but not all day. */
const LIMITS = { headersTimeout: 30_000, requestTimeout: 120_000, keepAliveTimeout: 10_000 };

/**
 * An HTTP server, or with a certificate an HTTPS one: what stands in front answers what it can,
 * `fetch` the rest.
 */
export function webServer(
  fetch: Fetch,
  tls: { cert: Buffer; key: Buffer } | undefined,
  front: Front = () => false,
  tooLong = '',
): Server {
  const server = openServer(fetch, tls, front);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    socket.end(error.code === 'HPE_HEADER_OVERFLOW' ? tooLongAnswer(tooLong) : UNREADABLE);
  });
  return server;
}

const UNREADABLE = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n';

/** An address beyond what is read, such as a search for a whole document, before there is a request. */
function tooLongAnswer(page: string): string {
  return [
    'HTTP/1.1 431 Request Header Fields Too Large',
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(page)}`,
    'Connection: close',
    '',
    page,
  ].join('\r\n');
}

function openServer(
  fetch: Fetch,
  tls: { cert: Buffer; key: Buffer } | undefined,
  front: Front,
): Server {
  const answer = getRequestListener(fetch);
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const leave = () => void answer(incoming, outgoing);
    if (!front(incoming, outgoing, leave)) leave();
  };
  if (tls === undefined) return createPlainServer(LIMITS, listener);
  try {
    return createTlsServer({ ...LIMITS, ...tls, minVersion: 'TLSv1.2' }, listener);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Problem('cannotRun', { why: 'tlsUnusable', facts: { said } });
  }
}

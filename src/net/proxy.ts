import { randomBytes } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Guard } from './guard.ts';

/**
 * The only way out for a browser. It listens on this machine alone, answers whoever knows the secret
 * of a pass, and goes where the guard lets a link go: the same judgement, made by the lookup of the
 * very connection. A pass leads only to places that were opened for it one by one, so that whatever
 * else a browser would like to fetch, for a page or for itself, finds no way.
 */
export interface GuardedProxy {
  readonly port: number;
  issue(limits?: Partial<PassLimits>): Pass;
  close(): Promise<void>;
}

export interface Pass {
  readonly secret: string;
  open(url: URL): void;
  /** Connections to places that were not opened, or that the guard closes. */
  readonly refused: number;
  /** Every connection of it ends. */
  close(): void;
}

export interface PassLimits {
  /** In both directions together. */
  readonly bytes: number;
  readonly connections: number;
  readonly atOnce: number;
  readonly idleMs: number;
}

const USUAL: PassLimits = {
  bytes: 40_000_000,
  connections: 500,
  atOnce: 48,
  idleMs: 15_000,
};
const LARGEST_HEADERS = 32 * 1024;
/** Of one connection, not of what stands behind it; and what would make a browser leave the proxy. */
const NOT_PASSED_ON =
  /^(host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|alt-svc)$/i;

export async function openProxy(guard: Guard): Promise<GuardedProxy> {
  const passes = new Map<string, OpenPass>();
  const passOf = ({ headers }: IncomingMessage) => {
    const [, packed = ''] = /^Basic (\S+)$/i.exec(headers['proxy-authorization'] ?? '') ?? [];
    return passes.get(
      Buffer.from(packed, 'base64')
        .toString()
        .replace(/^[^:]*:/, ''),
    );
  };
  const server = http.createServer({ maxHeaderSize: LARGEST_HEADERS, headersTimeout: 10_000 });
  server.setTimeout(USUAL.idleMs);
  server.on('request', (asked, answer) => forward(guard, passOf(asked), asked, answer));
  server.on('connect', (asked, socket: Socket, head: Buffer) =>
    tunnel(guard, passOf(asked), asked.url ?? '', socket, head),
  );
  server.on('upgrade', (_asked, socket) => socket.destroy());
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    issue(limits = {}) {
      const pass = new OpenPass({ ...USUAL, ...limits }, () => passes.delete(pass.secret));
      passes.set(pass.secret, pass);
      return pass;
    },
    close() {
      for (const pass of passes.values()) pass.close();
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

class OpenPass implements Pass {
  readonly secret = randomBytes(32).toString('base64url');
  readonly limits: PassLimits;
  readonly #places = new Set<string>();
  readonly #streams = new Set<Duplex>();
  readonly #ended: () => void;
  #bytes = 0;
  #connections = 0;
  refused = 0;

  constructor(limits: PassLimits, ended: () => void) {
    this.limits = limits;
    this.#ended = ended;
  }

  open(url: URL): void {
    this.#places.add(placeOf(url));
  }

  /** The address, if this pass leads there and the guard does as well. */
  admitted(guard: Guard, address: string): URL | undefined {
    try {
      const url = guard.admit(address);
      if (this.#places.has(placeOf(url)) && this.#connections < this.limits.connections) return url;
    } catch {
      // Counted below like every other place that is closed.
    }
    this.refused += 1;
    return undefined;
  }

  /** Ends with the pass, when it is idle, or when there are too many of its kind. */
  hold(stream: Duplex & { setTimeout?: (ms: number, then: () => void) => unknown }): void {
    if (this.#streams.has(stream)) return;
    this.#connections += 1;
    if (this.#streams.size >= this.limits.atOnce) stream.destroy();
    this.#streams.add(stream);
    stream.setTimeout?.(this.limits.idleMs, () => stream.destroy());
    stream.once('close', () => this.#streams.delete(stream));
    stream.on('error', () => stream.destroy());
  }

  count(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.limits.bytes) this.close();
  }

  close(): void {
    this.#ended();
    for (const stream of this.#streams) stream.destroy();
  }
}

const placeOf = ({ protocol, hostname, port }: URL) =>
  `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;

/** Plain HTTP, asked for by its whole address. */
function forward(
  guard: Guard,
  pass: OpenPass | undefined,
  asked: IncomingMessage,
  answer: ServerResponse,
): void {
  if (!pass) {
    answer.writeHead(407, WHO).end();
    return;
  }
  const url = pass.admitted(guard, asked.url ?? '');
  if (url?.protocol !== 'http:') {
    answer.writeHead(403).end();
    return;
  }
  pass.hold(asked.socket);
  const onward = http.request(url, {
    method: asked.method,
    headers: [...passedOn(asked), 'Host', url.host, 'Connection', 'close'],
    agent: false,
    lookup: guard.lookup,
    maxHeaderSize: LARGEST_HEADERS,
  });
  onward.on('socket', (socket) => pass.hold(socket));
  onward.once('response', (from) => {
    from.on('data', (chunk: Buffer) => pass.count(chunk));
    from.once('error', () => answer.destroy());
    try {
      answer.writeHead(from.statusCode ?? 502, passedOn(from));
    } catch {
      // A server may answer with what no server is allowed to answer.
      onward.destroy();
      answer.destroy();
      return;
    }
    from.pipe(answer);
  });
  onward.once('error', () => {
    if (answer.headersSent) answer.destroy();
    else answer.writeHead(502).end();
  });
  answer.once('close', () => onward.destroy());
  asked.on('error', () => onward.destroy());
  asked.on('data', (chunk: Buffer) => pass.count(chunk));
  if (asked.method === 'POST') asked.pipe(onward);
  else onward.end();
}

/** HTTPS goes through closed up; only where to is seen. */
function tunnel(
  guard: Guard,
  pass: OpenPass | undefined,
  authority: string,
  socket: Socket,
  head: Buffer,
): void {
  const refuse = (line: string) => {
    socket.on('error', () => socket.destroy());
    socket.end(`HTTP/1.1 ${line}\r\ncontent-length: 0\r\n\r\n`, () => socket.destroySoon());
  };
  if (!pass) {
    refuse(`407 Who\r\nproxy-authenticate: ${WHO['proxy-authenticate']}`);
    return;
  }
  const isPlain = /^(\[[0-9a-f:.]+\]|[^\s:/?#@\\]+):\d{1,5}$/i.test(authority);
  const url = pass.admitted(guard, isPlain ? `https://${authority}` : '');
  if (!url) {
    refuse('403 No');
    return;
  }
  pass.hold(socket);
  const onward = net.connect({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 443),
    lookup: guard.lookup,
  });
  pass.hold(onward);
  onward.once('error', () => socket.destroy());
  onward.once('close', () => socket.destroy());
  socket.once('close', () => onward.destroy());
  onward.once('connect', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    if (head.length > 0) onward.write(head);
    socket.on('data', (chunk: Buffer) => pass.count(chunk)).pipe(onward);
    onward.on('data', (chunk: Buffer) => pass.count(chunk)).pipe(socket);
  });
}

const WHO = { 'proxy-authenticate': 'Basic realm="prongsai"' };

/** As they came, one after the other, even where a name stands twice; never as fields of an object. */
function passedOn({ rawHeaders }: IncomingMessage): string[] {
  const kept: string[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const [name = '', value = ''] = rawHeaders.slice(i, i + 2);
    if (!NOT_PASSED_ON.test(name)) kept.push(name, value);
  }
  return kept;
}

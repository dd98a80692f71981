import { constants } from 'node:crypto';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import { LinkRefusal } from '../core/link-fault.ts';
import type { Guard } from './guard.ts';

/** One question to one server; where it sends us on to is not followed here. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly tls: TlsFacts | null;
  /** As it comes over the wire, not begun to be read. */
  readonly message: IncomingMessage;
}

export interface TlsFacts {
  /** Null when a browser would show the page without a word; else why it would warn. */
  readonly distrust: string | null;
  readonly protocol: string;
}

interface Asking {
  readonly userAgent: string;
  readonly cookie: string;
  readonly signal: AbortSignal;
  readonly limits: RequestLimits;
}

export interface RequestLimits {
  readonly connectMs: number;
  readonly answerMs: number;
}

const LARGEST_HEADERS = 32 * 1024;
const ACCEPT = 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.8';

/**
 * Agents of our own: no proxy of the environment, nothing kept open. Certificates are looked at and
 * written down, never a reason to stop, since nothing secret is sent; old ciphers are taken because
 * old servers of offices have no others.
 */
const agents = {
  'http:': new http.Agent({ keepAlive: false }),
  'https:': new https.Agent({
    keepAlive: false,
    maxCachedSessions: 0,
    rejectUnauthorized: false,
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  }),
};

export function ask(
  guard: Guard,
  url: URL,
  { userAgent, cookie, signal, limits }: Asking,
): Promise<Answer> {
  const secure = url.protocol === 'https:';
  const begin = secure ? https.request : http.request;
  return new Promise<Answer>((resolve, reject) => {
    const request = begin(url, {
      method: 'GET',
      agent: agents[url.protocol as keyof typeof agents],
      lookup: guard.lookup,
      maxHeaderSize: LARGEST_HEADERS,
      signal,
      headers: {
        'user-agent': userAgent,
        accept: ACCEPT,
        'accept-language': 'th,en;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
        connection: 'close',
        ...(cookie === '' ? {} : { cookie }),
      },
    });
    const give = (error: unknown) => {
      clearTimeout(timer);
      reject(faultOf(error, url));
      request.destroy();
    };
    let timer = setTimeout(
      give,
      limits.connectMs,
      new LinkRefusal('connectSlow', seconds(limits.connectMs)),
    );
    request.on('socket', (socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        clearTimeout(timer);
        timer = setTimeout(
          give,
          limits.answerMs,
          new LinkRefusal('answerSlow', seconds(limits.answerMs)),
        );
      }),
    );
    request.once('response', (message) => {
      clearTimeout(timer);
      const tls = secure ? tlsFacts(message.socket as TLSSocket) : null;
      resolve({ status: message.statusCode ?? 0, headers: message.headers, tls, message });
    });
    request.on('error', give);
    request.end();
  });
}

const seconds = (ms: number) => ({ seconds: Math.round(ms / 1000) });

function tlsFacts(socket: TLSSocket): TlsFacts {
  const error = socket.authorizationError as Error | string | null | undefined;
  const code = (error as { code?: string } | null)?.code ?? String(error ?? '');
  return { distrust: socket.authorized ? null : code, protocol: socket.getProtocol() ?? '' };
}

const BY_CODE: Readonly<Record<string, ConstructorParameters<typeof LinkRefusal>[0]>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'cutShort',
  EPIPE: 'cutShort',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  ETIMEDOUT: 'connectSlow',
  ENOTFOUND: 'noSuchHost',
  EAI_AGAIN: 'nameFailed',
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
};

/** The machine's words for what went wrong become one of our kinds. */
export function faultOf(error: unknown, url: URL): Error {
  if (error instanceof LinkRefusal) return error;
  const { code = '', cause, errors } = error as NodeJS.ErrnoException & { errors?: unknown[] };
  if (cause instanceof LinkRefusal) return cause;
  // Several addresses of one name were tried.
  if (Array.isArray(errors) && errors.length > 0) return faultOf(errors[0], url);
  const facts = { host: url.hostname, code };
  if (BY_CODE[code]) return new LinkRefusal(BY_CODE[code], facts);
  if (code.startsWith('HPE_')) return new LinkRefusal('notHttp', facts);
  if (/^(ERR_SSL|ERR_TLS|EPROTO|CERT_|UNABLE_)/.test(code))
    return new LinkRefusal('tlsBroken', facts);
  return error instanceof Error ? error : new Error(String(error));
}

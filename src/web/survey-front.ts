import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { Surveys } from '../actions/survey.ts';
import { codingFor, type Prepared } from './prepared.ts';
import { securityHeaders } from './security.ts';
import { samePageHeaders } from './survey-answer.tsx';
import { findReady } from './survey-ready.ts';

/**
 * A survey that is open goes out at once, in front of the router: the same bytes for everybody,
 * without a question to the database, a name for the request, or a line in a log.
 */
interface Lines {
  readonly etag: string;
  readonly whole: string[];
  readonly bare: string[];
  readonly body: Uint8Array;
}

export function openSurveyFront(surveys: Surveys) {
  const made = new WeakMap<Prepared, Map<string, Lines>>();

  function linesOf(page: Prepared, accepts: string | undefined, https: boolean): Lines {
    const coding = codingFor(accepts);
    const own = made.get(page) ?? new Map<string, Lines>();
    made.set(page, own);
    const key = `${coding} ${https}`;
    const there = own.get(key);
    if (there) return there;
    const headers: Record<string, string> = {
      ...securityHeaders(https),
      ...samePageHeaders(page, coding),
    };
    const body = page[coding];
    const bare = Object.entries(headers).flat();
    const whole = [...bare, 'content-length', String(body.length)];
    const lines = { etag: headers.etag ?? '', whole, bare, body };
    own.set(key, lines);
    return lines;
  }

  return (incoming: IncomingMessage, outgoing: ServerResponse, isHttps: () => boolean): boolean => {
    const { method, url = '' } = incoming;
    if (!url.startsWith('/go/') || (method !== 'GET' && method !== 'HEAD')) return false;
    const ready = findReady(surveys, url);
    if (!ready) return false;
    const seen = headersSeen(incoming.rawHeaders);
    const { encrypted } = incoming.socket as Partial<TLSSocket>;
    const https = seen.forwarded ? isHttps() : encrypted === true;
    const lines = linesOf(ready.page, seen.accepts, https);
    const isHeld = seen.held === lines.etag;
    outgoing.writeHead(isHeld ? 304 : 200, isHeld ? lines.bare : lines.whole);
    outgoing.end(isHeld || method === 'HEAD' ? undefined : lines.body);
    return true;
  };
}

interface HeadersSeen {
  accepts: string | undefined;
  held: string | undefined;
  /** Behind a proxy, which may speak HTTPS for us. */
  forwarded: boolean;
}

/** As they came: to make an object of all of them takes longer than all the rest. */
function headersSeen(raw: readonly string[]): HeadersSeen {
  const seen: HeadersSeen = { accepts: undefined, held: undefined, forwarded: false };
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!;
    if (name.length === 15 && name.toLowerCase() === 'accept-encoding') seen.accepts = raw[i + 1];
    else if (name.length === 13 && name.toLowerCase() === 'if-none-match') seen.held = raw[i + 1];
    else if (name.length === 17 && name.toLowerCase() === 'x-forwarded-proto')
      seen.forwarded = true;
  }
  return seen;
}

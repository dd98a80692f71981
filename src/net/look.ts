import { LinkRefusal } from '../core/link-fault.ts';
import { type Body, type BodyLimits, type Room, readBody } from './body.ts';
import { type Deadline, openDeadline } from './deadline.ts';
import type { Guard } from './guard.ts';
import { type Answer, ask, faultOf, type RequestLimits, type TlsFacts } from './request.ts';

/**
 * Goes to an address as a visitor would, from one redirect to the next, each of them judged by the
 * guard like the first, and brings back what stands there.
 */
export interface Looked {
  readonly hops: readonly Hop[];
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Answer['headers'];
  /** The worst of the way: one bad certificate is enough for a browser to warn. */
  readonly tls: TlsFacts | null;
  readonly body: Body;
}

export interface Hop {
  readonly url: string;
  readonly status: number;
}

export interface Visitor {
  readonly guard: Guard;
  readonly userAgent: string;
  readonly room: Room;
  readonly limits: Limits;
}

export interface Limits extends RequestLimits, BodyLimits {
  readonly totalMs: number;
  readonly redirects: number;
}

export const USUAL_LIMITS: Limits = {
  connectMs: 10_000,
  answerMs: 20_000,
  totalMs: 60_000,
  bytes: 20_000_000,
  redirects: 8,
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export async function look(visitor: Visitor, address: string): Promise<Looked> {
  const late = openDeadline(visitor.limits.totalMs);
  try {
    return await lookInTime(visitor, address, late);
  } finally {
    late.end();
  }
}

async function lookInTime(visitor: Visitor, address: string, late: Deadline): Promise<Looked> {
  const { guard, limits } = visitor;
  const hops: Hop[] = [];
  const cookies = new Cookies();
  const been = new Set<string>();
  let url = guard.admit(address);
  let tls: TlsFacts | null = null;
  for (;;) {
    const answer = await askInTime(visitor, url, late, cookies.for(url));
    tls = worse(tls, answer.tls);
    hops.push({ url: url.href, status: answer.status });
    been.add(`${url.href} ${cookies.for(url)}`);
    cookies.keep(url, answer.headers['set-cookie']);
    const { location } = answer.headers;
    if (!REDIRECTS.has(answer.status) || location === undefined) {
      const { status, headers } = answer;
      const body = await inTime(late, limits, url, () =>
        readBody(answer, limits, visitor.room, late),
      );
      return { hops, finalUrl: url.href, status, headers, tls, body };
    }
    answer.message.destroy();
    url = guard.admit(nextUrl(location, url));
    if (been.has(`${url.href} ${cookies.for(url)}`))
      throw new LinkRefusal('redirectLoop', { url: url.href });
    if (hops.length > limits.redirects)
      throw new LinkRefusal('tooManyRedirects', { most: limits.redirects });
  }
}

function askInTime(visitor: Visitor, url: URL, late: Deadline, cookie: string): Promise<Answer> {
  const { guard, userAgent, limits } = visitor;
  return inTime(late, limits, url, () =>
    ask(guard, url, { userAgent, cookie, limits, signal: late.signal }),
  );
}

async function inTime<T>(
  late: Deadline,
  { totalMs }: Limits,
  url: URL,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LinkRefusal) throw error;
    if (late.signal.aborted)
      throw new LinkRefusal('bodySlow', { seconds: Math.round(totalMs / 1000) });
    throw faultOf(error, url);
  }
}

/**
 * Many a server first gives a cookie and sends on to the same address. They are kept for the length
 * of one look, and go back to the host that gave them alone.
 */
class Cookies {
  readonly #byHost = new Map<string, Map<string, string>>();

  keep(url: URL, given: readonly string[] | undefined): void {
    for (const line of (given ?? []).slice(0, 20)) {
      const [, name, value] = /^([^=;\s]{1,100})=([^;]{0,2000})/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      const known = this.#byHost.get(url.hostname) ?? new Map<string, string>();
      this.#byHost.set(url.hostname, known.set(name, value));
    }
  }

  for(url: URL): string {
    const known = [...(this.#byHost.get(url.hostname) ?? [])];
    return known
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
      .slice(0, 8000);
  }
}

/** A header is read as Latin-1, but servers put Thai paths there as they are. */
function nextUrl(location: string, from: URL): URL {
  const bytes = Buffer.from(location, 'latin1');
  const text = bytes.toString('utf8');
  const asMeant = text.includes('\ufffd') ? location : text;
  if (!URL.canParse(asMeant, from))
    throw new LinkRefusal('redirectBroken', { to: asMeant.slice(0, 200) });
  return new URL(asMeant, from);
}

function worse(known: TlsFacts | null, next: TlsFacts | null): TlsFacts | null {
  return known?.distrust ? known : (next ?? known);
}

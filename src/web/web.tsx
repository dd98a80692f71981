import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { House } from '../actions/house.ts';
import { actorOf } from '../actions/session.ts';
import { NOBODY } from '../core/person.ts';
import { isProblem, Problem } from '../core/problem.ts';
import { type Channel, deviceName } from '../core/session.ts';
import { tokenHash } from '../kit/secret.ts';
import type { Press } from '../reports/press.ts';
import type { Answer } from './answer.ts';
import type { Assets } from './assets.ts';
import { type CookieName, cookieName, languageCookie, readCookie } from './cookie.ts';
import { brokenPage, problemPage } from './pages/problem.tsx';
import { renderPage } from './render.tsx';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { securityHeaders } from './security.ts';
import { FORM_LIMIT, type Handler, performAs, readBytes, Typed, type Visit } from './visit.ts';

/**
 * Requests come in here and leave as responses: a route's handler gets a Visit and gives an
 * Answer; Problems become pages with a status; anything else is a bug with a request id.
 */
export interface WebOptions {
  readonly house: House;
  readonly assets: Assets;
  readonly connection: (request: Request, env: unknown) => Connection;
  readonly log: (line: RequestLine) => void;
  readonly press: Press;
}

/** What the server knows of the connection itself, behind a trusted proxy or not. */
export interface Connection {
  readonly address: string;
  readonly https: boolean;
  readonly loopback: boolean;
}

/** What is logged of a request: never an address, a query, a person. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly error?: unknown;
}

export function createWeb(options: WebOptions): Hono {
  const web = new Hono();
  for (const route of routes) {
    web.on(route.method, route.path, (c) =>
      answerRequest(options, route, c.req.raw, c.req.param() as Record<string, string>, c.env),
    );
  }
  web.get('/healthz', (c) => c.text('ok'));
  web.get('/readyz', (c) => ready(options.house, c));
  web.get('/static/:name', (c) => options.assets.serve(c.req.param('name'), c.req.raw));
  web.notFound((c) => {
    const nowhere: Handler = () => {
      throw new Problem('notFound', { what: 'page' });
    };
    const route: Route = { method: 'GET', path: '*', handler: nowhere };
    return answerRequest(options, route, c.req.raw, {}, c.env);
  });
  return web;
}

/** Whether a request could be answered now: the database is there. */
async function ready(house: House, c: Context): Promise<Response> {
  try {
    await house.db.transaction({ kind: 'none' }, async () => {}, { readonly: true });
    return c.text('ready');
  } catch {
    return c.text('database not reachable', 503);
  }
}

async function answerRequest(
  options: WebOptions,
  route: Route,
  request: Request,
  params: Record<string, string>,
  env: unknown,
): Promise<Response> {
  const began = performance.now();
  const requestId = randomUUID();
  const connection = options.connection(request, env);
  let failure: unknown;
  let visit = bareVisit(options, request, params, connection, requestId);
  let answer: Answer;
  try {
    if (!route.anonymous) {
      if (route.method === 'POST') refuseCrossSite(request, visit.url);
      visit = await withActor(options, visit);
    }
    answer = await route.handler(visit);
    if (answer.kind === 'body') failure = answer.failure;
  } catch (error) {
    if (!isProblem(error)) failure = error;
    answer = isProblem(error) ? await problemPage(visit, error) : brokenPage(visit);
  }
  const response = toResponse(options, route, visit, answer);
  // When respondents come is nobody's business; only a bug on their way is written down.
  if (route.anonymous && failure === undefined) return response;
  options.log({
    requestId,
    method: route.method,
    route: route.path,
    status: response.status,
    ms: Math.round(performance.now() - began),
    ...(failure === undefined ? {} : { error: failure }),
  });
  return response;
}

function bareVisit(
  options: WebOptions,
  request: Request,
  params: Record<string, string>,
  connection: Connection,
  requestId: string,
): Visit {
  const url = new URL(request.url);
  let typed: Promise<Typed> | undefined;
  const { house } = options;
  const channel = channelOf(request, connection);
  return {
    house,
    actor: NOBODY,
    channel,
    language: languageOf(request, url),
    now: house.clock(),
    url,
    requestId,
    params,
    https: connection.https,
    header: (name) => request.headers.get(name) ?? undefined,
    cookie: (name) => readCookie(request.headers.get('cookie'), name),
    form: () => {
      typed ??= readBytes(request, FORM_LIMIT).then(
        (bytes) => new Typed(new URLSearchParams(Buffer.from(bytes).toString('utf8'))),
      );
      return typed;
    },
    bytes: (limit) => readBytes(request, limit),
    perform: performAs(house, NOBODY, channel),
    print: (paper, tag) => options.press.print(paper, tag),
  };
}

/** Session and device are read only where they could have been given: never over plain HTTP. */
function channelOf(request: Request, { address, https, loopback }: Connection): Channel {
  const secure = https || loopback;
  const hashOf = (name: CookieName) => {
    const token = readCookie(request.headers.get('cookie'), cookieName(https, name));
    return token && secure ? tokenHash(token) : null;
  };
  const device = deviceName(request.headers.get('user-agent') ?? undefined);
  return {
    address,
    secure,
    loopback,
    device,
    sessionHash: hashOf('session'),
    deviceHash: hashOf('device'),
  };
}

async function withActor(options: WebOptions, visit: Visit): Promise<Visit> {
  const actor = await actorOf(options.house, visit.channel);
  return { ...visit, actor, perform: performAs(options.house, actor, visit.channel) };
}

/** A form is taken only from our own pages; browsers say where a post comes from. */
function refuseCrossSite(request: Request, url: URL): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const own =
    site === 'same-origin' ||
    (site === null && URL.canParse(origin ?? '') && new URL(origin ?? '').host === url.host);
  if (!own) throw new Problem('crossSite', {});
}

function toResponse(options: WebOptions, route: Route, visit: Visit, answer: Answer): Response {
  const headers = new Headers(securityHeaders(visit.https));
  headers.set('x-request-id', visit.requestId);
  if (!route.anonymous && visit.url.searchParams.has('lang')) {
    headers.append('set-cookie', languageCookie(visit.language));
  }
  if (answer.kind === 'redirect') {
    headers.set('location', answer.to);
    for (const value of answer.cookies ?? []) headers.append('set-cookie', value);
    return new Response(null, { status: 303, headers });
  }
  if (answer.tag !== undefined && visit.actor.personId === null) {
    const etag = etagOf(options, visit, answer.tag);
    headers.set('etag', etag);
    headers.set('vary', 'cookie');
    headers.set('cache-control', 'no-cache');
    if (visit.header('if-none-match')?.includes(etag)) {
      return new Response(null, { status: 304, headers });
    }
  }
  if (answer.kind === 'body') {
    for (const [name, value] of Object.entries(answer.headers)) headers.set(name, value);
    return new Response(answer.body, { status: answer.status, headers });
  }
  headers.set('content-type', 'text/html; charset=utf-8');
  if (!headers.has('etag')) headers.set('cache-control', 'no-store');
  return new Response(renderPage(visit, options.assets, answer.title, answer.body), {
    status: answer.status,
    headers,
  });
}

/** Whatever else than the thing itself shows in it: language, house, the look of this version. */
function etagOf({ assets, house }: WebOptions, visit: Visit, tag: string): string {
  const { kind, name, isDemo } = house.installation;
  const seen = [tag, visit.language, kind, name, isDemo, assets.href('style.css')].join('\n');
  return `W/"${tokenHash(seen).toString('base64url').slice(0, 22)}"`;
}

function languageOf(request: Request, url: URL): 'th' | 'en' {
  const asked = url.searchParams.get('lang') ?? readCookie(request.headers.get('cookie'), 'lang');
  return asked === 'en' ? 'en' : 'th';
}

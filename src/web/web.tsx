import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { House } from '../actions/house.ts';
import { actorOf } from '../actions/session.ts';
import { outageOf } from '../core/outage.ts';
import { NOBODY } from '../core/person.ts';
import { isProblem, Problem } from '../core/problem.ts';
import { type Channel, deviceName } from '../core/session.ts';
import { tokenHash } from '../kit/secret.ts';
import type { Office } from '../reports/office.ts';
import type { Press } from '../reports/press.ts';
import type { Answer } from './answer.ts';
import type { Assets } from './assets.ts';
import { type CookieName, cookieName, readCookie } from './cookie.ts';
import { pagesOfForms } from './form-page.ts';
import { refusal } from './pages/api.tsx';
import { brokenPage, problemPage } from './pages/problem.tsx';
import { type Responder, responder, sharedResponse } from './response.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { openSharedPages, type SharedPages, type SharedPlace } from './shared.ts';
import { typedQuery } from './typed-query.ts';
import {
  FORM_LIMIT,
  type Handler,
  performAs,
  readBytes,
  readStart,
  Typed,
  type Visit,
} from './visit.ts';

/**
 * Requests come in here and leave as responses: a route's handler gets a Visit and gives an
 * Answer; Problems become pages with a status; anything else is a bug with a request id.
 */
export interface WebOptions {
  readonly house: House;
  readonly assets: Assets;
  readonly connection: (request: Seen, env: unknown) => Connection;
  readonly log: (line: RequestLine) => void;
  readonly press: Press;
  readonly office: Office;
  /** Shared with whoever stands in front of the router. */
  readonly shared?: SharedPages;
}

/** As much of a request as tells where it comes from. */
export interface Seen {
  readonly headers: { get(name: string): string | null; has(name: string): boolean };
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

export function createWeb(parts: WebOptions): Hono {
  const shared = parts.shared ?? openSharedPages(parts.house);
  const options = { ...parts, shared, responder: responder(parts) };
  const web = new Hono();
  for (const route of [...pagesOfForms(routes), ...routes]) {
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

interface Parts extends WebOptions {
  readonly shared: SharedPages;
  readonly responder: Responder;
}

async function answerRequest(
  options: Parts,
  route: Route,
  request: Request,
  params: Record<string, string>,
  env: unknown,
): Promise<Response> {
  const began = performance.now();
  const requestId = randomUUID();
  const connection = options.connection(request, env);
  const { responder: made } = options;
  let failure: unknown;
  let visit = bareVisit(options, request, params, connection, requestId);
  let place: SharedPlace | undefined;
  let response: Response;
  try {
    const { pathname, search } = visit.url;
    const { https, header } = visit;
    const asked = { method: request.method, target: pathname + search, https, header };
    const found = await options.shared.find(route, asked);
    if (found && 'body' in found) {
      response = sharedResponse(found, visit);
    } else {
      place = found;
      if (!route.anonymous) {
        if (route.method === 'POST') refuseCrossSite(request, visit.url);
        visit = await withActor(options, visit);
      }
      const answer = await route.handler(visit);
      if (answer.kind === 'body') failure = answer.failure;
      const page = place && (await made.keep(place, visit, answer));
      place?.fill(page);
      response = page ? sharedResponse(page, visit) : made.respond(route, visit, answer);
    }
  } catch (error) {
    if (!isProblem(error)) failure = error;
    const problem = isProblem(error) ? error : outageOf(error);
    const answer = problem ? await refused(visit, problem) : brokenPage(visit);
    response = made.respond(route, visit, answer);
  } finally {
    place?.fill(undefined);
  }
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

/** In the form that was asked for. */
function refused(visit: Visit, problem: Problem): Answer | Promise<Answer> {
  return visit.url.pathname.endsWith('.json')
    ? refusal(visit, problem)
    : problemPage(visit, problem);
}

function bareVisit(
  options: WebOptions,
  request: Request,
  params: Record<string, string>,
  connection: Connection,
  requestId: string,
): Visit {
  const url = new URL(request.url);
  const meant = typedQuery(url.search);
  if (meant !== url.search) url.search = meant;
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
    start: (limit) => readStart(request, limit),
    perform: performAs(house, NOBODY, channel),
    print: (paper, tag) => options.press.print(paper, tag),
    office: options.office,
    asset: (name) => options.assets.href(name),
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

function languageOf(request: Request, url: URL): 'th' | 'en' {
  const asked = url.searchParams.get('lang') ?? readCookie(request.headers.get('cookie'), 'lang');
  return asked === 'en' ? 'en' : 'th';
}

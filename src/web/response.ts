import type { House } from '../actions/house.ts';
import { tokenHash } from '../kit/secret.ts';
import type { Answer } from './answer.ts';
import type { Assets } from './assets.ts';
import { languageCookie } from './cookie.ts';
import { renderPage } from './render.tsx';
import type { Route } from './route.ts';
import { securityHeaders } from './security.ts';
import type { SharedPlace } from './shared.ts';
import { isHeld, makeSharedPage, type SharedPage } from './shared-page.ts';
import type { Visit } from './visit.ts';

/** Turns answers into responses: headers, cookies, what a visitor has already, rendered pages. */
export interface Responder {
  respond(route: Route, visit: Visit, answer: Answer): Response;
  /** Makes the page that everybody will get from this place, if the answer is such a page. */
  keep(place: SharedPlace, visit: Visit, answer: Answer): Promise<SharedPage | undefined>;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

export function responder({ house, assets }: { house: House; assets: Assets }): Responder {
  return { respond, keep };

  function respond(route: Route, visit: Visit, answer: Answer): Response {
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
    const etag =
      answer.tag !== undefined && visit.actor.personId === null ? etagOf(visit, answer.tag) : null;
    if (etag !== null) {
      headers.set('etag', etag);
      headers.set('vary', 'cookie');
      headers.set('cache-control', 'no-cache');
      if (visit.header('if-none-match')?.includes(etag)) {
        return new Response(null, { status: 304, headers });
      }
    }
    const { status } = answer;
    // It passes by itself: whoever asks, person or program, hears when to come back.
    if (status === 503) headers.set('retry-after', '30');
    if (answer.kind === 'body') {
      // What is not said to be for everybody is one person's.
      if (etag === null) headers.set('cache-control', 'no-store');
      for (const [name, value] of Object.entries(answer.headers)) headers.set(name, value);
      return new Response(answer.body, { status, headers });
    }
    for (const [name, value] of Object.entries(HTML)) headers.set(name, value);
    if (etag === null) headers.set('cache-control', 'no-store');
    const shown = renderPage(visit, assets, answer, route.method === 'POST');
    return new Response(shown, { status, headers });
  }

  async function keep(place: SharedPlace, visit: Visit, answer: Answer) {
    if (answer.kind === 'redirect' || answer.tag === undefined || answer.status !== 200) return;
    if (answer.kind === 'page') {
      const body = renderPage(visit, assets, answer);
      return makeSharedPage(place, { body, headers: HTML });
    }
    const { body, headers } = answer;
    if (body === null || body instanceof ReadableStream) return;
    return makeSharedPage(place, { body, headers });
  }

  /** Of the thing itself and whatever else shows: address, language, house, look of this version. */
  function etagOf({ url, language }: Visit, tag: string): string {
    const { kind, name, isDemo } = house.installation;
    const address = url.pathname + url.search;
    const seen = [tag, address, language, kind, name, isDemo, assets.href('style.css')].join('\n');
    return `W/"${tokenHash(seen).toString('base64url').slice(0, 22)}"`;
  }
}

export function sharedResponse(page: SharedPage, visit: Visit): Response {
  const isKnown = isHeld(page, visit.header('if-none-match'));
  const headers = new Headers(isKnown ? page.bareHeaders : page.headers);
  headers.set('x-request-id', visit.requestId);
  return new Response(isKnown ? null : page.body, { status: isKnown ? 304 : 200, headers });
}

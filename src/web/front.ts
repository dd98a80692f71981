import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SharedPages } from './shared.ts';
import { isHeld } from './shared-page.ts';
import { openSurveyFront } from './survey-front.ts';
import { openSendFront } from './survey-send-front.ts';
import type { WebOptions } from './web.tsx';

/**
 * Stands in front of the router: a page for everybody that is kept and known to be good goes out
 * at once, without a question to the database. Whatever else is asked is left to the router.
 */
export type Front = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  leave: () => void,
) => boolean;

export function openFront(
  shared: SharedPages,
  { connection, log, house }: Pick<WebOptions, 'connection' | 'log' | 'house'>,
): Front {
  const survey = openSurveyFront(house.surveys);
  const send = openSendFront({ house, connection });
  return (incoming, outgoing, leave) => {
    if (send(incoming, outgoing, leave)) return true;
    const began = performance.now();
    const header = (name: string) => {
      const value = incoming.headers[name];
      return typeof value === 'string' ? value : undefined;
    };
    const headers = {
      get: (name: string) => header(name) ?? null,
      has: (name: string) => header(name) !== undefined,
    };
    const { method = '', url: target = '' } = incoming;
    const isHttps = () => connection({ headers }, { incoming }).https;
    if (survey(incoming, outgoing, isHttps)) return true;
    const https = isHttps();
    const page = shared.atOnce({ method, target, https, header });
    if (!page) return false;
    const isKnown = isHeld(page, header('if-none-match'));
    const requestId = randomUUID();
    const { bareHeaders, headers: all } = page.lines;
    const lines = isKnown ? bareHeaders : all;
    outgoing.writeHead(isKnown ? 304 : 200, [...lines, 'x-request-id', requestId]);
    outgoing.end(isKnown || method === 'HEAD' ? undefined : page.body);
    const ms = Math.round(performance.now() - began);
    log({ requestId, method, route: page.route, status: isKnown ? 304 : 200, ms });
    return true;
  };
}

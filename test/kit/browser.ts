import type { House } from '../../src/actions/house.ts';
import { loadAssets } from '../../src/web/assets.ts';
import { type Connection, createWeb, type RequestLine } from '../../src/web/web.tsx';
import { testOffice } from './office.ts';
import { testPress } from './paper.ts';

/**
 * A visitor without scripts: keeps cookies, follows links and sends the forms it is shown, against
 * the real program in this process.
 */
export interface Visitor {
  get(path: string): Promise<Shown>;
  /** Posts fields as a browser would from one of our own pages. */
  post(path: string, fields: Record<string, string | string[]>): Promise<Shown>;
  /** Sends one file as a browser would from one of our own pages. */
  upload(path: string, field: string, file: File, fields?: Record<string, string>): Promise<Shown>;
  /** A request that is not a browser's: no cookies, no origin, whatever else. */
  raw(path: string, init?: RequestInit): Promise<Response>;
  readonly cookies: Map<string, string>;
  readonly log: RequestLine[];
}

export interface Shown {
  readonly status: number;
  readonly html: string;
  /** Where a redirect led in the end. */
  readonly path: string;
  readonly headers: Headers;
  /** Markup taken away, white space folded. */
  readonly text: string;
  /** The fields of the first form whose action is this, with their values. */
  form(action: string): Record<string, string>;
}

const ORIGIN = 'http://localhost:8420';
const LOOPBACK: Connection = { address: '127.0.0.1', https: false, loopback: true };

export async function visitor(house: House, connection: Connection = LOOPBACK): Promise<Visitor> {
  const log: RequestLine[] = [];
  const web = createWeb({
    house,
    assets: await loadAssets('dist/static'),
    press: testPress(),
    office: testOffice(),
    connection: () => connection,
    log: (line) => log.push(line),
  });
  const origin = connection.https ? ORIGIN.replace('http:', 'https:') : ORIGIN;
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit, hops = 0): Promise<Shown> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await web.request(new Request(new URL(path, origin), { ...init, headers }));
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
    const location = response.headers.get('location');
    if (location && hops < 5) return send(location, { method: 'GET' }, hops + 1);
    const html = await response.text();
    return shown(response, path, html);
  }

  return {
    cookies,
    log,
    get: (path) => send(path, { method: 'GET' }),
    post(path, fields) {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) {
        for (const one of [value].flat()) body.append(name, one);
      }
      const headers = {
        'content-length': String(body.toString().length),
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        origin,
      };
      return send(path, { method: 'POST', body: body.toString(), headers });
    },
    upload(path, field, file, fields = {}) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      body.set(field, file);
      return send(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
    },
    raw: async (path, init) => web.request(new Request(new URL(path, origin), init)),
  };
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  if (/max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, pair.slice(name.length + 1));
}

function shown(response: Response, path: string, html: string): Shown {
  return {
    status: response.status,
    html,
    path,
    headers: response.headers,
    text: textOf(html),
    form(action) {
      const forms = [
        ...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g),
      ].filter((match) => decode(match[1] ?? '') === action);
      const [, , inner] =
        forms.find(([tag]) => /^<form[^>]*method="post"/.test(tag)) ?? forms[0] ?? [];
      if (inner === undefined) throw new Error(`no form for ${action} on ${path}`);
      const fields: Record<string, string> = {};
      for (const [tag] of inner.matchAll(/<input[^>]*>/g)) {
        const name = /\bname="([^"]*)"/.exec(tag)?.[1];
        if (name && !/type="(radio|checkbox)"/.test(tag)) {
          fields[decode(name)] = decode(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '');
        }
      }
      for (const [, tag = '', text = ''] of inner.matchAll(
        /<textarea([^>]*)>([\s\S]*?)<\/textarea>/g,
      )) {
        fields[decode(/\bname="([^"]*)"/.exec(tag)?.[1] ?? '')] = decode(text);
      }
      for (const [, tag = '', inside = ''] of inner.matchAll(
        /<select([^>]*)>([\s\S]*?)<\/select>/g,
      )) {
        const options = [...inside.matchAll(/<option([^>]*)>/g)].map(([, option = '']) => option);
        const chosen = options.find((option) => /\bselected\b/.test(option)) ?? options[0] ?? '';
        const name = decode(/\bname="([^"]*)"/.exec(tag)?.[1] ?? '');
        fields[name] = decode(/\bvalue="([^"]*)"/.exec(chosen)?.[1] ?? '');
      }
      return fields;
    },
  };
}

function textOf(html: string): string {
  const body = html.replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return decode(body).replace(/\s+/g, ' ').trim();
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

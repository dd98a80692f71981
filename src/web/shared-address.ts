import { readCookie } from './cookie.ts';
import { codingFor } from './prepared.ts';
import type { Route } from './route.ts';

/**
 * Under what a page for everybody is kept: address, language, coding, and whether over HTTPS. The
 * query is put in order, so that the same page is kept once; an address written in an unusual way,
 * or with a parameter twice, is answered like any other and not kept.
 */
export interface SharedAddress {
  readonly key: string;
  readonly coding: 'br' | 'gzip' | 'plain';
  readonly language: 'th' | 'en';
  /** The language was chosen by the address, and is to be remembered. */
  readonly chosen: boolean;
  /** A search: there is no end of them, and it looks into the register too. It is not kept. */
  readonly passing: boolean;
  readonly parameters: readonly string[];
}

/** A request as far as pages for everybody look at it. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly https: boolean;
  header(name: string): string | undefined;
}

const MOST = 600;
/** Letters, digits and what need not be escaped, or escaped the usual way; no empty part. */
const PLAIN_PATH = /^(\/|(\/([A-Za-z0-9._~-]|%[89A-F][0-9A-F])+)+)$/;
const TYPED = 'q';

export function sharedAddress(asked: Asked): SharedAddress | undefined {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return undefined;
  const cookie = asked.header('cookie');
  // Whoever has a session, good or not, is not everybody.
  if (cookie?.includes('session=')) return undefined;
  const { target } = asked;
  if (target.length > MOST) return undefined;
  const at = target.indexOf('?');
  const path = at < 0 ? target : target.slice(0, at);
  const query = at < 0 ? NO_QUERY : readQuery(target.slice(at + 1));
  if (!query || !PLAIN_PATH.test(path)) return undefined;
  const wanted = query.lang ?? (cookie && readCookie(cookie, 'lang'));
  const language = wanted === 'en' ? 'en' : 'th';
  const coding = codingFor(asked.header('accept-encoding'));
  return {
    key: `${asked.https ? 'https' : 'http'} ${coding} ${language} ${path}?${query.text}`,
    coding,
    language,
    chosen: query.lang !== undefined,
    passing: query.names.includes(TYPED),
    parameters: query.names,
  };
}

export function isSharedBy(route: Route, { parameters }: SharedAddress): boolean {
  const known = route.shared;
  return known !== undefined && parameters.every((name) => known.includes(name));
}

interface Query {
  readonly text: string;
  readonly names: readonly string[];
  readonly lang?: string;
}

const NO_QUERY: Query = { text: '', names: [] };

function readQuery(text: string): Query | undefined {
  const given = new URLSearchParams(text);
  given.sort();
  const sorted = [...given].filter(([, value]) => value !== '');
  const names = sorted.map(([name]) => name);
  if (new Set(names).size < names.length) return undefined;
  const lang = given.get('lang');
  return {
    text: new URLSearchParams(sorted).toString(),
    names,
    ...(lang ? { lang } : {}),
  };
}

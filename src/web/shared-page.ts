import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BodyAnswer } from './answer.ts';
import { languageCookie } from './cookie.ts';
import { securityHeaders } from './security.ts';
import type { SharedPlace } from './shared.ts';
import type { SharedAddress } from './shared-address.ts';

/** A page for everybody as it goes out: bytes in one coding, with every header but the request's id. */
export interface SharedPage {
  readonly mark: string;
  /** The address of the route, for the log. */
  readonly route: string;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The same without what describes a body. */
  readonly bareHeaders: Readonly<Record<string, string>>;
  /** Both as names and values in turn, which go out fastest. */
  readonly lines: { readonly headers: readonly string[]; readonly bareHeaders: readonly string[] };
  readonly body: Uint8Array<ArrayBuffer>;
}

const COMPRESSED = /^(text\/|application\/(json|xml|atom\+xml)|image\/svg)/;
const WORTH_IT = 500;

export async function makeSharedPage(
  { address, mark, route, https }: SharedPlace,
  answer: {
    readonly body: string | Uint8Array<ArrayBuffer>;
    readonly headers: BodyAnswer['headers'];
  },
): Promise<SharedPage> {
  const plain =
    typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : answer.body;
  const type = answer.headers['content-type'] ?? '';
  const coding = COMPRESSED.test(type) && plain.length > WORTH_IT ? address.coding : 'plain';
  const body = await coded(plain, coding);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const etag = `"${hash}-${coding}"`;
  const bareHeaders = {
    ...securityHeaders(https),
    etag,
    vary: 'accept-encoding, cookie',
    // Kept by whoever likes, asked about each time; a choice of language is one visitor's own.
    'cache-control': address.chosen ? 'private, no-cache' : 'public, no-cache',
    ...(address.chosen ? { 'set-cookie': languageCookie(address.language) } : {}),
  };
  const headers = {
    ...bareHeaders,
    ...answer.headers,
    'content-length': String(body.length),
    ...(coding === 'plain' ? {} : { 'content-encoding': coding }),
  };
  const lines = {
    headers: Object.entries(headers).flat(),
    bareHeaders: Object.entries(bareHeaders).flat(),
  };
  return { mark, route, etag, headers, bareHeaders, lines, body };
}

/** Whether the visitor has this page already. */
export function isHeld(page: SharedPage, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === page.etag || ifNoneMatch === '*') return true;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === page.etag);
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function coded(
  plain: Uint8Array<ArrayBuffer>,
  coding: SharedAddress['coding'],
): Promise<Uint8Array<ArrayBuffer>> {
  if (coding === 'plain') return plain;
  if (coding === 'gzip') return new Uint8Array(await zip(plain, { level: 6 }));
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  return new Uint8Array(await brotli(plain, { params }));
}

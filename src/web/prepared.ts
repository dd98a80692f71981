import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Pages that are the same for everybody: rendered once, kept compressed, sent as they are. A page is
 * known by everything it was made of, so a changed page is another page and nothing must be removed.
 */
export interface Prepared {
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
}

const MOST_KEPT = 2000;
const kept = new Map<string, Promise<Prepared>>();

/** The page for this key, rendered when it is not there; the one used longest ago makes room. */
export function prepared(key: string, render: () => string): Promise<Prepared> {
  const known = kept.get(key);
  const page = known ?? prepare(render());
  kept.delete(key);
  kept.set(key, page);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return page;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function prepare(html: string): Promise<Prepared> {
  const plain = new TextEncoder().encode(html);
  const [br, zipped] = await Promise.all([
    brotli(plain, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
    zip(plain, { level: 9 }),
  ]);
  const etag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { etag, plain, gzip: new Uint8Array(zipped), br: new Uint8Array(br) };
}

/** The coding this browser takes that makes the page smallest. */
export function codingFor(accepts: string | undefined): Coding {
  if (accepts === undefined) return 'plain';
  const known = KNOWN.get(accepts);
  if (known !== undefined) return known;
  const codings = codingsIn(accepts);
  const coding = codings.includes('br') ? 'br' : codings.includes('gzip') ? 'gzip' : 'plain';
  if (KNOWN.size < 50 && accepts.length < 100) KNOWN.set(accepts, coding);
  return coding;
}

export type Coding = 'br' | 'gzip' | 'plain';

/** Browsers say it in a handful of ways. */
const KNOWN = new Map<string, Coding>();

/** What a browser says it takes, without what it says it does not. */
export function codingsIn(accepts: string | undefined): string[] {
  return (accepts ?? '').split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    return parameters.some((word) => /^q=0(\.0*)?$/.test(word)) ? [] : [name];
  });
}

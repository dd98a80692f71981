import { LinkRefusal } from '../core/link-fault.ts';
import type { Found, SeenFacts } from '../core/link-finding.ts';
import { type Looked, look, type Visitor } from './look.ts';
import type { Reader } from './reader.ts';
import type { Robots } from './robots.ts';

/**
 * One look at one link, whole: may it be asked, what came, and what can be read of it. What was
 * found is handed to whoever keeps it; no other large body is read before that is done.
 */
export interface Checker {
  check(
    url: string,
    how: { readonly keepsBytes: boolean },
    keep: (found: Found) => Promise<void>,
  ): Promise<void>;
}

export function openChecker(visitor: Visitor, reader: Reader, robots: Robots): Checker {
  async function see(url: string): Promise<Looked> {
    if (!(await robots.allows(visitor.guard.admit(url)))) throw new LinkRefusal('robots');
    return look(visitor, url);
  }

  async function found(looked: Looked, keepsBytes: boolean, ms: () => number): Promise<Found> {
    const { bytes, hash } = looked.body;
    const size = bytes.length;
    const said = String(looked.headers['content-type'] ?? '');
    const read = await reader.read(bytes, said);
    const seen: SeenFacts = {
      finalUrl: looked.finalUrl,
      hops: looked.hops,
      tls: looked.tls,
      headers: headersOf(looked),
      kind: read.kind,
      size,
      title: read.title,
      language: read.language,
      letters: read.text.replace(/\s/g, '').length,
      isCut: read.isCut,
      readFault: read.fault,
      page: read.page,
    };
    const answered = { fault: null, status: looked.status, facts: { ms: ms(), seen } };
    // What a server says of its own trouble is no evidence.
    if (looked.status >= 400) return { ...answered, ...NOTHING };
    // The database keeps no zero in a text.
    const text = read.text.replaceAll('\u0000', '');
    return { ...answered, bytes: keepsBytes ? bytes : null, contentHash: hash, text };
  }

  return {
    async check(url, { keepsBytes }, keep) {
      const began = performance.now();
      const ms = () => Math.round(performance.now() - began);
      let looked: Looked;
      try {
        looked = await see(url);
      } catch (error) {
        if (!(error instanceof LinkRefusal)) throw error;
        const facts = { ms: ms(), fault: error.facts };
        await keep({ fault: error.fault, status: null, facts, ...NOTHING });
        return;
      }
      try {
        await keep(await found(looked, keepsBytes, ms));
      } finally {
        looked.body.leave();
      }
    },
  };
}

const NOTHING = { bytes: null, contentHash: null, text: null };
/**
 * Of the headers, only what tells of the evidence itself: what it is, how old, in which words, in which
 * form it was sent. All others may hold a session, a key or whom it was meant for.
 */
const KEPT_HEADERS = [
  'content-type',
  'content-length',
  'content-encoding',
  'content-language',
  'content-disposition',
  'content-digest',
  'repr-digest',
  'digest',
  'content-md5',
  'last-modified',
  'etag',
  'date',
  'age',
  'expires',
  'cache-control',
  'vary',
  'server',
  'retry-after',
  'x-robots-tag',
];
const LONGEST_HEADER = 500;

function headersOf({ headers }: Looked): Record<string, string> {
  const kept = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = headers[name];
    return value === undefined
      ? []
      : [[name, String(value).replaceAll('\u0000', '').slice(0, LONGEST_HEADER)]];
  });
  return Object.fromEntries(kept);
}

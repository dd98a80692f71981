import { createHash } from 'node:crypto';
import type { FileKind, PageFacts, ReadFault } from './file-text.ts';
import type { LinkFault, LinkFaultFacts } from './link-fault.ts';

/** What was found at an address at one moment. Every look is a finding of its own. */
export interface LinkFinding {
  readonly at: Date;
  readonly fault: LinkFault | null;
  readonly status: number | null;
  readonly facts: FindingFacts;
  readonly contentHash: string | null;
  readonly textHash: string | null;
}

/** All that was seen, or all that is known of why nothing was. */
export interface FindingFacts {
  readonly ms: number;
  readonly fault?: LinkFaultFacts;
  readonly seen?: SeenFacts;
}

export interface SeenFacts {
  readonly finalUrl: string;
  readonly hops: readonly { readonly url: string; readonly status: number }[];
  readonly tls: { readonly distrust: string | null; readonly protocol: string } | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly kind: FileKind;
  readonly size: number;
  readonly title: string;
  readonly language: string;
  readonly letters: number;
  readonly isCut: boolean;
  readonly readFault: ReadFault | null;
  readonly page: PageFacts | null;
}

/** The address as it is asked for, and its hash; two ways to write one address are one. */
export function linkOf(typed: string): Link {
  const text = typed.trim();
  let [url, host] = [text, ''];
  if (URL.canParse(text)) {
    const parsed = new URL(text);
    parsed.hash = '';
    url = parsed.href;
    host = parsed.host;
  }
  return { url, host, link: createHash('sha256').update(url).digest('hex') };
}

export interface Link {
  readonly url: string;
  readonly host: string;
  readonly link: string;
}

/** What one look brings, with what stood there: most of it is kept as text alone. */
export interface Found {
  readonly fault: LinkFault | null;
  readonly status: number | null;
  readonly facts: FindingFacts;
  /** Only where they are asked for. */
  readonly bytes: Uint8Array | null;
  readonly contentHash: string | null;
  readonly text: string | null;
}

/** A page that came, whatever it holds. */
export function isReached({ fault, status }: Pick<LinkFinding, 'fault' | 'status'>): boolean {
  return fault === null && status !== null && status < 400;
}

/** What whoever shows a link had better look at: advice with its reason, never a verdict. */
export type LinkAdvice =
  | { readonly kind: 'fault'; readonly fault: LinkFault; readonly facts: LinkFaultFacts }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'offDomain'; readonly host: string }
  | { readonly kind: 'distrusted'; readonly code: string }
  | { readonly kind: 'oldTls'; readonly protocol: string }
  | { readonly kind: 'readFault'; readonly fault: ReadFault; readonly file: FileKind }
  | { readonly kind: 'frontPage' | 'signIn' | 'searchOnly' | 'missing' | 'notSecure' | 'empty' };

/** A page with a word or two around its form is that form. */
const FEW_LETTERS = 1500;
const NOT_FOUND = /(^|\D)404(\D|$)|not found|ไม่พบ(หน้า|ข้อมูล|เอกสาร|ไฟล์)/i;

export function linkAdvice(finding: LinkFinding, domains: readonly string[]): LinkAdvice[] {
  const { fault, status, facts } = finding;
  if (fault) return [{ kind: 'fault', fault, facts: facts.fault ?? {} }];
  if (status !== null && status >= 400) return [{ kind: 'status', status }];
  const { seen } = facts;
  if (!seen) return [];
  const url = new URL(seen.finalUrl);
  const advice: LinkAdvice[] = [];
  if (domains.length > 0 && !isOn(url.hostname, domains)) {
    advice.push({ kind: 'offDomain', host: url.hostname });
  }
  if (url.protocol === 'http:') advice.push({ kind: 'notSecure' });
  if (seen.tls?.distrust) advice.push({ kind: 'distrusted', code: seen.tls.distrust });
  if (seen.tls && /^TLSv1(\.1)?$/.test(seen.tls.protocol)) {
    advice.push({ kind: 'oldTls', protocol: seen.tls.protocol });
  }
  if (seen.readFault) advice.push({ kind: 'readFault', fault: seen.readFault, file: seen.kind });
  return [...advice, ...pageAdvice(url, seen)];
}

function pageAdvice(url: URL, seen: SeenFacts): LinkAdvice[] {
  if (!seen.page) return [];
  const isBare = seen.letters < FEW_LETTERS;
  if (seen.page.asksPassword && isBare) return [{ kind: 'signIn' }];
  if (NOT_FOUND.test(seen.title)) return [{ kind: 'missing' }];
  const searches = ['q', 's', 'search', 'keyword'].some((name) => url.searchParams.has(name));
  if (searches || (seen.page.asksSearch && seen.letters < FEW_LETTERS / 5)) {
    return [{ kind: 'searchOnly' }];
  }
  if (seen.letters === 0) return [{ kind: 'empty' }];
  return url.pathname === '/' && url.search === '' ? [{ kind: 'frontPage' }] : [];
}

export function isOn(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

import { LinkRefusal } from '../core/link-fault.ts';
import { look, type Visitor } from './look.ts';

/**
 * What a host allows programs to look at, by its robots.txt (RFC 9309). A host without one, or whose
 * file cannot be had, is taken to allow it: the link was handed in by somebody who shows it to be read.
 */
export interface Robots {
  allows(url: URL): Promise<boolean>;
}

/** By this name a host may speak to us alone. */
export const ROBOT = 'ProngsaiLinkCheck';

const KEPT_MS = 3_600_000;
const MOST_HOSTS = 5000;
const LIMITS = { connectMs: 5000, answerMs: 5000, totalMs: 10_000, bytes: 500_000, redirects: 5 };

export function openRobots(visitor: Visitor): Robots {
  const known = new Map<
    string,
    { readonly rules: Promise<readonly Rule[]>; readonly until: number }
  >();
  return {
    async allows(url) {
      const now = performance.now();
      const before = known.get(url.origin);
      const fresh = before && before.until > now ? before : undefined;
      const entry = fresh ?? { rules: rulesOf(visitor, url), until: now + KEPT_MS };
      if (!fresh) {
        known.delete(url.origin);
        known.set(url.origin, entry);
        const [oldest] = known.keys();
        if (known.size > MOST_HOSTS && oldest !== undefined) known.delete(oldest);
      }
      return isAllowed(await entry.rules, url.pathname + url.search);
    },
  };
}

async function rulesOf(visitor: Visitor, url: URL): Promise<readonly Rule[]> {
  try {
    const limits = { ...visitor.limits, ...LIMITS };
    const { status, body } = await look({ ...visitor, limits }, `${url.origin}/robots.txt`);
    const text = new TextDecoder().decode(body.bytes);
    body.leave();
    return status === 200 ? readRobots(text, ROBOT) : [];
  } catch (error) {
    if (error instanceof LinkRefusal) return [];
    throw error;
  }
}

export interface Rule {
  readonly allow: boolean;
  readonly path: string;
}

/** The rules of the group that names us, else of the one for everybody. */
export function readRobots(text: string, robot: string): Rule[] {
  const groups = new Map<string, Rule[]>();
  let speaksTo: string[] = [];
  let named = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const word = value.trim();
    if (/^user-agent$/i.test(key)) {
      speaksTo = named ? [...speaksTo, word.toLowerCase()] : [word.toLowerCase()];
      named = true;
    } else if (/^(dis)?allow$/i.test(key)) {
      named = false;
      const rule = { allow: /^allow$/i.test(key), path: word };
      if (word !== '')
        for (const one of speaksTo) groups.set(one, [...(groups.get(one) ?? []), rule]);
      else for (const one of speaksTo) groups.set(one, groups.get(one) ?? []);
    }
  }
  return groups.get(robot.toLowerCase()) ?? groups.get('*') ?? [];
}

/** The longest rule that fits decides; of two as long the one that allows. */
export function isAllowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule = { allow: true, path: '' };
  for (const rule of rules) {
    if (!fits(rule.path, path)) continue;
    const isLonger = rule.path.length > best.path.length;
    if (isLonger || (rule.path.length === best.path.length && rule.allow)) best = rule;
  }
  return best.allow;
}

/** `*` is anything and `$` the end; piece after piece from the left, so that no rule can take long. */
function fits(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$');
  const pieces = (isWhole ? rule.slice(0, -1) : rule).split('*');
  const [first = '', ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    if (isWhole && index === rest.length - 1) return path.slice(at).endsWith(piece);
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !isWhole || at === path.length;
}

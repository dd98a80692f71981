import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** One filled-in form of a respondent, with the key that makes sending it twice count once. */
export interface Form {
  readonly key: string;
  readonly fields: URLSearchParams;
}

/** Chooses among what the page offers, as so many different people would. */
export async function formWriter(pageUrl: string): Promise<() => Form> {
  const page = await fetch(pageUrl);
  const html = await page.text();
  if (page.status !== 200) throw new Error(`${pageUrl} answered ${page.status}`);
  const options = new Map<string, string[]>();
  for (const [tag] of html.matchAll(/<input[^>]*type="radio"[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1] ?? '';
    const value = /value="([^"]+)"/.exec(tag)?.[1] ?? '';
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  if (options.size === 0) throw new Error(`nothing to answer on ${pageUrl}`);
  return () => {
    const key = randomBytes(16).toString('base64url');
    const fields = new URLSearchParams({ _key: key });
    for (const [name, values] of options) {
      fields.set(name, String(values[randomBytes(1).readUInt8() % values.length]));
    }
    return { key, fields };
  };
}

/** People who answer one after the other until told to stop; what is not acknowledged is kept. */
export interface Crowd {
  readonly acknowledged: Set<string>;
  /** Forms that were sent and not acknowledged: a person would send them again. */
  readonly unsure: Form[];
  /** How often a page came back that has every answer and its key in it. */
  readonly pages: () => number;
  /** How often nothing of use came back: the person still has the page that was sent. */
  readonly silences: () => number;
  /** Until so many are acknowledged: how soon that is says nothing but how busy the machine is. */
  reaches(acknowledged: number): Promise<void>;
  stop(): Promise<void>;
}

export function crowd(
  pageUrl: string,
  write: () => Form,
  people: number,
  first: Form[],
  onThanks: (key: string) => void = () => {},
): Crowd {
  const acknowledged = new Set<string>();
  const unsure: Form[] = [];
  const again = [...first];
  const met = { thanks: 0, page: 0, silence: 0 };
  let going = true;
  const one = async () => {
    while (going) {
      const form = again.pop() ?? write();
      const outcome = await send(pageUrl, form);
      met[outcome] += 1;
      if (outcome === 'thanks') {
        acknowledged.add(form.key);
        onThanks(form.key);
        continue;
      }
      unsure.push(form);
      // As a person would, who has to press again.
      await sleep(50);
    }
  };
  const all = Promise.all(Array.from({ length: people }, one));
  return {
    acknowledged,
    unsure,
    pages: () => met.page,
    silences: () => met.silence,
    async reaches(count) {
      for (let tries = 0; tries < 2400 && acknowledged.size < count; tries += 1) await sleep(50);
      if (acknowledged.size < count) {
        throw new Error(
          `${acknowledged.size} of ${count} acknowledged; met ${JSON.stringify(met)}`,
        );
      }
    },
    async stop() {
      going = false;
      await all;
      unsure.push(...again);
    },
  };
}

/** Each from a network of its own, by a proxy on this machine: no network is ever full. */
export const FROM_EVERYWHERE = { TRUST_PROXY: '127.0.0.1' } as const;

const network = () => `10.${randomInt(256)}.${randomInt(256)}.1`;

/** Acknowledged means: led on to the thanks. */
async function send(pageUrl: string, form: Form): Promise<'thanks' | 'page' | 'silence'> {
  try {
    const answer = await fetch(`${pageUrl}/send`, {
      method: 'POST',
      body: form.fields,
      headers: { 'x-forwarded-for': network() },
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    const text = await answer.text();
    const isThanks = /\/thanks/.test(answer.headers.get('location') ?? '');
    if (answer.status === 303 && isThanks) return 'thanks';
    const isWhole = [...form.fields].every(([name, value]) =>
      text.includes(`name="${name}" value="${value}"`),
    );
    return isWhole && answer.headers.has('retry-after') ? 'page' : 'silence';
  } catch {
    return 'silence';
  }
}

import { randomBytes } from 'node:crypto';

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
  stop(): Promise<void>;
}

export function crowd(pageUrl: string, write: () => Form, people: number, first: Form[]): Crowd {
  const acknowledged = new Set<string>();
  const unsure: Form[] = [];
  const again = [...first];
  let going = true;
  const one = async () => {
    while (going) {
      const form = again.pop() ?? write();
      if (await send(pageUrl, form)) acknowledged.add(form.key);
      else unsure.push(form);
    }
  };
  const all = Promise.all(Array.from({ length: people }, one));
  return {
    acknowledged,
    unsure,
    async stop() {
      going = false;
      await all;
      unsure.push(...again);
    },
  };
}

/** Acknowledged means: led on to the thanks. */
async function send(pageUrl: string, form: Form): Promise<boolean> {
  try {
    const answer = await fetch(`${pageUrl}/send`, {
      method: 'POST',
      body: form.fields,
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    return answer.status === 303 && /\/thanks/.test(answer.headers.get('location') ?? '');
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return false;
  }
}

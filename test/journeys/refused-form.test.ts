import { afterAll, beforeAll, expect, test } from 'vitest';
import { VIEWS } from '../browser/views.ts';
import type { Shown, Visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/**
 * Every kind of form on every page, sent with nothing filled in. Where that is refused, the keyboard begins at what is
 * wrong, and the title says so.
 */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

interface Form {
  readonly action: string;
  readonly isUpload: boolean;
  /** What nobody types stays as the page has it. */
  readonly fields: Record<string, string>;
  readonly boxes: readonly string[];
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');

function formsOf(html: string): Form[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return [...main.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(
    ([, head = '', inner = '']) => {
      const tags = [...inner.matchAll(/<(?:input|textarea)[^>]*>/g)].map(([tag]) => tag);
      const isHidden = (tag: string) => attribute(tag, 'type') === 'hidden';
      const boxes = tags.filter((tag) => !isHidden(tag)).map((tag) => attribute(tag, 'name') ?? '');
      if (attribute(head, 'method') !== 'post' || boxes.length === 0) return [];
      const kept = tags
        .filter(isHidden)
        .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
      const isUpload = head.includes('multipart');
      return [
        {
          action: attribute(head, 'action') ?? '',
          isUpload,
          fields: Object.fromEntries(kept),
          boxes,
        },
      ];
    },
  );
}

/** One of each: the same form of another item or agency is the same. */
const kindOf = ({ action, boxes }: Form) =>
  `${action.replace(/\?.*/, '').replaceAll(/\d+|[A-Z]\d\d/g, '#')} ${[...new Set(boxes)].map((name) => name.replaceAll(/\d+/g, '#'))}`;

function faultsOf({ html, text }: Shown): string[] {
  const found: string[] = [];
  const [, title = ''] = /<title>([^<]*)/.exec(html) ?? [];
  const [, summary] = /<div[^>]* id="problem"[^>]*>([\s\S]*?)<\/div>/.exec(html) ?? [];
  if (summary === undefined) {
    if (!/<h1 [^>]*autofocus/.test(html)) found.push(`no summary: ${text.slice(0, 200)}`);
    return found;
  }
  if (!title.startsWith('ยังไม่สำเร็จ: ')) found.push(`title ${title}`);
  const [first = ''] = /<[^>]* autofocus\b[^>]*>/.exec(html) ?? [];
  if (!first.includes('id="problem"')) found.push(`begins at ${first}`);
  return found;
}

async function sendBlank(
  guest: Visitor,
  { action, isUpload, fields, boxes }: Form,
): Promise<Shown> {
  if (isUpload) return guest.upload(action, 'file', new File([], ''), fields);
  const blank = boxes.map((name) => [name, '']);
  return guest.post(action, { ...Object.fromEntries(blank), ...fields });
}

test('a form that is refused says so first', async () => {
  const guests = new Map<string, Visitor>();
  const seen = new Set<string>();
  const found: string[] = [];
  let refused = 0;
  for (const { as, path, status = 200 } of VIEWS) {
    if (status >= 400 || /^\/(go|interview)\//.test(path)) continue;
    const guest = guests.get(as) ?? (as === 'public' ? undefined : await demoVisitor(house, as));
    if (!guest) continue;
    guests.set(as, guest);
    for (const form of formsOf((await guest.get(path)).html)) {
      if (seen.has(kindOf(form))) continue;
      seen.add(kindOf(form));
      const shown = await sendBlank(guest, form);
      if (shown.status < 400) continue;
      refused += 1;
      found.push(...faultsOf(shown).map((fault) => `${as} ${path} ${form.action}: ${fault}`));
    }
  }
  expect(refused).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

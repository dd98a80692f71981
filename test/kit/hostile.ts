import sql from 'sql-template-tag';
import { perform } from '../../src/actions/action.ts';
import type { House } from '../../src/actions/house.ts';
import { seeLinks } from '../../src/actions/web-link.ts';
import { linkAdvice } from '../../src/core/link-finding.ts';
import { linkWork } from '../../src/jobs/link.ts';
import { runDue } from '../../src/jobs/runner.ts';
import type { Limits } from '../../src/net/look.ts';
import { sayLinkAdvice } from '../../src/text/link-advice.ts';
import { type Cast, castOf } from './cast.ts';
import { runningCycle } from './collection.ts';
import type { HostileFile, MadeFile } from './hostile-file.ts';
import { HOSTILE_WAYS, hostileWeb } from './hostile-web.ts';
import { checkerOf, localWeb } from './local-web.ts';
import { pagesWhile } from './pages-while.ts';
import { builtReader } from './reader.ts';
import { serve } from './served.ts';
import { uploadOver } from './upload-over.ts';

/** Every hostile thing by every door, through the real forms, while somebody reads pages of a real server. */
export interface Door {
  readonly thing: string;
  readonly door: 'link' | 'table' | 'evidence';
  readonly said: string;
  /** Kind and fault of every advice on a link; of a form what it said. */
  readonly found: string;
  readonly kept: boolean;
  readonly pages: number;
  readonly failedPages: number;
  readonly peakMb: number;
}

const TYPED = 'หน้า ๓ ที่พิมพ์ไว้';
const HOST = 'www.namki.example';

/** With all others nobody hurries: a machine that is busy is no server that is slow. */
const IMPATIENT: Readonly<Record<string, Partial<Limits>>> = {
  'a letter now and then': { totalMs: 3000 },
  silence: { answerMs: 1000 },
};

export async function* hostileDoors(
  house: House,
  files: readonly HostileFile[],
  ways: readonly string[] = HOSTILE_WAYS,
): AsyncGenerator<Door> {
  const cast = castOf(house);
  const made = files.map((file): MadeFile => ({ ...file, bytes: file.make() }));
  const cycleId = await runningCycle(
    house,
    await cast.actor('admin'),
    'instruments/nacc/2568/instrument.yaml',
  );
  const served = await serve(house);
  const web = await localWeb(hostileWeb(made), [HOST]);
  const reader = builtReader();
  const kindFor = (thing: string) => {
    const { limits } = web.visitor;
    const visitor = { ...web.visitor, limits: { ...limits, ...IMPATIENT[thing] } };
    return linkWork(checkerOf({ visitor }, reader), { pauseMs: 1 }).kind;
  };
  const board = `/cycles/${cycleId}/disclosure/L01`;
  const browser = await cast.signedIn('coordinator');
  const version = async (item: string) =>
    (await browser.get(`${board}/items/${item}`)).form(`${board}/items/${item}`).version ?? '0';
  const typed = async (item: string, url: string) => ({
    version: await version(item),
    has: 'yes',
    url0: url,
    shows0: '0',
    place0: TYPED,
    explanation: '',
  });

  async function byLink(thing: string) {
    const url = `http://${web.host(HOST)}/${encodeURIComponent(thing)}`;
    await browser.post(`${board}/items/o1`, await typed('o1', url));
    await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.run(
        sql`insert into job (kind, unique_key, run_after) values ('links', null, ${house.clock()})`,
      ),
    );
    await runDue(house, [{ ...kindFor(thing), everySeconds: undefined }], ({ error }) => {
      if (error) throw error;
    });
    return sentenceOf(house, cast, { cycleId, agency: 'L01' }, url);
  }

  async function byForm(path: string, file: MadeFile, fields = {}) {
    const session = browser.cookies.get('session') ?? '';
    const { status, html, to } = await uploadOver(served.port, { path, session }, fields, file);
    const shown = to ? (await browser.get(to)).html : html;
    return { html: shown, said: `${status} ${outcomeOf(shown)}` };
  }

  try {
    for (const thing of [...files.map(({ key }) => key), ...ways]) {
      const seen = await pagesWhile(served, () => byLink(thing));
      yield { thing, door: 'link', ...seen.done, kept: true, ...seen.facts };
    }
    for (const file of made) {
      const table = await pagesWhile(served, () => byForm(`${board}/items/o26/table`, file));
      const told = table.done.said;
      yield {
        thing: file.key,
        door: 'table',
        said: told,
        found: told,
        kept: true,
        ...table.facts,
      };
      const path = `${board}/items/o2`;
      const fields = await typed('o2', `https://${HOST}/${encodeURIComponent(file.key)}`);
      const evidence = await pagesWhile(served, () => byForm(path, file, fields));
      const { html, said } = evidence.done;
      const form = (await browser.get(path)).form(path);
      const kept = html.includes(TYPED) && form.place0 === TYPED && form.url0 === fields.url0;
      yield { thing: file.key, door: 'evidence', said, found: said, kept, ...evidence.facts };
    }
  } finally {
    await served.close();
    web.close();
    await reader.close();
  }
}

async function sentenceOf(
  house: House,
  cast: Cast,
  key: { cycleId: number; agency: string },
  url: string,
): Promise<Pick<Door, 'said' | 'found'>> {
  const { links, agency } = await perform(house, await cast.actor('coordinator'), seeLinks, key);
  const { finding } = links.find((one) => one.url === url) ?? {};
  if (!finding) return { said: '', found: 'never looked at' };
  const advice = linkAdvice(finding, agency.domains).filter(({ kind }) => kind !== 'notSecure');
  return {
    said: advice.map((one) => sayLinkAdvice(one, 'th')).join(' · ') || 'อ่านได้',
    found: advice.map((one) => ('fault' in one ? `${one.kind} ${one.fault}` : one.kind)).join(', '),
  };
}

/** What the page says first: the refusal, or that it was done. */
function outcomeOf(html: string): string {
  const told =
    /id="file-fault"[^>]*>(.*?)<\/p>/s.exec(html) ??
    /role="(?:alert|status)"[^>]*>(.*?)<\/(?:div|section|p)>/s.exec(html) ??
    /<h1[^>]*>(.*?)<\/h1>/s.exec(html);
  return (told?.[1] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
}

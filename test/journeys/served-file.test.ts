import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { startBatch } from '../../src/actions/batch.ts';
import { keepPicture } from '../../src/actions/link-picture.ts';
import { seeLink } from '../../src/actions/web-link.ts';
import { linkOf } from '../../src/core/link-finding.ts';
import { routes } from '../../src/web/routes.ts';
import { NOT_PAGES } from '../browser/views.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { expectSavedOnly } from '../kit/served-file.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** Every address that gives a file, as somebody who may have it. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
const found: Record<string, string> = {};
interface KeptFile {
  readonly file: number;
  readonly evidence: number;
  readonly content: string;
  readonly findingId: string;
  readonly url: string;
  readonly item: string;
}
beforeAll(async () => {
  house = houseOn(database.url(), { publicUrl: 'https://ita.example.go.th' });
  cast = castOf(house);
  const coordinator = await cast.signedIn('coordinator');
  const file = new File(['%PDF-1.7 แผน'], 'แผน "ก"\r\nset-cookie: x=1; ปี ๒๕๖๙.pdf');
  await coordinator.upload('/cycles/3/disclosure/L01/items/o20', 'file', file, {
    version: '0',
    has: 'yes',
    explanation: '',
    attach: '',
  });
  const batch = await perform(house, await cast.actor('coordinator'), startBatch, {
    cycleId: 2,
    documents: ['result'],
  });
  const kept = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<KeptFile>(sql`
      select (select max(id) from item_file) as file, (select max(e.id) from evidence e
          join agency a on a.id = e.agency_id where a.code = 'L01') as evidence,
        f.content_hash as content, f.id::text as "findingId", u.url, u.item
      from link_finding f join link_content c on c.hash = f.content_hash
      join link_use u on u.link = f.link join agency a on a.id = u.agency_id
      where a.code = 'L01' and u.cycle_id = 2 limit 1`),
  );
  const { link } = linkOf(kept.url);
  const bytes = new Uint8Array(Buffer.from('ffd8ffe000104a464946', 'hex'));
  const facts = { ms: 1, finalUrl: kept.url, requests: 1, refused: 0 };
  await keepPicture(house, { ...kept, link }, house.clock(), { fault: null, bytes, facts });
  const { pictures } = await perform(house, await cast.actor('coordinator'), seeLink, {
    cycleId: 2,
    agency: 'L01',
    item: kept.item,
    link,
  });
  const linkPath = `/cycles/2/disclosure/L01/links/${kept.item}/${link}`;
  Object.assign(found, {
    '/cycles/:cycleId/disclosure/:code/links/:item/:link/pictures/:content': `${linkPath}/pictures/${pictures[0]?.contentHash}`,
    '/cycles/:cycleId/disclosure/:code/files/:id': `/cycles/3/disclosure/L01/files/${kept.file}`,
    '/cycles/:cycleId/disclosure/:code/links/:item/:link/kept/:content': `${linkPath}/kept/${kept.content}`,
    '/agencies/:code/years/:year/progress/evidence/:id': `/agencies/L01/years/2568/progress/evidence/${kept.evidence}`,
    '/batches/:id/documents.zip': `/batches/${batch.id}/documents.zip`,
  });
});
afterAll(() => house.close());

const YEAR = '/agencies/L01/years/2568';
const DOCUMENT = `${YEAR}/documents/3`;
/** As whom, where the coordinator may not; and where it stands, if that does not follow from its pattern. */
const HOW: Readonly<Record<string, { readonly as?: string; readonly path?: string }>> = {
  '/access-keys/:cycleId/keys.json': { as: 'public' },
  '/interview/worker.js': { as: 'public' },
  '/interview/work.json': { as: 'interviewer' },
  '/cycles/:cycleId/disclosure/:code/items/:item/table/form.csv': {
    path: '/cycles/3/disclosure/L01/items/o18/table/form.csv',
  },
  '/cycles/:cycleId/disclosure/:code/items/:item/table/form.xlsx': {
    path: '/cycles/3/disclosure/L01/items/o18/table/form.xlsx',
  },
  '/cycles/:cycleId/agencies/:agencyId/invite/:file': {
    path: '/cycles/3/agencies/4/invite/qr-iit.svg',
  },
  '/oversight/collection/export.csv': { as: 'admin' },
  '/oversight/collection/export-tis620.csv': { as: 'admin' },
  '/oversight/collection/export.xlsx': { as: 'admin' },
  '/standings/:cycleId/:kind/:key/summary/:format{pdf|docx|xlsx|html}': {
    as: 'admin',
    path: '/standings/2/ministry/M01/summary/html',
  },
  '/agencies/:code/years/:year/documents/:number/pdf': { path: `${DOCUMENT}/pdf` },
  '/agencies/:code/years/:year/documents/:number/archive': { path: `${DOCUMENT}/archive` },
  '/agencies/:code/years/:year/documents/:number/docx': { path: `${DOCUMENT}/docx` },
  '/agencies/:code/years/:year/documents/:number/xlsx': { path: `${DOCUMENT}/xlsx` },
  '/agencies/:code/years/:year/documents/:number/html': { path: `${DOCUMENT}/html` },
  '/agencies/:code/years/:year/documents/:number/templates/:template': {
    path: `${YEAR}/documents/1/templates/1`,
  },
  '/templates/:template/:version': { as: 'admin', path: '/templates/1/1' },
  '/cycles/:cycleId/results/:agencyCode/draft.pdf': { as: 'admin' },
  '/open-data/:cycleId/:file': { as: 'public', path: '/open-data/2/agencies.csv' },
  '/registry/export.csv': { as: 'admin' },
  '/registry/export-tis620.csv': { as: 'admin' },
  '/registry/export.xlsx': { as: 'admin' },
};
const FOR_ALL = /^\/(results|standings|open-data|access-keys|api)/;
const FILLED: Readonly<Record<string, string>> = {
  cycleId: '2',
  code: 'L01',
  agencyCode: 'L01',
  year: '2568',
  number: '1',
};
const files = Object.entries(NOT_PAGES)
  .filter(([, what]) => /^(a file|PDF|JSON|a script|a feed)/.test(what))
  .map(([path]) => path);

test.each(files)('%s is for saving alone', async (pattern) => {
  const { as: whom, path } = HOW[pattern] ?? {};
  const isForAll = FOR_ALL.test(pattern);
  const as = whom ?? (isForAll ? 'public' : 'coordinator');
  const at =
    path ?? found[pattern] ?? pattern.replace(/:([a-zA-Z]+)/g, (_all, name) => FILLED[name] ?? '1');
  const { cookies, raw } =
    as === 'public' ? await cast.signedIn('nobody') : await cast.signedIn(as);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await raw(at, { headers: as === 'public' ? {} : { cookie } });
  await response.body?.cancel();
  expect([at, response.status]).toEqual([at, 200]);
  expectSavedOnly(response.headers, as === 'public');
});

test('whoever judges sees how the page looked when it was handed in; who has no part does not', async () => {
  const judge = await cast.signedIn('colleague');
  const { html } = await judge.get('/cycles/4/review/o1/L01');
  const [, src = ''] = /<img[^>]* src="([^"]+\/pictures\/[0-9a-f]{64})"/.exec(html) ?? [];
  const picture = await judge.get(src);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await (await cast.signedIn('neighbour')).get(src)).status).toBe(404);
});

test('none is left out: whatever else is no page is a piece of one, leads on, needs a secret, or is words of our own for programs', () => {
  const others = routes.filter(
    ({ method, path }) => method === 'GET' && NOT_PAGES[path] && !files.includes(path),
  );
  expect(others.map(({ path }) => NOT_PAGES[path]?.split(' ').slice(0, 2).join(' '))).toEqual(
    others.map(() =>
      expect.stringMatching(
        /^(a piece|a redirect|needs a|needs an|needs the|comes after|words for)$/,
      ),
    ),
  );
});

test('a name that would break the header or the folder is one line, in its own letters', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const at = found['/cycles/:cycleId/disclosure/:code/files/:id'] ?? '';
  const saved = (await coordinator.get(at)).headers.get('content-disposition') ?? '';
  expect(saved).not.toMatch(/[\r\n]/);
  expect(decodeURIComponent(saved.split("''")[1] ?? '')).toMatch(/^แผน -ก-.*ปี ๒๕๖๙\.pdf$/);
});

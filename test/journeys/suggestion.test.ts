import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { setCollectionPolicy } from '../../src/actions/collection-policy.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import {
  decideSuggestion,
  readSuggestions,
  reviewSuggestions,
} from '../../src/actions/suggestion.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { draftCycle, openedCycle } from '../kit/collection.ts';
import { REVIEW } from '../kit/published.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** A suggestion in words: masked before it is written, apart from answers, reviewed, and then read. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let phone: Visitor;
let cycleId: number;
let agencyId: number;
let path: string;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  const draft = await draftCycle(house, admin);
  await perform(house, admin, setCollectionPolicy, { ...draft, asksSuggestions: 'on' });
  cycleId = await openedCycle(house, admin, { ...draft, version: draft.version + 1 });
  agencyId = await cast.agencyId('L01');
  const numbers = { eligibleStaff: '24', serviceUsers: '2100', contact: '' };
  await perform(house, admin, registerAgency, { cycleId, agencyId, ...numbers });
  path = `/go/iit/${await cast.linkCode('L01')}`;
  phone = await visitor(house, { address: '192.0.2.7', https: false, loopback: false });
});
afterAll(() => house.close());

const ANSWERS = { i1: '4', i2: '2', i3: '1' };
const SAID = 'นายสมชาย ใจดี โทร 081-234-5678 ช่วยดีมาก';
const RAW = ['สมชาย', 'ใจดี', '081-234-5678', '5678'];

async function send(suggestion: string): Promise<void> {
  const review = await phone.post(path, { ...ANSWERS, _suggestion: suggestion });
  const thanks = await phone.post(`${path}/send`, review.form(`${path}/send`));
  expect(thanks.path).toBe(`${path}/thanks`);
}
const all = <R>(query: ReturnType<typeof sql>) =>
  house.db.transaction({ kind: 'all' }, (tx) => tx.rows<R>(query));
const review = async () => perform(house, await cast.actor('lead'), reviewSuggestions, { cycleId });
const read = async (key = 'coordinator') =>
  perform(house, await cast.actor(key), readSuggestions, { cycleId, agencyId });
const decide = async (id: string, decision: string, cover = '') =>
  perform(house, await cast.actor('lead'), decideSuggestion, { cycleId, id, decision, cover });

test('before it is sent, the respondent sees what will be kept; what was typed stays to be changed', async () => {
  expect((await phone.get(path)).html).toMatch(/<textarea[^>]*maxlength="255"/);
  const shown = await phone.post(path, { ...ANSWERS, _suggestion: SAID });
  expect(shown.text).toContain('[ชื่อ] โทร [เบอร์โทรศัพท์] ช่วยดีมาก');
  const changed = await phone.post(`${path}/change`, shown.form(`${path}/send`));
  expect(changed.html).toContain(SAID);
});

test('one that is too long is asked to be shortened, with everything still there', async () => {
  const long = 'ก'.repeat(256);
  const again = await phone.post(path, { ...ANSWERS, _suggestion: long });
  expect([again.status, again.html.includes(long)]).toEqual([422, true]);
  expect(again.text).toContain('ยาว 256 ตัวอักษร');
  expect(again.html.match(/ checked/g)).toHaveLength(3);
});

test('no raw word is in any table, log line or audit line; texts part from answers', async () => {
  await send(SAID);
  for (let n = 0; n < 3; n += 1) await send(`ดี ${n}`);
  for (let n = 0; n < 16; n += 1) await send('');
  await send('หัวหน้าสมหญิงโต๊ะริมหน้าต่าง');
  await send('" autofocus onfocus="alert(1)');
  const before = await tablesHolding(RAW);
  expect(await mixAnswers(house)).toBe(22);
  expect([before, await tablesHolding(RAW)]).toEqual([[], []]);
  expect(phone.log).toEqual([]);
  expect(await all(sql`select from intake where suggestion is not null`)).toEqual([]);
  const columns = await all<{ name: string }>(sql`
    select attname as name from pg_attribute
    where attrelid = 'suggestion'::regclass and attnum > 0 order by attname`);
  expect(columns.map(({ name }) => name).join(' ')).toBe(
    'agency_id channel cycle_id id state text',
  );
});

/** Every table, whole, as text; but for those whose own moments and hashes may have the same digits by chance. */
async function tablesHolding(words: readonly string[]): Promise<string[]> {
  const tables = await all<{ name: string }>(sql`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('agency', 'person', 'instrument', 'schema_migration')`);
  const holding = [];
  for (const { name } of tables) {
    const [found] = await all<{ text: string | null }>(
      sql`select string_agg(t::text, E'\n') as text from ${raw(name)} t`,
    );
    if (words.some((word) => found?.text?.includes(word))) holding.push(name);
  }
  return holding;
}

test('a reviewer releases, covers and withholds; the audit log holds no word of it', async () => {
  const { waiting, counts } = await review();
  expect(counts).toEqual({ waiting: 6, released: 0, withheld: 0 });
  const named = waiting.find(({ text }) => text.includes('สมหญิง'))!;
  await decide(named.id, 'release', 'สมหญิง');
  const hostile = waiting.find(({ text }) => text.includes('onfocus'))!;
  await decide(hostile.id, 'withhold');
  await expect(decide(hostile.id, 'release')).rejects.toMatchObject({ kind: 'notFound' });
  for (const { id } of waiting) {
    if (id !== named.id && id !== hostile.id) await decide(id, 'release');
  }
  expect((await review()).counts).toEqual({ waiting: 0, released: 5, withheld: 1 });
  expect(await tablesHolding([...RAW, 'สมหญิง', 'onfocus', 'ช่วยดีมาก'])).toEqual(['suggestion']);
  expect(await tablesHolding(['สมหญิง', 'onfocus'])).toEqual([]);
});

test('the agency reads them when the survey is over and there are five', async () => {
  expect(await read()).toMatchObject({ collecting: true, channels: [] });
  now = REVIEW;
  const { channels } = await read();
  expect(channels).toHaveLength(1);
  expect([...channels[0]!.texts].sort()).toContain('⟦name⟧ โทร ⟦phone⟧ ช่วยดีมาก');
  const office = await cast.signedIn('coordinator');
  const shown = await office.get(`/cycles/${cycleId}/agencies/${agencyId}/suggestions`);
  expect(shown.text).toContain('[ชื่อ] โทร [เบอร์โทรศัพท์] ช่วยดีมาก');
  expect(shown.text).toContain('หัวหน้า[ปิดไว้]โต๊ะริมหน้าต่าง');
  const four = channels[0]!.texts[0]!;
  await all(sql`update suggestion set state = 'waiting' where text = ${four}`);
  expect((await read()).channels).toEqual([]);
});

test('a neighbour and whoever answers for nothing see none; an agency never reviews', async () => {
  await expect(read('neighbour')).rejects.toMatchObject({ kind: 'notFound' });
  await expect(read('nobody')).rejects.toMatchObject({ kind: 'notAllowed' });
  const own = perform(house, await cast.actor('coordinator'), reviewSuggestions, { cycleId });
  await expect(own).rejects.toMatchObject({ kind: 'notAllowed' });
  const seen = await house.db.transaction({ kind: 'agencies', ids: [agencyId] }, (tx) =>
    tx.rows<{ state: string }>(sql`select distinct state from suggestion`),
  );
  expect(seen).toEqual([{ state: 'released' }]);
});

import { readFileSync } from 'node:fs';
import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { setCollectionPolicy } from '../../src/actions/collection-policy.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { draftCycle, openedCycle } from '../kit/collection.ts';
import { type Served, serve } from '../kit/served.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/**
 * A whole journey of a respondent who asks for everything, over a real connection with all that a
 * browser sends along; then the schema, every row of every table and every line of the log are read.
 */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let served: Served;
let path: string;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  const draft = await draftCycle(house, admin);
  const asked = { asksDemographics: 'on', asksSuggestions: 'on' };
  await perform(house, admin, setCollectionPolicy, { ...draft, ...asked });
  const cycleId = await openedCycle(house, admin, { ...draft, version: draft.version + 1 });
  const agencyId = await cast.agencyId('A02');
  const numbers = { eligibleStaff: '880', serviceUsers: '52000', contact: '' };
  await perform(house, admin, registerAgency, { cycleId, agencyId, ...numbers });
  path = `/go/iit/${await cast.linkCode('A02')}`;
  served = await serve(house);
});
afterAll(async () => {
  await served.close();
  await house.close();
});

/** Of a device, a network and a person. */
const TELLING = {
  'user-agent': 'TellingPhone/9.9',
  'x-forwarded-for': '198.51.100.77',
  cookie: 'tracker=telling-cookie; lang=en',
  referer: 'https://telling.example/inbox/42',
  'accept-language': 'telling-XX',
};
const WORDS = ['TellingPhone', '198.51.100.77', '127.0.0.1', 'telling', 'สมชาย', '0812345678'];

async function post(to: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`http://127.0.0.1:${served.port}${to}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: TELLING,
    redirect: 'manual',
  });
}

async function answer(n: number): Promise<string> {
  const filled = {
    i1: String(1 + (n % 5)),
    i2: '2',
    i3: '1',
    '_about.service': String(1 + (n % 2)),
    _suggestion: 'ฝากถึงนายสมชาย โทร 0812345678',
  };
  await fetch(`http://127.0.0.1:${served.port}${path}`, { headers: TELLING });
  const review = await (await post(path, filled)).text();
  const key = /name="_key" value="([^"]+)"/.exec(review)?.[1] ?? '';
  const sent = await post(`${path}/send`, { ...filled, _key: key });
  expect(sent.status).toBe(303);
  return key;
}

const rows = <R>(query: ReturnType<typeof sql>) =>
  house.db.transaction({ kind: 'all' }, (tx) => tx.rows<R>(query));

test('nothing that a respondent or a device brought along stands in any table or log line', async () => {
  const keys = [];
  for (let n = 0; n < 24; n += 1) keys.push(await answer(n));
  await mixAnswers(house);
  await answer(1);
  expect(served.log).toEqual([]);
  const tables = await rows<{ name: string }>(sql`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('agency', 'person', 'instrument', 'session')`);
  expect(tables.length).toBeGreaterThan(30);
  for (const { name } of tables) {
    const [found] = await rows<{ text: string | null }>(
      sql`select string_agg(t::text, E'\n') as text from ${raw(name)} t`,
    );
    for (const word of WORDS)
      expect([name, found?.text?.includes(word) ?? false]).toEqual([name, false]);
  }
  // Keys stand where they keep a form from counting twice, and nowhere else.
  const key = Buffer.from(keys[0]!, 'base64url').toString('hex');
  const [spent] = await rows<{ n: number }>(
    sql`select count(*) as n from spent_key where encode(idempotency_key, 'hex') = ${key}`,
  );
  expect(spent?.n).toBe(1);
});

/** Where answers and what came with them stand, and each column of it. */
const OF_RESPONDENTS = {
  code_key: 'agency_id channel cycle_id public_key sealed_key',
  code_ticket: 'agency_id channel code_hash cycle_id spent',
  collection_count: 'agency_id answered channel cycle_id week_ago',
  collection_day: 'agency_id answered channel cycle_id day',
  demographic_sum: 'agency_id band channel cycle_id demographic respondents sums',
  intake: 'agency_id answers bands channel cycle_id suggestion',
  mixed_day: 'agency_id answers channel cycle_id day',
  response: 'agency_id answers channel cycle_id',
  sealed_intake: 'agency_id channel cycle_id sealed',
  spent_key: 'agency_id cycle_id idempotency_key',
  suggestion: 'agency_id channel cycle_id id state text',
};

test('no column of theirs holds a person, a time or an order, and nothing refers to them', async () => {
  const names = Object.keys(OF_RESPONDENTS);
  const columns = await rows<{ name: string; columns: string }>(sql`
    select c.relname as name, string_agg(a.attname, ' ' order by a.attname) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not attisdropped
    where c.relkind = 'r' and c.relname = any(${names}::text[]) group by 1`);
  expect(Object.fromEntries(columns.map((one) => [one.name, one.columns]))).toEqual(OF_RESPONDENTS);
  const kept = await rows(sql`
    select conname as name from pg_constraint where contype = 'f'
      and (conrelid::regclass::text = any(${names}::text[])
        or confrelid::regclass::text = any(${names}::text[]))
    union all
    select tgname from pg_trigger where tgrelid::regclass::text = any(${names}::text[])
    union all
    select column_name from information_schema.columns
    where table_name = any(${names}::text[])
      and (is_identity = 'YES' or data_type like 'timestamp%' or column_default like 'nextval%')`);
  expect(kept).toEqual([]);
});

/** What officers say of a stack of paper they hold: how many sheets, and no answer. */
const OF_OFFICERS = ['paper_batch'];

test('a table that a later schema adds beside answers is seen by this test', () => {
  const schema = readFileSync('db/schema.sql', 'utf8');
  const tables = [...schema.matchAll(/create table (?:public\.)?(\w+) \(([\s\S]*?)\n\)/gi)];
  const withChannel = tables
    .filter(([, , body = '']) => /^\s*channel /m.test(body) && /^\s*agency_id /m.test(body))
    .map(([, name]) => name);
  const known = Object.keys(OF_RESPONDENTS).filter((name) => name !== 'spent_key');
  expect(withChannel.filter((name) => !OF_OFFICERS.includes(name ?? '')).sort()).toEqual(
    known.sort(),
  );
});

test('what waits together and what is mixed share no transaction with a day', async () => {
  const [shared] = await rows<{ n: number }>(sql`
    select count(*) as n from response r join mixed_day d on d.xmin = r.xmin`);
  expect(shared?.n).toBe(0);
});

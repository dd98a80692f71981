import pg from 'pg';
import sql from 'sql-template-tag';
import { perform } from '../src/actions/action.ts';
import type { House } from '../src/actions/house.ts';
import { assignReview } from '../src/actions/review-lead.ts';
import { itemsOf } from '../src/core/instrument.ts';
import type { Actor } from '../src/core/person.ts';
import { freshToken } from '../src/kit/secret.ts';
import { assigneesOf } from '../src/store/assignment.ts';
import type { Tx } from '../src/store/database.ts';
import { latestAnswers } from '../src/store/item-answer.ts';
import { countComments, itemAssignments, itemChecks } from '../src/store/item-work.ts';
import { queueAgencies, queueKinds } from '../src/store/review-queue.ts';
import { submissionsOf } from '../src/store/submission.ts';
import { type Measure, type Measured, median } from './figure.ts';
import { clocked, inNation, instrumentOf, type NationHouse } from './nation.ts';
import { bareTx, serve } from './results-pages.ts';

/** A nation's disclosure items: the board of an agency and the queue of an assessor, each page against its bare queries. */
const ASSESSORS = 60;
const PAIRS = 40;

export const measure: Measure = () =>
  inNation(disclosureFigures, { agencies: 8300, responses: 8300, seed: '1' });

async function* disclosureFigures({ house, cycleId }: NationHouse): AsyncIterable<Measured> {
  const items = itemsOf(await instrumentOf(house.db, cycleId)).map(({ code }) => code);
  const { people, agencies } = await house.db.transaction({ kind: 'all' }, (tx) =>
    fill(tx, cycleId, items),
  );
  const lead: Actor = {
    personId: null,
    name: '',
    appointments: [{ role: 'lead', agencyId: null, groupId: null, reach: 'all' }],
    complete: true,
    operator: true,
  };
  const handedOut = await clocked(() =>
    perform(house, lead, assignReview, { cycleId, doubled: 10 }),
  );
  yield { name: 'handing out 232,400 items and a tenth twice', value: handedOut, unit: 'ms' };
  await house.db.transaction({ kind: 'all' }, (tx) => tx.run(sql`analyze`));
  const { server, port } = await serve(house);
  const pool = new pg.Client({ connectionString: house.db.url });
  await pool.connect();
  const bare = bareTx(pool as unknown as pg.PoolClient);
  await bare.run(sql`select set_config('prongsai.scope', 'all', false)`);
  try {
    const [board, queue] = await Promise.all([session(house, 'head'), session(house, 'assessor')]);
    yield* pairs('board of an agency', {
      path: (n) => `/cycles/${cycleId}/disclosure/${agencies[n]!.code}`,
      cookie: board,
      port,
      async query(n) {
        const of = { agencyId: agencies[n]!.id, cycleId };
        await submissionsOf(bare, of);
        await latestAnswers(bare, of);
        await itemChecks(bare, of);
        await itemAssignments(bare, of);
        await assigneesOf(bare, of.agencyId);
        await countComments(bare, of);
      },
    });
    yield* pairs('queue of an assessor', {
      path: (n) => `/cycles/${cycleId}/review?item=${items[n % items.length]}`,
      cookie: queue,
      port,
      async query(n) {
        await queueKinds(bare, cycleId, people.assessor);
        await queueAgencies(bare, cycleId, people.assessor, items[n % items.length]!);
      },
    });
  } finally {
    await pool.end();
    server.closeAllConnections();
    server.close();
  }
}

async function* pairs(
  name: string,
  of: {
    readonly path: (n: number) => string;
    readonly cookie: string;
    readonly port: number;
    readonly query: (n: number) => Promise<void>;
  },
): AsyncIterable<Measured> {
  const visit = async (n: number) => {
    const url = `http://127.0.0.1:${of.port}${of.path(n)}`;
    const answer = await fetch(url, { headers: { cookie: `session=${of.cookie}` } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${url} gave ${answer.status}`);
  };
  for (let n = 0; n < 5; n += 1) await visit(n);
  const rounds: { page: number; query: number }[] = [];
  for (let n = 0; n < PAIRS; n += 1) {
    rounds.push({ query: await clocked(() => of.query(n)), page: await clocked(() => visit(n)) });
  }
  const bare = median(rounds.map(({ query }) => query));
  yield {
    name,
    value: median(rounds.map(({ page }) => page)),
    unit: 'ms',
    against: `its bare queries (${bare.toPrecision(3)} ms)`,
    ratio: median(rounds.map(({ page, query }) => page / query)),
    aim: '<=3',
  };
  const sorted = rounds.map(({ page }) => page).sort((a, b) => a - b);
  yield { name: `${name}: p95`, value: sorted[Math.floor(PAIRS * 0.95)]!, unit: 'ms' };
}

/** Every item of every agency is answered and looked through; sixty assessors, and somebody who watches over all. */
async function fill(tx: Tx, cycleId: number, items: readonly string[]) {
  const body = { has: 'yes', links: [], explanation: '', components: [1], files: [] };
  await tx.run(sql`
    insert into item_answer (agency_id, cycle_id, item, version, body, origin, at)
    select agency_id, ${cycleId}, item, n, ${JSON.stringify(body)}::jsonb, 'written', now()
    from participation, unnest(${[...items]}::text[]) as item, generate_series(1, 2) as n
    where cycle_id = ${cycleId}`);
  await tx.run(sql`
    insert into item_check (agency_id, cycle_id, item, version, stage, accepted, reason, at)
    select agency_id, cycle_id, item, version, 'review', true, '', now()
    from item_answer where version = 2`);
  await tx.run(sql`
    insert into person (email, name, totp_confirmed, totp_secret)
    select 'bench' || n || '@prongsai.example', 'ผู้ตรวจ ' || n, true, 'A'
    from generate_series(0, ${ASSESSORS}) n`);
  await tx.run(sql`
    insert into appointment (person_id, role)
    select id, case email when 'bench0@prongsai.example' then 'administrator' else 'assessor' end
    from person where email like 'bench%'`);
  const agencies = await tx.rows<{ id: number; code: string }>(sql`
    select id, code from agency join participation on agency_id = id
    where cycle_id = ${cycleId} order by id limit ${PAIRS}`);
  const assessor = await tx.one<{ id: string }>(
    sql`select id::text as id from person where email = 'bench1@prongsai.example'`,
  );
  return { agencies, people: { assessor: assessor.id } };
}

/** Signed in as who watches over all, or as the first assessor. */
async function session(house: House, as: 'head' | 'assessor'): Promise<string> {
  const { token, hash } = freshToken();
  const email = as === 'head' ? 'bench0@prongsai.example' : 'bench1@prongsai.example';
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`
      insert into session (token_hash, person_id, device, created_at, last_seen_at, expires_at)
      select ${hash}, id, 'bench', now(), now(), now() + interval '1 hour'
      from person where email = ${email}`),
  );
  return token;
}

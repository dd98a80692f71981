import pg from 'pg';
import sql from 'sql-template-tag';
import { perform } from '../src/actions/action.ts';
import { assignAdvice, prepareAdvice } from '../src/actions/advice-queue.ts';
import type { House } from '../src/actions/house.ts';
import { assignReview } from '../src/actions/review-lead.ts';
import { itemsOf } from '../src/core/instrument.ts';
import type { Actor } from '../src/core/person.ts';
import { freshToken } from '../src/kit/secret.ts';
import { adviceLines, advisersOfCycle, countAdvice } from '../src/store/advice-queue.ts';
import {
  allowsNewEvidence,
  appealsOf,
  appealsOfCycle,
  verdictsBeforeAppeals,
} from '../src/store/appeal.ts';
import { assessorsOf, barredFrom } from '../src/store/assessor.ts';
import { assigneesOf } from '../src/store/assignment.ts';
import { calibrationSets, candidatesOf } from '../src/store/calibration.ts';
import type { Tx } from '../src/store/database.ts';
import { allGroups } from '../src/store/group.ts';
import { latestAnswers } from '../src/store/item-answer.ts';
import { countComments, itemAssignments, itemChecks } from '../src/store/item-work.ts';
import { countParticipants } from '../src/store/participation.ts';
import { handoversOf, judgedOf, undoneOf } from '../src/store/review-handover.ts';
import { disputesOf, pairsOf, queueAgencies, queueKinds } from '../src/store/review-queue.ts';
import { standingSheets } from '../src/store/sheet.ts';
import { submissionsOf } from '../src/store/submission.ts';
import { verdictChainOf } from '../src/store/verdict.ts';
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
  await house.db.transaction({ kind: 'all' }, (tx) => fillReview(tx, cycleId));
  await perform(house, lead, assignAdvice, { cycleId });
  const drafted = await clocked(() => perform(house, lead, prepareAdvice, { cycleId }));
  yield { name: 'drafting advice for 8,300 agencies', value: drafted, unit: 'ms' };
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
    yield* pairs('list of advice', {
      path: (n) => `/cycles/${cycleId}/advice?state=drafted&page=${1 + n}`,
      cookie: await session(house, 'lead'),
      port,
      async query(n) {
        const filter = { cycleId, assessor: null, q: '', state: 'drafted' } as const;
        await countAdvice(bare, filter);
        await adviceLines(bare, filter, 1 + n);
        await advisersOfCycle(bare, cycleId);
      },
    });
    yield* leadFigures(
      { cycleId, items, agencies, people, port, bare },
      await session(house, 'lead'),
    );
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

interface Bench {
  readonly cycleId: number;
  readonly items: readonly string[];
  readonly agencies: readonly { readonly id: number; readonly code: string }[];
  readonly people: { readonly assessor: string };
  readonly port: number;
  readonly bare: Tx;
}

/** What a lead opens in the middle of a review: seven of ten judged, some otherwise by two, appeals filed. */
async function* leadFigures(bench: Bench, cookie: string): AsyncIterable<Measured> {
  const { cycleId, items, agencies, people, port, bare } = bench;
  const item = (n: number) => items[n % items.length]!;
  yield* pairs('lead: the whole review', {
    path: () => `/cycles/${cycleId}/reviewing`,
    cookie,
    port,
    async query() {
      await assessorsOf(bare, cycleId);
      await allGroups(bare);
      await countParticipants(bare, cycleId);
      await disputesOf(bare, cycleId);
    },
  });
  yield* pairs('lead: agreement', {
    path: () => `/cycles/${cycleId}/reviewing/agreement`,
    cookie,
    port,
    async query() {
      await pairsOf(bare, cycleId);
    },
  });
  yield* pairs("lead: an assessor's work to hand over", {
    path: () => `/cycles/${cycleId}/reviewing/hand-over?person=${people.assessor}`,
    cookie,
    port,
    async query() {
      await assessorsOf(bare, cycleId);
      await undoneOf(bare, cycleId, people.assessor);
      await judgedOf(bare, cycleId, people.assessor, await barredFrom(bare, people.assessor));
      await handoversOf(bare, cycleId);
    },
  });
  yield* pairs('lead: items to calibrate by', {
    path: (n) => `/cycles/${cycleId}/calibrating?item=${item(n)}`,
    cookie,
    port,
    async query(n) {
      await calibrationSets(bare, cycleId);
      await candidatesOf(bare, cycleId, { item: item(n), score: null, most: 60 });
    },
  });
  yield* pairs('lead: appeals', {
    path: () => `/cycles/${cycleId}/appeals`,
    cookie,
    port,
    async query() {
      await appealsOfCycle(bare, cycleId);
      await allowsNewEvidence(bare, cycleId);
    },
  });
  yield* pairs('lead: appeals of an agency', {
    path: (n) => `/cycles/${cycleId}/appeals/${agencies[n]!.code}`,
    cookie,
    port,
    async query(n) {
      const of = { agencyId: agencies[n]!.id, cycleId };
      await verdictChainOf(bare, of);
      await appealsOf(bare, of);
      await verdictsBeforeAppeals(bare, of);
      await allowsNewEvidence(bare, cycleId);
      await bare.rows(sql`select channel, answers from response
        where cycle_id = ${cycleId} and agency_id = ${of.agencyId}`);
      await standingSheets(bare, of.agencyId);
    },
  });
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
    from (select generate_series(0, ${ASSESSORS})::text union all select 'lead') as made (n)`);
  await tx.run(sql`
    insert into appointment (person_id, role)
    select id, case email when 'bench0@prongsai.example' then 'administrator'
      when 'benchlead@prongsai.example' then 'lead' else 'assessor' end
    from person where email like 'bench%'`);
  const agencies = await tx.rows<{ id: number; code: string }>(sql`
    select id, code from agency join participation on agency_id = id
    where cycle_id = ${cycleId} order by id limit ${PAIRS}`);
  const assessor = await tx.one<{ id: string }>(
    sql`select id::text as id from person where email = 'bench1@prongsai.example'`,
  );
  return { agencies, people: { assessor: assessor.id } };
}

/** The middle of a review: seven of ten are judged, one in twenty is lost, a thousand losses are disputed. */
async function fillReview(tx: Tx, cycleId: number): Promise<void> {
  await tx.run(sql`
    insert into finding (agency_id, cycle_id, item, seat, missing, score, reason, person_id, at)
    select agency_id, cycle_id, item, seat, case when lost then '{1}'::integer[] else '{}' end,
      case when lost then 0 else 100 end, case when lost then 'ไม่แสดงระยะเวลา' else '' end,
      assessor_id, now()
    from (select *, abs(hashtext(agency_id || item || seat)) % 20 = 0 as lost from review_task
      where cycle_id = ${cycleId} and abs(hashtext(item || agency_id)) % 10 < 7) t`);
  await tx.run(sql`
    insert into verdict (agency_id, cycle_id, item, score, reason, person_id, at)
    select f.agency_id, f.cycle_id, f.item, f.score, f.reason, f.person_id, f.at from finding f
    where f.cycle_id = ${cycleId} and f.seat = 1 and not exists (select from finding o
      where o.cycle_id = f.cycle_id and o.agency_id = f.agency_id and o.item = f.item
        and o.score <> f.score)`);
  await tx.run(sql`
    insert into appeal (agency_id, cycle_id, item, number, statement, links, at)
    select agency_id, cycle_id, item, 1, 'อยู่หน้า 3', '{}', now() from verdict
    where cycle_id = ${cycleId} and score = 0 order by id limit 1000`);
}

const SEATS = { head: 'bench0', assessor: 'bench1', lead: 'benchlead' } as const;

/** Signed in as who watches over all, or as the first assessor. */
async function session(house: House, as: keyof typeof SEATS): Promise<string> {
  const { token, hash } = freshToken();
  const email = `${SEATS[as]}@prongsai.example`;
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`
      insert into session (token_hash, person_id, device, created_at, last_seen_at, expires_at)
      select ${hash}, id, 'bench', now(), now(), now() + interval '1 hour'
      from person where email = ${email}`),
  );
  return token;
}

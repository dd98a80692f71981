import pg from 'pg';
import sql from 'sql-template-tag';
import { perform } from '../src/actions/action.ts';
import { assignAdvice, prepareAdvice } from '../src/actions/advice-queue.ts';
import { assignReview } from '../src/actions/review-lead.ts';
import { itemsOf } from '../src/core/instrument.ts';
import type { Actor } from '../src/core/person.ts';
import { adviceLines, advisersOfCycle, countAdvice } from '../src/store/advice-queue.ts';
import { assigneesOf } from '../src/store/assignment.ts';
import { latestAnswers } from '../src/store/item-answer.ts';
import { countComments, itemAssignments, itemChecks } from '../src/store/item-work.ts';
import { queueAgencies, queueKinds } from '../src/store/review-queue.ts';
import { submissionsOf } from '../src/store/submission.ts';
import { linksOf } from '../src/store/web-link.ts';
import { leadFigures } from './disclosure-lead.ts';
import { fill, fillReview, session } from './disclosure-made.ts';
import { pairs } from './disclosure-pairs.ts';
import type { Measure, Measured } from './figure.ts';
import { clocked, inNation, instrumentOf, type NationHouse } from './nation.ts';
import { bareTx, serve } from './results-pages.ts';

/** A nation's disclosure items: the board of an agency and the queue of an assessor, each page against its bare queries. */
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
        await linksOf(bare, of);
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

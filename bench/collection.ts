import pg from 'pg';
import { administrator } from '../demo/load.ts';
import { perform } from '../src/actions/action.ts';
import { readCollection, seeCollection } from '../src/actions/collection.ts';
import { countCollection } from '../src/actions/collection-count.ts';
import { collectionInput } from '../src/core/collection.ts';
import { collectionStream } from '../src/reports/collection.ts';
import { collectingAgencies, collectingChoices, registeredIn } from '../src/store/collection.ts';
import { countingOf, countsOfCycle } from '../src/store/collection-count.ts';
import { allCycles } from '../src/store/cycle.ts';
import { findInstrument } from '../src/store/instrument.ts';
import { type Measure, type Measured, median } from './figure.ts';
import { clocked, inNation, type NationHouse } from './nation.ts';
import { bareTx } from './results-pages.ts';

/**
 * How far the surveys of a nation are: counting its answers, the list of all agencies as the
 * administrator asks for it against the queries it is made from, and the file of all of it.
 */
const ROUNDS = 15;

export const measure: Measure = () => inNation(figures);

async function* figures({ house, cycleId }: NationHouse): AsyncGenerator<Measured> {
  const counts: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const reopened = `update collection_counting set was_over = false where cycle_id = ${cycleId}`;
    counts.push(await clocked(() => countCollection(house)));
    await query(house.db.url, reopened);
  }
  yield { name: 'counting the answers of the nation', value: median(counts), unit: 'ms' };

  const pool = new pg.Pool({ connectionString: house.db.url, max: 1 });
  const client = await pool.connect();
  await client.query("select set_config('prongsai.scope', 'all', false)");
  const tx = bareTx(client);
  const asked = [
    ['all agencies', {}],
    ['a province by progress', { province: 'NP07', sort: 'share' }],
    ['a search', { q: 'อบต. 012' }],
    ['by ministry', { by: 'ministry' }],
  ] as const;
  for (const [name, given] of asked) {
    const parsed = collectionInput.parse({ cycle: cycleId, ...given });
    const filter = { ...parsed, among: 'all' } as const;
    const pairs: { page: number; query: number }[] = [];
    const once = async () => ({
      query: await clocked(async () => {
        const cycle = (await allCycles(tx)).find(({ id }) => id === cycleId);
        await findInstrument(tx, cycle?.instrumentHash ?? '');
        await countingOf(tx, cycleId);
        await countsOfCycle(tx, cycleId);
        await registeredIn(tx, cycleId);
        await collectingAgencies(tx, filter);
        await collectingChoices(tx, 'all');
      }),
      page: await clocked(() =>
        perform(house, administrator, seeCollection, { cycle: cycleId, ...given }),
      ),
    });
    await once();
    for (let n = 0; n < ROUNDS; n += 1) pairs.push(await once());
    const against = median(pairs.map((one) => one.query));
    yield {
      name,
      value: median(pairs.map((one) => one.page)),
      unit: 'ms',
      against: `the bare queries (${against.toPrecision(3)} ms)`,
      ratio: median(pairs.map((one) => one.page / one.query)),
      aim: '<=3',
    };
  }
  client.release();
  await pool.end();

  const found = await perform(house, administrator, readCollection, { cycle: cycleId });
  if (found.cycle === null) throw new Error('no cycle');
  for (const form of ['csv', 'xlsx'] as const) {
    const value = await clocked(async () => {
      for await (const _ of await collectionStream(found, form, 'th'));
    });
    yield { name: `all of it as ${form}`, value, unit: 'ms' };
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

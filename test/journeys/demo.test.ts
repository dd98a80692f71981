import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencies, people } from '../../demo/world.ts';
import { itemLinksText } from '../../src/text/item-links.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

const database = ownDemo();
let house: ReturnType<typeof houseOn>;
beforeAll(async () => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

test('every agency and every person of the demo is there, one of them without any role', async () => {
  const there = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ agencies: number; people: number; without: number }>(sql`
      select (select count(*) from agency) as agencies, (select count(*) from person) as people,
        (select count(*) from person p
           where not exists (select from appointment a where a.person_id = p.id)) as without`),
  );
  expect(there).toEqual({ agencies: agencies.length, people: people.length + 1, without: 1 });
});

test('two years are published, the running one has answers and no result, one is for practice', async () => {
  const years = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ fiscal_year: number; state: string; editions: number; answers: number }>(sql`
      select fiscal_year, state,
        (select count(*) from edition e where e.cycle_id = c.id) as editions,
        (select count(*) from response r where r.cycle_id = c.id) as answers
      from cycle c order by id`),
  );
  expect(years.map(({ fiscal_year, state, editions }) => [fiscal_year, state, editions])).toEqual([
    [2567, 'published', 1],
    [2568, 'published', 1],
    [2569, 'running', 0],
    [2569, 'running', 0],
  ]);
  expect(years.map(({ answers }) => answers > 500)).toEqual([true, true, true, false]);
});

test('the open form of the running year shows what each component looks like', async () => {
  const coordinator = await demoVisitor(house, 'coordinator');
  for (const [item, components] of Object.entries({ o6: 2, o10: 2, o20: 2, o25: 6 })) {
    const { html } = await coordinator.get(`/cycles/3/disclosure/L01/items/${item}`);
    expect([item, html.split(`<dt>${itemLinksText.th.pass}</dt>`).length - 1]).toEqual([
      item,
      components,
    ]);
  }
});

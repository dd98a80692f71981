import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleOf, READS } from '../../src/web/read-api.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** Real answers held to what the description says of them. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let guest: Visitor;
beforeAll(async () => {
  house = houseOn(database.url());
  guest = await visitor(house);
});
afterAll(() => house.close());

const jsonOf = async (path: string) => (await guest.raw(path)).json();

test('every address answers what its schema says, with an ETag, on every cycle and kind', async () => {
  const { cycles } = await jsonOf('/results.json');
  expect(cycles.length).toBeGreaterThan(1);
  for (const { cycle_id } of cycles) {
    const { agencies } = await jsonOf(`/results/${cycle_id}.json`);
    for (const [n, { agency_code }] of agencies.slice(0, 4).entries()) {
      const kind = ['ministry', 'province', 'type', 'size'][n] ?? 'type';
      const { groups } = await jsonOf(`/standings/${cycle_id}/${kind}.json`);
      const key = groups[0].group_code;
      const examples = {
        cycleId: String(cycle_id),
        agencyCode: agency_code,
        kind,
        key,
        group: 'LEARN',
      };
      for (const read of READS) {
        const path = exampleOf(read, examples);
        const answer = await guest.raw(path);
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
        const parsed = read.answer.safeParse(await answer.json());
        expect([path, parsed.error?.issues.slice(0, 3)]).toEqual([path, undefined]);
      }
    }
  }
});

test('the nation is a group too; a group’s table is the ranking of its agencies', async () => {
  const nation = await jsonOf('/standings/2/nation.json');
  expect([nation.group.group_kind, nation.agencies]).toEqual(['nation', []]);
  const { groups } = await jsonOf('/standings/2/type.json');
  const path = `/standings/2/type/${groups[0].group_code}`;
  const csv = await guest.get(`${path}.csv`);
  const { agencies } = await jsonOf(`${path}.json`);
  expect(agencies.length).toBe(groups[0].agencies);
  for (const { agency_code } of agencies) expect(csv.html).toContain(agency_code);
  expect((await guest.raw('/standings/2/type/nothing.json')).status).toBeGreaterThanOrEqual(404);
});

test('pages follow each other to the end, and together say everything once', async () => {
  const seen: string[] = [];
  const { cycles } = await jsonOf('/results.json');
  let next: string | null = `/standings/${cycles[0].cycle_id}.json?sort=name`;
  while (next) {
    const answer = await jsonOf(next);
    seen.push(...answer.agencies.map((one: { agency_code: string }) => one.agency_code));
    if (answer.page === answer.pages) expect(seen).toHaveLength(answer.total);
    next = answer.next;
  }
  expect(new Set(seen).size).toBe(seen.length);
});

test('the examples of the description and of the page for people are real', async () => {
  const { paths } = await jsonOf('/api/openapi.json');
  for (const { path } of READS) {
    const { get } = paths[path];
    const named: { in: string; name: string; example: string }[] = get.parameters;
    const examples = Object.fromEntries(named.map((one) => [one.name, one.example]));
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => examples[name] ?? '');
    expect([address, (await guest.raw(address)).status]).toEqual([address, 200]);
    expect(get.responses['200'].content['application/json'].schema.type).toBe('object');
  }
  const page = await guest.get('/open-data/api?lang=en');
  const links = [...page.html.matchAll(/href="(\/[^"]*\.json)"/g)].map((match) => match[1] ?? '');
  expect(links).toHaveLength(READS.length + 1);
  for (const link of links) expect((await guest.raw(link)).status).toBe(200);
});

test('what is not there or cannot be asked is told as JSON too; pages elsewhere may read', async () => {
  for (const [path, status] of [
    ['/results/999.json', 404],
    ['/standings/2.json?sort=nothing', 422],
    ['/results/2/NONE.json', 404],
    ['/open-data/2.json?edition=x', 422],
  ] as const) {
    const answer = await guest.raw(path);
    expect([path, answer.status]).toEqual([path, status]);
    expect((await answer.json()).problem.advice).not.toBe('');
  }
  const { headers } = await guest.raw('/results.json', {
    headers: { origin: 'https://x.example' },
  });
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-allow-credentials')).toBeNull();
  const page = await guest.raw('/results', { headers: { origin: 'https://x.example' } });
  expect(page.headers.get('access-control-allow-origin')).toBeNull();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions } from '../../src/actions/index.ts';
import { READS } from '../../src/web/read-api.ts';
import { visitor } from '../kit/browser.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

const call = async (name: string, body: string, headers: Record<string, string> = {}) =>
  (await visitor(house)).raw(`/api/${name}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
  });

test('an unknown action is refused in words, as JSON, marked as a self-assessment', async () => {
  const response = await call('nothing.here', '{}');
  expect(response.status).toBe(404);
  const said = await response.json();
  expect(said.problem.title).toBe('ไม่พบสิ่งที่ขอ');
  expect(said.installation.notice).toContain('การประเมินตนเอง');
});

test('every action that is not for anyone answers 401 to a stranger', async () => {
  const closed = actions.filter((action) => action.may !== 'anyone');
  for (const action of closed) {
    const response = await call(action.name, '{}');
    expect([action.name, response.status]).toEqual([action.name, 401]);
  }
});

test.each([
  ['broken JSON', '{"a":', {}],
  ['another content type', '{}', { 'content-type': 'text/plain' }],
  ['bytes that are no text', '\ud800', { 'content-type': 'text/plain' }],
])('%s is refused in words', async (_name, body, headers) => {
  const action = actions[0]?.name ?? 'nothing.here';
  const response = await call(action, body, headers);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect((await response.json()).problem.advice).not.toBe('');
});

test('a post from another site is refused', async () => {
  expect((await call('nothing.here', '{}', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});

test('the description names every action', async () => {
  const response = await (await visitor(house)).raw('/api/openapi.json');
  const description = await response.json();
  expect(Object.keys(description.paths)).toEqual([
    ...READS.map((read) => read.path),
    ...actions.map((action) => `/api/${action.name}`),
  ]);
});

test('health and readiness', async () => {
  const guest = await visitor(house);
  expect((await guest.raw('/healthz')).status).toBe(200);
  expect(await (await guest.raw('/readyz')).text()).toBe('ready');
});

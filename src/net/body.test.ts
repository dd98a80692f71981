import http, { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { openRoom } from './body.ts';
import { openGuard } from './guard.ts';
import { look, USUAL_LIMITS } from './look.ts';

/** However many pages are fetched, only so much of them is in memory at once: the rest waits. */
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A visitor with room for one body, and a server with a body as large. */
async function fullRoom(limits = USUAL_LIMITS) {
  const server = http.createServer((_, to) => to.end(Buffer.alloc(2_000_000)));
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const host = `site.test:${(server.address() as AddressInfo).port}`;
  const guard = openGuard({
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    testHosts: new Set([host]),
  });
  const visitor = { guard, userAgent: 'test', room: openRoom(1), limits };
  return () => look(visitor, `http://${host}/`);
}

test('large bodies wait for their turn, and all arrive', async () => {
  const fetchOne = await fullRoom();
  let held = 0;
  const one = async () => {
    const { body } = await fetchOne();
    held += 1;
    expect(held).toBe(1);
    await new Promise((soon) => setTimeout(soon, 20));
    held -= 1;
    body.leave();
    return body.bytes.length;
  };
  const all = await Promise.all(Array.from({ length: 6 }, one));
  expect(all).toEqual(Array(6).fill(2_000_000));
});

test('a place that was left twice is given to one alone', async () => {
  const room = openRoom(1);
  const first = await room.take(10);
  first.leave();
  first.leave();
  const second = await room.take(10);
  let third: Awaited<ReturnType<typeof room.take>> | undefined;
  void room.take(20).then((place) => {
    third = place;
  });
  await new Promise((soon) => setTimeout(soon, 5));
  expect(third).toBeUndefined();
  second.leave();
  await new Promise((soon) => setTimeout(soon, 5));
  expect(third?.memory.length).toBe(20);
});

test('who waits for its turn here is not told to be slow', async () => {
  const fetchOne = await fullRoom({ ...USUAL_LIMITS, totalMs: 2000 });
  const first = await fetchOne();
  const second = fetchOne();
  await new Promise((later) => setTimeout(later, 2500));
  first.body.leave();
  expect((await second).body.bytes.length).toBe(2_000_000);
});

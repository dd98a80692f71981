import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { openAside, threadAide } from './aside.ts';

/** Gives back what it is asked, but `never` never. */
const ECHO = `const { parentPort } = require('node:worker_threads');
parentPort.on('message', (task) => task !== 'never' && parentPort.postMessage({ done: task }));`;

function echoing(idleMs: number) {
  const workers: Worker[] = [];
  const aside = openAside<string, string>({
    start() {
      const worker = new Worker(ECHO, { eval: true });
      workers.push(worker);
      return threadAide(worker);
    },
    tasksEach: 1000,
    timeoutMs: 60_000,
    idleMs,
  });
  return { aside, workers };
}

test('without work its aide is ended, and the next piece of work starts another', async () => {
  const { aside, workers } = echoing(1);
  expect(await aside.ask('a')).toBe('a');
  await once(workers[0] as Worker, 'exit');
  expect(await aside.ask('b')).toBe('b');
  expect(workers).toHaveLength(2);
  await aside.close();
});

test('with work its aide stays, and whoever asks while it is being ended is answered', async () => {
  const { aside, workers } = echoing(2);
  const asked: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    asked.push(await aside.ask(String(n)));
    await sleep(n % 5);
  }
  expect(asked).toEqual(Array.from({ length: 60 }, (_, n) => String(n)));
  expect(workers.length).toBeLessThan(60);
  await aside.close();
  const { aside: patient, workers: one } = echoing(60_000);
  for (let n = 0; n < 20; n += 1) await patient.ask(String(n));
  expect(one).toHaveLength(1);
  await patient.close();
});

test('closed, it gives up what it is doing and takes nothing more', async () => {
  const { aside, workers } = echoing(60_000);
  const never = aside.ask('never');
  const behind = aside.ask('behind');
  await expect.poll(() => workers.length).toBe(1);
  const refused = Promise.allSettled([never, behind]);
  await aside.close();
  expect((await refused).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(aside.ask('later')).rejects.toThrow('closed');
  expect(workers).toHaveLength(1);
});

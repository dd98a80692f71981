import { fork } from 'node:child_process';
import path from 'node:path';
import { buildPrograms } from '../build.js';
import type { Visited, Visits } from './clients.ts';
import type { Said } from './documents-once.ts';
import { type Measured, median } from './figure.ts';
import type { NationHouse } from './nation.ts';

/**
 * Two hundred reports in one go, in a program of its own that answers visitors as well: each report's
 * time from first to last, the program's memory, and what visitors wait before and meanwhile.
 */
const EDGE = 20;
const VISITORS = 4;
const ROUND_MS = 2000;
const IDLE_ROUNDS = 5;

export async function* batchFigures({
  house,
  data,
  cycleId,
}: NationHouse): AsyncGenerator<Measured> {
  // Built as what runs is built: a loader of TypeScript has memory of its own.
  await buildPrograms(['bench/documents-once.ts']);
  const words = [house.db.url, data, String(cycleId)];
  const program = fork(path.resolve('dist/bench-documents-once.js'), words, { execArgv: [] });
  const clients = fork(new URL('./clients.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
  });
  const said = () => answerOf<Said>(program);
  try {
    const { port, paths } = (await said()) as Extract<Said, { port: number }>;
    const p95 = async () => {
      const visits: Visits = { port, paths, clients: VISITORS, ms: ROUND_MS };
      clients.send(visits);
      const visited = await answerOf<Visited>(clients);
      if (visited.failed > 0) throw new Error('a page was not answered');
      return visited.p95;
    };
    await p95();
    const idle: number[] = [];
    for (let n = 0; n < IDLE_ROUNDS; n += 1) idle.push(await p95());
    program.send('begin');
    let done: Extract<Said, { times: readonly number[] }> | undefined;
    const end = said().then((last) => {
      done = last as typeof done;
    });
    const busy: number[] = [];
    while (!done) busy.push(await p95());
    await end;
    yield* figuresOf(done, idle, busy.slice(0, -1));
  } finally {
    program.kill();
    clients.kill();
  }
}

function* figuresOf(
  { times, rss }: Extract<Said, { times: readonly number[] }>,
  idle: readonly number[],
  busy: readonly number[],
): Generator<Measured> {
  const [first, last] = [times.slice(0, EDGE), times.slice(-EDGE)];
  yield { name: 'reports in one go', value: times.length, unit: 'reports' };
  yield {
    name: `each of the last ${EDGE} reports`,
    value: mean(last),
    unit: 'ms',
    against: `each of the first ${EDGE} (${mean(first).toPrecision(3)} ms)`,
    ratio: mean(last) / mean(first),
    aim: '<=1.1',
  };
  yield {
    name: 'peak memory of the program and its typesetting process (RSS)',
    value: rss,
    unit: 'MB',
    aim: '<=500',
  };
  yield {
    name: 'pages meanwhile, p95',
    value: median(busy),
    unit: 'ms',
    against: `while nothing is made (${median(idle).toPrecision(3)} ms)`,
    ratio: median(busy) / median(idle),
    aim: '<=3',
  };
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function answerOf<T>(child: ReturnType<typeof fork>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => settle(() => resolve(message as T));
    const onExit = (code: number | null) =>
      settle(() => reject(new Error(`it ended with ${code}`)));
    const settle = (how: () => void) => {
      child.off('message', onMessage).off('exit', onExit);
      how();
    };
    child.once('message', onMessage).once('exit', onExit);
  });
}

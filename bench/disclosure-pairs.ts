import { type Measured, median } from './figure.ts';
import { clocked } from './nation.ts';

export const PAIRS = 40;

/** A page and its bare queries by turns, each as often as the other. */
export async function* pairs(
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

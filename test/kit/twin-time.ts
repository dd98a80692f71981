import { type Visitor, visitor } from './browser.ts';
import type { Twin } from './twins.ts';

/** By how many standard errors the times of answers of two houses differ, each asked in turn. */
export interface Apart {
  readonly apart: number;
  /** Of the one and a third in which everybody answered as in the one: what lies in no answer. */
  readonly alike: number;
  readonly ms: number;
  readonly status: number;
}

export async function apartBy(
  houses: readonly [one: Twin, other: Twin, again: Twin],
  key: string | null,
  address: string,
  requests: number,
): Promise<Apart> {
  const doors = await Promise.all(houses.map((twin) => openDoor(twin, key)));
  const times: number[][] = doors.map(() => []);
  let status = 0;
  for (let turn = 0; turn < requests + WARM; turn += 1) {
    // Whoever is asked first pays for what the one before left behind: each in its turn.
    for (let i = 0; i < doors.length; i += 1) {
      const at = (i + turn) % doors.length;
      const { ask } = doors[at]!;
      const began = performance.now();
      status = await ask(address);
      if (turn >= WARM) times[at]!.push(performance.now() - began);
    }
  }
  const [first = [], second = [], again = []] = times;
  const ms = first.toSorted((a, b) => a - b)[Math.floor(first.length / 2)] ?? 0;
  return { apart: rankedApart(first, second), alike: rankedApart(first, again), ms, status };
}

const WARM = 20;

/** As a stranger's script: nothing is kept between one request and the next, nor in the house. */
async function openDoor(twin: Twin, key: string | null) {
  const guest: Visitor = key ? await twin.cast.signedIn(key) : await visitor(twin.house);
  const cookie = [...guest.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    async ask(address: string): Promise<number> {
      twin.house.published.forget();
      const response = await guest.raw(address, { headers: { cookie } });
      await response.arrayBuffer();
      return response.status;
    },
  };
}

/** Mann and Whitney: how far the one are before the other, whatever single slow answers there were. */
function rankedApart(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((ms) => ({ ms, mine: true })),
    ...other.map((ms) => ({ ms, mine: false })),
  ].sort((a, b) => a.ms - b.ms);
  const ranks = all.reduce((sum, { mine }, i) => (mine ? sum + i + 1 : sum), 0);
  const [n, m] = [one.length, other.length];
  const mean = (n * (n + m + 1)) / 2;
  return Math.abs(ranks - mean) / Math.sqrt((n * m * (n + m + 1)) / 12);
}

/** A piece of work that somebody else does, begun when it is called. */
export type Work = () => Promise<unknown>;

/** One piece after the other is done, and meanwhile the next is made ready. */
export async function doneMeanwhile(works: Iterable<Work>): Promise<void> {
  let done: Promise<unknown> = Promise.resolve();
  try {
    for (const work of works) {
      await done;
      done = work();
    }
  } finally {
    await done;
  }
}

/** All of both in their order, with one of the few after every so many. */
export function* inBetween<T>(many: Iterable<T>, few: Iterable<T>, every: number): Generator<T> {
  const others = few[Symbol.iterator]();
  let n = 0;
  for (const one of many) {
    yield one;
    n += 1;
    if (n % every > 0) continue;
    const other = others.next();
    if (!other.done) yield other.value;
  }
  yield* { [Symbol.iterator]: () => others };
}

export function* inBatches<T>(all: Iterable<T>, most: number): Generator<readonly T[]> {
  let some: T[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length < most) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Until what came in meanwhile has been seen to: long work asks for it now and then. */
export const othersTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

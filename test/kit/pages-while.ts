import type { Served } from './served.ts';

/** Pages asked for one after another of a real server until some work is done, and the memory it took. */
export async function pagesWhile<Done>(
  served: Served,
  work: () => Promise<Done>,
): Promise<{ done: Done; facts: { pages: number; failedPages: number; peakMb: number } }> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  let isDone = false;
  const doing = work().finally(() => {
    isDone = true;
  });
  let pages = 0;
  let failedPages = 0;
  try {
    do {
      const { status } = await served.ask('/check');
      if (status === 200) pages += 1;
      else failedPages += 1;
    } while (!isDone && pages + failedPages < 20_000);
    const done = await doing;
    return { done, facts: { pages, failedPages, peakMb: Math.round((peak - before) / 1_000_000) } };
  } finally {
    clearInterval(look);
  }
}

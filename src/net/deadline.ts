/** So long may a look take in all; while we make it wait ourselves, the time stands still. */
export interface Deadline {
  readonly signal: AbortSignal;
  standingStill<T>(wait: () => Promise<T>): Promise<T>;
  end(): void;
}

export function openDeadline(ms: number): Deadline {
  const over = new AbortController();
  let left = ms;
  let since = performance.now();
  let timer = setTimeout(() => over.abort(), left);
  return {
    signal: over.signal,
    async standingStill(wait) {
      clearTimeout(timer);
      left -= performance.now() - since;
      try {
        return await wait();
      } finally {
        since = performance.now();
        timer = setTimeout(() => over.abort(), Math.max(0, left));
      }
    },
    end: () => clearTimeout(timer),
  };
}

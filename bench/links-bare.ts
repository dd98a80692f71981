/**
 * The same links by the client that comes with Node, fetched and forgotten: as many at once, one of a
 * host at a time, the same limits of time and size; no robots.txt, no guard, nothing read, nothing written.
 */
const AT_ONCE = 16;
const MOST_BYTES = 20_000_000;
const MOST_MS = 5000;

export async function bareSeconds(
  port: number,
  what: string,
  count: number,
  hosts: number,
): Promise<number> {
  const began = performance.now();
  const waiting = Array.from({ length: hosts }, (_, host) =>
    Array.from({ length: Math.ceil((count - host) / hosts) }, (_, turn) => host + turn * hosts),
  );
  const free = waiting.map((_, host) => host);
  const one = async () => {
    for (let host = free.shift(); host !== undefined; host = free.shift()) {
      const number = waiting[host]?.shift();
      if (number === undefined) continue;
      await fetched(`http://127.0.0.${2 + (host % 8)}:${port}/${what}/${number}`);
      free.push(host);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return (performance.now() - began) / 1000;
}

async function fetched(url: string): Promise<void> {
  let bytes = 0;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(MOST_MS) });
    if (Number(answer.headers.get('content-length')) > MOST_BYTES) return answer.body?.cancel();
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) break;
    }
  } catch {
    // Broken, in a circle or too slow, as many are.
  }
}

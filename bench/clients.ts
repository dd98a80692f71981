import net from 'node:net';

/**
 * Visitors in a process of their own: so many connections that are kept open, each asking for the
 * next address as soon as it has the last one whole. What comes back is only counted.
 */
export interface Visits {
  readonly port: number;
  readonly paths: readonly string[];
  readonly clients: number;
  readonly ms: number;
  /** Each address once, at most. */
  readonly once?: boolean;
}

export interface Visited {
  readonly requests: number;
  readonly ms: number;
  /** Milliseconds, over all requests. */
  readonly p95: number;
  /** Answers that were not 200. */
  readonly failed: number;
}

process.on('message', (visits: Visits) => {
  visit(visits).then(
    (visited) => process.send?.(visited),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function visit({ port, paths, clients, ms, once }: Visits): Promise<Visited> {
  const began = performance.now();
  const until = began + ms;
  const times: number[] = [];
  let next = 0;
  let failed = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const connection = await connect(port);
      while (performance.now() < until && !(once && next >= paths.length)) {
        const path = paths[next++ % paths.length] ?? '/';
        const asked = performance.now();
        if ((await connection.get(path)) !== 200) failed += 1;
        times.push(performance.now() - asked);
      }
      connection.end();
    }),
  );
  times.sort((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  return { requests: times.length, ms: performance.now() - began, p95, failed };
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

async function connect(port: number) {
  const socket = net.connect(port, '127.0.0.1').setNoDelay(true);
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let held: Buffer = Buffer.alloc(0);
  let left = -1;
  let status = 0;
  let done: (status: number) => void = () => {};
  socket.on('data', (piece: Buffer) => {
    if (left < 0) {
      held = held.length === 0 ? piece : Buffer.concat([held, piece]);
      const at = held.indexOf(END_OF_HEAD);
      if (at < 0) return;
      const head = held.toString('latin1', 0, at);
      status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (length === undefined) throw new Error(`an answer without a length:\n${head}`);
      left = Number(length) - (held.length - at - END_OF_HEAD.length);
      held = Buffer.alloc(0);
    } else left -= piece.length;
    if (left === 0) {
      left = -1;
      done(status);
    }
  });
  return {
    get(path: string): Promise<number> {
      return new Promise((resolve) => {
        done = resolve;
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n`,
        );
      });
    },
    end: () => socket.destroy(),
  };
}

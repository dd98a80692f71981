import { createServer } from 'node:net';
import { freePort } from '../../src/process/ports.ts';

/** A port that nobody on this machine listens on, nor on the one after it. */
export async function freePair(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port < 65_000 && (await isFree(port + 1))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

import { openRoom } from '../../src/net/body.ts';
import { openBrowser, type PageLimits } from '../../src/net/browser.ts';
import type { BrowserProgram } from '../../src/net/browser-process.ts';
import { openGuard } from '../../src/net/guard.ts';
import { USUAL_LIMITS } from '../../src/net/look.ts';
import { openProxy } from '../../src/net/proxy.ts';
import { openRobots } from '../../src/net/robots.ts';
import { fontFiles } from '../../src/reports/faces.ts';
import { browserSandbox } from './browser-sandbox.ts';
import { HOST, NAMES } from './hostile-page.ts';

/** A browser as a running house starts it, before a website on this machine that the guard lets it open. */
export async function browserAt(
  { port, places = [] }: { readonly port: number; readonly places?: readonly string[] },
  file: string,
  more: {
    /** The guard's switch for tests: also lets through what is to stay closed. */
    readonly isOpen?: boolean;
    readonly log?: string;
    readonly limits?: Partial<PageLimits>;
    readonly program?: Partial<BrowserProgram>;
  } = {},
) {
  const host = `${HOST}:${port}`;
  const everywhere = places.map((place) => new URL(`http://${place}`).host);
  const guard = openGuard({
    resolve: async (name) =>
      (NAMES[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    testHosts: new Set([host, ...(more.isOpen ? everywhere : [])]),
    // Else every way would be refused for its port alone.
    ports: new Set(['', '80', '443', ...places.map((place) => place.split(':').at(-1) ?? '')]),
  });
  const proxy = await openProxy(guard);
  const visitor = { guard, userAgent: 'test', room: openRoom(1), limits: USUAL_LIMITS };
  const { as, testFlags } = await browserSandbox();
  const browser = openBrowser({
    guard,
    robots: openRobots(visitor),
    proxy,
    // A machine that is busy is no page that is slow.
    limits: { totalMs: 120_000, loadMs: 60_000, ...more.limits },
    program: {
      file,
      as,
      userAgent: 'test',
      fonts: fontFiles(),
      startMs: 120_000,
      ...more.program,
      testFlags: [
        ...testFlags,
        // Without encryption a page has no workers that outlive it, nor a transport of its own.
        `--unsafely-treat-insecure-origin-as-secure=http://${host}`,
        ...(more.log ? [`--log-net-log=${more.log}`] : []),
      ],
    },
  });
  return {
    proxy,
    host,
    open: (path: string, signal?: AbortSignal) =>
      browser.photograph(path.startsWith('/') ? `http://${host}${path}` : path, signal),
    close: () => proxy.close(),
  };
}

import type { ResourceLimits, Worker } from 'node:worker_threads';
import { contains, networksOf } from '../kit/network.ts';
import { openRoom } from '../net/body.ts';
import { openBrowser } from '../net/browser.ts';
import type { BrowserProgram } from '../net/browser-process.ts';
import { sweepProfiles } from '../net/browser-profile.ts';
import { openChecker } from '../net/checker.ts';
import { openGuard } from '../net/guard.ts';
import { USUAL_LIMITS, type Visitor } from '../net/look.ts';
import { openProxy } from '../net/proxy.ts';
import { openReader } from '../net/reader.ts';
import { openRobots, ROBOT, type Robots } from '../net/robots.ts';
import { type LinkWork, linkMonth, linkWork } from './link.ts';
import { linkPictures } from './link-picture.ts';
import type { JobKind } from './runner.ts';

/** The parts of looking at links put together, as a running house has them. */
const LARGE_AT_ONCE = 2;

type Program = Pick<BrowserProgram, 'file' | 'as' | 'fonts'>;

interface LinkParts {
  readonly publicUrl: string;
  readonly closed: readonly string[];
  readonly startWorker: (resourceLimits: ResourceLimits) => Worker;
  /** What takes pictures; without it there are none. */
  readonly browser: Program | undefined;
}

export async function openLinkWork({
  publicUrl,
  closed,
  startWorker,
  browser,
}: LinkParts): Promise<
  Omit<LinkWork, 'kind'> & { readonly kinds: readonly JobKind[]; close(): Promise<void> }
> {
  const list = networksOf(closed);
  const visitor: Visitor = {
    guard: openGuard({ alsoClosed: (address) => contains(list, address) }),
    // Whoever finds us in a log reads there who asks, why, and how to be left alone.
    userAgent: `${ROBOT}/1.0 (+${publicUrl}/link-check)`,
    room: openRoom(LARGE_AT_ONCE),
    limits: USUAL_LIMITS,
  };
  const reader = openReader({ startWorker });
  const robots = openRobots(visitor);
  const work = linkWork(openChecker(visitor, reader, robots));
  const pictures = browser ? await openPictures(visitor, robots, browser) : undefined;
  return {
    kinds: [work.kind, linkMonth, ...(pictures ? [pictures.kind] : [])],
    stop: work.stop,
    async close() {
      await reader.close();
      await pictures?.close();
    },
  };
}

/** By the same guard, name and rules of robots as every other look. */
async function openPictures({ guard, userAgent }: Visitor, robots: Robots, program: Program) {
  await sweepProfiles();
  const proxy = await openProxy(guard);
  const named = `Mozilla/5.0 (compatible) ${userAgent}`;
  const parts = { guard, robots, proxy, program: { ...program, userAgent: named } };
  return {
    kind: linkPictures(openBrowser(parts)),
    close: () => proxy.close(),
  };
}

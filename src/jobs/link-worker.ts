import type { ResourceLimits, Worker } from 'node:worker_threads';
import { contains, networksOf } from '../kit/network.ts';
import { openRoom } from '../net/body.ts';
import { openChecker } from '../net/checker.ts';
import { openGuard } from '../net/guard.ts';
import { USUAL_LIMITS, type Visitor } from '../net/look.ts';
import { openReader } from '../net/reader.ts';
import { openRobots, ROBOT } from '../net/robots.ts';
import { type LinkWork, linkMonth, linkWork } from './link.ts';
import type { JobKind } from './runner.ts';

/** The parts of looking at links put together, as a running house has them. */
const LARGE_AT_ONCE = 2;

export function openLinkWork(
  publicUrl: string,
  closed: readonly string[],
  startWorker: (resourceLimits: ResourceLimits) => Worker,
): Omit<LinkWork, 'kind'> & { readonly kinds: readonly JobKind[]; close(): Promise<void> } {
  const list = networksOf(closed);
  const visitor: Visitor = {
    guard: openGuard({ alsoClosed: (address) => contains(list, address) }),
    // Whoever finds us in a log reads there who asks, why, and how to be left alone.
    userAgent: `${ROBOT}/1.0 (+${publicUrl}/link-check)`,
    room: openRoom(LARGE_AT_ONCE),
    limits: USUAL_LIMITS,
  };
  const reader = openReader({ startWorker });
  const work = linkWork(openChecker(visitor, reader, openRobots(visitor)));
  return { kinds: [work.kind, linkMonth], stop: work.stop, close: () => reader.close() };
}

import type { Instrument } from './instrument.ts';
import { itemsOf } from './instrument.ts';
import type { VerdictScore } from './verdict.ts';

/**
 * An item cannot score while the one it depends on does not. What was found of the item itself is
 * kept apart from what stands, so that it comes back when the other one does.
 */
export interface OwnVerdict {
  readonly score: VerdictScore;
  readonly reason: string;
}

export interface StandingVerdict extends OwnVerdict {
  readonly item: string;
  /** The item that takes it down; null where it stands by itself. */
  readonly becauseOf: string | null;
}

/** What has to be written after an item was settled: itself first, then all that depends on it. */
export function verdictChain(
  instrument: Instrument,
  own: ReadonlyMap<string, OwnVerdict>,
  standing: readonly StandingVerdict[],
  settled: string,
): StandingVerdict[] {
  const now = new Map(standing.map((one) => [one.item, one]));
  const written: StandingVerdict[] = [];
  const write = (verdict: StandingVerdict) => {
    now.set(verdict.item, verdict);
    written.push(verdict);
  };
  const settle = (item: string, dependsOn: string | undefined, isFirst: boolean) => {
    const found = own.get(item);
    if (!found) return;
    const parent = dependsOn === undefined ? undefined : now.get(dependsOn);
    // Its own row goes before the one that takes it down.
    if (isFirst || now.get(item)?.becauseOf) write({ item, ...found, becauseOf: null });
    if (parent?.score === 0 && found.score === 100) {
      const reason = `${parent.item}: ${parent.reason}`.slice(0, 2000);
      write({ item, score: 0, reason, becauseOf: parent.item });
    }
  };
  const items = itemsOf(instrument);
  const first = items.find(({ code }) => code === settled);
  if (!first) return [];
  settle(first.code, first.dependsOn, true);
  const changed = [first.code];
  for (const code of changed) {
    for (const { code: child, dependsOn } of items) {
      if (dependsOn !== code || changed.includes(child)) continue;
      settle(child, dependsOn, false);
      changed.push(child);
    }
  }
  return written;
}

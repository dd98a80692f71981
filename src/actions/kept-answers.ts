import type { Cycle } from '../core/cycle.ts';
import type { EarlierFiner } from '../core/finer.ts';
import type { Channel } from '../core/instrument.ts';
import { fewApart, isSameCounts, type KeptAnswers } from '../core/kept-answers.ts';
import type { Tally } from '../core/tally.ts';
import type { Tx } from '../store/database.ts';
import { editionBefore } from '../store/result-input.ts';

export interface SinceBefore {
  readonly kept: readonly KeptAnswers[];
  /** What the edition before showed of channels that count the same answers still. */
  readonly shown: EarlierFiner;
}

/**
 * What a correction may say anew. Where only a few people's answers have changed, those of the
 * edition before are put back; where enough have, official figures are new and options are not shown
 * any more, as two distributions, too, could be subtracted.
 */
export async function sinceBefore(
  tx: Tx,
  cycle: Pick<Cycle, 'id'>,
  tally: Tally,
): Promise<ReadonlyMap<number, SinceBefore>> {
  const since = new Map<number, SinceBefore>();
  for (const { agencyId, channels, finer } of await editionBefore(tx, cycle.id)) {
    const kept: KeptAnswers[] = [];
    const shown: EarlierFiner = {};
    const counts = tally.countsOf(agencyId);
    for (const [name, now] of Object.entries(counts)) {
      const channel = name as Channel;
      const before = channels[channel];
      if (!before) continue;
      const people = fewApart(before, now);
      const isFew = people !== undefined;
      if (isFew) {
        tally.replace(agencyId, channel, before);
        kept.push({ channel, people });
      }
      if (isFew || isSameCounts(before, now)) shown[channel] = finer?.channels[channel];
    }
    since.set(agencyId, { kept, shown });
  }
  return since;
}

import { z } from 'zod';
import {
  FEWEST_MONTHS,
  MOST_MONTHS,
  monthsBefore,
  monthsInForce,
  type RetentionSetting,
  USUAL_MONTHS,
} from '../core/copy-retention.ts';
import { countField, requiredText } from '../core/field.ts';
import { OPERATOR } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { dayInThailand } from '../kit/thai.ts';
import {
  type Cut,
  insertRetention,
  type Removable,
  type RemovedBatch,
  type RemovedInAll,
  removableOf,
  removeBatch,
  removedInAll,
  retentionSettings,
} from '../store/copy-retention.ts';
import { holdKept } from '../store/web-link.ts';
import { change, look, perform } from './action.ts';
import type { House } from './house.ts';

/** How long monthly copies are kept: seen with what would go, set with a reason, carried out by the clock. */
const monthsField = countField(FEWEST_MONTHS, MOST_MONTHS);

export interface SeenRetention {
  /** As it was set last; `version` is 0 where it never was. */
  readonly months: number;
  readonly version: number;
  /** Shorter times count a day later. */
  readonly inForce: number;
  /** Newest first. */
  readonly settings: readonly RetentionSetting[];
  readonly removed: RemovedInAll;
  /** Of the time that was asked for. */
  readonly preview: {
    readonly months: number;
    readonly contents: Removable;
    readonly texts: Removable;
  } | null;
}

export const seeRetention = look({
  name: 'copy-retention.see',
  input: z.strictObject({ months: monthsField.optional() }),
  may: ['administrator'],
  async do({ tx, now }, { months }): Promise<SeenRetention> {
    const settings = await retentionSettings(tx);
    return {
      months: settings[0]?.months ?? USUAL_MONTHS,
      version: settings[0]?.number ?? 0,
      inForce: monthsInForce(settings, now),
      settings,
      removed: await removedInAll(tx),
      preview:
        months === undefined
          ? null
          : {
              months,
              contents: await removableOf(tx, 'content', cutOf(now, months)),
              texts: await removableOf(tx, 'text', cutOf(now, months)),
            },
    };
  },
});

export const setRetention = change({
  name: 'copy-retention.set',
  input: z.strictObject({
    months: monthsField,
    version: countField(0, 1_000_000),
    reason: requiredText(1000),
  }),
  may: ['administrator'],
  async do({ tx, actor, now }, { months, version, reason }): Promise<{ before: number }> {
    const [last] = await retentionSettings(tx);
    const made = { number: version + 1, months, reason, personId: actor.personId, at: now };
    const isNext = (last?.number ?? 0) === version && (await insertRetention(tx, made));
    if (!isNext) throw new Problem('stale', { what: 'copyRetention' });
    return { before: last?.months ?? USUAL_MONTHS };
  },
  record: ({ months, reason }, _thing, { before }) => ({
    target: 'copies',
    details: { before, months, reason },
  }),
});

/**
 * A few at a time, each with its line in the audit log. Nothing that names what goes can be written
 * meanwhile, and no second program removes beside it.
 */
export const removeCopies = change({
  name: 'copy-retention.remove',
  input: z.strictObject({ what: z.enum(['content', 'text']), after: z.string().max(64) }),
  may: 'operator',
  leavesPages: true,
  async do({ tx, now }, { what, after }): Promise<RemovedBatch & { months: number }> {
    await holdKept(tx, 'alone');
    const months = monthsInForce(await retentionSettings(tx), now);
    const made = { months, at: now };
    return { months, ...(await removeBatch(tx, what, after, cutOf(now, months), made)) };
  },
  record: ({ what }, _thing, { count, bytes, months }) =>
    count > 0 ? { target: 'copies', details: { what, count, bytes, months } } : undefined,
});

/** Until the last hash; where it is stopped, the next round begins anew and finds what is left. */
export async function removeOldCopies(house: House, signal?: AbortSignal): Promise<number> {
  let removed = 0;
  for (const what of ['content', 'text'] as const) {
    for (let after: string | null = ''; after !== null; ) {
      signal?.throwIfAborted();
      const batch: RemovedBatch = await perform(house, OPERATOR, removeCopies, { what, after });
      removed += batch.count;
      after = batch.last;
    }
  }
  return removed;
}

function cutOf(now: Date, months: number): Cut {
  const before = monthsBefore(now, months);
  return { before, day: dayInThailand(before) };
}

import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import type { Cycle } from '../core/cycle.ts';
import { countField, textField } from '../core/field.ts';
import type { Channel, Instrument } from '../core/instrument.ts';
import { coverWords } from '../core/masking.ts';
import { Problem } from '../core/problem.ts';
import { DECISIONS, LEAST_SUGGESTIONS, type Suggestion } from '../core/suggestion.ts';
import { agencyById } from '../store/agency.ts';
import { findCycle } from '../store/cycle.ts';
import {
  countSuggestions,
  findSuggestion,
  releasedSuggestions,
  releaseSuggestion,
  type WaitingSuggestion,
  waitingSuggestions,
  withholdSuggestion,
} from '../store/suggestion.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { isCollecting } from './result.ts';
import { instrumentOfCycle } from './result-made.ts';

/**
 * Suggestions in words: masked before they are written, looked at by a reviewer, and read by the
 * agency when the survey is over and there are enough of them. The audit log holds no word of any.
 */
const REVIEWERS = ['administrator', 'lead'] as const;
const A_PAGE = 20;

export interface SuggestionReview {
  readonly cycle: Cycle;
  readonly instrument: Instrument;
  readonly counts: {
    readonly waiting: number;
    readonly released: number;
    readonly withheld: number;
  };
  readonly waiting: readonly WaitingSuggestion[];
}

export const reviewSuggestions = look({
  name: 'suggestion.review',
  input: z.strictObject({ ...cycleKey, after: z.uuid().nullable().default(null) }),
  may: REVIEWERS,
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  do: async ({ tx, thing: cycle }, { after }): Promise<SuggestionReview> => ({
    cycle,
    instrument: await instrumentOfCycle(tx, cycle),
    counts: await countSuggestions(tx, cycle.id),
    waiting: await waitingSuggestions(tx, cycle.id, { most: A_PAGE, after }),
  }),
});

interface Found extends Suggestion {
  readonly cycle: Cycle;
}

export const decideSuggestion = change({
  name: 'suggestion.decide',
  input: z.strictObject({
    ...cycleKey,
    id: z.uuid(),
    decision: z.enum(DECISIONS),
    /** Words that the machine let through. */
    cover: textField(200).default(''),
  }),
  may: REVIEWERS,
  async find(tx, { cycleId, id }): Promise<Found | undefined> {
    const cycle = await findCycle(tx, cycleId);
    const found = cycle && (await findSuggestion(tx, cycleId, id));
    return found && { ...found, cycle };
  },
  async do({ tx, thing }, { decision, cover }) {
    const text = coverWords(thing.text, cover);
    const isDone =
      decision === 'withhold'
        ? await withholdSuggestion(tx, thing)
        : await releaseSuggestion(tx, { ...thing, text });
    if (!isDone) throw new Problem('stale', { what: 'suggestion' });
  },
  record: ({ id, decision, cover }, { cycle, agencyId }) => ({
    target: targetOf(cycle),
    agencyId,
    details: { id, decision, covered: cover !== '' },
  }),
});

export interface SuggestionsRead {
  readonly cycle: Cycle;
  readonly agency: Agency;
  readonly instrument: Instrument;
  /** Answers still come in: whoever reads one now would know when it was written. */
  readonly collecting: boolean;
  /** Of surveys with enough of them. */
  readonly channels: readonly { readonly channel: Channel; readonly texts: readonly string[] }[];
}

export const readSuggestions = look({
  name: 'suggestion.read',
  input: z.strictObject({ ...cycleKey, agencyId: countField(1, 2_000_000_000) }),
  may: ['administrator', 'coordinator', 'head'],
  async find(tx, { cycleId, agencyId }) {
    const agency = await agencyById(tx, agencyId);
    const cycle = await findCycle(tx, cycleId);
    return agency && cycle && cycle.state !== 'draft' ? { agencyId, agency, cycle } : undefined;
  },
  async do({ tx, thing, now }): Promise<SuggestionsRead> {
    const { agency, agencyId, cycle } = thing;
    const instrument = await instrumentOfCycle(tx, cycle);
    const collecting = isCollecting(cycle, now);
    const texts = new Map<Channel, string[]>();
    const all = collecting ? [] : await releasedSuggestions(tx, { cycleId: cycle.id, agencyId });
    for (const { channel, text } of all) texts.set(channel, [...(texts.get(channel) ?? []), text]);
    const channels = [...texts]
      .filter(([, some]) => some.length >= LEAST_SUGGESTIONS)
      .map(([channel, some]) => ({ channel, texts: some }));
    return { cycle, agency, instrument, collecting, channels };
  },
});

import type { Entry, EntryAgency } from './edition.ts';
import type { Channel, Instrument } from './instrument.ts';
import { planOf } from './score-plan.ts';

/** What a correction would change of one agency: figure by figure, before and after. */
export interface CorrectedAgency {
  readonly agency: EntryAgency;
  readonly kind: 'changed' | 'added' | 'removed';
  /** The total first, then downwards; none of an agency that comes or goes. */
  readonly changes: readonly FigureChange[];
}

export interface FigureChange {
  /** `total`, `o26`, `level`, `iit` for its respondents, `nameTh` and other facts of the agency. */
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

const NAMES = ['nameTh', 'nameEn', 'abbreviation', 'type', 'ministry', 'province'] as const;

export function changesOf(instrument: Instrument, before: Entry, after: Entry): FigureChange[] {
  const keys = planOf(instrument)
    .map((rule) => rule.key)
    .reverse();
  const pairs: FigureChange[] = [
    ...keys.slice(0, 1).map((key) => pair(key, before.values[key], after.values[key])),
    pair('level', before.level, after.level),
    ...keys.slice(1).map((key) => pair(key, before.values[key], after.values[key])),
    ...Object.keys(before.channels).map((channel) =>
      pair(channel, peopleIn(before, channel), peopleIn(after, channel)),
    ),
    ...NAMES.map((name) => pair(name, before.agency[name], after.agency[name])),
  ];
  return pairs.filter((one) => one.before !== one.after);
}

function pair(
  key: string,
  before: string | null | undefined,
  after: string | null | undefined,
): FigureChange {
  return { key, before: before ?? null, after: after ?? null };
}

function peopleIn({ channels }: Entry, channel: string): string | null {
  const released = channels[channel as Channel];
  return released?.release === 'figures' ? String(released.respondents) : null;
}

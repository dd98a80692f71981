import { usesCodes } from '../core/access-code.ts';
import { openingOf } from '../core/cycle.ts';
import { demographicsAsked, eligibleFor } from '../core/demographic.ts';
import {
  cycleToday,
  type Door,
  partBehind,
  type Survey,
  type SurveyAgency,
} from '../core/survey.ts';
import { within } from '../kit/deadline.ts';
import { readLinkCode } from '../kit/link-code.ts';
import { dayInThailand, midnightAfter } from '../kit/thai.ts';
import { publicKeyOf } from '../store/access-code.ts';
import type { Database } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { agencyBehind, cyclesJoinedBy, cyclesMark, eligibleAt } from '../store/survey.ts';

/** What a respondent finds behind a link. */
export type Found =
  | { readonly is: 'open'; readonly survey: Survey }
  | { readonly is: 'notYet'; readonly agency: SurveyAgency; readonly opensOn: string }
  | { readonly is: 'over'; readonly agency: SurveyAgency; readonly closedOn: string }
  /** The agency has no survey of this kind to answer. */
  | { readonly is: 'none'; readonly agency: SurveyAgency }
  | { readonly is: 'unknown' };

export interface Surveys {
  /** By the code as it stands in links; typed ones go through `canonicalCode` first. */
  find(door: Door, linkCode: string): Promise<Found>;
  /** The same, where it was found a moment ago and no cycle has changed since. */
  known(door: Door, linkCode: string): Found | undefined;
  /** Something was changed here: what was known may be over. */
  forget(): void;
}

export const canonicalCode = readLinkCode;

/** So long may an open survey be shown with an agency's old name or number of staff. */
const FRESH_MS = 10_000;
/** So long may a cycle that another process moved or closed still look open. */
const MARK_MS = 1000;
/** After that whoever asks is told to come again. */
const LONGEST_LOOK_MS = 10_000;
const MOST_KEPT = 20_000;

/** Looks surveys up, and remembers open ones for some seconds: that is when crowds come. */
export function openSurveys(db: Database, clock: () => Date): Surveys {
  const kept = new Map<
    string,
    { readonly found: Found; readonly from: number; readonly to: number }
  >();
  let mark: { readonly text: string; readonly at: number } | undefined;
  let asking: Promise<void> | undefined;
  const looking = new Map<string, Promise<Found>>();
  let changes = 0;

  const isMarked = (now: number) => mark !== undefined && now >= mark.at && now < mark.at + MARK_MS;

  function fresh(key: string, now: number): Found | undefined {
    const one = kept.get(key);
    return one && now >= one.from && now < one.to ? one.found : undefined;
  }

  /** One look at all cycles a second, however many ask. */
  async function ask(): Promise<void> {
    const at = clock().getTime();
    const seen = changes;
    const text = await db.transaction({ kind: 'public' }, cyclesMark, { readonly: true });
    if (seen !== changes) return;
    if (text !== mark?.text) kept.clear();
    mark = { text, at };
  }

  async function lookUp(key: string, door: Door, linkCode: string): Promise<Found> {
    const now = clock();
    const seen = changes;
    const found = await look(db, door, linkCode, dayInThailand(now));
    if (found.is === 'open' && seen === changes) {
      if (kept.size >= MOST_KEPT) kept.clear();
      const from = now.getTime();
      kept.set(key, { found, from, to: Math.min(from + FRESH_MS, midnightAfter(now)) });
    }
    return found;
  }

  function known(door: Door, linkCode: string): Found | undefined {
    const now = clock().getTime();
    return isMarked(now) ? fresh(`${door}/${linkCode}`, now) : undefined;
  }

  return {
    known,
    forget() {
      changes += 1;
      mark = undefined;
      kept.clear();
      looking.clear();
    },
    find: async (door, linkCode) =>
      known(door, linkCode) ?? within(LONGEST_LOOK_MS, find(door, linkCode)),
  };

  async function find(door: Door, linkCode: string): Promise<Found> {
    if (!isMarked(clock().getTime())) {
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      await asking;
    }
    const key = `${door}/${linkCode}`;
    const there = fresh(key, clock().getTime());
    if (there) return there;
    // Of a crowd that comes at once one looks, and the others wait for it.
    let found = looking.get(key);
    if (!found) {
      found = lookUp(key, door, linkCode).finally(() => {
        if (looking.get(key) === found) looking.delete(key);
      });
      looking.set(key, found);
    }
    return found;
  }
}

async function look(db: Database, door: Door, linkCode: string, today: string): Promise<Found> {
  const agency = await db.transaction({ kind: 'public' }, (tx) => agencyBehind(tx, linkCode), {
    readonly: true,
  });
  if (!agency) return { is: 'unknown' };
  return db.transaction(
    { kind: 'agencies', ids: [agency.id] },
    async (tx): Promise<Found> => {
      const cycle = cycleToday(await cyclesJoinedBy(tx, agency.id), today);
      const adopted = cycle && (await findInstrument(tx, cycle.instrumentHash));
      const part = adopted && partBehind(adopted.instrument, door);
      if (!cycle || !adopted || !part) return { is: 'none', agency };
      const opening = openingOf(cycle, 'collection', today);
      if (opening.is === 'never') return { is: 'none', agency };
      if (opening.is !== 'open') return { ...opening, agency };
      const { instrument, hash: instrumentHash } = adopted;
      const demographics = cycle.policy.asksDemographics
        ? demographicsAsked(part, eligibleFor(part, await eligibleAt(tx, cycle.id, agency.id)))
        : [];
      const { id: cycleId, fiscalYear } = cycle;
      const { closesOn } = opening;
      const place = { cycleId, agencyId: agency.id, channel: part.channel };
      return {
        is: 'open',
        survey: {
          cycleId,
          fiscalYear,
          closesOn,
          agency,
          instrumentHash,
          instrument,
          part,
          demographics,
          suggestion: cycle.policy.asksSuggestions ? (part.freeText ?? null) : null,
          codes: usesCodes(cycle.policy, door)
            ? { publicKey: (await publicKeyOf(tx, place)) ?? null }
            : null,
        },
      };
    },
    { readonly: true },
  );
}

import { openingOf } from '../core/cycle.ts';
import { demographicsAsked, eligibleFor } from '../core/demographic.ts';
import {
  cycleToday,
  type Door,
  partBehind,
  type Survey,
  type SurveyAgency,
} from '../core/survey.ts';
import { readLinkCode } from '../kit/link-code.ts';
import { dayInThailand } from '../kit/thai.ts';
import type { Database } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { agencyBehind, cyclesJoinedBy, eligibleAt } from '../store/survey.ts';

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
}

export const canonicalCode = readLinkCode;

/** So long may an open survey be shown after its cycle was changed. */
const FRESH_SECONDS = 10;
const MOST_KEPT = 20_000;

/** Looks surveys up, and remembers open ones for some seconds: that is when crowds come. */
export function openSurveys(db: Database, clock: () => Date): Surveys {
  const known = new Map<string, { found: Found; today: string; until: number }>();
  return {
    async find(door, linkCode) {
      const now = clock();
      const today = dayInThailand(now);
      const key = `${door}/${linkCode}`;
      const kept = known.get(key);
      if (kept && kept.today === today && now.getTime() < kept.until) return kept.found;
      const found = await look(db, door, linkCode, today);
      known.delete(key);
      if (found.is === 'open') {
        if (known.size >= MOST_KEPT) known.clear();
        known.set(key, { found, today, until: now.getTime() + FRESH_SECONDS * 1000 });
      }
      return found;
    },
  };
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
        },
      };
    },
    { readonly: true },
  );
}

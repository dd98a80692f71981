import type { DeskPlace, DeskState } from '../../ui/interview-desk.tsx';
import type { DeskWork, KeptInterview } from './device.ts';
import type { Sent } from './send.ts';

/** What the interviewer is shown, from what lies on the device and how sending went. */
export function placesOf(work: DeskWork, language: 'th' | 'en') {
  return work.cycles.flatMap((cycle) =>
    cycle.agencies.map((agency) => ({
      cycle,
      agency,
      name: language === 'en' ? agency.nameEn : agency.nameTh,
    })),
  );
}

export function deskState(of: {
  readonly work: DeskWork | undefined;
  readonly entries: readonly KeptInterview[];
  readonly sent: Sent | 'asking';
  readonly isSending: boolean;
  readonly language: 'th' | 'en';
}): Pick<DeskState, 'name' | 'places' | 'standing' | 'refused' | 'ofOthers' | 'queued'> {
  const { work, entries, sent, isSending, language } = of;
  const own = entries.filter(({ person }) => person === work?.person);
  const places = work ? placesOf(work, language) : [];
  return {
    name: work?.name ?? '',
    standing: standingOf(work, sent),
    queued: entries.length,
    ofOthers: entries.length - own.length,
    refused: reasonsOf(own),
    places: places.map(({ cycle, agency, name }): DeskPlace => {
      const here = own.filter(
        (one) => one.cycleId === cycle.cycleId && one.agencyId === agency.agencyId,
      );
      const going = isSending ? here.filter(({ refused }) => !refused).length : 0;
      return {
        cycleId: cycle.cycleId,
        agencyId: agency.agencyId,
        name,
        fiscalYear: cycle.fiscalYear,
        closesOn: agency.closesOn[language],
        quota: agency.quota,
        kept: here.length - going,
        sending: going,
        received: agency.received,
      };
    }),
  };
}

function standingOf(work: DeskWork | undefined, sent: Sent | 'asking'): DeskState['standing'] {
  if (sent === 'notInterviewer') return 'notInterviewer';
  if (sent === 'signedOut') return work ? 'signedOut' : 'neverSignedIn';
  return work || sent === 'asking' ? 'well' : 'neverSignedIn';
}

function reasonsOf(entries: readonly KeptInterview[]): DeskState['refused'] {
  const reasons = new Map<string, DeskState['refused'][number]>();
  for (const { refused } of entries) {
    if (!refused) continue;
    const key = refused.title + refused.advice;
    reasons.set(key, { ...refused, n: (reasons.get(key)?.n ?? 0) + 1 });
  }
  return [...reasons.values()];
}

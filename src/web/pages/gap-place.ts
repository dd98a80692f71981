import type { Cycle } from '../../core/cycle.ts';
import type { PlaceFacts } from '../../core/place.ts';
import type { Gap } from '../../core/result.ts';

/** The page on which what is missing is made good. */
export function gapPlace({ id, fiscalYear }: Cycle, gap: Gap, { agency, agencyId }: PlaceFacts) {
  switch (gap.kind) {
    case 'nobodyAnswered':
    case 'belowMinimum':
      return { at: 'collection', href: `/cycles/${id}/agencies/${agencyId}` } as const;
    case 'undecided':
    case 'contradiction':
      return { at: 'verdicts', href: `/cycles/${id}/verdicts/${agency.code}` } as const;
    case 'printedDiffers':
    case 'noTotal':
      return {
        at: 'sheet',
        href: `/agencies/${agency.code}/years/${fiscalYear}/sheet#check`,
      } as const;
    case 'fewChanged':
      return undefined;
  }
}

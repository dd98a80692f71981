import { daysBetween } from '../kit/day.ts';

/** What somebody still has to report on: soon due, or late. */
export interface Reminding {
  readonly agencyId: number;
  readonly agency: string;
  readonly fiscalYear: number;
  readonly measure: number;
  readonly title: string;
  /** The last day of the round. */
  readonly until: string;
  readonly dueOn: string;
  readonly is: 'soon' | 'late';
}

/** What a person was told of before, and when. */
export interface Reminded
  extends Pick<Reminding, 'agencyId' | 'fiscalYear' | 'measure' | 'until' | 'is'> {
  readonly on: string;
}

const DAYS_BETWEEN = 7;

/**
 * What today's letter to a person lists; nothing where none is due. A letter is due when something
 * becomes soon due or late, and again when something has been late for another week; it lists
 * everything, so that nobody gets two in a day.
 */
export function lettersOf(
  open: readonly Reminding[],
  told: readonly Reminded[],
  today: string,
): readonly Reminding[] {
  if (told.some(({ on }) => on === today)) return [];
  const lastTold = new Map<string, string>();
  for (const one of told) {
    const key = keyOf(one);
    if ((lastTold.get(key) ?? '') < one.on) lastTold.set(key, one.on);
  }
  const isDue = open.some((one) => {
    const last = lastTold.get(keyOf(one));
    if (last === undefined) return true;
    return one.is === 'late' && daysBetween(last, today) >= DAYS_BETWEEN;
  });
  return isDue ? open : [];
}

function keyOf({ agencyId, fiscalYear, measure, until, is }: Omit<Reminded, 'on'>): string {
  return `${agencyId} ${fiscalYear} ${measure} ${until} ${is}`;
}

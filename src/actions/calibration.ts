import { z } from 'zod';
import {
  askedOf,
  type Calibrated,
  type CalibrationFinding,
  calibratedOf,
  type StandardItem,
} from '../core/calibration.ts';
import { countField } from '../core/field.ts';
import { type DisclosureItem, itemsOf } from '../core/instrument.ts';
import { badField, Problem } from '../core/problem.ts';
import { componentNumbers, findingScore } from '../core/review.ts';
import type { Submission } from '../core/submission.ts';
import { barredFrom } from '../store/assessor.ts';
import {
  type CalibrationSet,
  calibrationFindings,
  calibrationSets,
  insertCalibrationFinding,
  notAskedOf,
  standardItems,
} from '../store/calibration.ts';
import type { Tx } from '../store/database.ts';
import { submissionsOf } from '../store/submission.ts';
import { change, type Deed, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import type { Disclosing } from './disclosure.ts';
import { findReviewed, foundMissing, reviewedItem } from './review.ts';

/**
 * An assessor judges items whose verdict stands, without seeing it, and learns how far they agree when
 * they are through. It is no finding: nothing of it comes to the agency or into a score.
 */
export const setKey = { ...cycleKey, number: countField(1, 1_000_000) };
const positionKey = { ...setKey, position: countField(1, 100) };
type Reviewed = NonNullable<Awaited<ReturnType<typeof findReviewed>>>;

export interface OwnCalibrations {
  readonly cycle: Disclosing['cycle'];
  readonly sets: readonly (CalibrationSet & { readonly own: Calibrated })[];
}

export const seeCalibrations = look({
  name: 'calibration.own',
  input: z.strictObject(cycleKey),
  may: ['assessor'],
  find: findReviewed,
  async do({ tx, thing: { cycle }, actor }): Promise<OwnCalibrations> {
    const personId = actor.personId!;
    const sets = [];
    for (const set of await calibrationSets(tx, cycle.id)) {
      const { asked, found } = await ownPart(tx, { cycleId: cycle.id, ...set }, personId);
      if (asked.length > 0) sets.push({ ...set, own: calibratedOf(asked, found) });
    }
    return { cycle, sets };
  },
});

async function ownPart(
  tx: Tx,
  of: { readonly cycleId: number; readonly number: number },
  personId: string,
): Promise<{ asked: readonly StandardItem[]; found: readonly CalibrationFinding[] }> {
  const items = await standardItems(tx, of);
  const barred = await barredFrom(tx, personId);
  return {
    asked: askedOf(items, personId, barred, await notAskedOf(tx, of)),
    found: await calibrationFindings(tx, of, personId),
  };
}

/** An item as it is asked; the standard only when all of the set has been judged. */
export interface AskedItem extends Pick<StandardItem, 'position' | 'code' | 'nameTh' | 'nameEn'> {
  readonly item: DisclosureItem;
  readonly mine: CalibrationFinding | null;
  readonly standard: Pick<StandardItem, 'score' | 'missing' | 'reason'> | null;
}

export interface OwnCalibration {
  readonly cycle: Disclosing['cycle'];
  readonly number: number;
  readonly items: readonly AskedItem[];
  readonly own: Calibrated;
}

export const seeCalibration = look({
  name: 'calibration.set',
  input: z.strictObject(setKey),
  may: ['assessor'],
  find: findReviewed,
  do: (deed, { number }): Promise<OwnCalibration> => ownCalibration(deed, number),
});

async function ownCalibration(
  { tx, thing: { cycle, instrument }, actor }: Deed<Reviewed>,
  number: number,
): Promise<OwnCalibration> {
  const of = { cycleId: cycle.id, number };
  const { asked, found } = await ownPart(tx, of, actor.personId!);
  if (asked.length === 0) throw new Problem('notFound', { what: 'calibration' });
  const own = calibratedOf(asked, found);
  const known = new Map(itemsOf(instrument).map((item) => [item.code, item]));
  return {
    cycle,
    number,
    own,
    items: asked.flatMap(({ position, code, nameTh, nameEn, item, ...standard }): AskedItem[] => {
      const asked = known.get(item);
      if (!asked) return [];
      const mine = found.find((one) => one.position === position) ?? null;
      const { score, missing, reason } = standard;
      const shown = own.agreement ? { score, missing, reason } : null;
      return [{ position, code, nameTh, nameEn, item: asked, mine, standard: shown }];
    }),
  };
}

export interface SeenCalibrationItem extends OwnCalibration {
  readonly instrument: Reviewed['instrument'];
  readonly at: AskedItem;
  readonly submission: Submission | null;
}

export const seeCalibrationItem = look({
  name: 'calibration.item',
  input: z.strictObject(positionKey),
  may: ['assessor'],
  find: findReviewed,
  async do(deed, { number, position }): Promise<SeenCalibrationItem> {
    const { tx, thing, actor } = deed;
    const seen = await ownCalibration(deed, number);
    const at = seen.items.find((one) => one.position === position);
    if (!at) throw new Problem('notFound', { what: 'calibration' });
    const of = { cycleId: thing.cycle.id, number };
    const { asked } = await ownPart(tx, of, actor.personId!);
    const { agencyId, submission } = asked.find((one) => one.position === position)!;
    const sets = await submissionsOf(tx, { cycleId: thing.cycle.id, agencyId });
    const { instrument } = thing;
    return {
      ...seen,
      instrument,
      at,
      submission: sets.find((one) => one.number === submission) ?? null,
    };
  },
});

export const judgeCalibration = change({
  name: 'calibration.judge',
  input: z
    .strictObject({ ...positionKey, ...foundMissing })
    .refine(({ missing, reason }) => missing.length === 0 || reason !== '', {
      path: ['reason'],
      params: { fault: 'reasonForNothing' },
    }),
  may: ['assessor'],
  find: findReviewed,
  async do(deed, { number, position, missing, reason }): Promise<{ next: number | null }> {
    const { tx, thing, actor, now } = deed;
    requireRunning(thing.cycle);
    const { items } = await ownCalibration(deed, number);
    const at = items.find((one) => one.position === position);
    if (!at) throw new Problem('notFound', { what: 'calibration' });
    const known = componentNumbers(reviewedItem(thing.instrument, at.item.code));
    if (missing.some((one) => !known.includes(one))) throw badField('missing', 'wrongValue');
    const unique = [...new Set(missing)].sort((a, b) => a - b);
    const score = findingScore(unique);
    const said = score === 100 ? '' : reason;
    const of = { cycleId: thing.cycle.id, number };
    const made = { position, personId: actor.personId!, missing: unique, score, reason: said };
    if (!(await insertCalibrationFinding(tx, of, { ...made, at: now }))) {
      throw new Problem('wrongState', { what: 'calibration', state: 'judged' });
    }
    const left = items.filter((one) => !one.mine && one.position !== position);
    const next = left.find((one) => one.position > position) ?? left[0];
    return { next: next?.position ?? null };
  },
  record: ({ number, position, missing }, { cycle }) => ({
    target: `${targetOf(cycle)} calibration ${number}/${position}`,
    details: { missing },
  }),
});

/** After publication everybody knows the verdicts: then nothing can be judged blindly any more. */
export function requireRunning(cycle: Disclosing['cycle']): void {
  if (cycle.state !== 'running') {
    throw new Problem('wrongState', { what: 'calibration', state: 'published' });
  }
}

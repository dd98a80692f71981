import { z } from 'zod';
import {
  askedOf,
  type Calibrated,
  type CalibrationFinding,
  calibratedOf,
  type StandardItem,
} from '../core/calibration.ts';
import { textField } from '../core/field.ts';
import { type DisclosureItem, itemsOf } from '../core/instrument.ts';
import { badField, Problem } from '../core/problem.ts';
import type { VerdictScore } from '../core/verdict.ts';
import { dayInThailand } from '../kit/thai.ts';
import { assessorsOf } from '../store/assessor.ts';
import {
  type CalibrationSet,
  type Candidate,
  calibrationFindings,
  calibrationSets,
  candidatesAt,
  candidatesOf,
  insertCalibration,
  notAskedOf,
  type Pick,
  standardItems,
} from '../store/calibration.ts';
import { lockReview } from '../store/review.ts';
import { change, look } from './action.ts';
import { requireRunning, setKey } from './calibration.ts';
import { cycleKey, targetOf } from './cycle.ts';
import type { Disclosing } from './disclosure.ts';
import { findReviewed } from './review.ts';
import { requireReview } from './verdict.ts';

/** A lead picks items whose verdict stands, freezes them, and sees how far each assessor agrees with them. */
const MOST_PICKS = 40;
const MOST_OFFERED = 60;

/** `o1 L01`: the item, then the code of the agency. */
const pickField = z
  .string()
  .max(100)
  .regex(/^\S+ \S+$/)
  .transform((text): Pick => {
    const [item = '', agency = ''] = text.split(' ');
    return { item, agency };
  });
const picks = z.array(pickField).max(MOST_PICKS);

export interface CalibrationLead {
  readonly cycle: Disclosing['cycle'];
  readonly items: readonly DisclosureItem[];
  readonly sets: readonly CalibrationSet[];
  readonly picked: readonly Candidate[];
  /** Of the kind that was asked for. */
  readonly offered: readonly Candidate[];
}

export const seeCalibrationLead = look({
  name: 'calibration.lead',
  input: z.strictObject({
    ...cycleKey,
    item: textField(20).default(''),
    score: z.enum(['', '0', '100']).default(''),
    picks: picks.default([]),
  }),
  may: ['lead', 'administrator'],
  find: findReviewed,
  async do({ tx, thing: { cycle, instrument } }, input): Promise<CalibrationLead> {
    const score = input.score === '' ? null : (Number(input.score) as VerdictScore);
    const picked = await candidatesAt(tx, cycle.id, input.picks);
    const taken = new Set(picked.map((one) => `${one.item} ${one.code}`));
    const asked = { item: input.item, score, most: MOST_OFFERED };
    const offered = input.item === '' ? [] : await candidatesOf(tx, cycle.id, asked);
    return {
      cycle,
      items: itemsOf(instrument),
      sets: await calibrationSets(tx, cycle.id),
      picked,
      offered: offered.filter((one) => !taken.has(`${one.item} ${one.code}`)),
    };
  },
});

export const freezeCalibration = change({
  name: 'calibration.freeze',
  input: z.strictObject({ ...cycleKey, picks: picks.min(1) }),
  may: ['lead'],
  find: findReviewed,
  async do({ tx, thing: { cycle }, actor, now }, input): Promise<{ number: number }> {
    requireReview(cycle, dayInThailand(now));
    requireRunning(cycle);
    await lockReview(tx, cycle.id);
    const unique = [
      ...new Map(input.picks.map((one) => [`${one.item} ${one.agency}`, one])).values(),
    ];
    const decided = await candidatesAt(tx, cycle.id, unique);
    if (decided.length < unique.length) throw badField('picks', 'wrongValue');
    const [newest] = await calibrationSets(tx, cycle.id);
    const number = (newest?.number ?? 0) + 1;
    const by = { personId: actor.personId, at: now };
    await insertCalibration(tx, { cycleId: cycle.id, number }, unique, by);
    return { number };
  },
  record: (input, { cycle }, { number }) => ({
    target: `${targetOf(cycle)} calibration ${number}`,
    details: { items: input.picks.map(({ item, agency }) => `${item} ${agency}`) },
  }),
});

export interface CalibrationResults {
  readonly cycle: Disclosing['cycle'];
  readonly set: CalibrationSet;
  readonly items: readonly StandardItem[];
  readonly titles: readonly DisclosureItem[];
  readonly assessors: readonly {
    readonly name: string;
    readonly own: Calibrated;
    /** What they found otherwise than the standard; of whoever is through. */
    readonly differs: readonly CalibrationFinding[];
  }[];
}

export const seeCalibrationResults = look({
  name: 'calibration.results',
  input: z.strictObject(setKey),
  may: ['lead', 'administrator'],
  find: findReviewed,
  async do({ tx, thing: { cycle, instrument } }, { number }): Promise<CalibrationResults> {
    const set = (await calibrationSets(tx, cycle.id)).find((one) => one.number === number);
    if (!set) throw new Problem('notFound', { what: 'calibration' });
    const of = { cycleId: cycle.id, number };
    const items = await standardItems(tx, of);
    const notAsked = await notAskedOf(tx, of);
    const findings = await calibrationFindings(tx, of);
    const scores = new Map(items.map(({ position, score }) => [position, score]));
    const assessors = await assessorsOf(tx, cycle.id);
    return {
      cycle,
      set,
      items,
      titles: itemsOf(instrument),
      assessors: assessors.flatMap(({ id, name, barred, isActive }) => {
        const found = findings.filter(({ personId }) => personId === id);
        const asked = askedOf(items, id, barred, notAsked);
        if ((!isActive && found.length === 0) || asked.length === 0) return [];
        const own = calibratedOf(asked, found);
        const differs = own.agreement
          ? found.filter(({ position, score }) => scores.get(position) !== score)
          : [];
        return [{ name, own, differs }];
      }),
    };
  },
});

import type { z } from 'zod';
import { countField } from './field.ts';

/**
 * By what answers are looked at once more: published, the same for every agency, and written with its
 * cycle. What it points at is looked into by people; it never takes an answer away.
 */
export const screeningRuleInput = {
  /** So many forms of one survey filled in exactly alike … */
  sameLeast: countField(2, 1000).default(5),
  /** … and at least such a part of all, in a hundred … */
  samePercent: countField(0, 100).default(1),
  /** … in which at least so many answers differ from the score given most. */
  variedCells: countField(1, 50).default(3),
  /** The same place chosen in so many questions asked in both directions. */
  straightCells: countField(3, 100).default(8),
  /** So many answers on one day, and such a part of all. */
  dayLeast: countField(5, 10_000).default(50),
  dayPercent: countField(1, 100).default(50),
  /** An agency is listed from so many answers on, and such a part of all. */
  notableLeast: countField(5, 10_000).default(5),
  notablePercent: countField(1, 100).default(5),
} as const;

export const SCREENING_FIELDS = Object.keys(screeningRuleInput) as (keyof ScreeningRule)[];

export type ScreeningRule = {
  readonly [Field in keyof typeof screeningRuleInput]: z.infer<(typeof screeningRuleInput)[Field]>;
};

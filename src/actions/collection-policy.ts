import { z } from 'zod';
import { versionField } from '../core/field.ts';
import { Problem } from '../core/problem.ts';
import { screeningRuleInput } from '../core/screening-rule.ts';
import { findCycle, updatePolicy } from '../store/cycle.ts';
import { change } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';

/** A box that was ticked, or was not. */
const tick = z
  .enum(['on', ''])
  .default('')
  .transform((value) => value === 'on');

/** Settled before the cycle opens: nobody is asked more than those who answered before them. */
export const setCollectionPolicy = change({
  name: 'cycle.set-policy',
  input: z.strictObject({
    ...cycleKey,
    version: versionField,
    asksDemographics: tick,
    asksSuggestions: tick,
    staffCodes: tick,
    userCodes: tick,
    ...screeningRuleInput,
  }),
  may: ['administrator'],
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  async do(
    { tx, thing },
    { version, cycleId: _, asksDemographics, asksSuggestions, staffCodes, userCodes, ...screening },
  ) {
    if (thing.state !== 'draft') {
      throw new Problem('wrongState', { what: 'cycle', state: thing.state });
    }
    if (
      !(await updatePolicy(
        tx,
        { ...thing, version },
        { asksDemographics, asksSuggestions, staffCodes, userCodes },
        screening,
      ))
    ) {
      throw new Problem('stale', { what: 'cycle' });
    }
  },
  record: ({ version: _, cycleId: __, ...after }, cycle) => ({
    target: targetOf(cycle),
    details: { before: { ...cycle.policy, ...cycle.screening }, after },
  }),
});

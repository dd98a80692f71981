import { z } from 'zod';
import { hadPart } from '../core/advice.ts';
import { countField, linesField } from '../core/field.ts';
import { Problem } from '../core/problem.ts';
import { adviceSteps, adviceVersions, insertAdviceStep, lockAdvice } from '../store/advice.ts';
import { nextAdvice } from '../store/advice-queue.ts';
import { change } from './action.ts';
import { findAdvised, targetOfAdvice } from './advice.ts';
import { disclosureKey } from './disclosure.ts';

/** A lead who had no part in it approves, or sends it back with a reason. */
export const decideAdvice = change({
  name: 'advice.decide',
  input: z
    .strictObject({
      ...disclosureKey,
      version: countField(1, 2_000_000_000),
      decision: z.enum(['approved', 'returned']),
      reason: linesField(2000).default(''),
    })
    .refine(({ decision, reason }) => decision === 'approved' || reason !== '', {
      path: ['reason'],
      params: { fault: 'required' },
    }),
  may: ['lead'],
  find: findAdvised,
  async do({ tx, thing, actor, now }, { version, decision, reason }) {
    await lockAdvice(tx, thing);
    const versions = await adviceVersions(tx, thing);
    const said = await adviceSteps(tx, thing);
    if (versions[0]?.version !== version) throw new Problem('stale', { what: 'advice' });
    const last = said.filter((one) => one.version === version).at(-1);
    if (last?.step !== 'handed') {
      throw new Problem('wrongState', { what: 'advice', state: last?.step ?? 'drafted' });
    }
    if (decision === 'approved' && hadPart(actor.personId, versions, said)) {
      throw new Problem('wrongState', { what: 'advice', state: 'ownWords' });
    }
    const by = { personId: actor.personId, at: now };
    await insertAdviceStep(tx, thing, { ...by, version, step: decision, reason });
    const all = { cycleId: thing.cycleId, assessor: null };
    return { next: await nextAdvice(tx, all, ['handed'], thing.agency.code) };
  },
  record: ({ version, decision, reason }, thing) => ({
    target: targetOfAdvice(thing),
    agencyId: thing.agencyId,
    details: { version, decision, reason },
  }),
});

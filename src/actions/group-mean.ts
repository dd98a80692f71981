import { z } from 'zod';
import { hundredths, scoreText } from '../core/band.ts';
import { countField, requiredText } from '../core/field.ts';
import type { GroupMean } from '../core/group-mean.ts';
import { channelsOf } from '../core/instrument.ts';
import { type FieldFault, Problem } from '../core/problem.ts';
import { tidy, toArabicDigits } from '../kit/thai.ts';
import { insertGroups } from '../store/analysis.ts';
import { change } from './action.ts';
import { yearKey } from './agency-year.ts';
import { ANALYSTS } from './analysis.ts';
import { findAnalysedYear } from './draft-source.ts';

/** Means by group of respondents, as a printed report gives them; each save is a whole new list. */
const meanField = z
  .string()
  .max(40)
  .transform((text, context) => {
    const score = hundredths(toArabicDigits(tidy(text)));
    if (score !== undefined) return scoreText(score);
    context.addIssue({ code: 'custom', params: { fault: 'notAScore' }, input: text });
    return z.NEVER;
  });

const MOST_GROUPS = 40;

export const keepGroups = change({
  name: 'analysis.keep-groups',
  input: z.strictObject({
    ...yearKey,
    /** The list that was shown; 0 where there was none. */
    version: countField(0, 2_000_000_000),
    groups: z
      .array(
        z.strictObject({
          channel: z.enum(['iit', 'eit', 'eit1', 'eit2']),
          kind: requiredText(60),
          name: requiredText(100),
          n: countField(0, 1_000_000),
          mean: meanField,
        }),
      )
      .max(MOST_GROUPS),
  }),
  may: ANALYSTS,
  find: findAnalysedYear,
  async do({ tx, thing, actor, now }, { version, groups }): Promise<number> {
    const { instrument, fiscalYear } = thing.year;
    const faults = faultsOf(groups, channelsOf(instrument));
    if (faults.length > 0) throw new Problem('badInput', { faults });
    const number = version + 1;
    const made = { number, groups, personId: actor.personId, at: now };
    const kept = await insertGroups(tx, { agencyId: thing.agencyId, fiscalYear }, made);
    if (!kept) throw new Problem('stale', { what: 'analysis' });
    return number;
  },
  record: ({ groups }, { agencyId, year }, number) => ({
    target: `${year.agency.code} ${year.fiscalYear}`,
    agencyId,
    details: { number, groups: groups.length },
  }),
});

function faultsOf(groups: readonly GroupMean[], channels: readonly string[]): FieldFault[] {
  const keys = groups.map(({ channel, kind, name }) => `${channel} ${kind} ${name}`);
  return groups.flatMap(({ channel }, row): FieldFault[] => [
    ...(channels.includes(channel)
      ? []
      : [{ path: ['groups', row, 'channel'], fault: 'wrongValue' }]),
    ...(keys.indexOf(keys[row]!) < row
      ? [{ path: ['groups', row, 'name'], fault: 'groupGivenTwice' }]
      : []),
  ]);
}

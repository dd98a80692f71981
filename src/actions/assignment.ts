import { z } from 'zod';
import { MOST_ASSIGNEES, namedIn } from '../core/assignment.ts';
import { countField } from '../core/field.ts';
import { badField, Problem } from '../core/problem.ts';
import { insertAssignment } from '../store/assignment.ts';
import { insertSetting } from '../store/progress.ts';
import { change } from './action.ts';
import { yearKey } from './agency-year.ts';
import { boardOf, findFollowed, measureIn, measureKey } from './progress.ts';

/** Whose work each measure is, when its reports are due, and whether letters go out: the coordinator's. */
export const assignMeasure = change({
  name: 'progress.assign',
  input: z.strictObject({
    ...measureKey,
    /** The version that was shown; 0 where nobody was chosen. */
    version: countField(0, 2_000_000_000),
    people: z.array(z.uuid()).max(MOST_ASSIGNEES),
  }),
  may: ['coordinator'],
  find: findFollowed,
  async do(deed, { measure, version, people }): Promise<{ number: number }> {
    const { tx, actor, now } = deed;
    const board = await boardOf(deed);
    measureIn(board.plan, measure);
    const ids = new Set(board.assignees.map(({ id }) => id));
    if (people.some((id) => !ids.has(id))) throw badField('people', 'wrongValue');
    const latest = board.assignments.find((one) => one.measure === measure);
    const number = version + 1;
    if ((latest?.number ?? 0) !== version) throw new Problem('stale', { what: 'progress' });
    const made = {
      measure,
      number,
      people: [...new Set(people)],
      personId: actor.personId,
      at: now,
    };
    if (!(await insertAssignment(tx, board, made)))
      throw new Problem('stale', { what: 'progress' });
    return { number };
  },
  record: ({ measure, people }, { agency, agencyId, fiscalYear }) => ({
    target: `${agency.code} ${fiscalYear} ${measure}`,
    agencyId,
    details: { people },
  }),
});

/** Takes the plan at its word: measures nobody was chosen for go to the person it names. */
export const assignNamed = change({
  name: 'progress.assign-named',
  input: z.strictObject(yearKey),
  may: ['coordinator'],
  find: findFollowed,
  async do(deed): Promise<number[]> {
    const { tx, actor, now } = deed;
    const board = await boardOf(deed);
    const assigned: number[] = [];
    for (const measure of board.plan.measures) {
      const latest = board.assignments.find((one) => one.measure === measure.number);
      const named = namedIn(measure, board.assignees);
      if (!named || (latest && latest.people.length > 0)) continue;
      const number = (latest?.number ?? 0) + 1;
      const made = { measure: measure.number, number, people: [named.id] };
      if (await insertAssignment(tx, board, { ...made, personId: actor.personId, at: now })) {
        assigned.push(measure.number);
      }
    }
    return assigned;
  },
  record: (_input, { agency, agencyId, fiscalYear }, measures) =>
    measures.length > 0
      ? { target: `${agency.code} ${fiscalYear}`, agencyId, details: { measures } }
      : undefined,
});

export const setProgress = change({
  name: 'progress.set',
  input: z.strictObject({
    ...yearKey,
    version: countField(0, 2_000_000_000),
    daysToReport: countField(0, 90),
    reminds: z.enum(['on', 'off']),
  }),
  may: ['coordinator'],
  find: findFollowed,
  async do(deed, { version, daysToReport, reminds }): Promise<void> {
    const { tx, actor, now } = deed;
    const board = await boardOf(deed);
    const made = { number: version + 1, daysToReport, reminds: reminds === 'on' };
    const isNext = board.setting.number === version;
    const by = { personId: actor.personId, at: now };
    if (!isNext || !(await insertSetting(tx, board, { ...made, ...by }))) {
      throw new Problem('stale', { what: 'progress' });
    }
  },
  record: ({ daysToReport, reminds }, { agency, agencyId, fiscalYear }) => ({
    target: `${agency.code} ${fiscalYear}`,
    agencyId,
    details: { daysToReport, reminds },
  }),
});

import { z } from 'zod';
import { MOST_ASSIGNEES, mayReport } from '../core/assignment.ts';
import { countField, linesField, textField, versionField } from '../core/field.ts';
import { coversAgency } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { assigneesOf } from '../store/assignment.ts';
import { answerVersions, lockAnswers } from '../store/item-answer.ts';
import {
  type ItemComment,
  insertItemAssignment,
  insertItemCheck,
  insertItemComment,
  itemAssignments,
  itemChecks,
  itemComments,
} from '../store/item-work.ts';
import { change, look } from './action.ts';
import { findDisclosing, itemIn, itemKey, requireDisclosure, targetOfItem } from './disclosure.ts';
import { ANSWERERS } from './item-answer.ts';

/** What is done about an item beside writing it: whose it is, what people say, who looked through it. */
const GROUP = ['coordinator', 'owner', 'head'] as const;

export const assignItem = change({
  name: 'disclosure.assign',
  input: z.strictObject({
    ...itemKey,
    version: countField(0, 2_000_000_000),
    unit: textField(300),
    people: z.array(z.uuid()).max(MOST_ASSIGNEES),
  }),
  may: ['coordinator'],
  find: findDisclosing,
  async do({ tx, thing, actor, now }, { item, version, unit, people }): Promise<void> {
    itemIn(thing, item);
    const known = new Set((await assigneesOf(tx, thing.agencyId)).map(({ id }) => id));
    if (people.some((id) => !known.has(id))) throw badField('people', 'wrongValue');
    const latest = (await itemAssignments(tx, thing)).find((one) => one.item === item);
    const wanted = [...new Set(people)];
    const made = { item, number: version + 1, unit, people: wanted };
    // Sent twice.
    if (latest && latest.unit === unit && `${latest.people}` === `${wanted}`) return;
    if (!(await insertItemAssignment(tx, thing, { ...made, personId: actor.personId, at: now }))) {
      throw new Problem('stale', { what: 'item' });
    }
  },
  record: ({ item, unit, people }, thing) => ({
    target: targetOfItem(thing, item),
    agencyId: thing.agencyId,
    details: { unit, people },
  }),
});

export const listItemComments = look({
  name: 'disclosure.comments',
  input: z.strictObject(itemKey),
  may: GROUP,
  find: findDisclosing,
  async do({ tx, thing }, { item }): Promise<ItemComment[]> {
    itemIn(thing, item);
    return itemComments(tx, thing, item);
  },
});

export const commentItem = change({
  name: 'disclosure.comment',
  input: z.strictObject({ ...itemKey, text: linesField(2000).pipe(z.string().min(1)) }),
  may: GROUP,
  find: findDisclosing,
  async do({ tx, thing, actor, now }, { item, text }): Promise<number> {
    itemIn(thing, item);
    await lockAnswers(tx, thing);
    return insertItemComment(tx, thing, { item, text, personId: actor.personId, at: now });
  },
  record: ({ item }, thing, number) => ({
    target: targetOfItem(thing, item),
    agencyId: thing.agencyId,
    details: { comment: number },
  }),
});

/** The step inside the agency before the head: by the coordinator, or somebody the item is not given to. */
export const checkItem = change({
  name: 'disclosure.check',
  input: z
    .strictObject({
      ...itemKey,
      version: versionField,
      decision: z.enum(['accept', 'return']),
      reason: linesField(2000).default(''),
    })
    .refine(({ decision, reason }) => decision === 'accept' || reason !== '', {
      path: ['reason'],
      params: { fault: 'returnReason' },
    }),
  may: ANSWERERS,
  find: findDisclosing,
  async do(deed, { item, version, decision, reason }): Promise<boolean> {
    const { tx, thing, actor, now } = deed;
    itemIn(thing, item);
    requireDisclosure(deed);
    const assigned = (await itemAssignments(tx, thing)).find((one) => one.item === item);
    const isOwn =
      mayReport(actor, thing.agencyId, assigned?.people ?? []) &&
      !coversAgency(actor, ['coordinator'], thing.agencyId);
    if (isOwn) throw new Problem('wrongState', { what: 'item', state: 'ownWork' });
    await lockAnswers(tx, thing);
    const [latest] = await answerVersions(tx, thing, item);
    if (latest?.version !== version) throw new Problem('stale', { what: 'item' });
    if (latest.body.has === 'unsaid')
      throw new Problem('wrongState', { what: 'item', state: 'unsaid' });
    const accepted = decision === 'accept';
    const said = (await itemChecks(tx, thing)).filter(
      (one) => one.item === item && one.version === version,
    );
    const last = said.at(-1);
    // Sent twice.
    if (last?.stage === 'review' && last.accepted === accepted && last.reason === reason)
      return false;
    const made = { item, version, stage: 'review' as const, accepted, reason };
    await insertItemCheck(tx, thing, { ...made, personId: actor.personId, at: now });
    return true;
  },
  record: ({ item, version, decision, reason }, thing, isNew) =>
    isNew
      ? {
          target: targetOfItem(thing, item),
          agencyId: thing.agencyId,
          details: { version, decision, reason },
        }
      : undefined,
});

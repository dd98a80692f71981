import { z } from 'zod';
import { type Assignee, mayReport } from '../core/assignment.ts';
import type { BoardItem } from '../core/disclosure.ts';
import { countField } from '../core/field.ts';
import {
  type AnswerVersion,
  EMPTY_ANSWER,
  type ItemAnswer,
  type ItemFile,
  isSameAnswer,
} from '../core/item-answer.ts';
import { answerFields } from '../core/item-input.ts';
import { ancestry } from '../core/lineage.ts';
import type { Role } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import type { SubmittedItem } from '../core/submission.ts';
import { assigneesOf } from '../store/assignment.ts';
import { answerVersions, insertAnswer, itemFiles, lockAnswers } from '../store/item-answer.ts';
import { itemAssignments } from '../store/item-work.ts';
import { submissionOfYear } from '../store/submission.ts';
import { change, type Deed, look } from './action.ts';
import {
  boardOf,
  DISCLOSURE_ROLES,
  type Disclosing,
  findDisclosing,
  itemIn,
  itemKey,
  requireDisclosure,
  targetOfItem,
} from './disclosure.ts';
import { watchLinks } from './link-keeping.ts';

/** One item: whoever owns it writes its answer in versions; who saves upon a version not seen is shown both. */
export const ANSWERERS: readonly Role[] = ['coordinator', 'owner'];

export interface SeenItem extends Disclosing {
  readonly on: BoardItem;
  /** Newest first. */
  readonly versions: readonly AnswerVersion[];
  readonly files: readonly ItemFile[];
  readonly assignees: readonly Assignee[];
  /** The version of the assignment; 0 where nobody was chosen. */
  readonly assigned: number;
  readonly mayWrite: boolean;
  readonly isOpen: boolean;
  /** What was handed in the year before. */
  readonly before: SubmittedItem | null;
}

export const seeItem = look({
  name: 'disclosure.item',
  input: z.strictObject(itemKey),
  may: DISCLOSURE_ROLES,
  find: findDisclosing,
  async do(deed, { item: code }): Promise<SeenItem> {
    const { tx, thing, actor } = deed;
    itemIn(thing, code);
    const board = await boardOf(deed);
    const on = board.items.find(({ item }) => item.code === code)!;
    const assignments = await itemAssignments(tx, thing);
    return {
      ...thing,
      on,
      versions: await answerVersions(tx, thing, code),
      files: await itemFiles(tx, thing, code),
      assignees: await assigneesOf(tx, thing.agencyId),
      assigned: assignments.find((one) => one.item === code)?.number ?? 0,
      mayWrite: mayReport(
        actor,
        thing.agencyId,
        on.people.map(({ id }) => id),
      ),
      isOpen: board.opening.is === 'open',
      before: (await lastYear(deed, code)) ?? null,
    };
  },
});

async function lastYear({ tx, house, thing }: Deed<Disclosing>, code: string) {
  const { fiscalYear } = thing.cycle;
  const submission = await submissionOfYear(tx, thing.agencyId, fiscalYear - 1);
  if (!submission) return undefined;
  const { family, year } = thing.instrument;
  const found = ancestry(await house.shipped.lineage(family), code, year, year - 1);
  const was = found.kind === 'continues' ? found.codes : found.kind === 'unknown' ? [code] : [];
  return submission.content.items.find(({ item }) => was.includes(item));
}

/** Refuses who may not write this item, and says when writing is open. */
export async function requireWriter(
  deed: Deed<Disclosing>,
  item: string,
  action: string,
): Promise<void> {
  itemIn(deed.thing, item);
  const assigned = (await itemAssignments(deed.tx, deed.thing)).find((one) => one.item === item);
  if (!mayReport(deed.actor, deed.thing.agencyId, assigned?.people ?? [])) {
    throw new Problem('notAllowed', { action });
  }
  requireDisclosure(deed);
}

export const answerItem = change({
  name: 'disclosure.answer',
  input: z.strictObject({
    ...itemKey,
    ...answerFields,
    /** The version that was shown; 0 before the first. */
    version: countField(0, 2_000_000_000),
  }),
  may: ANSWERERS,
  find: findDisclosing,
  async do(deed, { item, version, cycleId: _, agency: _code, ...typed }) {
    const { tx, thing, actor, now } = deed;
    await requireWriter(deed, item, 'disclosure.answer');
    refuseStrangeNumbers(deed, item, typed);
    await lockAnswers(tx, thing);
    const own = new Map((await itemFiles(tx, thing, item)).map((file) => [file.id, file]));
    if (typed.files.some((id) => !own.has(id))) throw new Problem('notFound', { what: 'file' });
    const body = { ...typed, files: typed.files.filter((id) => !own.get(id)?.erased) };
    const [latest] = await answerVersions(tx, thing, item);
    // Sent twice, or two who wrote the same.
    if (isSameAnswer(latest?.body ?? EMPTY_ANSWER, body)) {
      return { version: latest?.version ?? 0, isNew: false };
    }
    const made = { item, version: version + 1, body, origin: 'written' as const };
    if (!(await insertAnswer(tx, thing, { ...made, personId: actor.personId, at: now }))) {
      throw new Problem('stale', { what: 'item' });
    }
    await watchLinks(tx, thing, { item, links: body.links }, now);
    return { version: version + 1, isNew: true };
  },
  record: ({ item, has }, thing, { version, isNew }) =>
    isNew
      ? {
          target: targetOfItem(thing, item),
          agencyId: thing.agencyId,
          details: { version, has },
        }
      : undefined,
});

function refuseStrangeNumbers({ thing }: Deed<Disclosing>, code: string, body: ItemAnswer) {
  const count = itemIn(thing, code).components?.length ?? 0;
  if (body.components.some((number) => number > count)) throw badField('components', 'wrongValue');
  if (body.links.some(({ shows }) => shows > count)) throw badField('links', 'wrongValue');
}

/** Last year's answer as a beginning: links and words come along, ticks and files do not. */
export const reuseAnswer = change({
  name: 'disclosure.reuse',
  input: z.strictObject({ ...itemKey, version: countField(0, 2_000_000_000) }),
  may: ANSWERERS,
  find: findDisclosing,
  async do(deed, { item, version }): Promise<{ version: number }> {
    const { tx, thing, actor, now } = deed;
    await requireWriter(deed, item, 'disclosure.reuse');
    const before = await lastYear(deed, item);
    if (!before) throw new Problem('notFound', { what: 'item' });
    await lockAnswers(tx, thing);
    const { has, links, explanation } = before;
    const count = itemIn(thing, item).components?.length ?? 0;
    const body: ItemAnswer = {
      ...EMPTY_ANSWER,
      has,
      explanation,
      links: links.map((link) => (link.shows > count ? { ...link, shows: 0 } : link)),
    };
    const made = { item, version: version + 1, body, origin: 'reused' as const };
    if (!(await insertAnswer(tx, thing, { ...made, personId: actor.personId, at: now }))) {
      throw new Problem('stale', { what: 'item' });
    }
    await watchLinks(tx, thing, { item, links: body.links }, now);
    return { version: version + 1 };
  },
  record: ({ item }, thing, { version }) => ({
    target: targetOfItem(thing, item),
    agencyId: thing.agencyId,
    details: { version },
  }),
});

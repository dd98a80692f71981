import { z } from 'zod';
import { mayReport } from '../core/assignment.ts';
import { openingOf } from '../core/cycle.ts';
import { countField, requiredText } from '../core/field.ts';
import { coversAgency } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { dayInThailand } from '../kit/thai.ts';
import { lockEvidence } from '../store/evidence.ts';
import {
  answerVersions,
  type ItemFileRow,
  insertAnswer,
  itemFiles,
  lockAnswers,
} from '../store/item-answer.ts';
import { eraseContent, filesOfContent, wasHandedIn } from '../store/item-file-erasure.ts';
import { itemAssignments } from '../store/item-work.ts';
import { change, type Deed } from './action.ts';
import { type Disclosing, findDisclosing, itemKey, targetOfItem } from './disclosure.ts';

const NAME = 'disclosure.erase-file';

/** Uploaded by mistake: before handing in by whoever writes the item, after it by the administrator. */
export const eraseItemFile = change({
  name: NAME,
  input: z.strictObject({
    ...itemKey,
    id: countField(1, 2_000_000_000),
    reason: requiredText(1000),
  }),
  may: ['administrator', 'coordinator', 'owner'],
  find: findDisclosing,
  async do(deed, { item, id, reason }): Promise<{ files: number; bytesGone: boolean }> {
    const { tx, thing, actor, now } = deed;
    await lockAnswers(tx, thing);
    await lockEvidence(tx, thing.agencyId);
    const file = (await itemFiles(tx, thing, item)).find((one) => one.id === id);
    if (!file) throw new Problem('notFound', { what: 'file' });
    const alike = await filesOfContent(tx, file);
    await requireEraser(deed, file, alike);
    if (file.erased) throw new Problem('wrongState', { what: 'itemFile', state: 'erased' });
    const bytesGone = await eraseContent(tx, file, { reason, personId: actor.personId, at: now });
    if (openingOf(thing.cycle, 'disclosure', dayInThailand(now)).is === 'open') {
      await leaveOut(deed, alike);
    }
    return { files: alike.length, bytesGone };
  },
  record: ({ item, id, reason }, thing, done) => ({
    target: targetOfItem(thing, item),
    agencyId: thing.agencyId,
    details: { file: id, reason, ...done },
  }),
});

/** The same content at an item or in a year that is another's goes too: then the coordinator says so. */
async function requireEraser(
  { tx, thing, actor }: Deed<Disclosing>,
  file: ItemFileRow,
  alike: readonly ItemFileRow[],
): Promise<void> {
  const isOfOne = alike.every((one) => one.item === file.item && one.cycleId === file.cycleId);
  const assigned = (await itemAssignments(tx, thing)).find((one) => one.item === file.item);
  const writes = mayReport(actor, thing.agencyId, isOfOne ? (assigned?.people ?? []) : []);
  const isAdministrator = coversAgency(actor, ['administrator'], thing.agencyId);
  if (!writes && !isAdministrator) throw new Problem('notAllowed', { action: NAME });
  const isHandedIn = await wasHandedIn(tx, file);
  if (isHandedIn && !isAdministrator) {
    throw new Problem('wrongState', { what: 'itemFile', state: 'handedIn' });
  }
  if (!isHandedIn && !writes) {
    throw new Problem('wrongState', { what: 'itemFile', state: 'notHandedIn' });
  }
}

/** As long as the board is open the answer shows it no more, and is looked through anew. */
async function leaveOut(
  { tx, thing, actor, now }: Deed<Disclosing>,
  alike: readonly ItemFileRow[],
): Promise<void> {
  const gone = new Set(alike.map(({ id }) => id));
  const here = alike.filter(({ cycleId }) => cycleId === thing.cycleId);
  for (const item of new Set(here.map((one) => one.item))) {
    const [latest] = await answerVersions(tx, thing, item);
    if (!latest?.body.files.some((id) => gone.has(id))) continue;
    const body = { ...latest.body, files: latest.body.files.filter((id) => !gone.has(id)) };
    const made = { item, version: latest.version + 1, body, origin: 'written' as const };
    await insertAnswer(tx, thing, { ...made, personId: actor.personId, at: now });
  }
}

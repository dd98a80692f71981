import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  evidenceName,
  LARGEST_EVIDENCE,
  LARGEST_PLAN_EVIDENCE,
  MOST_EVIDENCE,
} from '../core/evidence.ts';
import { countField } from '../core/field.ts';
import { EMPTY_ANSWER } from '../core/item-answer.ts';
import { ITEM_FILE_TYPES, itemFileTypeOf } from '../core/item-file.ts';
import { coversAgency } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { evidenceBytes, lockEvidence } from '../store/evidence.ts';
import { makeFileDue } from '../store/file-reading.ts';
import {
  answerVersions,
  insertAnswer,
  insertItemFile,
  itemFiles,
  lockAnswers,
} from '../store/item-answer.ts';
import { submissionsOf } from '../store/submission.ts';
import { change, look } from './action.ts';
import {
  DISCLOSURE_ROLES,
  disclosureKey,
  findDisclosing,
  itemKey,
  targetOfItem,
} from './disclosure.ts';
import { ANSWERERS, requireWriter } from './item-answer.ts';
import { fileField } from './registry.ts';

/** A file shown for an item is a version of its answer as well: what was looked through stays what it was. */
export const attachToItem = change({
  name: 'disclosure.attach',
  input: z.strictObject({ ...itemKey, fileName: z.string().max(1000), file: fileField }),
  may: ANSWERERS,
  find: findDisclosing,
  async do(deed, { item, fileName, file }): Promise<{ id: number; isNew: boolean }> {
    const { tx, thing, actor, now } = deed;
    await requireWriter(deed, item, 'disclosure.attach');
    if (file.length > LARGEST_EVIDENCE) {
      throw new Problem('tooLarge', { limitBytes: LARGEST_EVIDENCE });
    }
    const type = itemFileTypeOf(file, fileName);
    if (!type) throw badField('file', file.length === 0 ? 'fileIsEmpty' : 'notItemEvidence');
    const hash = createHash('sha256').update(file).digest('hex');
    await lockAnswers(tx, thing);
    await lockEvidence(tx, thing.agencyId);
    const [latest] = await answerVersions(tx, thing, item);
    const body = latest?.body ?? EMPTY_ANSWER;
    const all = (await itemFiles(tx, thing)).filter(({ erased }) => !erased);
    const beside = all.filter((one) => one.item === item && body.files.includes(one.id));
    const same = beside.find((one) => one.hash === hash);
    if (same) return { id: same.id, isNew: false };
    if (beside.length >= MOST_EVIDENCE) throw badField('file', 'tooManyItemFiles');
    const held = all.reduce((sum, { size }) => sum + size, 0);
    if (held + file.length > LARGEST_PLAN_EVIDENCE) throw badField('file', 'itemsFull');
    const who = { personId: actor.personId, at: now };
    const name = evidenceName(fileName, type);
    const made = { item, name, type, size: file.length, hash, ...who };
    const id = await insertItemFile(tx, thing, made, file);
    await makeFileDue(tx, { agencyId: thing.agencyId, hash }, now);
    const version = (latest?.version ?? 0) + 1;
    const next = { ...body, files: [...body.files, id] };
    await insertAnswer(tx, thing, { item, version, body: next, origin: 'attached', ...who });
    return { id, isNew: true };
  },
  record: ({ item }, thing, { id, isNew }) =>
    isNew
      ? {
          target: targetOfItem(thing, item),
          agencyId: thing.agencyId,
          details: { file: id },
        }
      : undefined,
});

export const openItemFile = look({
  name: 'disclosure.open-file',
  input: z.strictObject({ ...disclosureKey, id: countField(1, 2_000_000_000) }),
  may: [...DISCLOSURE_ROLES, 'assessor', 'lead'],
  find: findDisclosing,
  async do({ tx, thing, actor }, { id }) {
    // Who judges sees what was handed in, not what an agency is still working on.
    const isHandedIn = async () =>
      (await submissionsOf(tx, thing)).some(({ content }) =>
        content.items.some(({ files }) => files.some((one) => one.id === id)),
      );
    const sees = coversAgency(actor, DISCLOSURE_ROLES, thing.agencyId) || (await isHandedIn());
    const file = sees ? (await itemFiles(tx, thing)).find((one) => one.id === id) : undefined;
    const bytes = file && (await evidenceBytes(tx, file));
    if (!file || file.erased || !bytes) throw new Problem('notFound', { what: 'file' });
    return { name: file.name, contentType: ITEM_FILE_TYPES[file.type], bytes };
  },
});

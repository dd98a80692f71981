import { z } from 'zod';
import { countField } from '../core/field.ts';
import type { ShownFile } from '../core/file-reading.ts';
import { itemRuleFor } from '../core/item-rule.ts';
import { coversAgency } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { fileText } from '../store/file-reading.ts';
import { type ItemFileRow, itemFiles, latestAnswers } from '../store/item-answer.ts';
import { submissionsOf } from '../store/submission.ts';
import { type Deed, look } from './action.ts';
import {
  DISCLOSURE_ROLES,
  type Disclosing,
  disclosureKey,
  findDisclosing,
  itemIn,
  itemKey,
} from './disclosure.ts';
import { shownIn, withReadings } from './file-keeping.ts';
import { LINK_ROLES } from './web-link.ts';

/** What was read of the files shown for items: of drafts for the agency, of what was handed in for who judges. */
export interface SeenItemFiles extends Disclosing {
  readonly files: readonly ShownFile[];
  /** What was read of each, by its number; where the item asks for a table alone. */
  readonly texts: Readonly<Record<number, string>>;
}

export const seeItemFiles = look({
  name: 'disclosure.files-found',
  input: z.strictObject({ ...itemKey, submission: countField(0, 1_000_000).optional() }),
  may: LINK_ROLES,
  find: findDisclosing,
  async do(deed, { item: code, submission }): Promise<SeenItemFiles> {
    const { tx, house, thing } = deed;
    const { code: item } = itemIn(thing, code);
    const own = (await filesFor(deed, submission)).filter((one) => one.item === item);
    const { family, year } = thing.instrument;
    const rule = itemRuleFor(await house.shipped.itemRules(family), year, item);
    const texts: Record<number, string> = {};
    for (const file of rule?.table ? own : []) {
      const text = await fileText(tx, file);
      if (text) texts[file.id] = text;
    }
    return { ...thing, files: await withReadings(tx, thing.agencyId, own), texts };
  },
});

export interface SeenFile extends Disclosing, ShownFile {
  readonly text: string | null;
}

export const seeItemFile = look({
  name: 'disclosure.file-found',
  input: z.strictObject({ ...disclosureKey, id: countField(1, 2_000_000_000) }),
  may: LINK_ROLES,
  find: findDisclosing,
  async do(deed, { id }): Promise<SeenFile> {
    const { tx, thing } = deed;
    const file = (await filesFor(deed, 'any')).find((one) => one.id === id);
    if (!file) throw new Problem('notFound', { what: 'file' });
    const [shown] = await withReadings(tx, thing.agencyId, [file]);
    return { ...thing, ...shown!, text: (await fileText(tx, file)) ?? null };
  },
});

/** Of the answers as they stand, of one set that was handed in, or of any that may be seen. */
async function filesFor(
  deed: Deed<Disclosing>,
  which: number | 'any' | undefined,
): Promise<ItemFileRow[]> {
  const { tx, thing, actor } = deed;
  const all = (await itemFiles(tx, thing)).filter(({ erased }) => !erased);
  const seesDrafts = coversAgency(actor, DISCLOSURE_ROLES, thing.agencyId);
  if (seesDrafts && which === 'any') return all;
  if (seesDrafts && which === undefined) {
    return shownIn(
      all,
      (await latestAnswers(tx, thing)).map(({ body }) => body.files),
    );
  }
  const sets = await submissionsOf(tx, thing);
  const asked =
    which === 'any' ? sets : sets.filter(({ number }) => number === (which ?? sets[0]?.number));
  const items = asked.flatMap(({ content }) => content.items);
  return shownIn(
    all,
    items.map(({ files }) => files.map(({ id }) => id)),
  );
}

import { z } from 'zod';
import { mayReport } from '../core/assignment.ts';
import { openingOf } from '../core/cycle.ts';
import { itemsOf } from '../core/instrument.ts';
import { EMPTY_ANSWER } from '../core/item-answer.ts';
import {
  LONGEST_PASTE,
  MOST_PASTED,
  type PastedLink,
  type PasteItem,
  readPaste,
  withPasted,
} from '../core/link-paste.ts';
import { badField } from '../core/problem.ts';
import { dayInThailand } from '../kit/thai.ts';
import { insertAnswer, latestAnswers, lockAnswers } from '../store/item-answer.ts';
import { itemAssignments } from '../store/item-work.ts';
import { change, type Deed, look } from './action.ts';
import { targetOf } from './cycle.ts';
import { type Disclosing, disclosureKey, findDisclosing, requireDisclosure } from './disclosure.ts';
import { ANSWERERS } from './item-answer.ts';
import { watchLinks } from './link-keeping.ts';

/** Links of many items pasted from a sheet: read and shown line by line, then added; nothing is taken away. */
const input = z.strictObject({ ...disclosureKey, text: z.string().max(LONGEST_PASTE) });

export interface PastePlan extends Disclosing {
  readonly links: readonly PastedLink[];
  readonly isOpen: boolean;
}

export const previewPaste = look({
  name: 'disclosure.read-links',
  input,
  may: ANSWERERS,
  find: findDisclosing,
  async do(deed, { text }): Promise<PastePlan> {
    const { thing, now } = deed;
    const { is } = openingOf(thing.cycle, 'disclosure', dayInThailand(now));
    return { ...thing, links: readPaste(text, await itemsFor(deed)), isOpen: is === 'open' };
  },
});

export const pasteLinks = change({
  name: 'disclosure.add-links',
  input,
  may: ANSWERERS,
  find: findDisclosing,
  async do(deed, { text }): Promise<{ readonly items: readonly string[]; readonly links: number }> {
    const { tx, thing, actor, now } = deed;
    requireDisclosure(deed);
    await lockAnswers(tx, thing);
    const items = await itemsFor(deed);
    const links = readPaste(text, items).filter(({ fault }) => fault === null);
    if (links.length === 0) throw badField('text', 'noPastedLinks');
    if (links.length > MOST_PASTED) throw badField('text', 'tooManyPasted');
    const codes = [...new Set(links.map(({ item }) => item))];
    for (const item of codes) {
      const { body, version } = items.find(({ code }) => code === item)!;
      const next = withPasted(
        body,
        links.filter((one) => one.item === item),
      );
      const made = { item, version: version + 1, body: next, origin: 'written' as const };
      await insertAnswer(tx, thing, { ...made, personId: actor.personId, at: now });
      await watchLinks(tx, thing, { item, links: next.links }, now);
    }
    return { items: codes, links: links.length };
  },
  record: (_input, { agency, agencyId, cycle }, { items, links }) => ({
    target: `${targetOf(cycle)} ${agency.code}`,
    agencyId,
    details: { items, links },
  }),
});

async function itemsFor({ tx, thing, actor }: Deed<Disclosing>) {
  const answers = new Map((await latestAnswers(tx, thing)).map((one) => [one.item, one]));
  const assigned = new Map((await itemAssignments(tx, thing)).map((one) => [one.item, one.people]));
  return itemsOf(thing.instrument).map(({ code }) => {
    const latest = answers.get(code);
    return {
      code,
      body: latest?.body ?? EMPTY_ANSWER,
      version: latest?.version ?? 0,
      isOwn: mayReport(actor, thing.agencyId, assigned.get(code) ?? []),
    } satisfies PasteItem & { readonly version: number };
  });
}

import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import { openingOf, requireOpen } from '../core/cycle.ts';
import { type BoardItem, boardItems } from '../core/disclosure.ts';
import { codeField, textField } from '../core/field.ts';
import { filesInShort, type ItemFiles } from '../core/file-reading.ts';
import { type DisclosureItem, type Instrument, itemsOf } from '../core/instrument.ts';
import { type ItemLinks, linksInShort } from '../core/item-links.ts';
import type { Role } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import type { Submission } from '../core/submission.ts';
import type { TableCount } from '../core/table-count.ts';
import { dayInThailand } from '../kit/thai.ts';
import { assigneesOf } from '../store/assignment.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { referredInstrument } from '../store/instrument.ts';
import { type ItemVersion, latestAnswers } from '../store/item-answer.ts';
import { countComments, itemAssignments, itemChecks } from '../store/item-work.ts';
import { submissionsOf } from '../store/submission.ts';
import { type Deed, look } from './action.ts';
import { thisAgency } from './agency.ts';
import { cycleKey } from './cycle.ts';
import { shownFiles } from './file-keeping.ts';
import { shownLinks } from './link-keeping.ts';
import { countTables } from './table-counts.ts';

/**
 * The disclosure items of one agency in one cycle: the working group writes, somebody of it looks
 * through, the head approves, the whole set is handed in. Who watches over the agency sees it too.
 */
export const DISCLOSURE_ROLES: readonly Role[] = [
  'administrator',
  'oversight',
  'coordinator',
  'head',
  'owner',
];
export const disclosureKey = { ...cycleKey, agency: codeField };
export const itemKey = { ...disclosureKey, item: textField(20) };

export interface Disclosing {
  readonly agencyId: number;
  readonly cycleId: number;
  readonly agency: Agency;
  readonly cycle: NonNullable<Awaited<ReturnType<typeof findCycle>>>;
  readonly instrument: Instrument;
}

export async function findDisclosing(
  tx: Tx,
  input: { readonly cycleId: number; readonly agency: string },
): Promise<Disclosing | undefined> {
  const found = await thisAgency(tx, input.agency);
  const cycle = found && (await findCycle(tx, input.cycleId));
  if (cycle?.source !== 'collected' || cycle.state === 'draft') return undefined;
  const instrument = await referredInstrument(tx, cycle.instrumentHash);
  return found && instrument && { ...found, cycle, cycleId: cycle.id, instrument };
}

export interface Board extends Disclosing {
  readonly items: readonly BoardItem[];
  /** Newest first. */
  readonly submissions: readonly Submission[];
  readonly opening: ReturnType<typeof openingOf>;
}

export interface SeenBoard extends Board {
  /** What was found of the links of each item. */
  readonly links: ReadonlyMap<string, ItemLinks>;
  /** And what was read of its files. */
  readonly files: ReadonlyMap<string, ItemFiles>;
  /** And what is to be mended in the tables of either. */
  readonly tables: ReadonlyMap<string, TableCount>;
}

export const seeBoard = look({
  name: 'disclosure.board',
  input: z.strictObject(disclosureKey),
  may: DISCLOSURE_ROLES,
  find: findDisclosing,
  async do(deed): Promise<SeenBoard> {
    const { tx, thing } = deed;
    const answers = await latestAnswers(tx, thing);
    const links = await shownLinks(tx, thing, answers);
    const files = await shownFiles(tx, thing, answers);
    return {
      ...(await boardOf(deed, answers)),
      links: linksInShort(links, thing.agency.domains),
      files: filesInShort(files),
      tables: await countTables(deed, links, files),
    };
  },
});

export async function boardOf(
  { tx, thing, now }: Deed<Disclosing>,
  known?: readonly ItemVersion[],
): Promise<Board> {
  const submissions = await submissionsOf(tx, thing);
  const items = boardItems({
    items: itemsOf(thing.instrument),
    fiscalYear: thing.cycle.fiscalYear,
    domains: thing.agency.domains,
    answers: known ?? (await latestAnswers(tx, thing)),
    checks: await itemChecks(tx, thing),
    assignments: await itemAssignments(tx, thing),
    assignees: await assigneesOf(tx, thing.agencyId),
    comments: await countComments(tx, thing),
    submission: submissions[0] ?? null,
  });
  const opening = openingOf(thing.cycle, 'disclosure', dayInThailand(now));
  return { ...thing, items, submissions, opening };
}

export function requireDisclosure({ thing, now }: Deed<Disclosing>): void {
  requireOpen(thing.cycle, 'disclosure', dayInThailand(now));
}

export function itemIn({ instrument }: Disclosing, code: string): DisclosureItem {
  const item = itemsOf(instrument).find((one) => one.code === code);
  if (!item) throw new Problem('notFound', { what: 'item' });
  return item;
}

export function targetOfItem(
  { agency, cycle }: Pick<Disclosing, 'agency' | 'cycle'>,
  item: string,
): string {
  return `${cycle.fiscalYear}/${cycle.name} ${agency.code} ${item}`;
}

import { z } from 'zod';
import {
  ADVICE_A_PAGE,
  type AdviceState,
  adviceListInput,
  draftAdvice,
  isSameAdvice,
  needsOfEntry,
} from '../core/advice.ts';
import { advisableOf } from '../core/advice-library.ts';
import { makeEntry } from '../core/edition.ts';
import { hasRole } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { assignTasks } from '../core/review-assignment.ts';
import { insertAdvice, latestAdvice, type MadeAdvice } from '../store/advice.ts';
import {
  type AdviceLine,
  adviceLines,
  adviserOf,
  advisersOfCycle,
  countAdvice,
  insertAdviceTasks,
} from '../store/advice-queue.ts';
import { assessorNames, assessorsOf } from '../store/assessor.ts';
import { agenciesInCycle } from '../store/result.ts';
import { change, type Deed, look } from './action.ts';
import { ADVISERS, targetOfAdvice } from './advice.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { type Disclosing, disclosureKey, findDisclosing } from './disclosure.ts';
import { requireCollected } from './result.ts';
import { entryAgency, inputsOfCycle } from './result-inputs.ts';
import { retypedOf } from './retyped.ts';
import { findReviewed } from './review.ts';

/** Advice of a whole cycle: who has which agency, how far each is, and drafting all of them at once. */
export interface AdviceQueue {
  readonly cycle: Disclosing['cycle'];
  readonly counts: Readonly<Record<AdviceState, number>>;
  readonly lines: readonly AdviceLine[];
  readonly page: number;
  readonly pages: number;
  /** Who can be asked for, with how many agencies each has; none for an assessor, who sees their own. */
  readonly assessors: readonly {
    readonly id: string;
    readonly name: string;
    readonly has: number;
  }[];
  /** What finds somebody where the words find nobody. */
  readonly retyped: string | null;
}

export const listAdvice = look({
  name: 'advice.list',
  input: z.strictObject({ ...cycleKey, ...adviceListInput }),
  may: [...ADVISERS, 'administrator'],
  find: findReviewed,
  async do(deed, { q, state, assessor, page: asked }): Promise<AdviceQueue> {
    const { tx, thing, actor } = deed;
    const seesAll = hasRole(actor, ['lead', 'administrator']);
    const cycleId = thing.cycle.id;
    const filter = { cycleId, q, state, assessor: seesAll ? assessor : actor.personId };
    const counts = await countAdvice(tx, filter);
    const listedOf = (of: typeof counts) =>
      state === null ? Object.values(of).reduce((sum, n) => sum + n, 0) : of[state];
    const listed = listedOf(counts);
    const pages = Math.max(1, Math.ceil(listed / ADVICE_A_PAGE));
    const page = Math.min(asked, pages);
    const lines = await adviceLines(tx, filter, page);
    const assessors = seesAll ? await advisersWithLoad(deed) : [];
    const retyped = await retypedOf(q, listed, async (other) =>
      listedOf(await countAdvice(tx, { ...filter, q: other })),
    );
    return { cycle: thing.cycle, counts, lines, page, pages, assessors, retyped };
  },
});

async function advisersWithLoad({ tx, thing }: Deed<{ cycle: { id: number } }>) {
  const has = loads(await advisersOfCycle(tx, thing.cycle.id));
  const all = await assessorNames(tx);
  return all.map(({ id, name }) => ({ id, name, has: has.get(id) ?? 0 }));
}

function loads(advisers: ReadonlyMap<number, string>): Map<string, number> {
  const has = new Map<string, number>();
  for (const id of advisers.values()) has.set(id, (has.get(id) ?? 0) + 1);
  return has;
}

/** Gives out agencies that nobody has yet, evenly; whoever has an interest in one does not get it. */
export const assignAdvice = change({
  name: 'advice.assign',
  input: z.strictObject(cycleKey),
  may: ['lead'],
  find: findReviewed,
  async do({ tx, thing, actor, now }): Promise<{ made: number; nobody: number }> {
    const { id: cycleId } = thing.cycle;
    const taken = await advisersOfCycle(tx, cycleId);
    const has = loads(taken);
    const active = (await assessorsOf(tx, cycleId)).filter(({ isActive }) => isActive);
    const assessors = active.map((one) => ({
      ...one,
      tasks: has.get(one.id) ?? 0,
    }));
    const wanted = (await agenciesInCycle(tx, cycleId)).flatMap(({ id: agencyId }) =>
      taken.has(agencyId) ? [] : [{ agencyId, item: '', seat: 1 as const }],
    );
    const { tasks, nobody } = assignTasks(wanted, assessors);
    const first = tasks.map(({ agencyId, assessorId }) => ({ agencyId, assessorId, number: 1 }));
    const by = { personId: actor.personId, at: now };
    const made = await insertAdviceTasks(tx, cycleId, first, by);
    return { made, nobody: nobody.length };
  },
  record: (_input, { cycle }, { made, nobody }) => ({
    target: targetOf(cycle),
    details: { made, nobody },
  }),
});

/** Gives one agency to another assessor; what was written stays. */
export const reassignAdvice = change({
  name: 'advice.reassign',
  input: z.strictObject({ ...disclosureKey, person: z.uuid() }),
  may: ['lead'],
  find: findDisclosing,
  async do({ tx, thing, actor, now }, { person }): Promise<boolean> {
    const { cycleId, agencyId } = thing;
    const all = await assessorsOf(tx, cycleId);
    const chosen = all.find(({ id, isActive }) => isActive && id === person);
    if (!chosen) throw new Problem('notFound', { what: 'person' });
    if (chosen.barred.has(agencyId)) {
      throw new Problem('wrongState', { what: 'advice', state: 'interest' });
    }
    const there = await adviserOf(tx, thing);
    if (there?.id === person) return false;
    const task = { agencyId, assessorId: person, number: (there?.number ?? 0) + 1 };
    const by = { personId: actor.personId, at: now };
    if ((await insertAdviceTasks(tx, cycleId, [task], by)) === 0) {
      throw new Problem('stale', { what: 'advice' });
    }
    return true;
  },
  record: ({ person }, thing, isNew) =>
    isNew
      ? { target: targetOfAdvice(thing), agencyId: thing.agencyId, details: { person } }
      : undefined,
});

/**
 * Drafts for every agency of the own queue – a lead for all – from the results as they would be published
 * now. Where nothing changed nothing is written, and what a person wrote or took out stays as it is.
 */
export const prepareAdvice = change({
  name: 'advice.prepare',
  input: z.strictObject(cycleKey),
  may: ADVISERS,
  find: findReviewed,
  async do({ tx, house, thing, actor, now }): Promise<{ agencies: number; made: number }> {
    const { cycle, instrument } = thing;
    await requireCollected(tx, cycle, now);
    const library = await house.shipped.adviceLibrary(instrument.family);
    const advisable = advisableOf(library, instrument);
    const isLead = hasRole(actor, ['lead']);
    const advisers = await advisersOfCycle(tx, cycle.id);
    const latest = await latestAdvice(tx, cycle.id);
    const made: MadeAdvice[] = [];
    let agencies = 0;
    const inputs = await inputsOfCycle(tx, cycle, instrument);
    for (const { agency, result } of inputs.agencies) {
      if (!isLead && advisers.get(agency.id) !== actor.personId) continue;
      agencies += 1;
      const entry = makeEntry(instrument, entryAgency(agency), result, '');
      const before = latest.get(agency.id);
      const needs = needsOfEntry(instrument, entry, advisable);
      const body = draftAdvice(needs, advisable, before?.body);
      if (before && isSameAdvice(before.body, body)) continue;
      made.push({ agencyId: agency.id, version: (before?.version ?? 0) + 1, body });
    }
    const by = { origin: 'draft', personId: actor.personId, at: now } as const;
    return { agencies, made: await insertAdvice(tx, cycle.id, made, by) };
  },
  record: (_input, { cycle }, { agencies, made }) => ({
    target: targetOf(cycle),
    details: { agencies, made },
  }),
});

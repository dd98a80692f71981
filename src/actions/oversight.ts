import { countingDays, progressOf } from '../core/collection-progress.ts';
import { type Cycle, currentCycle } from '../core/cycle.ts';
import { type Instrument, itemsOf } from '../core/instrument.ts';
import {
  OVERSEEN_A_PAGE,
  type Overseen,
  type OverseenGroup,
  overseenBy,
  oversightInput,
} from '../core/oversight.ts';
import { dayInThailand } from '../kit/thai.ts';
import { countingOf, countsOf } from '../store/collection-count.ts';
import { memberSummary } from '../store/custom-standing.ts';
import { allCycles } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { currentEditions } from '../store/edition.ts';
import { type GroupIn, groupOverEditions } from '../store/edition-group.ts';
import { findInstrument } from '../store/instrument.ts';
import {
  countOverseen,
  groupsByIds,
  type OverseenRow,
  overseenAgencies,
} from '../store/oversight.ts';
import { plansOf } from '../store/plan-state.ts';
import { type Deed, look } from './action.ts';
import { lateReports } from './late-report.ts';
import { retypedOf } from './retyped.ts';

/** How the agencies that somebody watches over get on in a cycle, and how their groups stood. */
export interface Oversight {
  readonly cycles: readonly Cycle[];
  readonly cycle: Cycle | null;
  readonly instrument: Instrument | null;
  readonly items: number;
  /** Under watch, and of them registered. */
  readonly agencies: number;
  readonly registered: number;
  readonly overseen: readonly Overseen[];
  readonly page: number;
  readonly pages: number;
  readonly groups: readonly OverseenStanding[];
  /** What finds somebody where the words find nobody. */
  readonly retyped: string | null;
}

/** A group's published years, newest first; groups of one's own choice have no rank. */
export interface OverseenStanding {
  readonly group: OverseenGroup;
  readonly years: readonly (Pick<GroupIn, 'mean' | 'rank' | 'scored' | 'passed'> & {
    readonly year: number;
    readonly cycleId: number;
  })[];
}

export const seeOversight = look({
  name: 'oversight.see',
  input: oversightInput,
  may: ['administrator', 'oversight'],
  async do(deed, input): Promise<Oversight> {
    const { tx, actor } = deed;
    const cycles = (await allCycles(tx)).filter(({ state }) => state !== 'draft');
    const cycle = cycles.find(({ id }) => id === input.cycle) ?? currentCycle(cycles) ?? null;
    const groupIds = actor.appointments.flatMap(({ role, groupId }) =>
      role === 'oversight' && groupId !== null ? [groupId] : [],
    );
    const groups = await standingsOf(tx, await groupsByIds(tx, groupIds));
    const adopted = cycle && (await findInstrument(tx, cycle.instrumentHash));
    if (!cycle || !adopted) {
      const nothing = { items: 0, agencies: 0, registered: 0, overseen: [], page: 1, pages: 1 };
      return { cycles, cycle: null, instrument: null, groups, retyped: null, ...nothing };
    }
    const { instrument } = adopted;
    const { q, registered } = input;
    const filter = { cycleId: cycle.id, among: overseenBy(actor), q, registered };
    const counts = await countOverseen(tx, filter);
    const listed = listedOf(counts, registered);
    const pages = Math.max(1, Math.ceil(listed / OVERSEEN_A_PAGE));
    const page = Math.min(input.page, pages);
    const slice = { limit: OVERSEEN_A_PAGE, offset: (page - 1) * OVERSEEN_A_PAGE };
    const rows = await overseenAgencies(tx, filter, cycle.fiscalYear, slice);
    return {
      cycles,
      cycle,
      instrument,
      items: itemsOf(instrument).length,
      ...counts,
      overseen: await withAnswers(deed, cycle, instrument, rows),
      page,
      pages,
      groups,
      retyped: await retypedOf(q, listed, async (other) =>
        listedOf(await countOverseen(tx, { ...filter, q: other }), registered),
      ),
    };
  },
});

function listedOf(
  counts: { readonly agencies: number; readonly registered: number },
  registered: 'yes' | 'no' | null,
): number {
  if (registered === null) return counts.agencies;
  return registered === 'yes' ? counts.registered : counts.agencies - counts.registered;
}

async function withAnswers(
  { tx, now }: Deed,
  cycle: Cycle,
  instrument: Instrument,
  rows: readonly OverseenRow[],
): Promise<Overseen[]> {
  const ids = rows.map(({ id }) => id);
  const given = await countsOf(tx, cycle.id, ids);
  const counting = await countingOf(tx, cycle.id);
  const days = countingDays(cycle.calendar, dayInThailand(now), counting?.since);
  const late = await lateReports(tx, ids, now);
  const plans = new Map(
    (await plansOf(tx, ids, cycle.fiscalYear - 1)).map(({ agencyId, ...plan }) => [agencyId, plan]),
  );
  return rows.map((row) => {
    const counts = Object.fromEntries(
      given.filter(({ agencyId }) => agencyId === row.id).map((one) => [one.channel, one]),
    );
    return {
      agency: row,
      registered: row.registered,
      channels: progressOf(instrument, row, counts, days),
      decided: row.decided,
      sheet: row.sheet === null ? 'none' : row.sheet ? 'complete' : 'begun',
      analysed: row.analysed,
      plan: plans.get(row.id) ?? null,
      lateReports: late.get(row.id) ?? null,
    };
  });
}

async function standingsOf(tx: Tx, groups: readonly OverseenGroup[]): Promise<OverseenStanding[]> {
  const editions = await currentEditions(tx);
  const ids = editions.map(({ id }) => id);
  const standings: OverseenStanding[] = [];
  for (const group of groups) {
    const years =
      group.kind === 'custom'
        ? await chosenOverEditions(tx, ids, group.id)
        : await groupOverEditions(tx, ids, { kind: group.kind, key: group.code });
    standings.push({
      group,
      years: editions.flatMap(({ id, cycleId, head }) => {
        const own = years.find(({ editionId }) => editionId === id);
        return own ? [{ ...own, year: head.cycle.fiscalYear, cycleId }] : [];
      }),
    });
  }
  return standings;
}

/** A group of one's own choice is no row of an edition: its present members are taken together. */
async function chosenOverEditions(tx: Tx, editionIds: readonly number[], groupId: number) {
  const years = [];
  for (const editionId of editionIds) {
    const summary = await memberSummary(tx, editionId, groupId);
    if (summary.agencies > 0) years.push({ ...summary, editionId, rank: null });
  }
  return years;
}

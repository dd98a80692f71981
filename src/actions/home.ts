import { z } from 'zod';
import type { Cycle } from '../core/cycle.ts';
import { countOpen, openRounds } from '../core/follow-up.ts';
import { type Actor, coversAgency, type Role } from '../core/person.ts';
import {
  type Waiting,
  type WaitingPlan,
  type WaitingReports,
  waitingFor,
} from '../core/waiting.ts';
import { dayInThailand, fiscalYearOf } from '../kit/thai.ts';
import { agencyById } from '../store/agency.ts';
import { allCycles } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { followUpsOf } from '../store/follow-up.ts';
import { awaitingPlans } from '../store/plan-approval.ts';
import { type Deed, look } from './action.ts';
import { adviceToDo, newlyAdvised } from './home-advice.ts';
import { waitingBoards, waitingReviews } from './home-disclosure.ts';

/** What waits for the person who asks: reports that are late before all else. */
export const viewHome = look({
  name: 'home.view',
  input: z.strictObject({}),
  may: 'signedIn',
  async do(deed): Promise<Waiting[]> {
    const { tx, actor, now } = deed;
    const today = dayInThailand(now);
    const reports = actor.complete ? await waitingReports(tx, actor, today) : [];
    const late = reports.filter((one) => one.late > 0);
    const others = reports.filter((one) => one.late === 0);
    const plans = actor.complete ? await waitingPlans(tx, actor) : [];
    const cycles = await allCycles(tx);
    const work = actor.complete ? await waitingWork(deed, cycles) : [];
    // The way to one's own work stands in place of the days alone.
    const said = new Set(
      work.flatMap((one) => ('cycle' in one ? [`${PHASE_OF[one.kind]} ${one.cycle.id}`] : [])),
    );
    const phases = waitingFor(actor, cycles, today).filter(
      (one) => one.kind !== 'phase' || !said.has(`${one.phase} ${one.cycle.id}`),
    );
    return [...late, ...plans, ...work, ...phases, ...others];
  },
});

const PHASE_OF = {
  board: 'disclosure',
  review: 'review',
  lead: '',
  advice: '',
  advised: '',
} as const;

async function waitingWork(deed: Deed<unknown>, cycles: readonly Cycle[]) {
  const ids = agenciesAs(deed.actor, ['coordinator', 'owner', 'head']);
  const boards = ids.length > 0 ? await waitingBoards(deed, cycles, ids) : [];
  return [
    ...boards,
    ...(await waitingReviews(deed, cycles)),
    ...(await adviceToDo(deed, cycles)),
    ...(await newlyAdvised(deed, agenciesAs(deed.actor, ['coordinator']))),
  ];
}

/** What the head is to decide on. */
async function waitingPlans(tx: Tx, actor: Actor): Promise<WaitingPlan[]> {
  const ids = agenciesAs(actor, ['head']);
  if (ids.length === 0) return [];
  const waiting: WaitingPlan[] = [];
  for (const { agencyId, fiscalYear, version, at } of await awaitingPlans(tx, ids)) {
    const agency = await agencyById(tx, agencyId);
    if (!agency) continue;
    waiting.push({ kind: 'plan', agency, fiscalYear, version, since: dayInThailand(at) });
  }
  return waiting;
}

function agenciesAs(actor: Actor, roles: readonly Role[]): number[] {
  return actor.appointments.flatMap(({ role, agencyId }) =>
    agencyId !== null && roles.includes(role) ? [agencyId] : [],
  );
}

/** An owner's own measures; all of them for the coordinator and the head. */
async function waitingReports(tx: Tx, actor: Actor, today: string): Promise<WaitingReports[]> {
  const ids = agenciesAs(actor, ['coordinator', 'owner', 'head']);
  if (ids.length === 0) return [];
  const year = fiscalYearOf(today);
  const followUps = await followUpsOf(tx, ids, [year, year - 1]);
  const waiting: WaitingReports[] = [];
  for (const followUp of followUps) {
    const agency = await agencyById(tx, followUp.agencyId);
    const isMine = !coversAgency(actor, ['coordinator', 'head'], followUp.agencyId);
    const open = openRounds(followUp, today).filter(
      ({ people }) => !isMine || people.includes(actor.personId ?? ''),
    );
    if (!agency || open.length === 0) continue;
    const { fiscalYear } = followUp;
    waiting.push({ kind: 'reports', agency, fiscalYear, isMine, ...countOpen(open) });
  }
  return waiting;
}

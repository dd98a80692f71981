import { z } from 'zod';
import { countOpen, openRounds } from '../core/follow-up.ts';
import { type Actor, coversAgency } from '../core/person.ts';
import { type Waiting, type WaitingReports, waitingFor } from '../core/waiting.ts';
import { dayInThailand, fiscalYearOf } from '../kit/thai.ts';
import { agencyById } from '../store/agency.ts';
import { allCycles } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { followUpsOf } from '../store/follow-up.ts';
import { look } from './action.ts';

/** What waits for the person who asks: reports that are late before all else. */
export const viewHome = look({
  name: 'home.view',
  input: z.strictObject({}),
  may: 'signedIn',
  async do({ tx, actor, now }): Promise<Waiting[]> {
    const today = dayInThailand(now);
    const reports = actor.complete ? await waitingReports(tx, actor, today) : [];
    const late = reports.filter((one) => one.late > 0);
    const others = reports.filter((one) => one.late === 0);
    return [...late, ...waitingFor(actor, await allCycles(tx), today), ...others];
  },
});

/** An owner's own measures; all of them for the coordinator and the head. */
async function waitingReports(tx: Tx, actor: Actor, today: string): Promise<WaitingReports[]> {
  const ids = actor.appointments.flatMap(({ role, agencyId }) =>
    agencyId !== null && ['coordinator', 'owner', 'head'].includes(role) ? [agencyId] : [],
  );
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

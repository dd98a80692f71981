import type { Cycle } from '../core/cycle.ts';
import { hasRole } from '../core/person.ts';
import type { WaitingAdvice, WaitingAdvised } from '../core/waiting.ts';
import { dayInThailand } from '../kit/thai.ts';
import { advisedSince } from '../store/advice-issue.ts';
import { countAdvice, hasAdvice } from '../store/advice-queue.ts';
import { agencyById } from '../store/agency.ts';
import type { Deed } from './action.ts';

/** What waits of assessors' advice: to write, to approve, or newly published to read. */
type Asked = Omit<Deed<unknown>, 'thing'>;

export async function adviceToDo(
  { tx, actor }: Asked,
  cycles: readonly Cycle[],
): Promise<WaitingAdvice[]> {
  const isLead = hasRole(actor, ['lead']);
  if (!isLead && !hasRole(actor, ['assessor'])) return [];
  const waiting: WaitingAdvice[] = [];
  for (const cycle of cycles) {
    if (!(await hasAdvice(tx, cycle.id))) continue;
    const all = { cycleId: cycle.id, q: '', state: null };
    const own = await countAdvice(tx, { ...all, assessor: actor.personId });
    const handed = isLead ? (await countAdvice(tx, { ...all, assessor: null })).handed : 0;
    const { drafted, returned } = own;
    if (drafted + returned + handed === 0) continue;
    waiting.push({ kind: 'advice', cycle, drafted, returned, handed });
  }
  return waiting;
}

const NEW_FOR_DAYS = 30;

export async function newlyAdvised(
  { tx, now }: Asked,
  agencyIds: readonly number[],
): Promise<WaitingAdvised[]> {
  const since = new Date(now.getTime() - NEW_FOR_DAYS * 86_400_000);
  const waiting: WaitingAdvised[] = [];
  for (const { agencyId, publishedAt, ...of } of await advisedSince(tx, agencyIds, since)) {
    const agency = await agencyById(tx, agencyId);
    if (!agency) continue;
    const publishedOn = dayInThailand(new Date(publishedAt));
    waiting.push({ kind: 'advised', agency, publishedOn, ...of });
  }
  return waiting;
}

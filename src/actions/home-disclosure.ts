import type { Cycle } from '../core/cycle.ts';
import { openingOf } from '../core/cycle.ts';
import { countStates } from '../core/disclosure.ts';
import { coversAgency, hasRole } from '../core/person.ts';
import type { WaitingBoard, WaitingLead, WaitingReview } from '../core/waiting.ts';
import { dayInThailand } from '../kit/thai.ts';
import { agencyById } from '../store/agency.ts';
import { countWaitingAppeals } from '../store/appeal.ts';
import { countDisputes, queueKinds } from '../store/review-queue.ts';
import type { Deed } from './action.ts';
import { boardOf, findDisclosing } from './disclosure.ts';

/** What waits of disclosure items: an agency's board, an assessor's queue, what a lead decides on. */
type Asked = Omit<Deed<unknown>, 'thing'>;

export async function waitingBoards(
  deed: Asked,
  cycles: readonly Cycle[],
  agencyIds: readonly number[],
): Promise<WaitingBoard[]> {
  const { tx, actor, now } = deed;
  const waiting: WaitingBoard[] = [];
  for (const cycle of cycles) {
    const opening = openingOf(cycle, 'disclosure', dayInThailand(now));
    if (opening.is !== 'open') continue;
    for (const id of new Set(agencyIds)) {
      const agency = await agencyById(tx, id);
      const input = { cycleId: cycle.id, agency: agency?.code ?? '' };
      const thing = await findDisclosing(tx, input);
      if (!agency || !thing) continue;
      const { items } = await boardOf({ ...deed, thing });
      const isMine = !coversAgency(actor, ['coordinator', 'head'], id);
      const shown = isMine
        ? items.filter(({ people }) => people.some((one) => one.id === actor.personId))
        : items;
      if (shown.length === 0) continue;
      waiting.push({
        kind: 'board',
        cycle,
        agency,
        isMine,
        counts: countStates(shown),
        returned: shown.filter(({ returned }) => returned).length,
        items: shown.length,
        closesOn: opening.closesOn,
      });
    }
  }
  return waiting;
}

export async function waitingReviews(
  { tx, actor, now }: Asked,
  cycles: readonly Cycle[],
): Promise<(WaitingReview | WaitingLead)[]> {
  const waiting: (WaitingReview | WaitingLead)[] = [];
  for (const cycle of cycles) {
    const isOpen = (phase: 'review' | 'clarification') =>
      openingOf(cycle, phase, dayInThailand(now)).is === 'open';
    if (isOpen('review') && hasRole(actor, ['assessor'])) {
      const kinds = await queueKinds(tx, cycle.id, actor.personId!);
      const tasks = kinds.reduce((sum, kind) => sum + kind.tasks, 0);
      const done = kinds.reduce((sum, kind) => sum + kind.done, 0);
      if (tasks > 0) waiting.push({ kind: 'review', cycle, tasks, done });
    }
    if ((isOpen('review') || isOpen('clarification')) && hasRole(actor, ['lead'])) {
      const disputes = await countDisputes(tx, cycle.id);
      const appeals = await countWaitingAppeals(tx, cycle.id);
      if (disputes + appeals > 0) waiting.push({ kind: 'lead', cycle, disputes, appeals });
    }
  }
  return waiting;
}

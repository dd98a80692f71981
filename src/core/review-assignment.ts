import type { ReviewTask } from './review.ts';

/**
 * Who looks at what. Items of one kind stay together as far as the load allows, so that like is
 * judged with like; nobody gets an agency they have an interest in, nor both seats of one item.
 */
export interface AssessorLoad {
  readonly id: string;
  /** What they have already. */
  readonly tasks: number;
  /** Agencies they have an interest in. */
  readonly barred: ReadonlySet<number>;
}

export interface AssignedTask extends ReviewTask {
  readonly assessorId: string;
}

export interface Assigned {
  readonly tasks: readonly AssignedTask[];
  /** What nobody may look at. */
  readonly nobody: readonly ReviewTask[];
}

/** The tasks in the order of items; `held` is who has the other seat, by agency and item. */
export function assignTasks(
  wanted: readonly ReviewTask[],
  assessors: readonly AssessorLoad[],
  held: ReadonlyMap<string, string> = new Map(),
): Assigned {
  const load = new Map(assessors.map(({ id, tasks }) => [id, tasks]));
  const whole = wanted.length + assessors.reduce((sum, { tasks }) => sum + tasks, 0);
  const share = Math.ceil(whole / Math.max(1, assessors.length));
  const seats = new Map(held);
  const tasks: AssignedTask[] = [];
  const nobody: ReviewTask[] = [];
  let turn = 0;
  for (const task of wanted) {
    const key = seatKey(task);
    const may = ({ id, barred }: AssessorLoad) =>
      !barred.has(task.agencyId) && seats.get(key) !== id;
    const isFull = ({ id }: AssessorLoad) => (load.get(id) ?? 0) >= share;
    for (let i = 0; i < assessors.length && isFull(assessors[turn % assessors.length]!); i += 1) {
      turn += 1;
    }
    const next = assessors[turn % Math.max(1, assessors.length)];
    const chosen =
      next && may(next) && !isFull(next) ? next : leastLoaded(assessors.filter(may), load);
    if (!chosen) {
      nobody.push(task);
      continue;
    }
    load.set(chosen.id, (load.get(chosen.id) ?? 0) + 1);
    seats.set(key, chosen.id);
    tasks.push({ ...task, assessorId: chosen.id });
  }
  return { tasks, nobody };
}

export const seatKey = ({ agencyId, item }: Pick<ReviewTask, 'agencyId' | 'item'>): string =>
  `${agencyId} ${item}`;

function leastLoaded(
  assessors: readonly AssessorLoad[],
  load: ReadonlyMap<string, number>,
): AssessorLoad | undefined {
  const of = ({ id }: AssessorLoad) => load.get(id) ?? 0;
  return assessors.reduce<AssessorLoad | undefined>(
    (least, one) => (!least || of(one) < of(least) ? one : least),
    undefined,
  );
}

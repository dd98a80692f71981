import { contentOf, type Plan, planHash } from './plan.ts';

/** A plan as it was laid before the head: frozen, with the hash that the head decides on. */
export interface PlanVersion {
  readonly version: number;
  readonly hash: string;
  /** What whoever prepared it says to the head. */
  readonly note: string;
  /** Who prepared it; null where the account is no more. */
  readonly personName: string | null;
  readonly at: Date;
  readonly decision: PlanDecision | null;
}

export interface PlanDecision {
  readonly kind: 'approved' | 'returned';
  readonly position: string;
  readonly reason: string;
  readonly personName: string | null;
  readonly at: Date;
}

/** Where a plan stands between those who write it and the head. */
export const PLAN_STANDINGS = ['none', 'awaiting', 'approved', 'returned'] as const;
export interface PlanState {
  readonly kind: (typeof PLAN_STANDINGS)[number];
  /** It was written on since the last version was laid before the head. */
  readonly isChanged: boolean;
}

/** By its versions, newest first. */
export function planState(
  agencyCode: string,
  plan: Plan,
  versions: readonly Pick<PlanVersion, 'hash' | 'decision'>[],
): PlanState {
  const [latest] = versions;
  if (!latest) return { kind: 'none', isChanged: false };
  return {
    kind: latest.decision?.kind ?? 'awaiting',
    isChanged: latest.hash !== planHash(agencyCode, contentOf(plan)),
  };
}

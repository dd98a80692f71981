import { createHash } from 'node:crypto';
import type { Assignee } from './assignment.ts';
import { canonical } from './audit.ts';
import type { DisclosureItem } from './instrument.ts';
import { type AnswerVersion, EMPTY_ANSWER } from './item-answer.ts';
import { type ItemWarning, itemWarnings } from './item-warning.ts';
import type { Submission } from './submission.ts';

/** Where each item stands between those who write it, who looks through it, the head and handing in. */
export const ITEM_STATES = ['notBegun', 'drafting', 'reviewed', 'approved', 'submitted'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const CHECK_STAGES = ['review', 'head'] as const;
export type CheckStage = (typeof CHECK_STAGES)[number];

/** What was said of one version. */
export interface ItemCheck {
  readonly item: string;
  readonly version: number;
  readonly stage: CheckStage;
  readonly accepted: boolean;
  readonly reason: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly at: Date;
}

export interface ItemAssignment {
  readonly item: string;
  readonly number: number;
  readonly unit: string;
  readonly people: readonly string[];
}

export interface BoardItem {
  readonly item: DisclosureItem;
  readonly state: ItemState;
  /** The version that stands; null before anything was written. */
  readonly latest: AnswerVersion | null;
  /** Sent back, and not written anew since. */
  readonly returned: ItemCheck | null;
  /** Whoever wrote it looked through it as well. */
  readonly isOwnReview: boolean;
  readonly warnings: readonly ItemWarning[];
  readonly unit: string;
  readonly people: readonly Assignee[];
  readonly comments: number;
}

export interface BoardFacts {
  readonly items: readonly DisclosureItem[];
  readonly fiscalYear: number;
  readonly domains: readonly string[];
  readonly answers: readonly (AnswerVersion & { readonly item: string })[];
  /** In the order they were said. */
  readonly checks: readonly ItemCheck[];
  readonly assignments: readonly ItemAssignment[];
  readonly assignees: readonly Assignee[];
  readonly comments: Readonly<Record<string, number>>;
  /** The last that was handed in. */
  readonly submission: Submission | null;
}

export function boardItems(facts: BoardFacts): BoardItem[] {
  const answers = new Map(facts.answers.map((one) => [one.item, one]));
  return facts.items.map((item) => {
    const latest = answers.get(item.code) ?? null;
    const said = facts.checks.filter(
      (one) => one.item === item.code && one.version === latest?.version,
    );
    const last = (stage: CheckStage) => said.filter((one) => one.stage === stage).at(-1);
    const [review, head] = [last('review'), last('head')];
    const assigned = facts.assignments.find((one) => one.item === item.code);
    const parent =
      item.dependsOn === undefined ? null : (answers.get(item.dependsOn)?.body ?? null);
    const { fiscalYear, domains } = facts;
    return {
      item,
      latest,
      state: stateOf(item.code, latest, { review, head }, facts.submission),
      returned: [head, review].find((one) => one && !one.accepted) ?? null,
      isOwnReview: review?.accepted === true && review.personId === latest?.personId,
      warnings: itemWarnings(latest?.body ?? EMPTY_ANSWER, { item, fiscalYear, domains, parent }),
      unit: assigned?.unit ?? '',
      people: facts.assignees.filter(({ id }) => assigned?.people.includes(id)),
      comments: facts.comments[item.code] ?? 0,
    };
  });
}

function stateOf(
  code: string,
  latest: AnswerVersion | null,
  said: Readonly<Record<CheckStage, ItemCheck | undefined>>,
  submission: Submission | null,
): ItemState {
  if (!latest) return 'notBegun';
  if (!said.review?.accepted || said.head?.accepted === false) return 'drafting';
  if (!said.head) return 'reviewed';
  const isIn = submission?.content.items.some(
    ({ item, version }) => item === code && version === latest.version,
  );
  return isIn ? 'submitted' : 'approved';
}

/** What the head or whoever hands it in has before them: no other set is approved or handed in. */
export function boardMark(board: readonly BoardItem[]): string {
  const shown = board.map(({ item, latest, state }) => [item.code, latest?.version ?? 0, state]);
  return createHash('sha256').update(canonical(shown)).digest('hex').slice(0, 32);
}

/** Everything is approved by the head, and not all of it was handed in before. */
export function isReadyToSubmit(board: readonly BoardItem[]): boolean {
  return (
    board.every(({ state }) => state === 'approved' || state === 'submitted') &&
    board.some(({ state }) => state === 'approved')
  );
}

export function countStates(board: readonly BoardItem[]): Record<ItemState, number> {
  const counts = Object.fromEntries(ITEM_STATES.map((state) => [state, 0]));
  for (const { state } of board) counts[state] = (counts[state] ?? 0) + 1;
  return counts as Record<ItemState, number>;
}

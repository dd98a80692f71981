import { decimalText } from '../kit/decimal.ts';
import { type Channel, type Instrument, itemsOf } from './instrument.ts';
import { nextLevel } from './level-step.ts';
import { type Outcome, valuesOf } from './score.ts';
import { Case, type Goal, type Known, type Unmet } from './what-if-case.ts';
import { ladderOf } from './what-if-items.ts';
import type { Moves } from './what-if-line.ts';
import { type FewestMoves, fewestMoves } from './what-if-moves.ts';
import { type Points, pointsOf } from './what-if-points.ts';

/**
 * The smallest changes that reach a level or a total, under the year's weights, side conditions and
 * rounding: by answers only (a move is one respondent answering one question one step higher), by
 * disclosure items only, and by any mixture that no other beats in both. Every plan is scored again
 * from the ground up before it is shown.
 */
export interface WhatIf {
  readonly goal: Goal;
  readonly now: Tried;
  /** Nothing where the goal is reached already. */
  readonly unmet: readonly Unmet[];
  readonly answers: Suggestion;
  readonly items: Suggestion;
  /** Fewest items first; each has fewer moves than the one before it. */
  readonly front: readonly Plan[];
  /** Whether no other choice of items can be better; false only where very many wait for others. */
  readonly isEveryItemTried: boolean;
  readonly points: Points | undefined;
  /** Figures that stay, since the answers behind them are not known. */
  readonly fixed: readonly string[];
  /** Sides that the goal asks something of and that are not known, where that leaves it open. */
  readonly unseen: readonly string[];
  /** Everything that can be changed, changed. */
  readonly best: Tried & { readonly unmet: readonly Unmet[] };
}

export type Suggestion =
  | { readonly kind: 'plan'; readonly plan: Plan }
  /** Even everything is not enough. */
  | { readonly kind: 'impossible'; readonly best: Tried; readonly unmet: readonly Unmet[] }
  /** Neither answers nor verdicts are known. */
  | { readonly kind: 'unknown' };

export interface Plan {
  readonly moves: number;
  /** No way has fewer moves; the same as `moves` where that is proven to be the least. */
  readonly atLeast: number;
  readonly questions: readonly QuestionChange[];
  readonly items: readonly string[];
  readonly after: Tried;
}

export interface QuestionChange {
  /** In the plan of the year: `eit2.e1`. */
  readonly key: string;
  readonly code: string;
  readonly channel: Channel;
  readonly moves: number;
  readonly before: string;
  readonly after: string;
}

export interface Tried {
  readonly values: Readonly<Record<string, string>>;
  readonly level: string | null;
  /** Levels that what is known does not rule out, best first. */
  readonly possible: readonly string[];
}

export interface Changes {
  /** By key of the cell. */
  readonly moves: Moves;
  readonly items: readonly string[];
}

/** The next level up, or undefined at the best or where there is no level. */
export function nextGoal(
  instrument: Instrument,
  values: Readonly<Record<string, string>>,
  level: string | null,
): Goal | undefined {
  const to = nextLevel(instrument, values, level)?.to;
  if (!to) return undefined;
  const each = to.eachFrom === undefined ? null : String(to.eachFrom);
  return { total: String(to.from), each, level: to.code };
}

/** Undefined where there is no total to begin with. */
export function whatIf(known: Known, goal: Goal): WhatIf | undefined {
  const of = new Case(known, goal);
  if (!of.now.nodes.get('total')?.figure) return undefined;
  const hasItems = Object.keys(known.verdicts).length > 0;
  const hasAnswers = Object.keys(known.sums).length > 0;
  const ladder = hasItems ? ladderOf(of) : { steps: [[]], isProven: true };
  const plans = plansOf(of, ladder.steps);
  const everyItem = hasItems ? itemsOf(known.instrument).map((item) => item.code) : [];
  const everyMove = of.everyMove();
  const suggestion = (plan: Plan | undefined, all: Changes): Suggestion => {
    if (plan) return { kind: 'plan', plan };
    const outcome = of.tried(all.moves, all.items);
    return { kind: 'impossible', best: triedOf(outcome), unmet: of.unmet(outcome) };
  };
  const best = of.tried(everyMove, everyItem);
  return {
    goal,
    now: triedOf(of.now),
    unmet: of.unmet(of.now),
    answers: hasAnswers
      ? suggestion(
          plans.find((plan) => plan.items.length === 0),
          { moves: everyMove, items: [] },
        )
      : { kind: 'unknown' },
    items: hasItems
      ? suggestion(
          plans.find((plan) => plan.moves === 0),
          { moves: NONE, items: everyItem },
        )
      : { kind: 'unknown' },
    front: plans.filter((plan, i) => plans.slice(0, i).every((one) => one.moves > plan.moves)),
    isEveryItemTried: ladder.isProven,
    points: pointsOf(of),
    fixed: of.fixed(),
    unseen: unseenOf(of, of.now),
    best: { ...triedOf(best), unmet: of.unmet(best) },
  };
}

const NONE: Moves = new Map();

/** One for each number of items, up to the first that needs no answer changed. */
function plansOf(of: Case, steps: readonly (readonly string[] | undefined)[]): Plan[] {
  const enough = steps.findIndex((items) => items && of.isReached(of.tried(NONE, items)));
  const looked = enough < 0 ? steps : steps.slice(0, enough + 1);
  const endings = looked.flatMap((items) => (items ? [{ items }] : []));
  return fewestMoves(of, endings).flatMap((found, i) =>
    found ? [planFor(of, found, endings[i]!.items)] : [],
  );
}

function planFor(of: Case, found: FewestMoves, items: readonly string[]): Plan {
  const outcome = of.tried(found.moves, items);
  if (!of.isReached(outcome)) throw new Error('a plan that does not reach its goal');
  return {
    moves: found.count,
    atLeast: found.atLeast,
    questions: changesOf(of, found.moves, outcome),
    items,
    after: triedOf(outcome),
  };
}

/** In the order of the instrument. */
function changesOf(of: Case, moves: Moves, outcome: Outcome): QuestionChange[] {
  return [...outcome.nodes.keys()].flatMap((key) => {
    const count = moves.get(key) ?? 0;
    if (count === 0) return [];
    const { code, channel } = of.rule(key);
    const shown = ({ nodes }: Outcome) => decimalText(nodes.get(key)!.figure!.point);
    return [
      {
        key,
        code,
        channel: channel!,
        moves: count,
        before: shown(of.now),
        after: shown(outcome),
      },
    ];
  });
}

/** The whole score with these changes, and what it still lacks. */
export function tryOut(
  known: Known,
  goal: Goal,
  changes: Changes,
): (Tried & Pick<WhatIf, 'unmet' | 'unseen'>) | undefined {
  const of = new Case(known, goal);
  if (!of.now.nodes.get('total')?.figure) return undefined;
  const outcome = of.tried(changes.moves, changes.items);
  return { ...triedOf(outcome), unmet: of.unmet(outcome), unseen: unseenOf(of, outcome) };
}

/** Nothing where what is known tells of the level all the same. */
function unseenOf({ goal, known, unseen }: Case, { levelCandidates }: Outcome): readonly string[] {
  const { levels } = known.instrument.rating;
  const wanted = levels.findIndex(({ code }) => code === goal.level);
  const isSure = levelCandidates.every((level) => levels.indexOf(level) <= wanted);
  return isSure ? [] : unseen;
}

function triedOf(outcome: Outcome): Tried {
  return {
    values: valuesOf(outcome),
    level: outcome.level?.code ?? null,
    possible: outcome.levelCandidates.map(({ code }) => code),
  };
}

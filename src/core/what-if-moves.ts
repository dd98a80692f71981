import { add, dividedBy, type Exact, exact, rounded, times, ZERO } from '../kit/decimal.ts';
import { surveyTools } from './instrument.ts';
import type { Outcome } from './score.ts';
import type { NodeRule } from './score-plan.ts';
import type { Case } from './what-if-case.ts';
import {
  type Front,
  firstReaching,
  fixedFront,
  fromOn,
  frontOfLine,
  type Meter,
  meanFront,
  movesAt,
  roundedFront,
} from './what-if-front.ts';
import {
  cellLine,
  type Line,
  lifted,
  type Moves,
  mergeLines,
  movesIn,
  steepest,
} from './what-if-line.ts';

/**
 * The fewest one-step moves that reach a goal. A figure is a mean of means, rounded here and there,
 * and never falls when an answer rises; so the best of a mean is made of the best of its parts, and
 * joining these fronts is exact. Three steps: a way that reaches it, steepest moves first; a bound
 * no way can be under, as if every question were rounded up; and, where the two differ, the exact
 * answer if it can be had in the time there is.
 */
export interface FewestMoves {
  readonly moves: Moves;
  readonly count: number;
  /** No way has fewer than this; the same number where `moves` is proven to be the least. */
  readonly atLeast: number;
}

/** One way of having the items, and what it does to the figures of disclosure. */
export interface Ending {
  readonly items: readonly string[];
}

/** For each try at the exact answer about a fifth of a second; the bound is worth more. */
const WORK = 25_000_000;
const BOUND_WORK = 60_000_000;
const ATTEMPTS = 2;
/** Beyond so many moves the exact answer is not tried for. */
const MOST_MOVES = 15_000;

/** For each ending the fewest moves, undefined where it cannot be reached by any. */
export function fewestMoves(of: Case, endings: readonly Ending[]): (FewestMoves | undefined)[] {
  const ways = endings.map(({ items }) => greedyWay(of, items));
  const most = Math.max(0, ...ways.map((way) => (way ? countOf(way) : 0)));
  const bound = joined(of, most, { left: BOUND_WORK }, false);
  const found = ways.map((way, i): FewestMoves | undefined => {
    if (!way) return undefined;
    const count = countOf(way);
    const atLeast = bound ? Math.min(count, fewestOn(of, bound, endings[i]!.items)) : 0;
    return { moves: way, count, atLeast };
  });
  if (!of.isEven()) return found;
  return proven(of, endings, found);
}

/** Tries the exact fronts for as many of the open ones as fit into the work. */
function proven(
  of: Case,
  endings: readonly Ending[],
  found: (FewestMoves | undefined)[],
): (FewestMoves | undefined)[] {
  const open = found.flatMap((one) => (one && one.atLeast < one.count ? [one.count] : []));
  const budgets = [...new Set(open)].filter((most) => most <= MOST_MOVES).sort((a, b) => b - a);
  for (const most of budgets.slice(0, ATTEMPTS)) {
    const front = joined(of, most, { left: WORK }, true);
    if (!front) continue;
    return found.map((one, i) => {
      if (!one || one.count > most) return one;
      const items = endings[i]!.items;
      const place = placeOn(of, front, items);
      const moves = movesAt(front, place);
      return { moves, count: front.moves[place]!, atLeast: front.moves[place]! };
    });
  }
  return found;
}

/** First what the sides lack, then the total, always the steepest moves that are left. */
function greedyWay(of: Case, items: readonly string[]): Moves | undefined {
  let taken: Moves = new Map();
  for (const key of of.asked()) {
    const line = lineOf(of, key);
    const fits = (moves: number) => {
      const { nodes } = of.tried(steepest(line, moves, taken), items);
      return of.meets(key, nodes.get(key)!.figure!.point);
    };
    const most = movesIn(line);
    if (!fits(most)) return undefined;
    taken = steepest(line, least(most, fits), taken);
  }
  return taken;
}

/** The least number up to `most` that fits, when every greater one does. */
function least(most: number, fits: (moves: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function countOf(moves: Moves): number {
  return [...moves.values()].reduce((sum, count) => sum + count, 0);
}

/** The survey tools together as one front, with what the sides ask for already asked. */
function joined(of: Case, most: number, meter: Meter, isExact: boolean): Front | undefined {
  const tools = surveyTools(of.known.instrument);
  const fronts: Front[] = [];
  for (const tool of tools) {
    const built = figure(of, tool.code, { most, meter, isExact });
    if (!built) return undefined;
    const front = asFront(built, most);
    if (!front) return undefined;
    fronts.push(front);
  }
  const weights = tools.map((tool) => BigInt(tool.weight));
  return fronts.length === 0 ? fixedFront(ZERO) : meanFront(fronts, weights, most, meter);
}

interface Building {
  readonly most: number;
  readonly meter: Meter;
  readonly isExact: boolean;
}

type Built = Line | Front;

function isFront(built: Built): built is Front {
  return 'unit' in built;
}

function asFront(built: Built, most: number): Front | undefined {
  return isFront(built) ? built : frontOfLine(built, undefined, most);
}

function figure(of: Case, key: string, how: Building): Built | undefined {
  const rule = of.rule(key);
  const isSide = of.isSide(key);
  if (!of.isMovable(key)) {
    const fixed = fixedFront(of.now.nodes.get(key)!.passedUp!.point);
    return isSide ? fromOn(fixed, (value) => of.meets(key, value)) : fixed;
  }
  const built = mean(of, rule, how);
  if (!built) return undefined;
  const own = rule.isRounded ? roundedFigure(of, rule, built, how) : built;
  if (!own || !isSide) return own;
  const front = asFront(own, how.most);
  return front && fromOn(front, (value) => of.meets(key, value));
}

function mean(of: Case, rule: NodeRule, how: Building): Built | undefined {
  const way = rule.ways[0];
  if (!way) {
    const { least: lowest, most: highest, top } = of.strideOf(rule);
    return cellLine(rule.key, of.sumOf(rule), how.isExact ? lowest : highest, top);
  }
  const inputs: Built[] = [];
  for (const input of way.inputs) {
    const built = figure(of, input, how);
    if (!built) return undefined;
    inputs.push(built);
  }
  if (!inputs.some(isFront)) return mergeLines(inputs as Line[], way.weights);
  const fronts = inputs.flatMap((input) => asFront(input, how.most) ?? []);
  if (fronts.length < inputs.length) return undefined;
  return meanFront(fronts, way.weights, how.most, how.meter);
}

/** For a bound, a question counts as if it were always rounded up, and stays a line. */
function roundedFigure(of: Case, rule: NodeRule, built: Built, how: Building): Built | undefined {
  const { rounding } = of.known.instrument;
  if (isFront(built)) return roundedFront(built, rounding);
  if (how.isExact || rule.kind !== 'question') return frontOfLine(built, rounding, how.most);
  const half = exact(1, 2n * 10n ** BigInt(rounding.decimals));
  return rounding.mode === 'down' ? built : lifted(built, half);
}

/** A figure as a line, all rounding left out: the order in which moves are worth making. */
function lineOf(of: Case, key: string): Line {
  if (!of.isMovable(key)) return { base: ZERO, steps: [] };
  const rule = of.rule(key);
  const way = rule.ways[0];
  if (!way) {
    const { least: lowest, top } = of.strideOf(rule);
    return cellLine(key, of.sumOf(rule), lowest, top);
  }
  return mergeLines(
    way.inputs.map((input) => lineOf(of, input)),
    way.weights,
  );
}

function fewestOn(of: Case, front: Front, items: readonly string[]): number {
  return front.moves[placeOn(of, front, items)] ?? Number.POSITIVE_INFINITY;
}

/** Where the front first gives the total. */
function placeOn(of: Case, front: Front, items: readonly string[]): number {
  const { instrument } = of.known;
  const outcome: Outcome = of.tried(new Map(), items);
  const whole = BigInt(instrument.tools.reduce((sum, tool) => sum + tool.weight, 0));
  let asked = 0n;
  let others = ZERO;
  for (const tool of instrument.tools) {
    if (tool.kind === 'survey') asked += BigInt(tool.weight);
    else others = add(others, times(outcome.nodes.get(tool.code)!.passedUp!.point, tool.weight));
  }
  return firstReaching(front, (value) =>
    reaches(of, dividedBy(add(times(value, asked), others), whole)),
  );
}

function reaches(of: Case, total: Exact): boolean {
  const { rounding } = of.known.instrument;
  const isRounded = of.rule('total').isRounded;
  return of.meets('total', isRounded ? rounded(total, rounding.decimals, rounding.mode) : total);
}

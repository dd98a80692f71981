import { decimalText, type Exact, exact, parseDecimal } from '../kit/decimal.ts';
import type { Channel, Instrument, Level } from './instrument.ts';
import type { ChannelCounts } from './instrument-cells.ts';
import {
  type Figure,
  mayBePrinted,
  meanFigure,
  PRINTED_DECIMALS,
  printedInterval,
  roundFigure,
} from './score-figure.ts';
import { levelsOf } from './score-level.ts';
import { ScoredNodes } from './score-nodes.ts';
import { type NodeRule, placesOf, planOf, type Way } from './score-plan.ts';

/**
 * A score is a pure fold. Counts give the cells; every other node is a weighted mean of the nodes
 * below it, rounded where the year's rules say; a printed figure stands in where nothing computes
 * the node, is what the node above takes, and is held against what is computed. One pass, exact
 * from the first count to the last digit.
 */
export interface ScoreInput {
  /** Of each cell the sum of scores and the number of answers, where options are not known. */
  readonly sums?: Readonly<Partial<Record<Channel, CellSums>>>;
  readonly channels?: Readonly<Partial<Record<Channel, ChannelCounts>>>;
  /** Final verdict of each disclosure item. */
  readonly verdicts?: Readonly<Record<string, number>>;
  /** Figures as printed somewhere, by node key. */
  readonly printed?: Readonly<Record<string, string>>;
}

export type CellSums = Readonly<Record<string, readonly [sum: number, answers: number]>>;

export interface Outcome {
  readonly nodes: ReadonlyMap<string, ScoredNode>;
  /** Known when every candidate agrees. */
  readonly level: Level | undefined;
  readonly levelCandidates: readonly Level[];
  readonly disagreements: readonly Disagreement[];
  readonly notComputable: readonly NotComputable[];
}

export interface ScoredNode {
  readonly rule: NodeRule;
  readonly from: 'counts' | 'verdict' | 'nodes' | 'printed' | 'nothing';
  /** The inputs it was computed from. */
  readonly way?: Way;
  readonly counts?: Readonly<Record<string, number>>;
  /** Computed, before the year's rounding. */
  readonly unrounded?: Figure;
  /** Computed, or the printed one where nothing computes it. */
  readonly figure?: Figure;
  readonly printed?: { readonly text: string; readonly value: Exact; readonly agrees: boolean };
  /** What nodes above take. */
  readonly passedUp?: Figure;
}

export interface Disagreement {
  readonly key: string;
  readonly given: Exact;
  readonly computed: Exact;
}

export interface NotComputable {
  readonly key: string;
  /** Keys of the nodes it lacks, or the channel that nobody answered. */
  readonly missing: readonly string[];
}

export function scoreAgency(instrument: Instrument, input: ScoreInput): Outcome {
  const list: ScoredNode[] = [];
  const disagreements: Disagreement[] = [];
  let isWhole = true;
  for (const rule of planOf(instrument)) {
    const node = scoredNode(instrument, rule, input, list);
    list.push(node);
    if (!node.figure) isWhole = false;
    if (node.printed?.agrees === false) {
      const { value: given } = node.printed;
      disagreements.push({ key: rule.key, given, computed: node.figure!.point });
    }
  }
  const nodes = new ScoredNodes(placesOf(instrument), list);
  const notComputable = isWhole ? [] : lackingNodes(instrument, input, nodes);
  const levelCandidates = levelsOf(instrument, nodes);
  const level = levelCandidates.length === 1 ? levelCandidates[0] : undefined;
  return { nodes, level, levelCandidates, disagreements, notComputable };
}

type Nodes = ReadonlyMap<string, ScoredNode>;

function scoredNode(
  instrument: Instrument,
  rule: NodeRule,
  input: ScoreInput,
  below: readonly ScoredNode[],
): ScoredNode {
  let from: ScoredNode['from'] = 'nothing';
  let unrounded: Figure | undefined;
  let way: Way | undefined;
  let counts: ScoredNode['counts'];
  if (rule.kind === 'item') {
    const verdict = input.verdicts?.[rule.code];
    if (verdict !== undefined) {
      from = 'verdict';
      unrounded = verdict === 100 ? FULL : { point: exact(verdict) };
    }
  } else if (rule.ways.length === 0) {
    counts = input.channels?.[rule.channel!]?.counts[rule.code];
    const sums = input.sums?.[rule.channel!]?.[rule.code];
    const point = counts ? meanOfCounts(counts) : sums && meanOf(sums[0], sums[1]);
    if (point) {
      from = 'counts';
      unrounded = { point };
    } else counts = undefined;
  } else {
    for (const possible of rule.ways) {
      const inputs = inputsOf(possible, below);
      if (!inputs) continue;
      way = possible;
      from = 'nodes';
      unrounded = meanFigure(inputs, possible.weights);
      break;
    }
  }
  const computed = unrounded && withRounding(instrument, rule, unrounded);
  const text = input.printed?.[rule.key];
  if (text === undefined) {
    const [figure, passedUp] = [computed, computed];
    return { rule, from, way, counts, unrounded, figure, printed: undefined, passedUp };
  }
  const { given, printed } = readPrinted(rule, text, computed);
  if (!computed) from = 'printed';
  const figure = computed ?? given;
  // Where both tell the same and the computed one is a point, it is what the print was rounded from.
  const passedUp = computed && printed.agrees && !computed.spread ? computed : given;
  return { rule, from, way, counts, unrounded, figure, printed, passedUp };
}

const FULL: Figure = { point: exact(100) };

/** What a way takes of the nodes below, when all of it is there. */
function inputsOf(way: Way, below: readonly ScoredNode[]): Figure[] | undefined {
  const inputs: Figure[] = [];
  for (const place of way.places) {
    const figure = below[place]!.passedUp;
    if (!figure) return undefined;
    inputs.push(figure);
  }
  return inputs;
}

/** Sum of score × count over the number of answers; nothing when nobody answered. */
function meanOfCounts(counts: Readonly<Record<string, number>>): Exact | undefined {
  let sum = 0;
  let answers = 0;
  // Whole numbers far below 2^53: counts are at most 10^9 and scores at most 100.
  for (const score in counts) {
    sum += Number(score) * counts[score]!;
    answers += counts[score]!;
  }
  return meanOf(sum, answers);
}

function meanOf(sum: number, answers: number): Exact | undefined {
  if (!Number.isSafeInteger(sum)) throw new RangeError('more answers than can be counted');
  return answers === 0 ? undefined : { over: BigInt(sum), under: BigInt(answers) };
}

function withRounding(instrument: Instrument, rule: NodeRule, figure: Figure): Figure {
  const { decimals, mode } = instrument.rounding;
  return rule.isRounded ? roundFigure(figure, decimals, mode) : figure;
}

function readPrinted(rule: NodeRule, text: string, computed: Figure | undefined) {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`not a printed figure: ${text}`);
  const isPoint = rule.isRounded || rule.kind === 'item';
  const agrees = computed === undefined || mayBePrinted(computed, value);
  return {
    given: isPoint ? { point: value } : printedInterval(value),
    printed: { text, value, agrees },
  };
}

/**
 * Nodes without a figure that matter: something of them is there, or something above lacks them.
 * Parts of which nothing is known, below a figure that is known, are nobody's question.
 */
function lackingNodes(instrument: Instrument, input: ScoreInput, nodes: Nodes): NotComputable[] {
  const lacking: NotComputable[] = [];
  const wanted = new Set(['total']);
  for (const rule of planOf(instrument).toReversed()) {
    if (nodes.get(rule.key)!.figure) continue;
    const inputs = rule.ways.flatMap((way) => way.inputs);
    if (wanted.has(rule.key)) for (const key of inputs) wanted.add(key);
    const isIdle = inputs.length > 0 && !inputs.some((key) => nodes.get(key)!.figure);
    if (isIdle && !wanted.has(rule.key)) continue;
    const missing = missingFor(rule, input, nodes);
    if (missing.length > 0) lacking.unshift({ key: rule.key, missing });
  }
  return lacking;
}

function missingFor(rule: NodeRule, input: ScoreInput, nodes: Nodes): readonly string[] {
  if (rule.ways.length === 0) {
    const isAsked = rule.channel && input.channels?.[rule.channel]?.counts[rule.code];
    return isAsked ? [rule.channel!] : [];
  }
  const lacks = rule.ways.map(({ inputs }) => inputs.filter((key) => !nodes.get(key)!.figure));
  return lacks.reduce((fewest, lack) => (lack.length < fewest.length ? lack : fewest));
}

/** Every figure there is, as printed: two decimals. */
export function valuesOf(outcome: Outcome): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, { figure }] of outcome.nodes) {
    if (figure) values[key] = decimalText(figure.point, PRINTED_DECIMALS);
  }
  return values;
}

/** One figure as printed, if it exists. */
export function figureText(outcome: Outcome, key: string): string | undefined {
  const figure = outcome.nodes.get(key)?.figure;
  return figure && decimalText(figure.point, PRINTED_DECIMALS);
}

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
import { type NodeRule, planOf, type Way } from './score-plan.ts';

/**
 * A score is a pure fold. Counts give the cells; every other node is a weighted mean of the nodes
 * below it, rounded where the year's rules say; a printed figure stands in where nothing computes
 * the node, is what the node above takes, and is held against what is computed. One pass, exact
 * from the first count to the last digit.
 */
export interface ScoreInput {
  readonly channels?: Readonly<Partial<Record<Channel, ChannelCounts>>>;
  /** Final verdict of each disclosure item. */
  readonly verdicts?: Readonly<Record<string, number>>;
  /** Figures as printed somewhere, by node key. */
  readonly printed?: Readonly<Record<string, string>>;
}

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
  const nodes = new Map<string, ScoredNode>();
  const disagreements: Disagreement[] = [];
  for (const rule of planOf(instrument)) {
    const computed = compute(instrument, rule, input, nodes);
    const node = withPrinted(rule, computed, input.printed?.[rule.key]);
    nodes.set(rule.key, node);
    if (node.printed?.agrees === false) {
      const { value: given } = node.printed;
      disagreements.push({ key: rule.key, given, computed: node.figure!.point });
    }
  }
  const levelCandidates = levelsOf(instrument, nodes);
  const level = levelCandidates.length === 1 ? levelCandidates[0] : undefined;
  const notComputable = lackingNodes(instrument, input, nodes);
  return { nodes, level, levelCandidates, disagreements, notComputable };
}

type Computed = Omit<ScoredNode, 'printed' | 'passedUp'>;

function compute(
  instrument: Instrument,
  rule: NodeRule,
  input: ScoreInput,
  nodes: ReadonlyMap<string, ScoredNode>,
): Computed {
  const leaf = leafFigure(rule, input);
  if (leaf) return { rule, ...leaf, figure: withRounding(instrument, rule, leaf.unrounded) };
  for (const way of rule.ways) {
    const inputs = way.inputs.map((key) => nodes.get(key)!.passedUp);
    if (inputs.some((figure) => figure === undefined)) continue;
    const unrounded = meanFigure(inputs as Figure[], way.weights);
    const figure = withRounding(instrument, rule, unrounded);
    return { rule, from: 'nodes', way, unrounded, figure };
  }
  return { rule, from: 'nothing' };
}

function leafFigure(rule: NodeRule, input: ScoreInput) {
  if (rule.kind === 'item') {
    const verdict = input.verdicts?.[rule.code];
    if (verdict === undefined) return undefined;
    return { from: 'verdict', unrounded: { point: exact(verdict) } } as const;
  }
  if (!rule.channel || rule.ways.length > 0) return undefined;
  const counts = input.channels?.[rule.channel]?.counts[rule.code];
  if (!counts) return undefined;
  const point = meanOfCounts(counts);
  return point ? ({ from: 'counts', counts, unrounded: { point } } as const) : undefined;
}

/** Sum of score × count over the number of answers; nothing when nobody answered. */
function meanOfCounts(counts: Readonly<Record<string, number>>): Exact | undefined {
  let sum = 0n;
  let answers = 0n;
  for (const score in counts) {
    const count = BigInt(counts[score]!);
    sum += BigInt(score) * count;
    answers += count;
  }
  return answers === 0n ? undefined : { over: sum, under: answers };
}

function withRounding(instrument: Instrument, rule: NodeRule, figure: Figure): Figure {
  const { decimals, mode } = instrument.rounding;
  return rule.isRounded ? roundFigure(figure, decimals, mode) : figure;
}

function withPrinted(rule: NodeRule, computed: Computed, text: string | undefined): ScoredNode {
  if (text === undefined) return { ...computed, passedUp: computed.figure };
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`not a printed figure: ${text}`);
  const given = rule.isRounded || rule.kind === 'item' ? { point: value } : printedInterval(value);
  if (!computed.figure) {
    const printed = { text, value, agrees: true };
    return { ...computed, from: 'printed', figure: given, printed, passedUp: given };
  }
  const agrees = mayBePrinted(computed.figure, value);
  // Where both tell the same and the computed one is a point, it is what the print was rounded from.
  const passedUp = agrees && !computed.figure.spread ? computed.figure : given;
  return { ...computed, printed: { text, value, agrees }, passedUp };
}

/**
 * Nodes without a figure that matter: something of them is there, or something above lacks them.
 * Parts of which nothing is known, below a figure that is known, are nobody's question.
 */
function lackingNodes(
  instrument: Instrument,
  input: ScoreInput,
  nodes: ReadonlyMap<string, ScoredNode>,
): NotComputable[] {
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

function missingFor(
  rule: NodeRule,
  input: ScoreInput,
  nodes: ReadonlyMap<string, ScoredNode>,
): readonly string[] {
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

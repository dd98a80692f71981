import { decimalText, type Exact, fractionText, type RoundingMode } from '../kit/decimal.ts';
import type { DisclosureItem, Instrument, Text } from './instrument.ts';
import { titlesOf } from './instrument-titles.ts';
import type { Outcome, ScoredNode } from './score.ts';
import { PRINTED_DECIMALS } from './score-figure.ts';
import type { NodeKind } from './score-plan.ts';

/** Where one number comes from, down to the counts: plain data, ready for a page or for paper. */
export interface Explanation {
  readonly key: string;
  readonly title?: Text;
  readonly kind: NodeKind;
  readonly from: ScoredNode['from'];
  /** As printed, with two decimals; absent where it cannot be computed. */
  readonly value?: string;
  /** Before the year's rounding, as a fraction: `5740/64`. */
  readonly exact?: string;
  /** The year's rounding, where it applies here. */
  readonly rounding?: { readonly decimals: number; readonly mode: RoundingMode };
  /** Answers by score, best first. */
  readonly counts?: readonly { readonly score: number; readonly count: number }[];
  readonly inputs: readonly ExplainedInput[];
  readonly printed?: { readonly text: string; readonly agrees: boolean };
  /** The rule here is neither printed in a report nor verified by recomputation. */
  readonly provenance?: 'assumed' | 'third-party';
}

export interface ExplainedInput {
  readonly weight: number;
  /** What of it is taken up: its printed figure where there is one, unless both agree exactly. */
  readonly taken?: string;
  readonly explanation: Explanation;
}

/** The tree of one number; undefined for a key that the instrument does not have. */
export function explain(
  instrument: Instrument,
  outcome: Outcome,
  key: string,
): Explanation | undefined {
  const titles = titlesOf(instrument);
  const { decimals, mode } = instrument.rounding;
  const assumedWeights = codesWithAssumedWeights(instrument);
  const tree = (of: string): Explanation => {
    const node = outcome.nodes.get(of)!;
    const { rule, from, figure, unrounded, printed, counts } = node;
    const way = node.way ?? (from === 'nothing' ? rule.ways[0] : undefined);
    const isRounded = rule.isRounded && unrounded !== undefined;
    return {
      key: of,
      title: titles.get(rule.code),
      kind: rule.kind,
      from,
      value: figure && text(figure.point),
      exact: unrounded && fractionText(unrounded.point),
      rounding: isRounded ? { decimals, mode } : undefined,
      counts: counts && byScore(counts),
      inputs: (way?.inputs ?? []).map((input, i) => {
        const passedUp = outcome.nodes.get(input)!.passedUp;
        return {
          weight: Number(way!.weights[i]),
          taken: passedUp && text(passedUp.point),
          explanation: tree(input),
        };
      }),
      printed: printed && { text: printed.text, agrees: printed.agrees },
      provenance: assumedWeights.get(rule.code),
    };
  };
  return outcome.nodes.has(key) ? prune(tree(key)) : undefined;
}

function text(value: Exact): string {
  return decimalText(value, PRINTED_DECIMALS);
}

function byScore(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts)
    .map(([score, count]) => ({ score: Number(score), count }))
    .sort((a, b) => b.score - a.score);
}

/** Sections and indicators whose points are not established. */
function codesWithAssumedWeights(instrument: Instrument): Map<string, 'assumed' | 'third-party'> {
  const marked = new Map<string, 'assumed' | 'third-party'>();
  const mark = (code: string, items: readonly DisclosureItem[]) => {
    const doubts = items.flatMap((item) => item.pointsProvenance ?? []);
    if (doubts.length > 0) marked.set(code, doubts.includes('assumed') ? 'assumed' : 'third-party');
  };
  for (const tool of instrument.tools) {
    if (tool.kind === 'survey') continue;
    for (const indicator of tool.indicators) {
      mark(
        indicator.code,
        indicator.sections.flatMap((section) => section.items),
      );
      for (const section of indicator.sections) mark(section.code, section.items);
    }
  }
  return marked;
}

/** Absent members are left out, so that the tree is the same as data and as JSON. */
function prune<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

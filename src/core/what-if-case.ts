import { compare, decimalText, type Exact, parseDecimal, rounded } from '../kit/decimal.ts';
import { type Channel, type Instrument, type SurveyTool, surveyTools } from './instrument.ts';
import { type Cell, cellsOf } from './instrument-cells.ts';
import { type CellSums, type Outcome, scoreAgency } from './score.ts';
import { PRINTED_DECIMALS } from './score-figure.ts';
import { type NodeRule, placesOf, planOf } from './score-plan.ts';
import { type Moves, type Stride, strideOf } from './what-if-line.ts';

/** What is asked for: a total, and where it is a level, what it asks of every side. */
export interface Goal {
  readonly total: string;
  readonly each: string | null;
  /** Code of the level, where it is one. */
  readonly level: string | null;
}

/** What is known of one agency's year: sums of answers where they are, figures elsewhere. */
export interface Known {
  readonly instrument: Instrument;
  readonly sums: Readonly<Partial<Record<Channel, CellSums>>>;
  readonly verdicts: Readonly<Record<string, number>>;
  /** As printed, for the parts and tools that neither sums nor verdicts give. */
  readonly printed: Readonly<Record<string, string>>;
}

export interface Unmet {
  readonly key: string;
  readonly value: string;
  readonly needs: string;
}

/** One agency's year with one goal, ready to be tried with changes. */
export class Case {
  readonly known: Known;
  readonly goal: Goal;
  readonly total: Exact;
  readonly each: Exact | undefined;
  /** Every figure as it is. */
  readonly now: Outcome;
  /** What the level asks something of; for parts that are not known their mean, as one is not above it. */
  readonly sides: readonly string[];
  /** Sides of which it cannot be said whether they are enough. */
  readonly unseen: readonly string[];
  readonly #cells = new Map<string, Cell>();

  constructor(known: Known, goal: Goal) {
    this.known = known;
    this.goal = goal;
    this.total = parseDecimal(goal.total)!;
    this.each = goal.each === null ? undefined : parseDecimal(goal.each)!;
    this.now = this.tried(new Map());
    const asked = this.each ? known.instrument.rating.sides : [];
    this.unseen = asked.filter((key) => !this.now.nodes.get(key)?.figure);
    const means = surveyTools(known.instrument).filter(
      (tool) =>
        this.#isOneFigure(tool) && tool.parts.some((part) => this.unseen.includes(part.code!)),
    );
    this.sides = [
      ...asked.filter((key) => !this.unseen.includes(key)),
      ...means.map((tool) => tool.code).filter((code) => !asked.includes(code)),
    ];
    for (const channel of Object.keys(known.sums) as Channel[]) {
      for (const cell of cellsOf(known.instrument, channel)) {
        this.#cells.set(`${channel} ${cell.code}`, cell);
      }
    }
  }

  rule(key: string): NodeRule {
    return planOf(this.known.instrument)[placesOf(this.known.instrument).get(key)!]!;
  }

  strideOf(rule: NodeRule): Stride {
    return strideOf(this.#cells.get(`${rule.channel} ${rule.code}`)!);
  }

  sumOf(rule: NodeRule): readonly [sum: number, answers: number] {
    return this.known.sums[rule.channel!]![rule.code]!;
  }

  /** Whether a move is worth the same wherever in a question it is made. */
  isEven(): boolean {
    return [...this.#cells.values()].every((cell) => {
      const { least, most } = strideOf(cell);
      return least === most;
    });
  }

  /** Whether answers behind the figure are known. */
  isMovable(key: string): boolean {
    const rule = this.rule(key);
    if (rule.channel) return this.known.sums[rule.channel] !== undefined;
    return (rule.ways[0]?.inputs ?? []).some((input) => this.isMovable(input));
  }

  /** Figures next above answers and items that stay, since nothing is known below them. */
  fixed(): string[] {
    const { tools } = this.known.instrument;
    return tools.flatMap((tool) => {
      if (tool.kind === 'disclosure') {
        return Object.keys(this.known.verdicts).length === 0 ? [tool.code] : [];
      }
      if (this.#isOneFigure(tool)) return [tool.code];
      return tool.parts.flatMap(({ channel, code }) =>
        this.known.sums[channel] ? [] : [code ?? tool.code],
      );
    });
  }

  /** The figures next above answers and items: parts, and tools of one part or of parts unknown. */
  levers(): string[] {
    return this.known.instrument.tools.flatMap((tool) => {
      const parts = tool.kind === 'survey' ? tool.parts.flatMap(({ code }) => code ?? []) : [];
      const isSeen = parts.some((key) => this.now.nodes.get(key)?.figure);
      const isOne = tool.kind === 'survey' && this.#isOneFigure(tool);
      return isSeen && !isOne ? parts : [tool.code];
    });
  }

  #isOneFigure({ code, parts }: SurveyTool): boolean {
    return parts.length > 1 && this.known.printed[code] !== undefined;
  }

  /** As many as each cell has room for. */
  everyMove(): Moves {
    const moves = new Map<string, number>();
    for (const rule of planOf(this.known.instrument)) {
      if (!rule.channel || rule.ways.length > 0 || !this.isMovable(rule.key)) continue;
      const [sum, answers] = this.sumOf(rule);
      const { least, top } = this.strideOf(rule);
      moves.set(rule.key, Math.ceil((top * answers - sum) / least));
    }
    return moves;
  }

  /** The whole score once these moves are made and these items are found complete. */
  tried(moves: Moves, items: readonly string[] = []): Outcome {
    const { instrument, verdicts, printed } = this.known;
    const passed = Object.fromEntries(items.map((code) => [code, 100]));
    return scoreAgency(instrument, {
      sums: moves.size === 0 ? this.known.sums : this.#moved(moves),
      verdicts: { ...verdicts, ...passed },
      printed,
    });
  }

  #moved(moves: Moves): Known['sums'] {
    const sums: Partial<Record<Channel, Record<string, readonly [number, number]>>> = {};
    for (const [channel, cells] of Object.entries(this.known.sums)) {
      sums[channel as Channel] = { ...cells };
    }
    for (const [key, count] of moves) {
      const rule = this.rule(key);
      const [sum, answers] = this.sumOf(rule);
      const { least, top } = this.strideOf(rule);
      sums[rule.channel!]![rule.code] = [Math.min(top * answers, sum + least * count), answers];
    }
    return sums;
  }

  /** Levels and targets are about figures as they are printed. */
  meets(key: string, value: Exact): boolean {
    const needs = key === 'total' ? this.total : this.each!;
    return compare(rounded(value, PRINTED_DECIMALS), needs) >= 0;
  }

  /** What an outcome lacks for the goal; nothing when it is reached. */
  unmet({ nodes }: Outcome): Unmet[] {
    return this.asked().flatMap((key) => {
      const value = nodes.get(key)?.figure?.point;
      if (value && this.meets(key, value)) return [];
      const needs = key === 'total' ? this.goal.total : this.goal.each!;
      return [{ key, value: value ? decimalText(value) : '', needs }];
    });
  }

  /** Figures that the goal asks something of; the total comes last. */
  asked(): string[] {
    return [...this.sides, 'total'];
  }

  isSide(key: string): boolean {
    return this.sides.includes(key);
  }

  isReached(outcome: Outcome): boolean {
    return this.unmet(outcome).length === 0;
  }
}

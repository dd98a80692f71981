import type { Channel, DisclosureTool, Instrument, SurveyTool } from './instrument.ts';
import type { ROUNDED_STEPS } from './instrument-schema.ts';

/**
 * The rules of an instrument as a list of nodes, each after what it is made of. Every node is a
 * weighted mean: of answer counts, of verdicts, or of other nodes.
 *
 * Keys: `i1` question, `I1.1` cell, `9.2` section, `ind1` indicator, `IIT` tool, `total`. Where a
 * tool has two parts, `eit1.e1` and `eit1.ind6` are a part's, `EIT1` is the part, and plain `e1`
 * and `ind6` the two parts together.
 */
export interface NodeRule {
  readonly key: string;
  readonly kind: NodeKind;
  /** The code in the instrument: `e1` for the node `eit1.e1`. */
  readonly code: string;
  readonly channel?: Channel;
  /** Rounded before it is used further. */
  readonly isRounded: boolean;
  /** What it is computed from; the first way whose inputs all exist is taken. None for a leaf. */
  readonly ways: readonly Way[];
}

export type NodeKind =
  | (typeof ROUNDED_STEPS)[number]
  | 'cell'
  | 'item'
  | 'combinedQuestion'
  | 'combinedIndicator';

export interface Way {
  readonly inputs: readonly string[];
  /** The same, as places in the plan. */
  readonly places: readonly number[];
  readonly weights: readonly bigint[];
}

interface Plan {
  readonly rules: readonly NodeRule[];
  /** Where each key stands in the list. */
  readonly places: ReadonlyMap<string, number>;
  readonly keysInOrder: readonly string[];
  readonly itemsInOrder: readonly string[];
}

const plans = new WeakMap<Instrument, Plan>();

export function planOf(instrument: Instrument): readonly NodeRule[] {
  return planned(instrument).rules;
}

export function placesOf(instrument: Instrument): ReadonlyMap<string, number> {
  return planned(instrument).places;
}

/** Every key, in the order in which keys are hashed. */
export function keysInOrder(instrument: Instrument): readonly string[] {
  return planned(instrument).keysInOrder;
}

/** The disclosure items, likewise. */
export function itemsInOrder(instrument: Instrument): readonly string[] {
  return planned(instrument).itemsInOrder;
}

function planned(instrument: Instrument): Plan {
  let plan = plans.get(instrument);
  if (!plan) {
    const rules = makePlan(instrument);
    const places = new Map(rules.map((rule, place) => [rule.key, place]));
    plan = {
      rules: rules.map((rule) => placed(rule, places)),
      places,
      keysInOrder: [...places.keys()].sort(),
      itemsInOrder: rules.flatMap(({ kind, key }) => (kind === 'item' ? key : [])).sort(),
    };
    plans.set(instrument, plan);
  }
  return plan;
}

function placed(rule: NodeRule, places: ReadonlyMap<string, number>): NodeRule {
  const ways = rule.ways.map((way) => ({
    ...way,
    places: way.inputs.map((key) => places.get(key)!),
  }));
  return { ...rule, ways };
}

function makePlan(instrument: Instrument): NodeRule[] {
  const steps: readonly string[] = instrument.rounding.steps;
  const rules: NodeRule[] = [];
  const put: Put = (kind, code, ways, channel, isPrefixed = false) => {
    const key = isPrefixed ? `${channel}.${code}` : code;
    rules.push({ key, kind, code, channel, ways, isRounded: steps.includes(kind) });
    return key;
  };
  for (const tool of instrument.tools) {
    if (tool.kind === 'disclosure') planDisclosure(tool, put);
    else if (tool.parts.length === 1) planOnePart(tool, put);
    else planParts(tool, put);
  }
  put('total', 'total', [
    {
      inputs: instrument.tools.map((tool) => tool.code),
      places: [],
      weights: instrument.tools.map((tool) => BigInt(tool.weight)),
    },
  ]);
  return rules;
}

type Put = (
  kind: NodeKind,
  code: string,
  ways: readonly Way[],
  channel?: Channel,
  isPrefixed?: boolean,
) => string;

function planOnePart(tool: SurveyTool, put: Put): void {
  put('tool', tool.code, [evenly(planIndicators(tool, tool.parts[0]!.channel, false, put))]);
}

function planParts(tool: SurveyTool, put: Put): void {
  const { channels, codes } = {
    channels: tool.parts.map((part) => part.channel),
    codes: tool.parts.map((part) => part.code!),
  };
  tool.parts.forEach((part, i) => {
    const indicators = planIndicators(tool, part.channel, true, put);
    put('part', codes[i]!, [evenly(indicators)]);
  });
  const indicators = tool.indicators.map((indicator) => {
    const questions = indicator.questions.map(({ code }) =>
      put('combinedQuestion', code, [evenly(channels.map((channel) => `${channel}.${code}`))]),
    );
    const { code } = indicator;
    return put('combinedIndicator', code, [
      evenly(channels.map((channel) => `${channel}.${code}`)),
      evenly(questions),
    ]);
  });
  put('tool', tool.code, [evenly(codes), evenly(indicators)]);
}

function planIndicators(tool: SurveyTool, channel: Channel, isPrefixed: boolean, put: Put) {
  return tool.indicators.map((indicator) => {
    const questions = indicator.questions.map((question) => {
      const cells = question.cells?.map((cell) => put('cell', cell.code, [], channel, isPrefixed));
      return put('question', question.code, cells ? [evenly(cells)] : [], channel, isPrefixed);
    });
    return put('indicator', indicator.code, [evenly(questions)], channel, isPrefixed);
  });
}

function planDisclosure(tool: DisclosureTool, put: Put): void {
  const byPoints = tool.aggregation === 'points';
  const indicators = tool.indicators.map((indicator) => {
    const sections = indicator.sections.map((section) => {
      const points = section.items.map((item) => BigInt(byPoints ? item.points! : 1));
      const items = section.items.map((item) => put('item', item.code, []));
      const key = put('section', section.code, [{ inputs: items, places: [], weights: points }]);
      return { key, weight: byPoints ? points.reduce((sum, p) => sum + p, 0n) : 1n };
    });
    return put('indicator', indicator.code, [
      { inputs: sections.map((s) => s.key), places: [], weights: sections.map((s) => s.weight) },
    ]);
  });
  put('tool', tool.code, [evenly(indicators)]);
}

function evenly(inputs: readonly string[]): Way {
  return { inputs, places: [], weights: inputs.map(() => 1n) };
}

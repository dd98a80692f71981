import fc from 'fast-check';
import type { Channel } from '../../src/core/instrument.ts';
import { type Plan, type Tried, type WhatIf, whatIf } from '../../src/core/what-if.ts';
import type { Goal, Known } from '../../src/core/what-if-case.ts';
import { knownOf } from '../../src/core/what-if-known.ts';
import { bruteAfter, bruteBest, bruteFront } from './what-if-brute.ts';
import type { Small, Target } from './what-if-brute-figures.ts';
import { type Hiding, hide, hidings } from './what-if-hidden.ts';
import { smallCases, sumsOf } from './what-if-small.ts';

/** What may be asked for: what is there to the hundredth, just above it, all there can be, anything. */
export const AIMS = ['tie', 'justAbove', 'most', 'beyond', 'any'] as const;
export type Aim = (typeof AIMS)[number];

export interface Asked {
  readonly small: Small;
  readonly hidden: { readonly hiding: Hiding; readonly which: number };
  readonly aim: Aim;
  readonly side: 'none' | 'tie' | 'justAbove' | 'any';
  readonly draws: readonly [number, number];
}

export function askedCases(most: number): fc.Arbitrary<Asked> {
  return fc.record({
    small: smallCases(['degree', 'yesNo', 'tenths'], most),
    hidden: hidings,
    aim: fc.constantFrom(...AIMS),
    side: fc.constantFrom('none', 'tie', 'justAbove', 'any'),
    draws: fc.tuple(fc.nat(10_000), fc.nat(100)),
  });
}

export type Outcome = 'noTotal' | 'reached' | 'impossible' | 'front';

/** What differs from all ways tried, in words for whoever mends it; empty when nothing does. */
export function checked(asked: Asked): { readonly faults: string[]; readonly outcome: Outcome } {
  const { entry, left } = hide(asked.small, asked.hidden);
  const known = knownOf(asked.small.instrument, entry);
  const faults: string[] = [];
  const same = (what: string, own: unknown, all: unknown) => {
    if (JSON.stringify(own) !== JSON.stringify(all))
      faults.push(`${what}: ${JSON.stringify(own)} and not ${JSON.stringify(all)}`);
  };
  if (!left) {
    same('no total', whatIf(known, { total: '0', each: null, level: null }) === undefined, true);
    return { faults, outcome: 'noTotal' };
  }
  const small = withReadMeans(left, known, entry.values, same);
  const target = targetOf(asked, small);
  const goal: Goal = {
    total: String(target.total),
    each: target.each === null ? null : String(target.each),
    level: null,
  };
  const own = whatIf(known, goal);
  if (!own) return { faults: ['no answer where there is a total'], outcome: 'noTotal' };
  const brute = bruteFront(small, target);
  same(
    'front',
    own.front.map((plan) => [plan.items.length, plan.moves, plan.atLeast]),
    brute.map(({ items, moves }) => [items, moves, moves]),
  );
  sameLists(own, small, brute, same);
  same('now', figuresOf(own.now, small), bruteAfter(small, target, new Map(), []).values);
  same('best', figuresOf(own.best, small), bruteBest(small, target, 'both').values);
  same('fixed', [...own.fixed].sort(), lowestFixed(small));
  for (const plan of own.front) samePlan(plan, small, target, same);
  const isReached = bruteAfter(small, target, new Map(), []).isReached;
  same('reached', own.unmet.length === 0, isReached);
  if (brute.length === 0) return { faults, outcome: 'impossible' };
  return { faults, outcome: isReached ? 'reached' : 'front' };
}

type Same = (what: string, own: unknown, all: unknown) => void;

/** Both ordered lists are the two ends of the front, or say that they lead nowhere, or are unknown. */
function sameLists(own: WhatIf, small: Small, brute: ReturnType<typeof bruteFront>, same: Same) {
  const target = { total: Number(own.goal.total), each: null };
  const [first, last] = [brute[0], brute.at(-1)];
  const isSurveyKnown = Object.keys(small.counts).length > 0;
  const isItemKnown = own.items.kind !== 'unknown';
  same('items known', isItemKnown, small.instrument.tools.some(isOpenTool(small)));
  if (!isSurveyKnown) same('answers', own.answers.kind, 'unknown');
  else if (first?.items === 0) same('answers', listed(own.answers), [0, first.moves]);
  else {
    same('answers', own.answers.kind, 'impossible');
    if (own.answers.kind === 'impossible')
      same(
        'best answers',
        figuresOf(own.answers.best, small),
        bruteBest(small, target, 'answers').values,
      );
  }
  if (!isItemKnown) return;
  if (last?.moves === 0) same('items', listed(own.items), [last.items, 0]);
  else {
    same('items', own.items.kind, 'impossible');
    if (own.items.kind === 'impossible')
      same(
        'best items',
        figuresOf(own.items.best, small),
        bruteBest(small, target, 'items').values,
      );
  }
}

const isOpenTool =
  ({ fixed = {} }: Small) =>
  ({ kind, code }: Small['instrument']['tools'][number]) =>
    kind === 'disclosure' && fixed[code] === undefined;

function listed(list: WhatIf['answers']): readonly number[] | string {
  return list.kind === 'plan' ? [list.plan.items.length, list.plan.moves] : list.kind;
}

/** Its figures, by arithmetic of another hand, and that they reach what was asked for. */
function samePlan(plan: Plan, small: Small, target: Target, same: Same) {
  const moves = new Map(
    plan.questions.map((one) => [`${one.channel} ${one.code}`, one.moves] as const),
  );
  const after = bruteAfter(small, target, moves, plan.items);
  same('a plan reaches its goal', after.isReached, true);
  same('figures after a plan', figuresOf(plan.after, small), after.values);
  const sum = plan.questions.reduce((all, one) => all + one.moves, 0);
  same('its moves add up', sum, plan.moves);
}

/** Parts, tools and total, in the order of the other hand. */
function figuresOf({ values }: Tried, small: Small) {
  const keys = Object.keys(bruteAfter(small, { total: 0, each: null }, new Map(), []).values);
  return Object.fromEntries(keys.map((key) => [key, values[key]]));
}

function lowestFixed({ fixed = {}, instrument }: Small): string[] {
  return Object.keys(fixed)
    .filter((code) => {
      const tool = instrument.tools.find(
        (one) => one.kind === 'survey' && one.parts.some((part) => part.code === code),
      );
      return !tool || fixed[tool.code] === undefined;
    })
    .sort();
}

/** Printed means may or may not give their sums away; where they do, these are the true ones. */
function withReadMeans(
  small: Small,
  { sums }: Known,
  values: Readonly<Record<string, string>>,
  same: Same,
): Small {
  const counts: Small['counts'] = Object.fromEntries(
    Object.entries(small.counts).filter(([channel]) => sums[channel as Channel]),
  );
  for (const [channel, own] of Object.entries(sumsOf({ ...small, counts })))
    same(`sums of ${channel}`, sums[channel as Channel], own);
  const fixed: Record<string, string> = { ...small.fixed };
  for (const tool of small.instrument.tools) {
    for (const { channel, code } of tool.kind === 'survey' ? tool.parts : []) {
      const key = code ?? tool.code;
      if (!sums[channel] && fixed[tool.code] === undefined) fixed[key] = values[key]!;
    }
  }
  return { ...small, counts, fixed };
}

function targetOf({ aim, side, draws }: Asked, small: Small): Target {
  const anything = { total: 0, each: null };
  const hundredths = (text: string) => Math.round(Number(text) * 100);
  const now = bruteAfter(small, anything, new Map(), []).values;
  const best = bruteBest(small, anything, 'both').values;
  const total = {
    tie: () => hundredths(now.total!),
    justAbove: () => hundredths(now.total!) + 1,
    most: () => hundredths(best.total!),
    beyond: () => hundredths(best.total!) + 1,
    any: () => draws[0],
  }[aim]();
  const sides = small.instrument.rating.sides.flatMap((key) => now[key] ?? []);
  const own = sides.length > 0 ? hundredths(sides[draws[1] % sides.length]!) : 0;
  const each = {
    none: () => null,
    tie: () => own,
    justAbove: () => own + 1,
    any: () => draws[1] * 100,
  }[side]();
  const capped = Math.min(total, 10_000) / 100;
  return { total: capped, each: each === null ? null : Math.min(each, 10_000) / 100 };
}

import fc from 'fast-check';
import { channelsOf, type Instrument, itemsOf } from '../../src/core/instrument.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import { figureText, scoreAgency } from '../../src/core/score.ts';
import { whatIf } from '../../src/core/what-if.ts';
import type { Known } from '../../src/core/what-if-case.ts';
import { instrumentOf } from '../kit/instruments.ts';
import { bruteFront } from '../kit/what-if-brute.ts';
import { AIMS, askedCases, checked, type Outcome } from '../kit/what-if-check.ts';
import { HIDINGS } from '../kit/what-if-hidden.ts';
import { naiveMoves } from '../kit/what-if-naive.ts';
import { smallCases, sumsOf } from '../kit/what-if-small.ts';

/**
 * `npm run prove -- what-if [CASES] [SEED]`: small instruments against all ways there are, whole and
 * with something hidden, asked for what is there already, just above it or out of reach; one survey
 * of real size against a plain table of moves; and agencies of up to 5,000 respondents in every
 * channel, how far the two bounds are apart and how long an answer takes.
 */
export async function prove([cases = '1500', seed = '1']: readonly string[]): Promise<boolean> {
  const isSame = againstAll(+cases, +seed);
  const isHiddenSame = withHidden(+cases, +seed);
  const isNaive = againstTable();
  return [isSame, isHiddenSame, isNaive, atRealSize()].every(Boolean);
}

function againstAll(cases: number, seed: number): boolean {
  const goals = fc.record({
    total: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    each: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  });
  let [same, points] = [0, 0];
  const small = fc.tuple(smallCases(['degree', 'yesNo', 'tenths'], 4000), goals);
  for (const [one, { total, each }] of fc.sample(small, { numRuns: cases, seed })) {
    const known = { ...one, sums: sumsOf(one), printed: {} };
    const goal = { total: String(total), each: each === null ? null : String(each), level: null };
    const own = whatIf(known, goal)!.front.map((plan) => [
      plan.items.length,
      plan.moves,
      plan.atLeast,
    ]);
    const all = bruteFront(one, { total, each }).map(({ items, moves }) => [items, moves, moves]);
    points += all.length;
    if (JSON.stringify(own) === JSON.stringify(all)) same += 1;
    else console.log('differs', JSON.stringify({ own, all, goal, one }));
  }
  console.log(
    `all ways tried: ${same} of ${cases} small cases the same, ${points} points of fronts`,
  );
  return same === cases;
}

function withHidden(cases: number, seed: number): boolean {
  const seen = new Map<string, Map<Outcome, number>>();
  let same = 0;
  for (const asked of fc.sample(askedCases(2500), { numRuns: cases, seed })) {
    const { faults, outcome } = checked(asked);
    if (faults.length === 0) same += 1;
    else console.log('differs', JSON.stringify({ faults, asked }));
    for (const kind of [asked.hidden.hiding, asked.aim]) {
      const own = seen.get(kind) ?? new Map<Outcome, number>();
      seen.set(kind, own.set(outcome, (own.get(outcome) ?? 0) + 1));
    }
  }
  console.log(`hidden and asked in every way: ${same} of ${cases} the same in all figures`);
  for (const kind of [...HIDINGS, ...AIMS]) {
    const own = [...(seen.get(kind) ?? [])].map(([outcome, n]) => `${n} ${outcome}`);
    console.log(`  ${kind}: ${own.join(', ')}`);
  }
  return same === cases;
}

/** Only IIT can move: a table of the best for every number of moves, question by question. */
function againstTable(): boolean {
  let isSame = true;
  for (const [n, rise] of [
    [72, 3],
    [208, 2],
    [449, 2],
    [1000, 0.6],
  ] as const) {
    const known = madeUp(instrumentOf('nacc/2568'), n, 0.85, n);
    const iit = { iit: known.sums.iit! };
    const figures = scoreAgency(known.instrument, known);
    const rest = Object.fromEntries(
      ['EIT1', 'EIT2', 'OIT'].map((key) => [key, figureText(figures, key)!]),
    );
    const goal = (Number(figureText(figures, 'total')) + rise).toFixed(2);
    const only: Known = { ...known, sums: iit, verdicts: {}, printed: rest };
    const found = whatIf(only, { total: goal, each: null, level: null })!;
    const plan = found.answers.kind === 'plan' ? found.answers.plan : undefined;
    const table = naiveMoves(only, goal);
    isSame &&= plan?.moves === table && plan?.atLeast === table;
    console.log(`table of moves: IIT of ${n}, total +${rise}: ${plan?.moves} and ${table}`);
  }
  return isSame;
}

/** Both bounds at most this far apart: a hundredth of a part on even scales, a step of 34 for 33. */
const WIDEST = { 'nacc/2568': 0.01, 'nacc/2565': 0.035 } as const;

function atRealSize(): boolean {
  let isTight = true;
  for (const name of ['nacc/2568', 'nacc/2565'] as const) {
    let [asked, proven, widest, slowest] = [0, 0, 0, 0];
    for (const n of [100, 449, 1000, 2003, 4999, 5000]) {
      for (const level of [0.92, 0.8, 0.6]) {
        const known = madeUp(instrumentOf(name), n, level, asked + 1);
        const total = Number(figureText(scoreAgency(known.instrument, known), 'total'));
        for (const [goal, each] of [
          [total + 0.5, null],
          [85, '85'],
          [95, '95'],
        ] as const) {
          const began = performance.now();
          const { front } = whatIf(known, { total: goal.toFixed(2), each, level: null })!;
          slowest = Math.max(slowest, performance.now() - began);
          for (const { moves, atLeast } of front) {
            asked += 1;
            if (moves === atLeast) proven += 1;
            else if (moves > 100) widest = Math.max(widest, (moves - atLeast) / moves);
          }
        }
      }
    }
    isTight &&= widest <= WIDEST[name];
    console.log(
      `${name}: ${proven} of ${asked} plans proven least; bounds at most ${(widest * 100).toFixed(2)} % apart; slowest answer ${Math.round(slowest)} ms`,
    );
  }
  return isTight;
}

/** Drawn answers of so many in every channel, the same at every run. */
function madeUp(instrument: Instrument, n: number, level: number, seed: number): Known {
  let state = seed * 7919 + 17;
  const draw = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const sums = Object.fromEntries(
    channelsOf(instrument).map((channel) => [
      channel,
      Object.fromEntries(
        cellsOf(instrument, channel).map((cell) => {
          const scale = cell.scores.toSorted((a, b) => a - b);
          const chance = level + (draw() - 0.5) * 0.15;
          let sum = 0;
          for (let person = 0; person < n; person += 1) {
            let place = 0;
            for (let step = 1; step < scale.length; step += 1) if (draw() < chance) place += 1;
            sum += scale[place]!;
          }
          return [cell.code, [sum, n] as const];
        }),
      ),
    ]),
  );
  const verdicts = Object.fromEntries(
    itemsOf(instrument).map(({ code }) => [code, draw() < level - 0.1 ? 100 : 0]),
  );
  return { instrument, sums, verdicts, printed: {} };
}

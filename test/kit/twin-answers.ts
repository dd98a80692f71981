import { madeUpAnswers } from '../../demo/answers.ts';
import type { Channel, Instrument } from '../../src/core/instrument.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import { LEAST_SHOWN } from '../../src/core/release.ts';
import { shownBands } from '../../src/core/suppression.ts';

/**
 * Two ways to answer of which all that may be shown is the same, cell by cell: how many, the sum of
 * scores, the bands. What few people chose is not.
 */
export interface TwinAnswers {
  readonly one: readonly Uint8Array[];
  readonly other: readonly Uint8Array[];
  /** Cells in which an option that 1 to 4 people chose was chosen by another number in the other. */
  readonly unlike: number;
  /** Of these, options that one person chose in the one and four in the other, or nobody and somebody. */
  readonly far: number;
}

export function twinAnswers(
  instrument: Instrument,
  channel: Channel,
  people: number,
  tendency: number,
): TwinAnswers {
  const one = madeUpAnswers(instrument, channel, tendency, people, 'twins');
  const other = one.map((answers) => Uint8Array.from(answers));
  let [unlike, far] = [0, 0];
  for (const [cell, { scores }] of cellsOf(instrument, channel).entries()) {
    const chosen = one.map((answers) => answers[cell]!);
    const twin = unlikeChoice(chosen, scores);
    if (!twin) continue;
    for (const [i, option] of twin.entries()) other[i]![cell] = option;
    const [here, there] = [countsOf(chosen, scores), countsOf(twin, scores)];
    unlike += 1;
    if (here.some((count, i) => isFar(count, there[i]!))) far += 1;
  }
  return { one, other, unlike, far };
}

const isFew = (count: number) => count > 0 && count < LEAST_SHOWN;
const isFar = (a: number, b: number) => (isFew(a) || isFew(b)) && Math.abs(a - b) >= 2;

/** Lowest score first. */
function countsOf(options: readonly number[], scores: readonly number[]): number[] {
  const counts = scores.map((_, i) => options.filter((option) => option === i + 1).length);
  return (scores[0]! < scores.at(-1)! ? counts : counts.reverse()).map(Number);
}

/** Two people move a step towards each other or away from each other, up to four times. */
function unlikeChoice(chosen: readonly number[], scores: readonly number[]): number[] | undefined {
  const rising = scores.toSorted((a, b) => a - b);
  const look = (options: readonly number[]) =>
    JSON.stringify(shownBands(rising, countsOf(options, scores), LEAST_SHOWN) ?? null);
  const shown = look(chosen);
  const before = countsOf(chosen, scores);
  let best: { readonly options: number[]; readonly apart: number } | undefined;
  for (const low of scores.keys()) {
    for (const high of scores.keys()) {
      for (const step of [1, -1]) {
        const options = [...chosen];
        for (let times = 0; times < 4 && moved(options, scores, [low, high], step); times += 1) {
          const counts = countsOf(options, scores);
          const fewApart = counts.map((count, i) =>
            isFew(count) || isFew(before[i]!) ? Math.abs(count - before[i]!) : 0,
          );
          const apart = Math.max(...fewApart);
          if (apart > (best?.apart ?? 0) && look(options) === shown) {
            best = { options: [...options], apart };
          }
        }
      }
    }
  }
  return best?.options;
}

/** The option is one above the place of its score. False when nobody is there to be moved. */
function moved(
  options: number[],
  scores: readonly number[],
  [from, against]: readonly [number, number],
  step: number,
): boolean {
  const [to, back] = [from + step, against - step];
  if ([to, back].some((i) => scores[i] === undefined)) return false;
  const gain = scores[to]! - scores[from]! + scores[back]! - scores[against]!;
  const first = options.indexOf(from + 1);
  const second = options.lastIndexOf(against + 1);
  if (gain !== 0 || first < 0 || second < 0 || first === second) return false;
  options[first] = to + 1;
  options[second] = back + 1;
  return true;
}

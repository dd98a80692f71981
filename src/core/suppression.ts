/**
 * What of a question's options may be shown beside its official figures, which everybody knows:
 * how many answered and the exact sum of their scores. Neighbouring options are joined into bands
 * by a short ladder of patterns, finest first; the first that is safe is shown, and where none is,
 * no option is. Whether a pattern is safe depends on nothing but what would be shown with it:
 *
 * 1. no band holds 1 to k−1 answers;
 * 2. every option inside a joined band could, for all that is shown, have been chosen by nobody or
 *    one, and could have been chosen by k or k+1; or it was surely chosen by k or more;
 * 3. no single option holds everybody, unless the mean says so by itself.
 *
 * The ladder is short and the same for all so that knowing it does not help: of all answers that
 * end on one rung, or on none, no option of 1 to k−1 is the same in every one. That last sentence
 * is not a proof but a count, of all answers up to some number (npm run prove -- suppression).
 */
export type Band = readonly [upTo: number, answers: number];

/** Scores ascending, and how often each was given. Each band reaches up to a score. */
export function shownBands(
  scores: readonly number[],
  chosen: ArrayLike<number>,
  least: number,
): readonly Band[] | undefined {
  const rung = finestSafe(ladderOf(scores), chosen, least);
  return rung?.map(([first, last]) => [scores[last]!, between(chosen, first, last)]);
}

/** The first and the last option of each band. */
export type Rung = readonly (readonly [first: number, last: number])[];

/** What may be shown of options with these scores, finest first. */
export function ladderOf(scores: readonly number[]): readonly Rung[] {
  return isEven(scores) ? ladder(scores.length) : ladder(scores.length).slice(0, 1);
}

export function finestSafe(
  rungs: readonly Rung[],
  chosen: ArrayLike<number>,
  least: number,
): Rung | undefined {
  for (const rung of rungs) if (isSafe(rung, chosen, least)) return rung;
  return undefined;
}

export function between(chosen: ArrayLike<number>, first: number, last: number): number {
  let answers = 0;
  for (let i = first; i <= last; i += 1) answers += chosen[i]!;
  return answers;
}

/** Joined options are as far apart as their numbers are, so numbers may stand for scores. */
function isEven(scores: readonly number[]): boolean {
  if (scores.length === 4) return scores[1]! - scores[0]! === scores[3]! - scores[2]!;
  const step = scores[1]! - scores[0]!;
  return scores.every((score, i) => score === scores[0]! + i * step);
}

const ladders = new Map<number, readonly Rung[]>();

/** Answers crowd at the high end: low options are joined first. */
function ladder(options: number): readonly Rung[] {
  const known = ladders.get(options);
  if (known) return known;
  const singles = (from: number): Rung =>
    Array.from({ length: options - from }, (_, i) => [from + i, from + i]);
  const half = Math.ceil(options / 2);
  const rungs: Rung[] = [singles(0)];
  if (options > 3) {
    const low = [0, half - 1] as const;
    rungs.push([low, ...singles(half)]);
    rungs.push([low, [half, options - 2], [options - 1, options - 1]]);
    rungs.push([
      [0, options - 3],
      [options - 2, options - 1],
    ]);
  }
  ladders.set(options, rungs);
  return rungs;
}

function isSafe(rung: Rung, chosen: ArrayLike<number>, least: number): boolean {
  let [held, heldAt, lowest, highest] = [0, 0, 0, 0];
  let sum = 0;
  for (const [first, last] of rung) {
    const answers = between(chosen, first, last);
    if (answers === 0) continue;
    if (answers < least) return false;
    held += 1;
    heldAt = first;
    if (first === last) continue;
    lowest += first * answers;
    highest += last * answers;
    for (let i = first; i <= last; i += 1) sum += i * chosen[i]!;
  }
  if (highest === 0) return held > 1 || heldAt === 0 || heldAt === chosen.length - 1;
  for (const [first, last] of rung) {
    const answers = first === last ? 0 : between(chosen, first, last);
    if (answers === 0) continue;
    // What the other joined bands leave of the sum for this one.
    const from = sum - (highest - last * answers);
    const to = sum - (lowest - first * answers);
    for (let option = first; option <= last; option += 1) {
      if (!isHidden({ first, last, answers, from, to }, option, least)) return false;
    }
  }
  return true;
}

interface JoinedBand {
  readonly first: number;
  readonly last: number;
  readonly answers: number;
  /** What its options may add up to. */
  readonly from: number;
  readonly to: number;
}

function isHidden(band: JoinedBand, option: number, least: number): boolean {
  if (mayBeChosen(band, option, 0) || mayBeChosen(band, option, 1)) {
    return mayBeChosen(band, option, least) || mayBeChosen(band, option, least + 1);
  }
  for (let times = 2; times < least; times += 1) {
    if (mayBeChosen(band, option, times)) return false;
  }
  return true;
}

/**
 * Whether exactly so many may have chosen this option. Of the others in the band, some lie below it
 * and some above; with so many of them above, every sum between all-lowest and all-highest is there.
 */
function mayBeChosen(band: JoinedBand, option: number, times: number): boolean {
  const { first, last, answers } = band;
  const left = answers - times;
  if (left < 0) return false;
  const [from, to] = [band.from - option * times, band.to - option * times];
  if (option === first) return (option + 1) * left <= to && last * left >= from;
  if (option === last) return first * left <= to && (option - 1) * left >= from;
  const most = Math.min(left, Math.floor((to - first * left) / (option + 1 - first)));
  const fewest = Math.max(0, Math.ceil((from - (option - 1) * left) / (last - option + 1)));
  return fewest <= most;
}

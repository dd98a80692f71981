/**
 * What of a question's options may be shown beside its official figures, which everybody knows:
 * how many answered and the exact sum of their scores. Neighbouring options are joined into bands
 * by a short ladder of patterns, finest first; the first that is safe is shown, and where none is,
 * no option is. Whether a pattern is safe depends on nothing but what would be shown with it:
 *
 * 1. no band holds 1 to k−1 answers;
 * 2. every option inside a joined band could, for all that is shown, have been chosen by nobody or
 *    one, and could have been chosen by k or more; or it was surely chosen by k or more;
 * 3. no single option holds everybody, unless the mean says so by itself.
 *
 * The ladder is short and the same for all so that knowing it does not help: of all answers that
 * end on one rung, or on none, no option of 1 to k−1 is the same in every one. That last sentence
 * is not a proof but a count, of all answers up to some number (npm run prove -- suppression).
 */
export interface Band {
  /** Scores of the options in it, lowest first. */
  readonly scores: readonly number[];
  readonly count: number;
}

export function shownBands(
  counts: Readonly<Record<string, number>>,
  least: number,
): readonly Band[] | undefined {
  const scores = Object.keys(counts)
    .map(Number)
    .sort((a, b) => a - b);
  const chosen = scores.map((score) => counts[score]!);
  const sum = scores.reduce((total, score, i) => total + score * chosen[i]!, 0);
  for (const rung of ladder(scores.length)) {
    const bands: Band[] = [];
    for (const [first, last] of rung) {
      let count = 0;
      for (let i = first; i <= last; i += 1) count += chosen[i]!;
      if (count > 0 && count < least) break;
      bands.push({ scores: scores.slice(first, last + 1), count });
    }
    if (bands.length === rung.length && isSafe(bands, sum, least)) return bands;
  }
  return undefined;
}

type Rung = readonly (readonly [first: number, last: number])[];
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
    rungs.push([[0, half - 1], ...singles(half)]);
    rungs.push([
      [0, half - 1],
      [half, options - 2],
      [options - 1, options - 1],
    ]);
    rungs.push([
      [0, options - 3],
      [options - 2, options - 1],
    ]);
  }
  ladders.set(options, rungs);
  return rungs;
}

function isSafe(bands: readonly Band[], sum: number, least: number): boolean {
  const held = bands.filter((band) => band.count > 0);
  const [only] = held;
  if (held.length === 1 && only!.scores.length === 1) {
    return only === bands[0] || only === bands.at(-1);
  }
  let rest = sum;
  for (const band of held) if (band.scores.length === 1) rest -= band.count * band.scores[0]!;
  const open = held.filter((band) => band.scores.length > 1);
  return open.every((band) => {
    const others = open.filter((other) => other !== band);
    return band.scores.every((score) => {
      const place = { band, score, others, sum: rest };
      if (!mayBeFew(place, least)) return true;
      const isNone = mayBeChosen(place, 0) || mayBeChosen(place, 1);
      return isNone && (mayBeChosen(place, least) || mayBeChosen(place, least + 1));
    });
  });
}

/** One option of a joined band, what is left of the sum, and the other joined bands. */
interface Hidden {
  readonly band: Band;
  readonly score: number;
  readonly others: readonly Band[];
  readonly sum: number;
}

function mayBeFew(hidden: Hidden, least: number): boolean {
  for (let times = 0; times < least; times += 1) if (roughly(hidden, times)) return true;
  return false;
}

/** Whether so many may have chosen it as far as lowest and highest sums tell; false is certain. */
function roughly({ band, score, others, sum }: Hidden, times: number): boolean {
  const left = band.count - times;
  if (left < 0) return false;
  const scores = band.scores;
  const lowest = scores[0] === score ? scores[1]! : scores[0]!;
  const highest = scores.at(-1) === score ? scores.at(-2)! : scores.at(-1)!;
  let [low, high] = [times * score + lowest * left, times * score + highest * left];
  for (const other of others) {
    low += other.count * other.scores[0]!;
    high += other.count * other.scores.at(-1)!;
  }
  return low <= sum && sum <= high;
}

/** Whether exactly so many may have chosen it: true only when such answers were found. */
function mayBeChosen(hidden: Hidden, times: number): boolean {
  if (!roughly(hidden, times)) return false;
  const { band, score, others, sum } = hidden;
  const left = band.count - times;
  const scores = band.scores.filter((other) => other !== score);
  const wanted = sum - times * score;
  const [other] = others;
  if (!other) return canSum(scores, left, wanted);
  if (others.length > 1) return false;
  // The other band's sums, in the steps that neighbouring options make.
  const step = other.scores[1]! - other.scores[0]!;
  const low = other.scores[0]! * other.count;
  const high = other.scores.at(-1)! * other.count;
  const from = Math.ceil((Math.max(low, wanted - scores.at(-1)! * left) - low) / step);
  const to = Math.floor((Math.min(high, wanted - scores[0]! * left) - low) / step);
  for (let offset = 0; offset < TRIES; offset += 1) {
    for (const at of [from + offset, ((from + to) >> 1) + offset, to - offset]) {
      if (at < from || at > to) continue;
      const own = low + at * step;
      if (canSum(other.scores, other.count, own) && canSum(scores, left, wanted - own)) return true;
    }
  }
  return false;
}

const TRIES = 4;

/** Whether so many answers with these scores can make this sum. */
function canSum(scores: readonly number[], answers: number, sum: number): boolean {
  const [low, high] = [scores[0]!, scores.at(-1)!];
  if (sum < low * answers || sum > high * answers) return false;
  if (low === high) return sum === low * answers;
  return reach(scores, 1, answers, sum - low * answers);
}

/** Scores between the ends one by one; the ends do the rest. */
function reach(scores: readonly number[], at: number, answers: number, above: number): boolean {
  const top = scores.at(-1)! - scores[0]!;
  if (at === scores.length - 1) return above % top === 0 && above / top <= answers;
  const step = scores[at]! - scores[0]!;
  // As many of it as there are steps to the top can be had from the ends instead.
  const most = Math.min(answers, Math.floor(above / step), top / commonDivisor(step, top) - 1);
  for (let times = 0; times <= most; times += 1) {
    if (reach(scores, at + 1, answers - times, above - times * step)) return true;
  }
  return false;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

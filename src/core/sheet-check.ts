import {
  add,
  compare,
  decimalText,
  dividedBy,
  type Exact,
  exact,
  rounded,
  subtract,
  times,
} from '../kit/decimal.ts';
import { consistentRespondents } from './granularity.ts';
import { type Channel, channelsOf, type Instrument, toolOfChannel } from './instrument.ts';
import { scorePrinted } from './printed-entry.ts';
import type { Outcome, ScoredNode } from './score.ts';
import { PRINTED_DECIMALS } from './score-figure.ts';
import { planOf } from './score-plan.ts';
import { printedDifference } from './score-report.ts';
import type { SheetFigures } from './sheet.ts';

/** What a checker finds in figures that were printed: the levels against each other, and against n. */
export interface SheetCheck {
  readonly outcome: Outcome;
  readonly contradictions: readonly Contradiction[];
  readonly missing: readonly { readonly key: string; readonly lacks: readonly string[] }[];
  readonly people: readonly PeopleCheck[];
}

export interface Contradiction {
  readonly key: string;
  readonly given: string;
  readonly computed: string;
  /** Given − computed. */
  readonly difference: string;
  /** As it was given it comes out when the decimals are cut off instead of rounded. */
  readonly isCut: boolean;
  /** What it is computed from, as taken. */
  readonly from: readonly { readonly key: string; readonly value: string }[];
  /** The figures above it that change with it. */
  readonly touches: readonly string[];
  /** Single figures that would make it right, were they so. */
  readonly remedies: readonly Remedy[];
}

export interface Remedy {
  readonly key: string;
  readonly given: string;
  readonly needed: string;
  /** One digit other or two changed places; or the figure of its neighbour. */
  readonly likely: 'slip' | 'copy';
}

export interface PeopleCheck {
  readonly channel: Channel;
  readonly respondents: number;
  readonly isConsistent: boolean;
  /** Questions whose printed mean so many people cannot have. */
  readonly impossible: readonly string[];
}

export function checkSheet(instrument: Instrument, sheet: SheetFigures): SheetCheck {
  const outcome = scorePrinted(instrument, sheet.figures);
  return {
    outcome,
    contradictions: outcome.disagreements.map(({ key, given, computed }) => {
      const node = outcome.nodes.get(key)!;
      const isCut =
        node.unrounded !== undefined &&
        compare(given, rounded(node.unrounded.point, PRINTED_DECIMALS, 'down')) === 0;
      return {
        key,
        given: decimalText(given),
        computed: decimalText(computed),
        difference: printedDifference(given, computed),
        isCut,
        from: (node.way?.inputs ?? []).map((input) => ({
          key: input,
          value: taken(outcome, input),
        })),
        touches: above(instrument, key),
        remedies: isCut ? [] : remediesOf(instrument, sheet, outcome, node),
      };
    }),
    missing: outcome.notComputable
      .map(({ key, missing }) => ({ key, lacks: missing }))
      .toReversed(),
    people: channelsOf(instrument).flatMap((channel) => checkPeople(instrument, sheet, channel)),
  };
}

function taken(outcome: Outcome, key: string): string {
  return decimalText(outcome.nodes.get(key)!.passedUp!.point);
}

/** The chain from a figure to the total. */
function above(instrument: Instrument, key: string): string[] {
  const found: string[] = [];
  let wanted = new Set([key]);
  for (const rule of planOf(instrument)) {
    if (!rule.ways.some((way) => way.inputs.some((input) => wanted.has(input)))) continue;
    found.push(rule.key);
    wanted = new Set([...wanted, rule.key]);
  }
  return found;
}

/**
 * Were one of the inputs another, or the figure itself as computed, everything here would agree.
 * Told only of figures that look like a slip, and where nothing else would then disagree more.
 */
function remediesOf(
  instrument: Instrument,
  { figures }: SheetFigures,
  outcome: Outcome,
  { rule, way, printed, figure, unrounded }: ScoredNode,
): Remedy[] {
  if (!way || !printed || !figure || !unrounded) return [];
  const sum = way.weights.reduce((a, b) => a + b, 0n);
  const gap = times(subtract(printed.value, unrounded.point), sum);
  // A hundredth is a matter of rounding: any of its inputs would seem a slip.
  const off = subtract(printed.value, figure.point);
  const isRounding = compare(off, exact(1, 100)) <= 0 && compare(off, exact(-1, 100)) >= 0;
  const inputs = (isRounding ? [] : way.inputs).flatMap((key, i) => {
    const input = outcome.nodes.get(key)!.printed;
    return input ? [{ key, needed: add(input.value, dividedBy(gap, way.weights[i]!)) }] : [];
  });
  const now = outcome.disagreements.length;
  const leaves = (key: string, value: string) =>
    scorePrinted(instrument, { ...figures, [key]: value }).disagreements.length;
  const siblings = inputs.map(({ key }) => figures[key]);
  return [{ key: rule.key, needed: figure.point }, ...inputs].flatMap(
    ({ key, needed }): Remedy[] => {
      const given = figures[key]!;
      const isCopy = siblings.filter((value) => value === given).length > 1;
      // What rounding lost is within three hundredths of any of these.
      const near = NEAREST.map((step) => add(needed, exact(step, 100))).filter(isScore);
      const mends = near
        .map((value) => decimalText(value))
        .filter((value) => leaves(key, value) < now);
      const slip = mends.find((value) => isSlip(given, value));
      if (slip) return [{ key, given, needed: slip, likely: 'slip' }];
      return isCopy && mends[0] ? [{ key, given, needed: mends[0], likely: 'copy' }] : [];
    },
  );
}

const NEAREST = [0, 1, -1, 2, -2, 3, -3];

/** One digit other, or two neighbours changed places. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  if (places.length === 1) return true;
  const [i = 0, j = 0] = places;
  return places.length === 2 && a[i] === b[j] && a[j] === b[i];
}

function isScore(value: Exact): boolean {
  return compare(value, exact(0)) >= 0 && compare(value, exact(100)) <= 0;
}

/** Beyond this the means of a scale can be anything, and testing takes long. */
const MOST_TESTED = 10_000;

function checkPeople(instrument: Instrument, sheet: SheetFigures, channel: Channel): PeopleCheck[] {
  const respondents = sheet.respondents[channel];
  if (respondents === undefined || respondents > MOST_TESTED) return [];
  const hasParts = toolOfChannel(instrument, channel).parts.length > 1;
  const own = Object.entries(sheet.figures).filter(
    ([key]) => !hasParts || key.startsWith(`${channel}.`),
  );
  const fits = (figures: Record<string, string>) =>
    consistentRespondents(instrument, figures, respondents)
      .filter((one) => one.channel === channel)
      .map((one) => one.respondents.includes(respondents))[0];
  const isConsistent = fits(Object.fromEntries(own));
  if (isConsistent === undefined) return [];
  const impossible = isConsistent
    ? []
    : own.filter(([key, value]) => fits({ [key]: value }) === false).map(([key]) => key);
  return [{ channel, respondents, isConsistent, impossible }];
}

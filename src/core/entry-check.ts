import { decimalText } from '../kit/decimal.ts';
import { wrongPrinted } from './bundle-printed.ts';
import type { Entry } from './edition.ts';
import { type Channel, channelsOf, type Instrument, itemsOf } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { hiddenKeys, nearestShown } from './release.ts';
import { type CellSums, type Outcome, scoreAgency } from './score.ts';

/**
 * One agency's entry recomputed from its score sums and verdicts upward: where it first differs
 * from what is printed in it.
 */
export type EntryFault =
  /** A figure, or the level, that does not follow from what is below it. */
  | {
      readonly kind: 'figure';
      readonly agency: string;
      readonly key: string;
      readonly given: string | null;
      readonly computed: string | null;
    }
  /** Sums that no answers can have. */
  | { readonly kind: 'sums'; readonly agency: string; readonly key: string };

export function entryFault(
  instrument: Instrument,
  entry: Entry,
  leastShown: number,
): EntryFault | undefined {
  const agency = entry.agency.code;
  if (entry.printed) {
    const fault = wrongPrinted(instrument, entry, entry.printed);
    return fault && { kind: 'figure', agency, ...fault };
  }
  const impossible = impossibleSums(instrument, entry, leastShown);
  if (impossible !== undefined) return { kind: 'sums', agency, key: impossible };
  const outcome = recomputed(instrument, entry);
  const wrong =
    wrongFigure(instrument, entry, outcome) ??
    (outcome.levelCandidates.some((level) => level.code === entry.level) ||
    (entry.level === null && outcome.levelCandidates.length === 0)
      ? undefined
      : { key: 'level', given: entry.level, computed: outcome.level?.code ?? null });
  return wrong && { kind: 'figure', agency, ...wrong };
}

/** Every figure given stands as a printed one and is held against what is computed below it. */
export function recomputed(
  instrument: Instrument,
  entry: Entry,
  printed: Readonly<Record<string, string>> = entry.printed ?? entry.values,
): Outcome {
  const sums: Partial<Record<Channel, CellSums>> = {};
  for (const channel of channelsOf(instrument)) {
    const released = entry.channels[channel];
    if (released?.release === 'figures') sums[channel] = released.sums;
  }
  return scoreAgency(instrument, { sums, verdicts: entry.verdicts, printed });
}

function wrongFigure(instrument: Instrument, entry: Entry, outcome: Outcome) {
  const hidden = hiddenKeys(instrument, entry.channels);
  const nearest = nearestShown(instrument);
  for (const { rule, from, figure, printed } of outcome.nodes.values()) {
    const given = entry.values[rule.key] ?? null;
    const computed = figure && from !== 'printed' ? decimalText(figure.point) : null;
    const channel = nearest.get(rule.key);
    const isWithheld = channel !== undefined && entry.channels[channel]?.release === 'withheld';
    const isRight =
      given === null
        ? computed === null || hidden.has(rule.key)
        : !hidden.has(rule.key) && (from === 'printed' ? isWithheld : printed?.agrees === true);
    if (!isRight) return { key: rule.key, given, computed };
  }
  const unknown = Object.keys(entry.values).find((key) => !outcome.nodes.has(key));
  return unknown === undefined
    ? undefined
    : { key: unknown, given: entry.values[unknown] ?? null, computed: null };
}

function impossibleSums(
  instrument: Instrument,
  entry: Entry,
  leastShown: number,
): string | undefined {
  const items = new Set(itemsOf(instrument).map((item) => item.code));
  const strange = Object.keys(entry.verdicts).find((item) => !items.has(item));
  if (strange !== undefined) return strange;
  const channels = channelsOf(instrument);
  for (const channel of Object.keys(entry.channels) as Channel[]) {
    if (!channels.includes(channel)) return channel;
  }
  for (const channel of channels) {
    const released = entry.channels[channel];
    if (!released || released.release === 'printed') return channel;
    if (released.release !== 'figures') continue;
    const { respondents, sums } = released;
    const cells = cellsOf(instrument, channel);
    if (Object.keys(sums).length !== cells.length) return channel;
    for (const { code, scores } of cells) {
      const [sum = -1, answers = 0] = sums[code] ?? [];
      const isAnsweredByAll = instrument.missing.rule === 'required';
      if (answers < leastShown || answers > respondents) return code;
      if (isAnsweredByAll && answers !== respondents) return code;
      if (sum < 0 || !canSum(sum, answers, scores)) return code;
    }
  }
  return undefined;
}

/** Whether so many answers can have this sum: a lattice for the even steps that scales have. */
function canSum(sum: number, answers: number, scores: readonly number[]): boolean {
  const step = scores.reduce(commonDivisor, 0);
  return sum <= answers * Math.max(...scores) && sum % step === 0;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

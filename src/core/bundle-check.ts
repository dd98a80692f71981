import { decimalText } from '../kit/decimal.ts';
import { type Bundle, bundleSchema } from './bundle.ts';
import { wrongPrinted } from './bundle-printed.ts';
import { BUNDLE_FORMAT, type Entry, editionHash, entryHash } from './edition.ts';
import {
  type Channel,
  channelsOf,
  type Instrument,
  instrumentHash,
  itemsOf,
} from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { hiddenKeys, nearestShown } from './release.ts';
import { type CellSums, type Outcome, scoreAgency } from './score.ts';

/**
 * Recomputes a bundle from its score sums and verdicts upward and says where it first differs from
 * what is printed in it; then, whether its hashes are those of what it says.
 */
export type BundleFault =
  | { readonly kind: 'instrument'; readonly given: string; readonly computed: string }
  | { readonly kind: 'order'; readonly agency: string }
  /** A figure, or the level, that does not follow from what is below it. */
  | {
      readonly kind: 'figure';
      readonly agency: string;
      readonly key: string;
      readonly given: string | null;
      readonly computed: string | null;
    }
  /** Sums that no answers can have. */
  | { readonly kind: 'sums'; readonly agency: string; readonly key: string }
  | { readonly kind: 'hash'; readonly given: string; readonly computed: string }
  /** It calls itself a bundle and is not made like one. */
  | { readonly kind: 'shape'; readonly path: string };

export type Checked =
  | { readonly is: 'right'; readonly bundle: Bundle }
  | { readonly is: 'wrong'; readonly fault: BundleFault }
  | { readonly is: 'noBundle' };

/** Checks what was read from a file; `trusted` is the hash as published elsewhere. */
export function checkBundle(raw: unknown, trusted?: string): Checked {
  const format = (raw as { head?: { format?: unknown } } | null)?.head?.format;
  if (format !== BUNDLE_FORMAT) return { is: 'noBundle' };
  const parsed = bundleSchema.safeParse(raw);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return { is: 'wrong', fault: { kind: 'shape', path } };
  }
  const fault = bundleFault(parsed.data, trusted);
  return fault ? { is: 'wrong', fault } : { is: 'right', bundle: parsed.data };
}

export function bundleFault(bundle: Bundle, trusted?: string): BundleFault | undefined {
  const { head, instrument, agencies } = bundle;
  const computed = instrumentHash(instrument);
  if (computed !== head.instrumentHash) {
    return { kind: 'instrument', given: head.instrumentHash, computed };
  }
  let before = '';
  for (const entry of agencies) {
    const { code } = entry.agency;
    if (code <= before) return { kind: 'order', agency: code };
    before = code;
    const fault = entryFault(instrument, entry, head.leastShown);
    if (fault) return fault;
  }
  return hashFault(bundle, trusted);
}

function hashFault(bundle: Bundle, trusted: string | undefined): BundleFault | undefined {
  const computed = editionHash(
    bundle.head,
    bundle.agencies.map((entry) => [entry.agency.code, entryHash(entry)]),
  );
  const given = [bundle.hash, trusted ?? bundle.hash].find((hash) => hash !== computed);
  return given === undefined ? undefined : { kind: 'hash', given, computed };
}

function entryFault(
  instrument: Instrument,
  entry: Entry,
  leastShown: number,
): BundleFault | undefined {
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
  printed: Readonly<Record<string, string>> = entry.values,
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

import type { SealedEntry } from './bundle.ts';
import { type Entry, makeEntry, sealedHash } from './edition.ts';
import type { EntryFault } from './entry-check.ts';
import { type Channel, channelsOf, type Instrument, itemsOf } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { type ResultInputs, summed } from './result.ts';

/**
 * What a sealed bundle has of an agency: the counts must be those behind the seal of the public
 * entry, and give everything that the entry says.
 */
export type SealedFault =
  | EntryFault
  /** The salted hash of the counts is not the one that was published. */
  | {
      readonly kind: 'seal';
      readonly agency: string;
      readonly given: string;
      readonly computed: string;
    }
  /** Counts that no answers to this instrument can have. */
  | { readonly kind: 'counts'; readonly agency: string; readonly key: string };

export function sealedFault(
  instrument: Instrument,
  { entry, inputs, salt }: SealedEntry,
  leastShown: number,
): SealedFault | undefined {
  const agency = entry.agency.code;
  const given = entry.sealed;
  const computed = sealedHash(salt ?? '', { channels: inputs?.channels ?? {} });
  if (computed !== given) return { kind: 'seal', agency, given, computed };
  if (entry.printed) return hasAny(inputs) ? { kind: 'counts', agency, key: 'printed' } : undefined;
  if (!inputs) return { kind: 'counts', agency, key: 'inputs' };
  const impossible = impossibleCounts(instrument, inputs);
  const key = impossible ?? unknownKey(instrument, inputs);
  if (key !== undefined) return { kind: 'counts', agency, key };
  const made = makeEntry(instrument, entry.agency, summed(inputs), given, leastShown);
  return firstDifference(entry, made);
}

/** Of printed figures nobody's answers are known; what is kept of them is empty. */
function hasAny(inputs: ResultInputs | null): boolean {
  return Object.values(inputs ?? {}).some((kept) => Object.keys(kept).length > 0);
}

function impossibleCounts(
  instrument: Instrument,
  { channels }: Pick<ResultInputs, 'channels'>,
): string | undefined {
  const known = channelsOf(instrument);
  for (const [channel, { respondents, counts }] of Object.entries(channels)) {
    if (!known.includes(channel as Channel)) return channel;
    const cells = cellsOf(instrument, channel as Channel);
    if (Object.keys(counts).length !== cells.length) return channel;
    for (const { code, scores } of cells) {
      const options = Object.entries(counts[code] ?? {});
      const answers = options.reduce((sum, [, count]) => sum + count, 0);
      const isKnown = options.every(([score]) => scores.includes(Number(score)));
      const isWhole = instrument.missing.rule !== 'required' || answers === respondents;
      if (!isKnown || !isWhole || answers > respondents) return `${channel}.${code}`;
    }
  }
  return undefined;
}

/** What would be passed over, as nothing in the instrument asks for it. */
function unknownKey(instrument: Instrument, { minimums, verdicts }: ResultInputs) {
  const channels = channelsOf(instrument);
  const items = new Set(itemsOf(instrument).map((item) => item.code));
  return (
    Object.keys(minimums).find((channel) => !channels.includes(channel as Channel)) ??
    Object.keys(verdicts).find((item) => !items.has(item))
  );
}

/** What the entry says, and what its counts say. */
function firstDifference(given: Entry, made: Entry): EntryFault | undefined {
  const agency = given.agency.code;
  for (const flat of [flatChannels, flatFigures]) {
    const [one, other] = [flat(given), flat(made)];
    const keys = new Set([...one.keys(), ...other.keys()]);
    const key = [...keys].find((at) => one.get(at) !== other.get(at));
    if (key === undefined) continue;
    const [told, computed] = [one.get(key) ?? null, other.get(key) ?? null];
    return { kind: 'figure', agency, key, given: told, computed };
  }
  return undefined;
}

/** Sums have the names of figures: the two may not stand in one table. */
function flatChannels({ channels }: Entry): Map<string, string> {
  const figures = new Map<string, string>();
  for (const [channel, released] of Object.entries(channels)) {
    figures.set(`${channel}.release`, released.release);
    figures.set(`${channel}.minimum`, String(released.minimum));
    if (released.release !== 'figures') continue;
    figures.set(`${channel}.respondents`, String(released.respondents));
    for (const [cell, [sum, n]] of Object.entries(released.sums)) {
      figures.set(`${channel}.${cell}`, `${sum}/${n}`);
    }
  }
  return figures;
}

function flatFigures({ verdicts, values, level }: Entry): Map<string, string> {
  const figures = new Map<string, string>();
  for (const [item, score] of Object.entries(verdicts)) figures.set(item, `${score}.00`);
  for (const [key, value] of Object.entries(values)) figures.set(key, value);
  figures.set('level', level ?? '–');
  return figures;
}

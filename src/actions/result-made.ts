import { randomFillSync } from 'node:crypto';
import type { Cycle } from '../core/cycle.ts';
import { contentHasher, type Entry, makeEntry, saltLine, textHash } from '../core/edition.ts';
import { type ScoredEntry, writeEntry, writeVerdicts } from '../core/entry-text.ts';
import { writeFiner } from '../core/finer.ts';
import type { Instrument } from '../core/instrument.ts';
import { type PlaceFacts, scoredFacts } from '../core/place.ts';
import { release } from '../core/release.ts';
import { type Gap, gapsOf, isBlocking, type ResultSums, scoreResult } from '../core/result.ts';
import type { Tally } from '../core/tally.ts';
import { ByteText, pieceOf } from '../kit/byte-text.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import type { MadeResult } from '../store/result.ts';
import { makePrintedCycle, printedDraft } from './printed-made.ts';
import { type AgencyInputs, entryAgency, inputsOfCycle } from './result-inputs.ts';

/**
 * A whole cycle's results as they would be published, in one pass: each agency is scored once, its
 * entry becomes text once, and that text is what is hashed and what is stored. Texts are handed on
 * one by one; what stays is small.
 */
export interface MadeCycle {
  /** To be gone through once; the others are whole after that. */
  readonly results: Iterable<MadeResult>;
  readonly agencies: readonly MadeAgency[];
  readonly contentHash: () => string;
}

export interface MadeAgency {
  readonly facts: PlaceFacts;
  readonly entryHash: string;
  readonly gaps: readonly FoundGap[];
}

export type FoundGap = Gap & { readonly blocking: boolean };

export async function makeCycle(tx: Tx, cycle: Cycle, instrument: Instrument): Promise<MadeCycle> {
  if (cycle.source === 'printed') return makePrintedCycle(tx, cycle, instrument);
  const content = contentHasher(cycle.instrumentHash);
  const nextSalt = salts();
  const agencies: MadeAgency[] = [];
  const inputs = await inputsOfCycle(tx, cycle, instrument);
  const make = maker(instrument, inputs.tally);
  const results = function* () {
    for (const one of inputs.agencies) {
      const { agency, result } = one;
      const { entry, made } = make(one, nextSalt());
      content.put(made.entry, entry.sealed);
      const few = one.kept.map((kept): Gap => ({ kind: 'fewChanged', ...kept }));
      const gaps = [...gapsOf(instrument, result), ...few].map((gap) => ({
        ...gap,
        blocking: isBlocking(instrument, gap),
      }));
      const facts = scoredFacts(instrument, { agencyId: agency.id, ...agency }, entry);
      agencies.push({ facts, entryHash: made.entryHash, gaps });
      yield made;
    }
  };
  return { results: results(), agencies, contentHash: content.hash };
}

/** What is made of one agency after the other; their texts lie side by side in memory. */
function maker(instrument: Instrument, tally: Tally) {
  const text = new ByteText();
  const writeInputs = (counts: Buffer, { minimums, verdicts }: ResultSums) => {
    text.put(CHANNELS);
    text.put(counts);
    text.write(`,"minimums":${JSON.stringify(minimums)},"verdicts":`);
    writeVerdicts(text, instrument, verdicts);
    text.put(END);
    return text.take();
  };
  return ({ agency, result, who }: AgencyInputs, salt: string) => {
    const { id } = agency;
    text.write(saltLine(salt));
    tally.writeCounts(id, text);
    const salted = text.take();
    const entry: ScoredEntry = {
      ...release(instrument, result, scoreResult(instrument, result)),
      agency: entryAgency(agency),
      sealed: textHash(salted),
    };
    const written = writeEntry(text, instrument, entry);
    const made: MadeResult = {
      agencyId: id,
      entry: written,
      entryHash: textHash(written),
      inputs: writeInputs(salted.subarray(saltLine(salt).length), result),
      salt,
      finer: writeFiner(text, instrument, entry.channels, who, (channel, place) =>
        tally.chosenOf(id, channel, place),
      ),
    };
    return { entry, made };
  };
}

const CHANNELS = pieceOf('{"channels":');
const END = pieceOf('}');

export async function instrumentOfCycle(tx: Tx, cycle: Cycle): Promise<Instrument> {
  const adopted = await findInstrument(tx, cycle.instrumentHash);
  if (!adopted) throw new Error(`cycle ${cycle.id} has no instrument`);
  return adopted.instrument;
}

const SALT_BYTES = 32;
const SALTS_AT_ONCE = 1000;

/** Drawn many at once: asking the system for each takes longer than using it. */
function salts(): () => string {
  const drawn = Buffer.alloc(SALT_BYTES * SALTS_AT_ONCE);
  let at = drawn.length;
  return () => {
    if (at === drawn.length) {
      randomFillSync(drawn);
      at = 0;
    }
    at += SALT_BYTES;
    return drawn.toString('hex', at - SALT_BYTES, at);
  };
}

/** One agency's entry as it would be now; nothing of it is kept, so it bears no seal. */
export async function draftEntry(
  tx: Tx,
  cycle: Cycle,
  instrument: Instrument,
  agencyCode: string,
): Promise<Entry | undefined> {
  if (cycle.source === 'printed') return printedDraft(tx, cycle, instrument, agencyCode);
  const { agencies } = await inputsOfCycle(tx, cycle, instrument);
  for (const { agency, result } of agencies) {
    if (agency.code !== agencyCode) continue;
    return makeEntry(instrument, entryAgency(agency), result, NO_SEAL);
  }
  return undefined;
}

const NO_SEAL = '0'.repeat(64);

import { randomFillSync } from 'node:crypto';
import type { Agency } from '../core/agency.ts';
import type { Cycle } from '../core/cycle.ts';
import { contentHasher, type Entry, makeEntry, saltLine, textHash } from '../core/edition.ts';
import { writeEntry } from '../core/entry-text.ts';
import { writeFiner } from '../core/finer.ts';
import type { Instrument } from '../core/instrument.ts';
import { type PlaceFacts, scoredFacts } from '../core/place.ts';
import { release, releasedChannels } from '../core/release.ts';
import { type Gap, gapsOf, isBlocking, type ResultSums, scoreResult } from '../core/result.ts';
import { ByteText } from '../kit/byte-text.ts';
import { othersTurn } from '../kit/meanwhile.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import type { MadeResult } from '../store/result.ts';
import { makePrintedCycle, printedDraft } from './printed-made.ts';
import { type CycleInputs, entryAgency, inputsOfCycle } from './result-inputs.ts';

/**
 * A whole cycle's results as they would be published. First everybody is scored, which is all that
 * ranks and groups are made of; what stays of each agency is small. Then one entry after the other
 * becomes text, once, and that text is what is hashed, what is stored and what is let go.
 */
export interface MadeCycle {
  readonly agencies: readonly MadeAgency[];
  /** In the same order, to be gone through once; the hashes are whole after that. */
  readonly results: Iterable<MadeResult>;
  readonly entryHashes: readonly (readonly [code: string, hash: string])[];
  readonly contentHash: () => string;
}

export interface MadeAgency {
  readonly facts: PlaceFacts;
  readonly gaps: readonly FoundGap[];
}

export type FoundGap = Gap & { readonly blocking: boolean };

export async function makeCycle(tx: Tx, cycle: Cycle, instrument: Instrument): Promise<MadeCycle> {
  if (cycle.source === 'printed') return makePrintedCycle(tx, cycle, instrument);
  const content = contentHasher(cycle.instrumentHash);
  const inputs = await inputsOfCycle(tx, cycle, instrument);
  const agencies: MadeAgency[] = [];
  for (const agency of inputs.agencies) {
    agencies.push(scored(instrument, inputs, agency));
    if (agencies.length % SCORED_AT_ONCE === 0) await othersTurn();
  }
  const entryHashes: [code: string, hash: string][] = [];
  const nextSalt = salts();
  const write = writer(instrument, inputs);
  const results = function* () {
    for (const [place, agency] of inputs.agencies.entries()) {
      const { sealed, made } = write(agency, agencies[place]!.facts, nextSalt());
      content.put(made.entry, sealed);
      entryHashes.push([agency.code, made.entryHash]);
      yield made;
    }
  };
  return { agencies, results: results(), entryHashes, contentHash: content.hash };
}

/** Pages are answered while a nation is scored. */
const SCORED_AT_ONCE = 100;

function scored(instrument: Instrument, inputs: CycleInputs, agency: Agency): MadeAgency {
  const result = inputs.sumsOf(agency);
  const released = release(instrument, result, scoreResult(instrument, result));
  const few = inputs.keptOf(agency).map((kept): Gap => ({ kind: 'fewChanged', ...kept }));
  return {
    facts: scoredFacts(
      instrument,
      { agencyId: agency.id, ...agency },
      { ...released, agency: entryAgency(agency) },
    ),
    gaps: [...gapsOf(instrument, result), ...few].map((gap) => ({
      ...gap,
      blocking: isBlocking(instrument, gap),
    })),
  };
}

/** What is written of one agency after the other; their texts lie side by side in memory. */
function writer(instrument: Instrument, { sumsOf, whoOf, tally }: CycleInputs) {
  const text = new ByteText();
  const writeInputs = (counts: Buffer, { minimums, verdicts }: ResultSums) => {
    text.write('{"channels":');
    text.put(counts);
    text.write(`,"minimums":${JSON.stringify(minimums)},"verdicts":${JSON.stringify(verdicts)}}`);
    return text.take();
  };
  return (agency: Agency, { agency: named, level, scores }: PlaceFacts, salt: string) => {
    const { id } = agency;
    const result = sumsOf(agency);
    const channels = releasedChannels(instrument, result);
    text.write(saltLine(salt));
    tally.writeCounts(id, text);
    const salted = text.take();
    const sealed = textHash(salted);
    const { verdicts } = result;
    const entry = { agency: named, channels, level, scores, sealed, verdicts };
    const written = writeEntry(text, instrument, entry);
    const made: MadeResult = {
      agencyId: id,
      entry: written,
      entryHash: textHash(written),
      inputs: writeInputs(salted.subarray(saltLine(salt).length), result),
      salt,
      finer: writeFiner(text, instrument, channels, whoOf(agency), (channel, place) =>
        tally.chosenOf(id, channel, place),
      ),
    };
    return { sealed, made };
  };
}

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
  const { agencies, sumsOf } = await inputsOfCycle(tx, cycle, instrument);
  const agency = agencies.find((one) => one.code === agencyCode);
  return agency && makeEntry(instrument, entryAgency(agency), sumsOf(agency), NO_SEAL);
}

const NO_SEAL = '0'.repeat(64);

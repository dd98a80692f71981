import { createHash, hash } from 'node:crypto';
import { ByteText, pieceOf } from '../kit/byte-text.ts';
import type { AgencyType } from './agency-type.ts';
import type { AuditHead } from './audit.ts';
import { canonical } from './audit.ts';
import type { Instrument } from './instrument.ts';
import { LEAST_SHOWN, printedScores, type Released, release, verdictsInOrder } from './release.ts';
import { type ResultInputs, type ResultSums, scoreResult } from './result.ts';

/**
 * A published edition of a cycle's results. One hash stands for all of it: over its head, its
 * instrument and the hash of each agency's entry. A correction is a new edition that names the
 * hash of the one before it; both are kept.
 */
export interface EditionHead {
  readonly format: typeof BUNDLE_FORMAT;
  readonly installation: { readonly kind: 'self-assessment' | 'authority'; readonly name: string };
  readonly cycle: { readonly fiscalYear: number; readonly name: string };
  readonly edition: {
    readonly number: number;
    /** Why it was corrected; empty for the first. */
    readonly reason: string;
    readonly previous: string | null;
    readonly publishedAt: string;
    /** Where the audit log stood. */
    readonly audit: AuditHead;
  };
  /** The least number of answers for which finer figures are shown. */
  readonly leastShown: number;
  readonly instrumentHash: string;
}

export const BUNDLE_FORMAT = 'prongsai-bundle/1';

/** One agency in an edition, as everybody may see it. */
export interface Entry extends Released {
  readonly agency: EntryAgency;
  /** Salted hash of the option counts, which are not released. */
  readonly sealed: string;
  /** Figures as some document prints them, by node key: then everything else follows from these. */
  readonly printed?: Readonly<Record<string, string>>;
}

export interface EntryAgency {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly abbreviation: string;
  readonly type: AgencyType;
  readonly ministry: string | null;
  readonly province: string | null;
}

/** The public entry of an agency; its keys are in the order in which they are hashed. */
export function makeEntry(
  instrument: Instrument,
  agency: EntryAgency,
  result: ResultSums,
  sealed: string,
  leastShown = LEAST_SHOWN,
): Entry {
  const outcome = scoreResult(instrument, result);
  const { channels, level, scores, verdicts } = release(instrument, result, outcome, leastShown);
  return {
    agency,
    channels,
    level,
    sealed,
    values: printedScores(instrument, scores),
    verdicts: verdictsInOrder(instrument, verdicts),
  };
}

/** Of an entry from anywhere, whatever the order of its keys. */
export function entryHash(entry: Entry): string {
  return sha256(canonical(entry));
}

export function textHash(text: string | Buffer): string {
  return sha256(text);
}

export function editionHash(
  head: EditionHead,
  entries: readonly (readonly [code: string, hash: string])[],
): string {
  return sha256(canonical({ ...head, entries }));
}

/**
 * What an edition says, apart from when, after which and with which salt: the hash of the entries
 * without their seals and of the instrument, put in one after the other in the order of the codes.
 */
export function contentHasher(instrumentHash: string): {
  put(text: Buffer, sealed: string): void;
  hash(): string;
} {
  const whole = createHash('sha256').update('{"entries":[');
  // Gathered, as hashing some bytes takes less than asking for it.
  const gathered = new ByteText();
  let isFirst = true;
  return {
    put(text, sealed) {
      const seal = `"sealed":"${sealed}",`;
      const at = text.indexOf(seal);
      if (!isFirst) gathered.put(COMMA);
      gathered.put(text.subarray(0, at));
      gathered.put(text.subarray(at + seal.length));
      if (gathered.length > GATHERED) whole.update(gathered.take());
      isFirst = false;
    },
    hash: () =>
      whole.update(gathered.take()).update(`],"instrumentHash":"${instrumentHash}"}`).digest('hex'),
  };
}

const COMMA = pieceOf(',');
const GATHERED = 65_536;

/** The salt is kept with the counts and hides them from guessing. */
export function sealedHash(salt: string, { channels }: Pick<ResultInputs, 'channels'>): string {
  return sealedHashOf(salt, canonical(channels));
}

/** The same of the counts as the text that is hashed. */
export function sealedHashOf(salt: string, countsText: string): string {
  return sha256(saltLine(salt) + countsText);
}

/** What stands before the counts when they are sealed. */
export function saltLine(salt: string): string {
  return `${salt}\n`;
}

function sha256(text: string | Buffer): string {
  return hash('sha256', text);
}

import { createHash } from 'node:crypto';
import type { AgencyType } from './agency-type.ts';
import type { AuditHead } from './audit.ts';
import { canonical } from './audit.ts';
import type { Instrument } from './instrument.ts';
import { type Released, release } from './release.ts';
import { type ResultInputs, scoreResult } from './result.ts';

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

/** The public entry of an agency; the salt is kept with its counts and hides them from guessing. */
export function makeEntry(
  instrument: Instrument,
  agency: EntryAgency,
  inputs: ResultInputs,
  salt: string,
): Entry {
  const released = release(instrument, inputs, scoreResult(instrument, inputs));
  return { agency, ...released, sealed: sealedHash(salt, inputs) };
}

export function entryHash(entry: Entry): string {
  return sha256(canonical(entry));
}

export function editionHash(
  head: EditionHead,
  entries: readonly (readonly [code: string, hash: string])[],
): string {
  return sha256(canonical({ ...head, entries }));
}

/** What an edition says, apart from when, after which and with which salt. */
export function contentHash(instrumentHash: string, entries: readonly Entry[]): string {
  const unsalted = entries.map(({ sealed: _sealed, ...entry }) => entry);
  return sha256(canonical({ instrumentHash, entries: unsalted }));
}

export function sealedHash(salt: string, { channels }: Pick<ResultInputs, 'channels'>): string {
  return sha256(`${salt}\n${canonical(channels)}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

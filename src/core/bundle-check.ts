import type { z } from 'zod';
import {
  entrySchema,
  hashSchema,
  headSchema,
  MOST_AGENCIES,
  SEALED_FORMAT,
  sealedSchema,
} from './bundle.ts';
import { BUNDLE_FORMAT, type EditionHead, editionHash, entryHash } from './edition.ts';
import { type EntryFault, entryFault } from './entry-check.ts';
import { type Instrument, instrumentHash } from './instrument.ts';
import { instrumentSchema } from './instrument-schema.ts';
import { type SealedFault, sealedFault } from './sealed-check.ts';

/**
 * Recomputes a bundle – from its score sums and verdicts upward, a sealed one from the option counts
 * – and says where it first differs from what is printed in it; then, whether its hashes are those
 * of what it says.
 */
export type BundleFault =
  | EntryFault
  | SealedFault
  | { readonly kind: 'instrument'; readonly given: string; readonly computed: string }
  | { readonly kind: 'order'; readonly agency: string }
  | { readonly kind: 'hash'; readonly given: string; readonly computed: string }
  /** It calls itself a bundle and is not made like one. */
  | { readonly kind: 'shape'; readonly path: string };

export type Checked =
  | {
      readonly is: 'right';
      readonly head: EditionHead;
      readonly agencies: number;
      readonly hash: string;
      /** From the option counts upward. */
      readonly sealed: boolean;
    }
  | { readonly is: 'wrong'; readonly fault: BundleFault }
  | { readonly is: 'noBundle' };

/**
 * Takes a bundle member by member and then agency by agency, so that it need not be held whole: what
 * all agencies are held against comes first.
 */
export class BundleCheck {
  readonly #trusted: string | undefined;
  readonly #hashes: (readonly [code: string, hash: string])[] = [];
  readonly #names = new Set<string>();
  #fault: BundleFault | undefined;
  #isBundle = false;
  #isSealed = false;
  #head: EditionHead | undefined;
  #instrument: Instrument | undefined;
  #hash = '';

  /** The hash as published elsewhere, if there is one to trust. */
  constructor(trusted?: string) {
    this.#trusted = trusted;
  }

  get isDecided(): boolean {
    return this.#fault !== undefined;
  }

  /** Whether agencies can be taken. */
  get isReady(): boolean {
    return this.#head !== undefined && this.#instrument !== undefined;
  }

  member(name: string, value: unknown): void {
    this.#names.add(name);
    if (name === 'format' && value === SEALED_FORMAT) this.#isSealed = true;
    else if (name === 'head') this.#head = this.#readHead(value);
    else if (name === 'instrument') {
      this.#instrument = this.#read(instrumentSchema, value, 'instrument');
    } else if (name === 'hash') this.#hash = this.#read(hashSchema, value, 'hash') ?? '';
    else this.#wrong({ kind: 'shape', path: name });
    if (name === 'head' || name === 'instrument') this.#checkInstrument();
  }

  agency(value: unknown): void {
    this.#names.add('agencies');
    if (this.#fault || !this.#head || !this.#instrument) return;
    const path = `agencies.${this.#hashes.length}`;
    if (this.#hashes.length === MOST_AGENCIES) this.#wrong({ kind: 'shape', path });
    const sealed = this.#isSealed ? this.#read(sealedSchema, value, path) : undefined;
    const entry = this.#isSealed ? sealed?.entry : this.#read(entrySchema, value, path);
    if (!entry) return;
    const { code } = entry.agency;
    if (code <= (this.#hashes.at(-1)?.[0] ?? '')) this.#wrong({ kind: 'order', agency: code });
    this.#wrong(entryFault(this.#instrument, entry, this.#head.leastShown));
    if (sealed) this.#wrong(sealedFault(this.#instrument, sealed, this.#head.leastShown));
    this.#hashes.push([code, entryHash(entry)]);
  }

  end(): Checked {
    const head = this.#head;
    if (!this.#isBundle) return { is: 'noBundle' };
    const missing = ['instrument', 'agencies', 'hash'].find((name) => !this.#names.has(name));
    if (missing !== undefined) this.#wrong({ kind: 'shape', path: missing });
    if (head && !this.#fault) this.#wrong(this.#hashFault(head));
    if (this.#fault) return { is: 'wrong', fault: this.#fault };
    const [hash, agencies, sealed] = [this.#hash, this.#hashes.length, this.#isSealed];
    return { is: 'right', head: head!, agencies, hash, sealed };
  }

  #hashFault(head: EditionHead): BundleFault | undefined {
    const computed = editionHash(head, this.#hashes);
    const given = [this.#hash, this.#trusted ?? this.#hash].find((hash) => hash !== computed);
    return given === undefined ? undefined : { kind: 'hash', given, computed };
  }

  #readHead(value: unknown): EditionHead | undefined {
    this.#isBundle = (value as { format?: unknown } | null)?.format === BUNDLE_FORMAT;
    return this.#isBundle ? this.#read(headSchema, value, 'head') : undefined;
  }

  #checkInstrument(): void {
    if (!this.#head || !this.#instrument) return;
    const [given, computed] = [this.#head.instrumentHash, instrumentHash(this.#instrument)];
    if (given !== computed) this.#wrong({ kind: 'instrument', given, computed });
  }

  #read<T>(schema: z.ZodType<T>, value: unknown, at: string): T | undefined {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const path = [at, ...(parsed.error.issues[0]?.path ?? [])].join('.');
    this.#wrong({ kind: 'shape', path });
    return undefined;
  }

  /** The first one counts. */
  #wrong(fault: BundleFault | undefined): void {
    this.#fault ??= fault;
  }
}

/** Of a bundle that is in memory anyway. */
export function checkBundle(raw: unknown, trusted?: string): Checked {
  const check = new BundleCheck(trusted);
  if (typeof raw !== 'object' || raw === null) return { is: 'noBundle' };
  const { agencies, ...members } = raw as { readonly agencies?: unknown };
  for (const [name, value] of Object.entries(members)) check.member(name, value);
  if (Array.isArray(agencies)) for (const one of agencies) check.agency(one);
  else if (agencies !== undefined) check.member('agencies', agencies);
  return check.end();
}

import { readFileSync } from 'node:fs';
import { type Bundle, bundleSchema, SEALED_FORMAT } from '../../src/core/bundle.ts';
import { type BundleFault, checkBundle } from '../../src/core/bundle-check.ts';
import {
  BUNDLE_FORMAT,
  type EditionHead,
  type Entry,
  editionHash,
  entryHash,
  makeEntry,
  sealedHash,
} from '../../src/core/edition.ts';
import { type Instrument, instrumentHash } from '../../src/core/instrument.ts';
import { countsFromPacked } from '../../src/core/instrument-cells.ts';
import { readInstrument } from '../../src/core/instrument-reading.ts';
import { LEAST_SHOWN } from '../../src/core/release.ts';
import { type ResultInputs, summed } from '../../src/core/result.ts';

/** Bundles of the small family, made of answers as they are packed. */
const office = readInstrument(readFileSync('instruments/office/2569/instrument.yaml', 'utf8'));

const headOf = (instrument: Instrument): EditionHead => ({
  format: BUNDLE_FORMAT,
  installation: { kind: 'self-assessment', name: 'ทดสอบ' },
  cycle: { fiscalYear: 2569, name: 'รอบปี 2569' },
  edition: {
    number: 1,
    reason: '',
    previous: null,
    publishedAt: '2026-07-01T03:00:00.000Z',
    audit: { number: 7, mac: 'ab'.repeat(32) },
  },
  leastShown: LEAST_SHOWN,
  instrumentHash: instrumentHash(instrument),
});

export function bundleOf(agencies: Record<string, ResultInputs>, instrument = office): Bundle {
  const entries = Object.entries(agencies)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, inputs]) =>
      makeEntry(
        instrument,
        {
          code,
          nameTh: `หน่วยงาน ${code}`,
          nameEn: code,
          abbreviation: '',
          type: 'service-department',
          ministry: null,
          province: 'จังหวัดธารบุรี',
        },
        summed(inputs),
        sealedHash(`salt of ${code}`, inputs),
      ),
    );
  const hashes = entries.map((entry) => [entry.agency.code, entryHash(entry)] as const);
  const head = headOf(instrument);
  return { head, instrument, agencies: entries, hash: editionHash(head, hashes) };
}

function inputs(staff: number[][], users: number[][], missed: string[] = []): ResultInputs {
  const codes = ['o1', 'o2', 'o3', 'o4', 'o5'];
  return {
    channels: {
      iit: countsFromPacked(
        office,
        'iit',
        staff.map((cells) => Uint8Array.from(cells)),
      ),
      eit: countsFromPacked(
        office,
        'eit',
        users.map((cells) => Uint8Array.from(cells)),
      ),
    },
    minimums: { iit: 5 },
    verdicts: Object.fromEntries(codes.map((code) => [code, missed.includes(code) ? 0 : 100])),
  };
}

const many = (cells: number[], n: number) => Array.from({ length: n }, () => cells);
const goodInputs: Record<string, ResultInputs> = {
  A01: inputs([...many([5, 1, 1], 7), [4, 2, 2]], many([4, 5, 1], 12)),
  B02: inputs(many([3, 2, 1], 6), many([4, 4, 1], 4), ['o3']),
  C03: inputs([], many([4, 4, 1], 9)),
};
export const good = bundleOf(goodInputs);
/** As a stranger gets it. */
export const throughJson = (bundle: Bundle) =>
  bundleSchema.parse(JSON.parse(JSON.stringify(bundle)));

export function faultOf(bundle: unknown, trusted?: string): BundleFault | undefined {
  const checked = checkBundle(bundle, trusted);
  if (checked.is === 'noBundle') throw new Error('that is no bundle');
  return checked.is === 'wrong' ? checked.fault : undefined;
}

/** The same with what is never released, as its owner may take it out. */
export function sealedOf(bundle: Bundle): SealedBundle {
  const agencies = bundle.agencies.map((entry) => {
    const { code } = entry.agency;
    return { entry, inputs: goodInputs[code] ?? null, salt: `salt of ${code}` };
  });
  return { format: SEALED_FORMAT, ...bundle, agencies };
}

interface SealedBundle extends Omit<Bundle, 'agencies'> {
  readonly format: string;
  readonly agencies: readonly {
    readonly entry: Entry;
    readonly inputs: ResultInputs | null;
    readonly salt: string;
  }[];
}

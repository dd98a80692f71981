import type { z } from 'zod';
import { checkInput } from '../core/check-address.ts';
import { type Entry, editionHash, entryHash } from '../core/edition.ts';
import { entryFault } from '../core/entry-check.ts';
import { type ResultCheck, type SoughtFigure, seekFigures } from '../core/result-check.ts';
import type { Tx } from '../store/database.ts';
import { editionsByHash, entryHashes } from '../store/result-check.ts';
import { look } from './action.ts';
import { type AgencyResult, findAgencyResult } from './edition.ts';

/**
 * What a square on a printed result leads to: the agency's entry in that very edition, recomputed
 * from its sums and verdicts upward, and its hash up to the edition's.
 */
export interface CheckedResult extends AgencyResult {
  readonly check: ResultCheck;
  readonly sought: readonly SoughtFigure[];
  /** The same agency in the current edition, where that is another one. */
  readonly newer: { readonly number: number; readonly entry: Entry | undefined } | null;
}

export const checkResult = look({
  name: 'result.check',
  input: checkInput,
  may: 'anyone',
  scope: { kind: 'public' },
  find: findPrinted,
  async do({ tx, thing }, { figures }): Promise<CheckedResult> {
    const { edition, editions, instrument, entry } = thing;
    const hashes = await entryHashes(tx, edition.id);
    const own = hashes.find(([code]) => code === entry.agency.code)?.[1];
    const current = editions[0] ?? edition;
    const isCurrent = current.number === edition.number;
    const asked = { cycleId: edition.cycleId, edition: null, agencyCode: entry.agency.code };
    return {
      ...thing,
      check: {
        fault: entryFault(instrument, entry, edition.head.leastShown),
        isEntry: entryHash(entry) === own,
        isEdition: editionHash(edition.head, hashes) === edition.hash,
        entries: hashes.length,
        figures: Object.keys(entry.values).length,
      },
      sought: seekFigures(entry, figures),
      newer: isCurrent
        ? null
        : { number: current.number, entry: (await findAgencyResult(tx, asked))?.entry },
    };
  },
});

/** The beginning of a hash that two editions share is the hash of neither. */
async function findPrinted(tx: Tx, { hash, agencyCode }: z.output<typeof checkInput>) {
  const [edition, another] = await editionsByHash(tx, hash);
  if (!edition || another) return undefined;
  const { cycleId, number } = edition;
  return findAgencyResult(tx, { cycleId, edition: number, agencyCode });
}

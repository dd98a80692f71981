import { z } from 'zod';
import type { Entry } from '../core/edition.ts';
import { codeField, countField, optionalCount, pageField, searchField } from '../core/field.ts';
import type { Instrument } from '../core/instrument.ts';
import type { Tx } from '../store/database.ts';
import { currentEditions, type Edition, editionsOf, latestEditions } from '../store/edition.ts';
import { referredInstrument } from '../store/instrument.ts';
import { findEntry, type ResultPage, searchResults } from '../store/result.ts';
import { look } from './action.ts';
import { cycleKey } from './cycle.ts';
import { retypedOf } from './retyped.ts';

/** What everybody may see of what was published. */
export const listResults = look({
  name: 'result.list',
  input: z.strictObject({}),
  may: 'anyone',
  do: ({ tx }) => currentEditions(tx),
});

const NEWS = 100;

/** What was published and corrected, newest first. */
export const listEditions = look({
  name: 'result.editions',
  input: z.strictObject({}),
  may: 'anyone',
  do: ({ tx }) => latestEditions(tx, NEWS),
});

/** The current edition, or one of those before it; with all of them, newest first. */
export interface Found {
  readonly edition: Edition;
  readonly editions: readonly Edition[];
  readonly instrument: Instrument;
}

export const editionKey = { ...cycleKey, edition: optionalCount(1, 100_000).default(null) };

export async function findEdition(
  tx: Tx,
  input: { readonly cycleId: number; readonly edition: number | null },
): Promise<Found | undefined> {
  const editions = await editionsOf(tx, input.cycleId);
  const edition = editions.find((one) => input.edition === null || one.number === input.edition);
  const instrument = edition && (await referredInstrument(tx, edition.head.instrumentHash));
  return edition && instrument && { edition, editions, instrument };
}

export const searchResult = look({
  name: 'result.search',
  input: z.strictObject({
    ...editionKey,
    q: searchField,
    page: pageField,
    perPage: countField(1, 1000).default(100),
  }),
  may: 'anyone',
  scope: { kind: 'public' },
  find: findEdition,
  async do({ tx, house, thing }, { q, page, perPage }): Promise<FoundAgencies> {
    const { id } = thing.edition;
    const found = await house.names.find(tx, id, q);
    const count = async (other: string) => (await house.names.find(tx, id, other))?.length ?? 0;
    return {
      ...thing,
      found: await searchResults(tx, id, { found, page, perPage }),
      retyped: await retypedOf(q, found?.length ?? 1, count),
    };
  },
});

interface FoundAgencies extends Found {
  readonly found: ResultPage;
  readonly retyped: string | null;
}

export interface AgencyResult extends Found {
  readonly entry: Entry;
}

export async function findAgencyResult(
  tx: Tx,
  input: {
    readonly cycleId: number;
    readonly edition: number | null;
    readonly agencyCode: string;
  },
): Promise<AgencyResult | undefined> {
  const found = await findEdition(tx, input);
  const entry = found && (await findEntry(tx, found.edition.id, input.agencyCode));
  return found && entry && { ...found, entry };
}

export const seeResult = look({
  name: 'result.see',
  input: z.strictObject({ ...editionKey, agencyCode: codeField }),
  may: 'anyone',
  find: findAgencyResult,
  do: async ({ thing }) => thing,
});

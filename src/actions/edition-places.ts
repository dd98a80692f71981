import { groupsOf } from '../core/edition-group.ts';
import type { Instrument } from '../core/instrument.ts';
import { type PlaceFacts, placeFacts, placesOf, summedGroups } from '../core/place.ts';
import { shortfallsOf } from '../core/shortfall.ts';
import { doneMeanwhile, inBatches, type Work } from '../kit/meanwhile.ts';
import type { Database, Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import {
  agenciesToPlace,
  editionsWithout,
  insertGroups,
  insertPlaces,
  type SearchTexts,
  searchTexts,
} from '../store/place.ts';
import { insertShortfalls } from '../store/shortfall.ts';

/**
 * The writing of where everybody stands in an edition, kept beside it: agencies, some at a time, then
 * their groups. It follows from the edition alone.
 */
export function* placeWrites(
  tx: Tx,
  editionId: number,
  instrument: Instrument,
  agencies: readonly PlaceFacts[],
  texts: SearchTexts,
): Generator<Work> {
  const places = placesOf(agencies);
  for (const some of inBatches(places, PLACES_AT_ONCE)) {
    yield () => insertPlaces(tx, editionId, instrument, some, texts);
  }
  const summed = summedGroups(instrument, places);
  const groups = groupsOf(instrument, summed);
  yield () => insertGroups(tx, editionId, groups);
  const shortfalls = shortfallsOf(instrument, summed);
  yield () => insertShortfalls(tx, editionId, shortfalls);
}

const PLACES_AT_ONCE = 500;

/** Editions published by a program that kept no places, in an old database or backup. */
export async function placeOlderEditions(db: Database): Promise<void> {
  const scope = { kind: 'all' } as const;
  const without = (table: 'edition_group' | 'edition_shortfall') =>
    db.transaction(scope, (tx) => editionsWithout(tx, table));
  for (const { id, instrumentHash } of await without('edition_group')) {
    await db.transaction(scope, async (tx) => {
      const instrument = await instrumentBehind(tx, id, instrumentHash);
      const facts = await factsOf(tx, id, instrument);
      await doneMeanwhile(placeWrites(tx, id, instrument, facts, await searchTexts(tx)));
    });
  }
  for (const { id, instrumentHash } of await without('edition_shortfall')) {
    await db.transaction(scope, async (tx) => {
      const instrument = await instrumentBehind(tx, id, instrumentHash);
      const places = placesOf(await factsOf(tx, id, instrument));
      const groups = summedGroups(instrument, places);
      await insertShortfalls(tx, id, shortfallsOf(instrument, groups));
    });
  }
}

async function factsOf(tx: Tx, editionId: number, instrument: Instrument): Promise<PlaceFacts[]> {
  return (await agenciesToPlace(tx, editionId)).map((agency) => placeFacts(instrument, agency));
}

async function instrumentBehind(tx: Tx, editionId: number, hash: string): Promise<Instrument> {
  const adopted = await findInstrument(tx, hash);
  if (!adopted) throw new Error(`edition ${editionId} has no instrument`);
  return adopted.instrument;
}

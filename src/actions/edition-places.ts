import { type EditionGroup, groupsOf } from '../core/edition-group.ts';
import type { Instrument } from '../core/instrument.ts';
import {
  openGroupSums,
  type PlaceFacts,
  placeFacts,
  placesOf,
  summedGroups,
} from '../core/place.ts';
import { type Shortfall, shortfallsOf } from '../core/shortfall.ts';
import type { Database, Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { agenciesToPlace, editionsWithout, insertGroups, insertPlaces } from '../store/place.ts';
import { insertShortfalls } from '../store/shortfall.ts';

/** Where everybody stands in an edition, kept beside it; it follows from the edition alone. */
export async function placeEdition(
  tx: Tx,
  editionId: number,
  instrument: Instrument,
  agencies: readonly PlaceFacts[],
): Promise<void> {
  const places = placesOf(agencies);
  const sums = openGroupSums(instrument);
  let groups: readonly EditionGroup[] = [];
  let shortfalls: readonly Shortfall[] = [];
  // Added up as they go out, and worked out while the database writes the last of them.
  const added = function* () {
    for (const place of places) {
      sums.add(place);
      yield place;
    }
    const summed = sums.groups();
    groups = groupsOf(instrument, summed);
    shortfalls = shortfallsOf(instrument, summed);
  };
  await insertPlaces(tx, editionId, instrument, added());
  await insertGroups(tx, editionId, groups);
  await insertShortfalls(tx, editionId, shortfalls);
}

/** Editions published by a program that kept no places, in an old database or backup. */
export async function placeOlderEditions(db: Database): Promise<void> {
  const scope = { kind: 'all' } as const;
  const without = (table: 'edition_group' | 'edition_shortfall') =>
    db.transaction(scope, (tx) => editionsWithout(tx, table));
  for (const { id, instrumentHash } of await without('edition_group')) {
    await db.transaction(scope, async (tx) => {
      const instrument = await instrumentBehind(tx, id, instrumentHash);
      await placeEdition(tx, id, instrument, await factsOf(tx, id, instrument));
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

import { groupsOf } from '../core/edition-group.ts';
import type { Instrument } from '../core/instrument.ts';
import { placesOf, type ToPlace } from '../core/place.ts';
import type { Database, Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import {
  agenciesToPlace,
  editionsWithoutPlaces,
  insertGroups,
  insertPlaces,
} from '../store/place.ts';

/** Where everybody stands in an edition, kept beside it; it follows from the edition alone. */
export async function placeEdition(
  tx: Tx,
  editionId: number,
  instrument: Instrument,
  agencies: readonly ToPlace[],
): Promise<void> {
  const places = placesOf(instrument, agencies);
  await insertPlaces(tx, editionId, places);
  await insertGroups(tx, editionId, groupsOf(instrument, places));
}

/** Editions published by a program that kept no places, in an old database or backup. */
export async function placeOlderEditions(db: Database): Promise<void> {
  const scope = { kind: 'all' } as const;
  for (const { id, instrumentHash } of await db.transaction(scope, editionsWithoutPlaces)) {
    await db.transaction(scope, async (tx) => {
      const adopted = await findInstrument(tx, instrumentHash);
      if (!adopted) throw new Error(`edition ${id} has no instrument`);
      await placeEdition(tx, id, adopted.instrument, await agenciesToPlace(tx, id));
    });
  }
}

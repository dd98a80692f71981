import type { ShownFile } from '../core/file-reading.ts';
import type { ItemAnswer } from '../core/item-answer.ts';
import type { Tx } from '../store/database.ts';
import { fileReadings } from '../store/file-reading.ts';
import { type ItemFileRow, itemFiles, type OfCycle } from '../store/item-answer.ts';

/** The files of the answers as they stand, each with what was read; asked for only where an answer has any. */
export async function shownFiles(
  tx: Tx,
  of: OfCycle,
  answers: readonly { readonly body: ItemAnswer }[],
): Promise<ShownFile[]> {
  const used = answers.map(({ body }) => body.files);
  if (used.flat().length === 0) return [];
  return withReadings(tx, of.agencyId, shownIn(await itemFiles(tx, of), used));
}

export function shownIn(
  all: readonly ItemFileRow[],
  used: readonly ItemAnswer['files'][],
): ItemFileRow[] {
  const ids = new Set(used.flat());
  return all.filter(({ id, erased }) => ids.has(id) && !erased);
}

export async function withReadings(
  tx: Tx,
  agencyId: number,
  files: readonly ItemFileRow[],
): Promise<ShownFile[]> {
  if (files.length === 0) return [];
  const hashes = files.map(({ hash }) => hash);
  const readings = await fileReadings(tx, agencyId, hashes);
  return files.map((file) => ({ file, reading: readings.get(file.hash) ?? null }));
}

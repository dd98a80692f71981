import { createHash } from 'node:crypto';
import type { Photograph } from '../core/link-picture.ts';
import { packed } from '../kit/packing.ts';
import { type DuePicture, duePictures, insertPicture } from '../store/link-picture.ts';
import { holdKept, keepContent } from '../store/web-link.ts';
import type { House } from './house.ts';

/** What the worker does that takes pictures of pages; nobody asks for it by hand. */
export type { DuePicture };

const ALL = { kind: 'all' } as const;
/** A picture taken later shows another page than the one that was kept. */
const LATEST_DAYS = 14;

export function nextPictures(house: House, most: number): Promise<DuePicture[]> {
  const since = new Date(house.clock().getTime() - LATEST_DAYS * 86_400_000);
  return house.db.transaction(ALL, (tx) => duePictures(tx, since, most), { readonly: true });
}

export async function keepPicture(
  house: House,
  due: DuePicture,
  at: Date,
  { fault, bytes, facts }: Photograph,
): Promise<void> {
  const contentHash = bytes && createHash('sha256').update(bytes).digest('hex');
  const content = bytes && (await packed(bytes));
  await house.db.transaction(ALL, async (tx) => {
    await holdKept(tx, 'shared');
    if (content && contentHash) await keepContent(tx, contentHash, content);
    await insertPicture(tx, due, { at, fault, facts, contentHash });
  });
}

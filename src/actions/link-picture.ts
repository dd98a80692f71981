import { createHash } from 'node:crypto';
import type { LinkFinding } from '../core/link-finding.ts';
import type { LinkPicture, Photograph } from '../core/link-picture.ts';
import { packed } from '../kit/packing.ts';
import type { Tx } from '../store/database.ts';
import { type DuePicture, duePictures, insertPicture, picturesOf } from '../store/link-picture.ts';
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

/** Of these looks alone: whoever asks may not know of the others. */
export async function picturesAmong(
  tx: Tx,
  link: string,
  findings: readonly LinkFinding[],
): Promise<LinkPicture[]> {
  const looks = new Set(findings.map(({ at }) => at.getTime()));
  return (await picturesOf(tx, link)).filter(({ findingAt }) => looks.has(findingAt.getTime()));
}

import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { perform } from '../../src/actions/action.ts';
import type { House } from '../../src/actions/house.ts';
import { openBatches, readOpenData, seeOpenData } from '../../src/actions/open-data.ts';
import { exportSealed } from '../../src/actions/sealed.ts';
import { type Actor, NOBODY } from '../../src/core/person.ts';
import { openFilePieces } from '../../src/reports/open-file.ts';
import { sealedFilePieces } from '../../src/reports/sealed-file.ts';

/** What anybody downloads of an edition, and what an auditor is given, as files. */
export interface BundleFiles {
  readonly name: string;
  readonly open: string;
  readonly sealed: string;
  readonly hash: string;
}

export async function bundleFiles(
  house: House,
  admin: Actor,
  key: { readonly cycleId: number; readonly edition?: number },
  { folder, name }: { readonly folder: string; readonly name: string },
): Promise<BundleFiles> {
  const { edition, instrument } = await perform(house, NOBODY, seeOpenData, key);
  const whole = { head: edition.head, hash: edition.hash, instrument };
  const batches = openBatches((after) => perform(house, NOBODY, readOpenData, { ...key, after }));
  const [open, sealed] = ['open', 'sealed'].map((kind) =>
    path.join(folder, `${name}-${kind}.json`),
  );
  await pipeline(openFilePieces(whole, 'bundle.json', batches), createWriteStream(open!));
  const reason = 'พิสูจน์การตรวจซ้ำ';
  const out = await perform(house, admin, exportSealed, { ...key, reason });
  await pipeline(sealedFilePieces(whole, out.batches()), createWriteStream(sealed!));
  return { name, open: open!, sealed: sealed!, hash: edition.hash };
}

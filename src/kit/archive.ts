import { fromBufferPromise, type ZipFile } from 'yauzl';
import { Unreadable } from './unreadable.ts';

const MAX_ENTRIES = 500;
const MAX_INFLATED = 100_000_000;
/** A real sheet deflates to a tenth or a thirtieth; only a bomb passes this. */
const MAX_RATIO = 250;
const ALWAYS_ALLOWED = 1_000_000;

/**
 * Inflates a zip archive once, keeping nothing, to learn whether it is whole and what it holds
 * really comes to; what its directory claims is not believed.
 */
export async function refuseBomb(bytes: Uint8Array): Promise<void> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  } catch {
    throw new Unreadable('fileBroken');
  }
  try {
    await countInflated(zip, Math.min(MAX_INFLATED, ALWAYS_ALLOWED + bytes.length * MAX_RATIO));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('fileBroken');
  } finally {
    zip.close();
  }
}

/** The files in an archive, by name, which has been found no bomb; a name that stands twice is refused. */
export async function readArchive(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const file of await readEntries(bytes, (name) => !name.endsWith('/'))) {
    if (files.has(file.name)) throw new Unreadable('fileBroken');
    files.set(file.name, file.bytes);
  }
  return files;
}

/** Those that are asked for, in their order, of an archive that has been found no bomb. */
export async function readEntries(
  bytes: Uint8Array,
  isAskedFor: (name: string) => boolean,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]> {
  await refuseBomb(bytes);
  const found: { name: string; bytes: Uint8Array }[] = [];
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (!isAskedFor(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    found.push({ name: entry.fileName, bytes: Buffer.concat(chunks) });
  }
  return found;
}

/** What files begin with, of an archive that has been found no bomb. */
export async function entryHeads(
  bytes: Uint8Array,
  isAskedFor: (name: string) => boolean,
): Promise<string[]> {
  const heads: string[] = [];
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (!isAskedFor(entry.fileName)) continue;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      heads.push((chunk as Buffer).toString());
      break;
    }
  }
  return heads;
}

async function countInflated(zip: ZipFile, ceiling: number): Promise<void> {
  let inflated = 0;
  let entries = 0;
  for await (const entry of zip.eachEntry()) {
    entries += 1;
    if (entries > MAX_ENTRIES) throw new Unreadable('fileBomb');
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      inflated += (chunk as Buffer).length;
      if (inflated > ceiling) throw new Unreadable('fileBomb');
    }
  }
}

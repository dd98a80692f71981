import {
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/**
 * The record of `test/prove/power-cut/recorder.c`, and the disk as a power cut at any place of it would
 * have left it: only what was synced is sure; of the rest each piece is gone, there, or torn.
 */
interface Change {
  readonly op: 'write' | 'truncate' | 'extend';
  readonly offset: number;
  readonly data: Buffer;
}

type Entry =
  | (Change & { readonly name: string })
  | { readonly op: 'sync'; readonly name: string }
  | { readonly op: 'unlink'; readonly name: string }
  | { readonly op: 'rename'; readonly name: string; readonly to: string };

/** A file, wherever its name on the disk still says it is. */
interface Inode {
  onDisk: string | undefined;
  readonly unsynced: Change[];
}

const HEAD_BYTES = 24;
const SECTOR = 512;
const LETTERS = { w: 'write', t: 'truncate', e: 'extend', s: 'sync', u: 'unlink' } as const;

/**
 * Whether what was not synced is gone, or partly there by chance; `everything` was never synced on a disk that
 * only says so, by which a proof shows that it would find a loss.
 */
export type Unsynced = 'gone' | 'torn' | 'everything';

/** Applies the record up to the cut to a folder that is as it was when the record began. */
export function cutPower(folder: string, record: Buffer, under: string, unsynced: Unsynced): void {
  const disk = openDisk(folder);
  for (const entry of entriesOf(record, under)) {
    if (unsynced !== 'everything' || entry.op !== 'sync') disk.take(entry);
  }
  if (unsynced === 'torn') disk.tear();
}

function* entriesOf(record: Buffer, under: string): Generator<Entry> {
  for (let at = 0; at + HEAD_BYTES <= record.length; ) {
    const letter = String.fromCharCode(record.readUInt32LE(at));
    const nameBytes = record.readUInt32LE(at + 4);
    const offset = Number(record.readBigUInt64LE(at + 8));
    const dataBytes = Number(record.readBigUInt64LE(at + 16));
    const nameAt = at + HEAD_BYTES;
    const dataAt = nameAt + nameBytes;
    at = dataAt + dataBytes;
    // The cut came in the middle of this one.
    if (at > record.length) return;
    const named = record.toString('utf8', nameAt, dataAt).split('\0');
    const [name = '', to = ''] = named.map((one) => path.relative(under, one));
    const data = record.subarray(dataAt, at);
    if (name.endsWith(' (deleted)')) continue;
    if (letter === 'r') yield { op: 'rename', name, to };
    else {
      const op = LETTERS[letter as keyof typeof LETTERS];
      if (op === undefined) throw new Error(`the record is damaged: ${letter}`);
      if (op === 'sync' || op === 'unlink') yield { op, name };
      else yield { op, name, offset, data };
    }
  }
}

function openDisk(folder: string) {
  /** As the processes saw it; null where a name was taken away. */
  const names = new Map<string, Inode | null>();
  const place = (name: string) => path.join(folder, name);
  const kindOf = (name: string) => statSync(place(name), { throwIfNoEntry: false });

  function inode(name: string): Inode {
    const there = names.get(name);
    if (there) return there;
    const isOld = there === undefined && kindOf(name) !== undefined;
    const found: Inode = { onDisk: isOld ? name : undefined, unsynced: [] };
    names.set(name, found);
    return found;
  }

  /** Its name reaches the disk. */
  function settle(name: string, one: Inode): void {
    if (one.onDisk === name) return;
    mkdirSync(path.dirname(place(name)), { recursive: true });
    if (one.onDisk === undefined) writeFileSync(place(name), '');
    else renameSync(place(one.onDisk), place(name));
    one.onDisk = name;
  }

  function apply(one: Inode, changes: readonly Change[]): void {
    for (const change of changes) changeFile(place(one.onDisk as string), change);
  }

  function sync(name: string): void {
    if (kindOf(name)?.isDirectory()) {
      for (const [each, one] of names) {
        if (path.dirname(each) !== name && !(name === '' && path.dirname(each) === '.')) continue;
        if (one) settle(each, one);
        else rmSync(place(each), { force: true });
      }
      return;
    }
    const one = inode(name);
    settle(name, one);
    apply(one, one.unsynced.splice(0));
  }

  return {
    take(entry: Entry): void {
      switch (entry.op) {
        case 'sync':
          sync(entry.name);
          return;
        case 'unlink':
          names.set(entry.name, null);
          return;
        case 'rename': {
          const one = inode(entry.name);
          names.set(entry.name, null);
          names.set(entry.to, one);
          return;
        }
        default:
          inode(entry.name).unsynced.push(entry);
      }
    },
    tear(): void {
      for (const [name, one] of names) {
        if (one === null || one.unsynced.length === 0) continue;
        if (one.onDisk === undefined && Math.random() < 0.5) continue;
        if (one.onDisk === undefined) settle(name, one);
        apply(one, one.unsynced.flatMap(byChance));
      }
    },
  };
}

/** Gone, there, or there as far as some sector. */
function byChance(change: Change): Change[] {
  const chance = Math.random();
  if (chance < 0.4) return [];
  if (chance < 0.7 || change.op !== 'write') return [change];
  const sectors = Math.floor(Math.random() * (change.data.length / SECTOR));
  return [{ ...change, data: change.data.subarray(0, sectors * SECTOR) }];
}

function changeFile(file: string, { op, offset, data }: Change): void {
  if (op !== 'write') {
    if (op === 'truncate' || statSync(file).size < offset) truncateSync(file, offset);
    return;
  }
  const open = openSync(file, 'r+');
  try {
    writeSync(open, data, 0, data.length, offset);
  } finally {
    closeSync(open);
  }
}

/** The record up to here. */
export function recordUpTo(file: string, bytes: number): Buffer {
  const record = Buffer.alloc(bytes);
  const open = openSync(file, 'r');
  try {
    let done = 0;
    while (done < bytes) {
      const read = readSync(open, record, done, bytes - done, done);
      if (read === 0) break;
      done += read;
    }
    return record.subarray(0, done);
  } finally {
    closeSync(open);
  }
}

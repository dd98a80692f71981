import { crc32 } from 'node:zlib';

/**
 * A zip archive written while it is sent, of members that are compressed already and stored as they
 * are. Their lengths and checksums are known before, so the length of the whole is too; one member
 * at a time is in memory. The same members make the same bytes.
 */
export interface StoredMember {
  /** ASCII, without folders. */
  readonly name: string;
  readonly bytes: number;
  readonly crc: number;
  read(): Promise<Uint8Array>;
}

/** Beyond this an archive would have to be written in another form. */
export const MOST_ARCHIVED = 0xffff_ffff;

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;

export const checksumOf = (bytes: Uint8Array): number => crc32(bytes);

export function storedZipLength(members: readonly Pick<StoredMember, 'name' | 'bytes'>[]): number {
  return members.reduce(
    (sum, { name, bytes }) => sum + LOCAL + CENTRAL + 2 * name.length + bytes,
    END,
  );
}

export async function* storedZip(
  members: readonly StoredMember[],
  day: string,
): AsyncGenerator<Uint8Array> {
  const when = dosDay(day);
  const offsets: number[] = [];
  let at = 0;
  for (const member of members) {
    const body = await member.read();
    if (body.length !== member.bytes || checksumOf(body) !== member.crc) {
      throw new Error(`${member.name} is not what was promised`);
    }
    offsets.push(at);
    const header = localHeader(member, when);
    yield header;
    yield body;
    at += header.length + body.length;
  }
  const begins = at;
  for (const [i, member] of members.entries()) {
    const header = centralHeader(member, when, offsets[i] ?? 0);
    yield header;
    at += header.length;
  }
  yield endOf(members.length, at - begins, begins);
}

/** Versions, flags, method (stored), time (midnight), day, checksum, both lengths, name length. */
function facts(into: Buffer, at: number, { name, bytes, crc }: StoredMember, when: number): void {
  into.writeUInt16LE(20, at);
  into.writeUInt16LE(when, at + 8);
  into.writeUInt32LE(crc, at + 10);
  into.writeUInt32LE(bytes, at + 14);
  into.writeUInt32LE(bytes, at + 18);
  into.writeUInt16LE(name.length, at + 22);
}

function localHeader(member: StoredMember, when: number): Buffer {
  const header = Buffer.alloc(LOCAL + member.name.length);
  header.writeUInt32LE(0x04034b50, 0);
  facts(header, 4, member, when);
  header.write(member.name, LOCAL, 'ascii');
  return header;
}

function centralHeader(member: StoredMember, when: number, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL + member.name.length);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  facts(header, 6, member, when);
  header.writeUInt32LE(offset, 42);
  header.write(member.name, CENTRAL, 'ascii');
  return header;
}

function endOf(members: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(END);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members, 8);
  end.writeUInt16LE(members, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** `2026-03-02` as a zip has it. */
function dosDay(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return ((Math.max(1980, year) - 1980) << 9) | (month << 5) | date;
}

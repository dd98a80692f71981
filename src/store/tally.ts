import { to as copyTo } from 'pg-copy-streams';
import type { Channel, Instrument } from '../core/instrument.ts';
import { openTally, type Tally } from '../core/tally.ts';
import type { Tx } from './database.ts';

/**
 * All answers of a cycle, folded as they come off the wire: PostgreSQL's binary COPY is read row
 * by row without making an object of any. What has not been mixed yet counts too.
 */
export async function tallyCycle(tx: Tx, instrument: Instrument, cycleId: number): Promise<Tally> {
  const tally = openTally(instrument);
  const stream = tx.client.query(copyTo(answersOf(cycleId)));
  const fold = folder(tally);
  let failure: unknown;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    try {
      if (failure === undefined) fold(chunk);
    } catch (error) {
      // The rest is read all the same: a connection left in the middle of a COPY answers no more.
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
  return tally;
}

/** Takes the stream as it comes, wherever it is cut. */
function folder(tally: Tally): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let isBegun = false;
  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    if (!isBegun) {
      if (bytes.length < HEADER) {
        rest = bytes;
        return;
      }
      at = HEADER + bytes.readInt32BE(HEADER - 4);
      isBegun = true;
    }
    rest = bytes.subarray(foldRows(tally, bytes, at));
  };
}

/** Signature, flags, length of the extension. */
const HEADER = 19;

function answersOf(cycleId: number): string {
  // COPY takes no parameters.
  if (!Number.isSafeInteger(cycleId)) throw new RangeError(`not a cycle: ${cycleId}`);
  const from = (table: string) =>
    `select agency_id, channel, answers from ${table} where cycle_id = ${cycleId}`;
  return `copy (${from('response')} union all ${from('intake')}) to stdout (format binary)`;
}

/** Folds every whole row and says where the first incomplete one begins. */
function foldRows(tally: Tally, bytes: Buffer, start: number): number {
  let row = start;
  // Number of fields, length and agency, length of the channel.
  while (row + 14 <= bytes.length) {
    if (bytes.readInt16BE(row) === -1) return bytes.length;
    const agencyId = bytes.readInt32BE(row + 6);
    const channelLength = bytes.readInt32BE(row + 10);
    const answersAt = row + 14 + channelLength + 4;
    if (answersAt > bytes.length) return row;
    const length = bytes.readInt32BE(answersAt - 4);
    if (answersAt + length > bytes.length) return row;
    tally.put(agencyId, channelAt(bytes, row + 14, channelLength), bytes, answersAt, length);
    row = answersAt + length;
  }
  return row + 2 <= bytes.length && bytes.readInt16BE(row) === -1 ? bytes.length : row;
}

/** `iit`, `eit`, `eit1` or `eit2`, without making text of it. */
function channelAt(bytes: Buffer, at: number, length: number): Channel {
  if (length === 3) return bytes[at] === 0x69 ? 'iit' : 'eit';
  return bytes[at + 3] === 0x31 ? 'eit1' : 'eit2';
}

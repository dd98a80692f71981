import sql from 'sql-template-tag';
import type { Channel, Instrument } from '../core/instrument.ts';
import { openTally, type Tally } from '../core/tally.ts';
import { copyRows, int32At, wholeNumber } from './copy.ts';
import type { Tx } from './database.ts';

/** All answers of a cycle, folded as they come. What has not been mixed yet counts too. */
export async function tallyCycle(tx: Tx, instrument: Instrument, cycleId: number): Promise<Tally> {
  const tally = openTally(instrument);
  await eachAnswer(tx, cycleId, tally.put);
  return tally;
}

/** Every packed answer of a cycle as it lies in what the database sends; in no order. */
export async function eachAnswer(tx: Tx, cycleId: number, put: Tally['put']): Promise<void> {
  const from = (table: string) =>
    `select agency_id, channel, answers from ${table} where cycle_id = ${wholeNumber(cycleId)}`;
  await copyRows(tx, `${from('response')} union all ${from('intake')}`, (bytes, start) => {
    // Each field behind its length: agency, channel, answers.
    if (start + 12 > bytes.length) return undefined;
    const channelLength = int32At(bytes, start + 8);
    const answersAt = start + 12 + channelLength + 4;
    if (answersAt > bytes.length) return undefined;
    const length = int32At(bytes, answersAt - 4);
    const end = answersAt + length;
    if (end > bytes.length) return undefined;
    const channel = channelAt(bytes, start + 12, channelLength);
    put(int32At(bytes, start + 4), channel, bytes, answersAt, length);
    return end;
  });
}

/** The same of one agency, as it stands at this moment. */
export async function tallyAgency(
  tx: Tx,
  instrument: Instrument,
  { cycleId, agencyId }: { readonly cycleId: number; readonly agencyId: number },
): Promise<Tally> {
  const tally = openTally(instrument);
  const rows = await tx.rows<{ channel: Channel; answers: Buffer }>(sql`
    select channel, answers from response where cycle_id = ${cycleId} and agency_id = ${agencyId}
    union all
    select channel, answers from intake where cycle_id = ${cycleId} and agency_id = ${agencyId}`);
  for (const { channel, answers } of rows) {
    tally.put(agencyId, channel, answers, 0, answers.length);
  }
  return tally;
}

/** `iit`, `eit`, `eit1` or `eit2`, without making text of it. */
function channelAt(bytes: Buffer, at: number, length: number): Channel {
  if (length === 3) return bytes[at] === 0x69 ? 'iit' : 'eit';
  return bytes[at + 3] === 0x31 ? 'eit1' : 'eit2';
}

import { scoreCycle } from '../src/actions/standing.ts';
import { findCycle } from '../src/store/cycle.ts';
import { openDatabase } from '../src/store/database.ts';
import { findInstrument } from '../src/store/instrument.ts';

/** A process that scores one cycle and nothing else; its peak memory is what it prints. */
const [url = '', cycleId = ''] = process.argv.slice(2);
const db = openDatabase(url, 1);
await db.transaction({ kind: 'all' }, async (tx) => {
  const cycle = await findCycle(tx, Number(cycleId));
  const adopted = cycle && (await findInstrument(tx, cycle.instrumentHash));
  if (!adopted) throw new Error(`no cycle ${cycleId}`);
  await scoreCycle(tx, cycle.id, adopted.instrument);
});
await db.close();
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);

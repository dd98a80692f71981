import { execFileSync } from 'node:child_process';
import sql from 'sql-template-tag';
import { administrator } from '../demo/load.ts';
import { perform } from '../src/actions/action.ts';
import type { House } from '../src/actions/house.ts';
import { publishResult } from '../src/actions/result.ts';
import { scoreCycle } from '../src/actions/standing.ts';
import { findCycle } from '../src/store/cycle.ts';
import { type Measured, median } from './figure.ts';
import { clocked, instrumentOf, type NationHouse } from './nation.ts';

/**
 * Recomputing and publishing a nation – scored, released, hashed, stored with its inputs, ranked in
 * every group – against scoring it and no more. Each pair shares its moment.
 */
const ROUNDS = 5;

export async function* publishFigures(nation: NationHouse): AsyncGenerator<Measured> {
  const { house, cycleId } = nation;
  const instrument = await instrumentOf(house.db, cycleId);
  const rounds: { scoring: number; publishing: number }[] = [];
  await unpublish(house, cycleId);
  for (let n = 0; n < ROUNDS; n += 1) {
    if (n > 0) await unpublish(house, cycleId);
    const scoring = await clocked(() =>
      house.db.transaction({ kind: 'all' }, (tx) => scoreCycle(tx, cycleId, instrument)),
    );
    const publishing = await clocked(() => publishNation(house, cycleId));
    rounds.push({ scoring, publishing });
  }
  yield { name: 'scoring alone', value: median(rounds.map((one) => one.scoring)), unit: 'ms' };
  yield {
    name: 'recomputing and publishing 8,300 agencies',
    value: median(rounds.map((one) => one.publishing)),
    unit: 'ms',
    against: 'scoring alone',
    ratio: median(rounds.map((one) => one.publishing / one.scoring)),
    aim: '<=2',
  };
  await unpublish(house, cycleId);
  const { peak } = inOwnProcess(nation, 'publish');
  yield { name: 'peak memory of publishing (RSS)', value: peak!, unit: 'MB', aim: '<=700' };
}

export async function publishNation(house: House, cycleId: number): Promise<void> {
  const cycle = await house.db.transaction({ kind: 'all' }, (tx) => findCycle(tx, cycleId));
  const input = { cycleId, version: cycle?.version, incomplete: 'on' };
  await perform(house, administrator, publishResult, input);
}

/** What a process takes that does nothing else, in megabytes. */
export function inOwnProcess(
  { house, data, cycleId }: NationHouse,
  what: 'publish' | 'export',
): Record<string, number> {
  const script = new URL('./results-once.ts', import.meta.url).pathname;
  const words = ['--import', 'tsx', script, house.db.url, data, what, String(cycleId)];
  return JSON.parse(execFileSync(process.execPath, words).toString());
}

/** Editions are never taken back but here, where the same one is published again and again. */
async function unpublish(house: House, cycleId: number): Promise<void> {
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    const tables = await tx.rows<{ name: string }>(sql`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'edition_id'`);
    for (const name of ['edition', ...tables.map((table) => table.name)]) {
      await tx.client.query(`truncate ${name} cascade`);
    }
    await tx.run(sql`update cycle set state = 'running' where id = ${cycleId}`);
  });
}

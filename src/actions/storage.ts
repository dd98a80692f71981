import { z } from 'zod';
import {
  type DiskFacts,
  type Forecast,
  forecastOf,
  groupOfTable,
  type MonthGrowth,
  monthsOf,
  type StorageFacts,
  TABLE_GROUPS,
} from '../core/storage.ts';
import type { Tx } from '../store/database.ts';
import {
  countKinds,
  databaseSize,
  insertMeasure,
  largestAgencies,
  lastMeasure,
  monthlyTotals,
  tableSizes,
  totalsSince,
} from '../store/storage.ts';
import { change, look } from './action.ts';
import type { House } from './house.ts';

/**
 * What is kept and what it takes. Counting reads whole tables, so it is done once a day and when the
 * administrator asks; the page reads the last line, and asks the disk itself.
 */
export interface SeenStorage {
  readonly at: Date;
  readonly facts: StorageFacts;
  readonly disk: DiskFacts;
  readonly months: readonly MonthGrowth[];
  readonly forecast: Forecast;
}

const FORECAST_DAYS = 90;

export const seeStorage = look({
  name: 'storage.see',
  input: z.strictObject({}),
  may: ['administrator'],
  async do({ tx, house, now }): Promise<SeenStorage> {
    const disk = await house.disk();
    const last = (await lastMeasure(tx)) ?? { at: now, facts: await counted(tx, disk) };
    const since = new Date(last.at.getTime() - FORECAST_DAYS * 86_400_000);
    return {
      ...last,
      disk,
      months: monthsOf(await monthlyTotals(tx)),
      forecast: forecastOf(await totalsSince(tx, since), disk),
    };
  },
});

const AGAIN_AFTER_MS = 60_000;

export const measureStorage = change({
  name: 'storage.measure',
  input: z.strictObject({}),
  may: ['administrator'],
  async do({ tx, house, now }): Promise<{ isNew: boolean }> {
    const last = await lastMeasure(tx);
    if (last && now.getTime() - last.at.getTime() < AGAIN_AFTER_MS) return { isNew: false };
    await insertMeasure(tx, now, await counted(tx, await house.disk()));
    return { isNew: true };
  },
  record: (_input, _thing, { isNew }) => (isNew ? { target: 'storage' } : undefined),
});

/** Once a day, by the clock. */
export async function measureDaily(house: House): Promise<void> {
  const disk = await house.disk();
  await house.db.transaction({ kind: 'all' }, async (tx) =>
    insertMeasure(tx, house.clock(), await counted(tx, disk)),
  );
}

async function counted(tx: Tx, { backupFiles, logBytes }: DiskFacts): Promise<StorageFacts> {
  const tables = await tableSizes(tx);
  const bytesOf = (group: string) =>
    tables.reduce((sum, one) => sum + (groupOfTable(one.table) === group ? one.bytes : 0), 0);
  return {
    kinds: await countKinds(tx),
    groups: TABLE_GROUPS.map((group) => ({ group, bytes: bytesOf(group) })).filter(
      ({ bytes }) => bytes > 0,
    ),
    database: await databaseSize(tx),
    backupFiles,
    logBytes,
    largest: await largestAgencies(tx),
  };
}

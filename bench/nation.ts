import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadCast } from '../demo/load.ts';
import { addNational } from '../demo/national.ts';
import type { House } from '../src/actions/house.ts';
import { openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Instrument } from '../src/core/instrument.ts';
import { findCycle } from '../src/store/cycle.ts';
import type { Database } from '../src/store/database.ts';
import { findInstrument } from '../src/store/instrument.ts';
import type { Measured } from './figure.ts';

/** The whole country, made up, in a house of its own that is gone afterwards. */
export const NATION = { agencies: 8300, responses: 1_350_000, seed: '1' };

export interface NationHouse {
  readonly house: House;
  /** Its data folder. */
  readonly data: string;
  readonly cycleId: number;
  readonly seconds: number;
}

export async function* inNation(
  measure: (nation: NationHouse) => AsyncIterable<Measured>,
  wish = NATION,
): AsyncIterable<Measured> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-bench-'));
  // For root the database runs as somebody else, who must pass through.
  chmodSync(folder, 0o711);
  const env = { STAGE_DIR: path.join(folder, 'stage'), LOG_LEVEL: 'warn' };
  const stopped = (error: unknown) => {
    throw error;
  };
  const data = path.join(folder, 'data');
  const { house, close } = await openHouse(readConfig(env, { data }), {
    publicUrl: 'http://localhost',
    clock: () => new Date(),
    onLost: stopped,
    onIntakeFailure: stopped,
    onHeadUnwritten: stopped,
    loadDemo: loadCast,
  });
  try {
    const began = performance.now();
    const { cycleId } = await addNational(house, wish, () => {});
    yield* measure({ house, data, cycleId, seconds: (performance.now() - began) / 1000 });
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function instrumentOf(db: Database, cycleId: number): Promise<Instrument> {
  return db.transaction({ kind: 'all' }, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    const adopted = cycle && (await findInstrument(tx, cycle.instrumentHash));
    if (!adopted) throw new Error(`no cycle ${cycleId}`);
    return adopted.instrument;
  });
}

export async function clocked(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

import { openCycleMemory } from '../../src/actions/cycle-memory.ts';
import type { House } from '../../src/actions/house.ts';
import { openIntake } from '../../src/actions/intake.ts';
import { openNames } from '../../src/actions/names.ts';
import { openOrders } from '../../src/actions/orders.ts';
import { openPublished } from '../../src/actions/published.ts';
import { openSurveys } from '../../src/actions/survey.ts';
import { openTableCounts } from '../../src/actions/table-counts.ts';
import { openGate, WRONG_CODES_A_MINUTE } from '../../src/core/gate.ts';
import { openPuzzles } from '../../src/core/puzzle.ts';
import { readDisk } from '../../src/process/disk.ts';
import { openShipped } from '../../src/process/shipped.ts';
import { openDatabase } from '../../src/store/database.ts';

const CODES_KEY = Buffer.alloc(32, 3);

export const TEST_NOW = new Date('2026-03-02T03:00:00Z');

/** A house on this database with a clock that stands still unless it is moved. */
export function houseOn(
  url: string,
  changes: Partial<House> = {},
): House & { close(): Promise<void> } {
  const db = openDatabase(url, 4);
  return {
    db,
    clock: () => TEST_NOW,
    intake: openIntake(db, CODES_KEY, () => {}),
    gate: openGate(),
    puzzles: openPuzzles(CODES_KEY),
    guesses: openGate(WRONG_CODES_A_MINUTE),
    surveys: openSurveys(db, changes.clock ?? (() => TEST_NOW)),
    published: openPublished(db, changes.clock ?? (() => TEST_NOW)),
    names: openNames(),
    orders: openOrders(),
    previews: openCycleMemory(),
    tables: openTableCounts(),
    keys: { audit: Buffer.alloc(32, 1), throttle: Buffer.alloc(32, 2), codes: CODES_KEY },
    installation: {
      id: '00000000-0000-4000-8000-000000000000',
      kind: 'self-assessment',
      name: 'ทดสอบ',
      isDemo: false,
    },
    sendsMail: true,
    takesPictures: true,
    publicUrl: 'http://localhost:8420',
    backups: { folder: '', keep: 3 },
    disk: () => readDisk({ dataFolder: 'dist', backupFolder: 'dist', ownsDatabase: true }),
    shipped: openShipped(),
    onAuditHead: () => {},
    ...changes,
    close: () => db.close(),
  };
}

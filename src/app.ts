import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { renewSearchTexts } from './actions/agency-search.ts';
import { keepBackup } from './actions/backup.ts';
import { openCycleMemory } from './actions/cycle-memory.ts';
import { finerOlderEditions } from './actions/edition-finers.ts';
import { placeOlderEditions } from './actions/edition-places.ts';
import type { House, Installation } from './actions/house.ts';
import { openIntake } from './actions/intake.ts';
import { openNames } from './actions/names.ts';
import { openOrders } from './actions/orders.ts';
import type { Place } from './actions/place.ts';
import { openPublished } from './actions/published.ts';
import type { Previewed } from './actions/result-preview.ts';
import { openSurveys } from './actions/survey.ts';
import { openTableCounts } from './actions/table-counts.ts';
import type { Config } from './config.ts';
import { keyCheck } from './core/audit.ts';
import { openGate, WRONG_CODES_A_MINUTE } from './core/gate.ts';
import { isProblem, Problem } from './core/problem.ts';
import { openPuzzles } from './core/puzzle.ts';
import { derivedKey } from './kit/seal.ts';
import { refuseTalkative } from './process/discretion.ts';
import { readDisk } from './process/disk.ts';
import { headsFile } from './process/heads.ts';
import { readKey } from './process/keys.ts';
import { startPostgres } from './process/postgres.ts';
import { refuseForgetful } from './process/presence.ts';
import { openShipped } from './process/shipped.ts';
import { openDatabase } from './store/database.ts';
import {
  addInstallation,
  findInstallation,
  type InstallationRow,
  setInstallationReady,
} from './store/installation.ts';
import { alone } from './store/lock.ts';
import { migrate } from './store/migrate.ts';
import { dropEverything } from './store/restore.ts';

/**
 * The parts put together: a database that runs and has this program's schema, the keys of the data
 * folder, and an installation that has begun. The pages and the command line both stand on it.
 */
export interface Opened {
  readonly house: House;
  close(): Promise<void>;
}

export interface Opening {
  readonly publicUrl: string;
  readonly clock: () => Date;
  /** The database went away under the running program and has not come back yet. */
  readonly onLost: (error: unknown) => void;
  /** A submission was not written; nothing of what it held is told. */
  readonly onIntakeFailure: (error: Error) => void;
  /** A head of the audit chain is not in its file; the deed itself is kept. */
  readonly onHeadUnwritten: (error: unknown) => void;
  /** Fills a new house with the demo world; a command has none, and begins no house. */
  readonly loadDemo?: (house: House) => Promise<void>;
}

/** `src/` and `dist/` lie side by side: what is read while running is found from either. */
const MIGRATIONS = fileURLToPath(new URL('../db/migrations', import.meta.url));

const DEMO_NAME = 'โปร่งใส (สาธิต)';
const REAL_NAME = 'โปร่งใส';

export async function openHouse(config: Config, opening: Opening): Promise<Opened> {
  const audit = await readKey(config.dataFolder, 'audit.key');
  const keys = {
    audit,
    throttle: await readKey(config.dataFolder, 'throttle.key'),
    // Of the key that is kept safe anyway: no file more that could be forgotten in a move.
    codes: derivedKey(audit, 'access codes'),
  };
  const place = await openPlace(config, opening);
  const { db, backups } = place;
  const intake = openIntake(db, keys.codes, opening.onIntakeFailure);
  const gate = openGate();
  const puzzles = openPuzzles(derivedKey(keys.throttle, 'puzzles'));
  const guesses = openGate(WRONG_CODES_A_MINUTE);
  const surveys = openSurveys(db, opening.clock);
  const published = openPublished(db, opening.clock);
  const names = openNames();
  const orders = openOrders();
  const previews = openCycleMemory<Previewed>();
  const tables = openTableCounts();
  const close = async () => {
    await intake.drained();
    await place.close();
  };
  const houseOf = (installation: Installation): House => ({
    db,
    clock: opening.clock,
    intake,
    gate,
    puzzles,
    guesses,
    surveys,
    published,
    names,
    orders,
    previews,
    tables,
    keys,
    installation,
    publicUrl: opening.publicUrl,
    sendsMail: config.mail !== undefined,
    takesPictures: config.links.check && config.links.browser !== undefined && !installation.isDemo,
    backups,
    disk: () =>
      readDisk({
        dataFolder: config.dataFolder,
        backupFolder: config.backupFolder,
        ownsDatabase: config.databaseUrl === undefined,
      }),
    shipped: openShipped(),
    onAuditHead: headsFile(config.dataFolder, opening.onHeadUnwritten),
  });
  try {
    const installation = await alone(place.url, 'begin', async () => {
      await migrate(place.url, MIGRATIONS, async () => {
        await keepBackup(place, 'before-migration');
      });
      await placeOlderEditions(db);
      await finerOlderEditions(db);
      await renewSearchTexts(db);
      const found = await readyInstallation(db);
      if (found) return checked(found, config, keys.audit);
      await begin(config, opening, place.url, houseOf, keys.audit);
      return (await readyInstallation(db)) as InstallationRow;
    });
    return { house: houseOf(installation), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where an installation lives, as it is: nothing is migrated, begun or checked. */
export async function openPlace(
  config: Config,
  opening: Pick<Opening, 'clock' | 'onLost'>,
): Promise<Place & { readonly url: string; close(): Promise<void> }> {
  const postgres = await findPostgres(config, opening);
  const db = openDatabase(postgres.url);
  return {
    db,
    url: postgres.url,
    clock: opening.clock,
    backups: { folder: config.backupFolder, keep: config.backupKeep },
    dataFolder: config.dataFolder,
    migrationsFolder: MIGRATIONS,
    ownConnections: config.databaseUrl === undefined ? 1 : 0,
    async close() {
      await db.close();
      await postgres.stop();
    },
  };
}

async function findPostgres(
  config: Config,
  opening: Pick<Opening, 'onLost'>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const { databaseUrl } = config;
  if (databaseUrl === undefined) {
    return startPostgres(config.dataFolder, {
      stageFolder: config.stageFolder,
      onLost: opening.onLost,
    });
  }
  try {
    await refuseForgetful(databaseUrl);
    await refuseTalkative(databaseUrl);
  } catch (error) {
    if (isProblem(error)) throw error;
    const { code, name } = error as NodeJS.ErrnoException;
    throw new Problem('cannotRun', { why: 'databaseUnreachable', facts: { code: code ?? name } });
  }
  return { url: databaseUrl, stop: async () => {} };
}

type Db = House['db'];

async function readyInstallation(db: Db): Promise<InstallationRow | undefined> {
  const row = await db.transaction({ kind: 'all' }, findInstallation);
  return row?.isReady ? row : undefined;
}

/** A first start; one that was cut short left something half-made, which nobody has used yet. */
async function begin(
  config: Config,
  opening: Opening,
  url: string,
  houseOf: (installation: Installation) => House,
  auditKey: Uint8Array,
): Promise<void> {
  const isDemo = !config.empty;
  if (isDemo && !opening.loadDemo) throw nothingHere(config);
  const id = randomUUID();
  const row = {
    id,
    kind: config.installationKind ?? ('self-assessment' as const),
    name: config.installationName ?? (isDemo ? DEMO_NAME : REAL_NAME),
    isDemo,
    keyCheck: keyCheck(auditKey, id, 0),
  };
  const house = houseOf(row);
  if (await house.db.transaction({ kind: 'all' }, findInstallation)) {
    await house.db.transaction({ kind: 'all' }, dropEverything);
    await migrate(url, MIGRATIONS);
  }
  await house.db.transaction({ kind: 'all' }, (tx) => addInstallation(tx, row));
  if (isDemo) await opening.loadDemo?.(house);
  await house.db.transaction({ kind: 'all' }, (tx) => setInstallationReady(tx, house.clock()));
}

function checked(row: InstallationRow, config: Config, auditKey: Uint8Array): InstallationRow {
  const refuse = (why: string, facts: Record<string, string>) => {
    throw new Problem('cannotRun', { why, facts });
  };
  if (!row.keyCheck.equals(keyCheck(auditKey, row.id, row.auditUnkeyed))) {
    refuse('auditKeyDiffers', { file: path.join(config.dataFolder, 'audit.key') });
  }
  if (row.isDemo && config.empty) refuse('alreadyDemo', { folder: config.dataFolder });
  if (config.installationKind && config.installationKind !== row.kind) {
    refuse('kindIsFixed', { kind: row.kind });
  }
  return { ...row, name: config.installationName ?? row.name };
}

/** A command that looks at what is there makes nothing where nothing is. */
export function refuseEmptyFolder({ databaseUrl, dataFolder }: Config): void {
  if (databaseUrl !== undefined || existsSync(path.join(dataFolder, 'database.json'))) return;
  throw nothingHere({ dataFolder });
}

function nothingHere({ dataFolder }: Pick<Config, 'dataFolder'>): Problem {
  return new Problem('cannotRun', { why: 'nothingHere', facts: { folder: dataFolder } });
}

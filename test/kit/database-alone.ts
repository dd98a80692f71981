import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../src/process/postgres.ts';
import { migrate } from '../../src/store/migrate.ts';

/** A migrated, empty database with a server of its own, for proofs; both are gone afterwards. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-proof-'));
  const postgres = await startPostgres(path.join(folder, 'data'));
  try {
    await migrate(postgres.url, 'db/migrations');
    return await work(postgres.url);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

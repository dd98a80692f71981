import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { buildStatic } from '../build.js';
import { startPostgres } from '../src/process/postgres.ts';

/** One PostgreSQL server for the whole run; every test file makes databases of its own in it. */
export default async function setup(project: TestProject) {
  await buildStatic();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-test-'));
  // For root the server runs as somebody else, who must pass through.
  await chmod(folder, 0o711);
  const postgres = await startPostgres(path.join(folder, 'data'), {
    stageFolder: path.join(folder, 'stage'),
    connections: 120,
    throwaway: true,
  });
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  await client.query('alter role prongsai createdb');
  await client.end();
  project.provide('postgres', { url: postgres.url, adminUrl: postgres.adminUrl });
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { url: string; adminUrl: string };
  }
}

import { chmod, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { build } from '../bin/ready.js';
import { startPostgres } from '../src/process/postgres.ts';
import { endLeftovers, RUN } from './leftovers.ts';

/**
 * One PostgreSQL server for the whole run; every test file makes databases of its own in it. What is built is built
 * before: a test that built would give others half a file to read.
 */
export default async function setup(project: TestProject) {
  build();
  const folder = await mkdtemp(path.join(os.tmpdir(), RUN));
  // As the folder for such things usually is: some of what is begun runs as somebody else.
  await chmod(folder, 0o1777);
  process.env.TMPDIR = folder;
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
    endLeftovers(folder);
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { url: string; adminUrl: string };
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildStatic } from '../build.js';
import { startPostgres } from '../src/process/postgres.ts';

/** One PostgreSQL server for the whole run; every test file makes databases of its own in it. */
export default async function setup(project: TestProject) {
  await buildStatic();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-test-'));
  const postgres = await startPostgres(folder);
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

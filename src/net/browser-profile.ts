import { chown, copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { BROWSER_PREFERENCES } from './browser-flags.ts';
import type { BrowserProgram } from './browser-process.ts';

/** A folder with all that a browser finds of this machine: its preferences and some fonts. */
const NAME = 'prongsai-browser-';

export async function makeProfile({
  as,
  fonts = [],
}: Pick<BrowserProgram, 'as' | 'fonts'>): Promise<string> {
  const profile = await mkdtemp(path.join(os.tmpdir(), `${NAME}${process.pid}-`));
  const inside = (...names: string[]) => path.join(profile, ...names);
  await mkdir(inside('Default'));
  await mkdir(inside('fonts'));
  await writeFile(inside('Default', 'Preferences'), JSON.stringify(BROWSER_PREFERENCES));
  await writeFile(inside('fonts.conf'), FONTS);
  for (const [n, font] of fonts.entries()) await copyFile(font, inside('fonts', `${n}.ttf`));
  if (as) {
    const all = await readdir(profile, { recursive: true });
    for (const one of ['', ...all]) await chown(inside(one), as.uid, as.gid);
  }
  return profile;
}

/** Servers often have no Thai font, and every letter would be an empty box. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">font-cache</cachedir>
</fontconfig>
`;

/** Neither a proxy of the environment nor a key or password that stands there. */
export const profileSettings = (profile: string) => ({
  PATH: '/usr/local/bin:/usr/bin:/bin',
  HOME: profile,
  TMPDIR: profile,
  FONTCONFIG_FILE: path.join(profile, 'fonts.conf'),
  LANG: 'C.UTF-8',
});

export const removeProfile = (profile: string) =>
  rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});

/** What a program that was killed left behind; one that lives keeps its own. */
export async function sweepProfiles(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const [, owner] = OWNED.exec(name) ?? [];
    if (owner !== undefined && !isAlive(Number(owner))) {
      await removeProfile(path.join(os.tmpdir(), name));
    }
  }
}

const OWNED = new RegExp(`^${NAME}(\\d+)-`);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

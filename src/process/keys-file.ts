import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../core/problem.ts';
import { writeWhole } from '../kit/whole-file.ts';
import { syncOne } from './durable.ts';
import { writeOnce } from './keys.ts';

/**
 * The keys of a data folder in one file, which is kept apart from the backups: whoever has both
 * could rewrite the audit log.
 */
export interface Keys {
  readonly audit: Buffer;
  readonly throttle: Buffer;
}

const FILES = { audit: 'audit.key', throttle: 'throttle.key' } as const;
const HEX = /^[0-9a-f]{64}$/;

export async function writeKeysFile(file: string, keys: Keys): Promise<void> {
  const { audit, throttle } = keys;
  const text = JSON.stringify({ audit: audit.toString('hex'), throttle: throttle.toString('hex') });
  async function* whole() {
    yield Buffer.from(`${text}\n`);
  }
  await writeWhole(file, whole()).catch(() => {
    throw new Problem('cannotRun', { why: 'fileNotWritable', facts: { file } });
  });
}

export async function readKeysFile(file: string): Promise<Keys> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Problem('cannotRun', { why: 'fileNotReadable', facts: { file } });
  });
  const { audit, throttle } = parsed(text);
  if (typeof audit === 'string' && typeof throttle === 'string') {
    if (HEX.test(audit) && HEX.test(throttle)) {
      return { audit: Buffer.from(audit, 'hex'), throttle: Buffer.from(throttle, 'hex') };
    }
  }
  throw new Problem('cannotRun', { why: 'keysFileDamaged', facts: { file } });
}

function parsed(text: string): { audit?: unknown; throttle?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/**
 * Makes these the keys of the data folder. Others that were there, and what was known of the log
 * they chained, are set aside and never deleted.
 */
export async function installKeys(dataFolder: string, keys: Keys, now: Date): Promise<void> {
  const aside = `.before-${now.toISOString().replace(/\W|\.\d+/g, '')}`;
  const setAside = async (name: string) => {
    const file = path.join(dataFolder, name);
    await rename(file, file + aside).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
  };
  for (const [key, name] of Object.entries(FILES) as [keyof Keys, string][]) {
    const there = await readFile(path.join(dataFolder, name)).catch(() => undefined);
    if (there?.equals(keys[key])) continue;
    if (there) await setAside(name);
    if (there && key === 'audit') await setAside('audit-heads.log');
    await writeOnce(path.join(dataFolder, name), keys[key]);
  }
  await syncOne(dataFolder);
}

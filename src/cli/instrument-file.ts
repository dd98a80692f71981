import { existsSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Instrument } from '../core/instrument.ts';
import { readInstrument } from '../core/instrument-reading.ts';
import { badField, Problem } from '../core/problem.ts';
import { decodeText } from '../kit/encoding.ts';
import { shippedFolder } from '../process/shipped.ts';

/** Files that commands are given: read whole, within a limit, in the encodings that offices use. */
const MOST_BYTES = 20_000_000;

export async function readTextFile(file: string): Promise<string> {
  const decoded = decodeText(await readBytes(file));
  if (!decoded) throw badField(path.basename(file), 'notTextFile');
  return decoded.text;
}

export async function readBytes(file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    const handle = await open(file);
    try {
      for await (const chunk of handle.createReadStream({ autoClose: false })) {
        chunks.push(chunk as Buffer);
        length += (chunk as Buffer).length;
        if (length > MOST_BYTES) throw new Problem('tooLarge', { limitBytes: MOST_BYTES });
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw badField(path.basename(file), 'unreadable', { value: file, code: String(error.code) });
  }
  return Buffer.concat(chunks);
}

const NAME = /^[a-z][a-z0-9-]{0,29}\/\d{4}$/;

/** `nacc/2568` of the instruments at hand, or a file of one's own. */
export async function instrumentAt(nameOrFile: string, folder?: string): Promise<Instrument> {
  return readInstrument(await instrumentTextAt(nameOrFile, folder));
}

export async function instrumentTextAt(nameOrFile: string, folder?: string): Promise<string> {
  if (!NAME.test(nameOrFile)) return readTextFile(nameOrFile);
  const from = folder ?? shippedFolder();
  const file = path.join(from, nameOrFile, 'instrument.yaml');
  if (!existsSync(file)) {
    const known = (await namesIn(from)).join(', ');
    throw badField('instrument', 'noSuchInstrument', { value: nameOrFile, known });
  }
  return readTextFile(file);
}

async function namesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files
    .filter((file) => path.basename(file) === 'instrument.yaml')
    .map((file) => path.dirname(file).split(path.sep).join('/'))
    .sort();
}

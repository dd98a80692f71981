import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

export { typed } from './typed-command.ts';

/** Files of one test file, gone when it is done. */
export function ownFiles(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
}

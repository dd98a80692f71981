import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type AuditHead, readHeads } from '../core/audit.ts';

/**
 * Every head of the audit chain goes into a file outside the database too, one line each: with it
 * a cut tail or a rewritten chain is found. Appended at once, so that a killed program lost none.
 */
export function headsFile(dataFolder: string): (head: AuditHead) => void {
  return (head) => append(dataFolder, head);
}

/** A backup took the log back to this line; heads of later ones are of a time that is undone. */
export function headRestored(dataFolder: string, head: AuditHead): void {
  append(dataFolder, head, 'restored ');
}

export async function knownHeads(dataFolder: string): Promise<AuditHead[]> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return readHeads(text);
}

function append(dataFolder: string, { number, mac }: AuditHead, mark = ''): void {
  appendFileSync(fileIn(dataFolder), `${mark}${number} ${mac}\n`, { mode: 0o600 });
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'audit-heads.log');
}

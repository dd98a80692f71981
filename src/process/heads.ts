import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type AuditHead, readHeads } from '../core/audit.ts';

/**
 * Every head of the audit chain goes into a file outside the database too, one line each: with it
 * a cut tail or a rewritten chain is found. Appended at once, so that a killed program lost none.
 * What the head stands for is kept already, so a full disk is told and refuses nothing; the next
 * head that can be written covers those before it.
 */
export function headsFile(
  dataFolder: string,
  onUnwritten: (error: unknown) => void,
): (head: AuditHead) => void {
  let isTorn = false;
  return (head) => {
    try {
      append(dataFolder, head, isTorn ? '\n' : '');
      isTorn = false;
    } catch (error) {
      isTorn = true;
      onUnwritten(error);
    }
  };
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

export function writeHead(dataFolder: string, head: AuditHead): void {
  append(dataFolder, head);
}

function append(dataFolder: string, { number, mac }: AuditHead, mark = ''): void {
  appendFileSync(fileIn(dataFolder), `${mark}${number} ${mac}\n`, { mode: 0o600 });
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'audit-heads.log');
}

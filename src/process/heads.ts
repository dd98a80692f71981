import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { AuditHead } from '../core/audit.ts';

/**
 * Every head of the audit chain goes into a file outside the database too, one line each: with it
 * a cut tail or a rewritten chain is found. Appended at once, so that a killed program lost none.
 */
export function headsFile(dataFolder: string): (head: AuditHead) => void {
  const file = path.join(dataFolder, 'audit-heads.log');
  return ({ number, mac }) => appendFileSync(file, `${number} ${mac}\n`, { mode: 0o600 });
}

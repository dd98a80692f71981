import { type AuditVerdict, type KnownHead, verifyChain } from '../core/audit.ts';
import { auditHead, auditLines } from '../store/audit.ts';
import type { Database } from '../store/database.ts';

/**
 * Walks the whole audit log as it stands at one moment. `known` must have been gathered before, so
 * that every head in it is of a line that is already there.
 */
export function verifyAudit(
  db: Database,
  key: Uint8Array,
  known: readonly KnownHead[],
): Promise<AuditVerdict> {
  return db.transaction(
    { kind: 'all' },
    async (tx) => verifyChain(key, auditLines(tx), await auditHead(tx), known),
    { readonly: true, snapshot: true },
  );
}

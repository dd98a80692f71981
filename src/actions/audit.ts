import {
  type AuditVerdict,
  EMPTY_HEAD,
  type KnownHead,
  keyCheck,
  verifyChain,
} from '../core/audit.ts';
import { auditHead, auditLines } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { findInstallation } from '../store/installation.ts';

/**
 * Walks the whole audit log as it stands at one moment. `known` must have been gathered before, so
 * that every head in it is of a line that is already there.
 */
export function verifyAudit(
  db: Database,
  key: Uint8Array,
  known: readonly KnownHead[],
): Promise<AuditVerdict & { readonly unkeyed: number }> {
  return db.transaction(
    { kind: 'all' },
    async (tx) => {
      const installation = await findInstallation(tx);
      const unkeyed = installation?.auditUnkeyed ?? 0;
      const expected = installation && keyCheck(key, installation.id, unkeyed);
      if (expected && !installation.keyCheck.equals(expected)) {
        return { head: EMPTY_HEAD, fault: { kind: 'otherKey' }, unkeyed };
      }
      const verdict = await verifyChain(key, auditLines(tx), await auditHead(tx), known, unkeyed);
      return { ...verdict, unkeyed };
    },
    { readonly: true, snapshot: true },
  );
}

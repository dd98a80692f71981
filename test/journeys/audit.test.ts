import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AuditHead, verifyChain } from '../../src/core/audit.ts';
import { appendAudit, auditHead, auditLines } from '../../src/store/audit.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

test('a chain of lines verifies', async () => {
  const heads: AuditHead[] = [];
  for (const n of [1, 2, 3, 4, 5]) {
    heads.push(
      await house.db.transaction({ kind: 'all' }, (tx) =>
        appendAudit(tx, house.keys.audit, {
          at: '2026-03-02T03:00:00.000Z',
          personId: null,
          action: 'test.line',
          agencyId: null,
          target: `บรรทัด ${n}`,
          details: { n },
        }),
      ),
    );
  }
  const fault = await house.db.transaction({ kind: 'all' }, async (tx) =>
    verifyChain(house.keys.audit, auditLines(tx), await auditHead(tx), heads),
  );
  expect(fault).toBeUndefined();
});

test('the log is append-only for the program itself', async () => {
  await expect(
    house.db.transaction({ kind: 'all' }, (tx) => tx.run(sql`delete from audit_line`)),
  ).rejects.toThrow(/append-only/);
});

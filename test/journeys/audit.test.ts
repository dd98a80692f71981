import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../src/actions/audit.ts';
import { type AuditHead, chainMac } from '../../src/core/audit.ts';
import { appendAudit, auditLines } from '../../src/store/audit.ts';
import type { Tx } from '../../src/store/database.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
const heads: AuditHead[] = [];
beforeAll(async () => {
  house = houseOn(database.url());
  for (let n = 1; n <= 9; n += 1) {
    const facts = {
      at: '2026-03-02T03:00:00.000Z',
      personId: null,
      action: 'test.line',
      agencyId: null,
      target: `บรรทัด ${n}`,
      details: { n },
    };
    heads.push(await inAll((tx) => appendAudit(tx, house.keys.audit, facts)));
  }
  await inAll((tx) =>
    tx.client.query(`create table kept_line as table audit_line;
                     create table kept_head as table audit_head`),
  );
});
afterAll(() => house.close());

/** The log as it was before the tampering. */
afterEach(() =>
  asOwner(`delete from audit_line; delete from audit_head;
           insert into audit_line table kept_line; insert into audit_head table kept_head`),
);

function inAll<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return house.db.transaction({ kind: 'all' }, work);
}

/** Whoever holds the database's password can switch the triggers off. */
function asOwner(statements: string) {
  return inAll((tx) =>
    tx.client.query(`alter table audit_line disable trigger user; ${statements};
                     alter table audit_line enable trigger user`),
  );
}

const verify = (known: readonly { mac: string }[] = []) =>
  verifyAudit(house.db, house.keys.audit, known);
const head = (number: number) => heads[number - 1] as AuditHead;

test('a log that was only appended to verifies', async () => {
  expect(await verify(heads)).toEqual({ head: head(9), unkeyed: 0 });
});

test('the log is append-only for the program itself', async () => {
  await expect(inAll((tx) => tx.run(sql`delete from audit_line`))).rejects.toThrow(/append-only/);
  await expect(inAll((tx) => tx.run(sql`truncate audit_line`))).rejects.toThrow(/append-only/);
  await expect(
    inAll((tx) => tx.run(sql`update audit_line set target = 'x' where number = 3`)),
  ).rejects.toThrow(/append-only/);
});

test.each([
  ['a line was changed', `update audit_line set details = '{"n": 33}' where number = 3`],
  [
    'its time was moved by less than is shown',
    `update audit_line set at = at + '3 us' where number = 3`,
  ],
  ['its time was made impossible', `update audit_line set at = 'infinity' where number = 3`],
])('%s', async (_, statement) => {
  await asOwner(statement);
  expect(await verify()).toMatchObject({ head: head(2), fault: { kind: 'changed', number: 3 } });
});

test('a line was removed', async () => {
  await asOwner('delete from audit_line where number = 5');
  expect((await verify()).fault).toEqual({ kind: 'missing', number: 5 });
});

test('a line was removed and the numbers closed up', async () => {
  await asOwner(`delete from audit_line where number = 5;
    update audit_line set number = number - 1000 where number > 5;
    update audit_line set number = number + 999 where number < 0;
    update audit_head set number = 8`);
  expect((await verify()).fault).toEqual({ kind: 'changed', number: 5 });
});

test('a line was inserted and the numbers moved up', async () => {
  await asOwner(`update audit_line set number = number + 1001 where number >= 5;
    insert into audit_line select 5, at, person_id, action, agency_id, 'แทรก', details, mac
      from audit_line where number = 4;
    update audit_line set number = number - 1000 where number > 1000;
    update audit_head set number = 10`);
  expect((await verify()).fault).toEqual({ kind: 'inserted', number: 5 });
});

test.each([-3, 0])('a line was inserted before the first, as number %d', async (number) => {
  await asOwner(`insert into audit_line select ${number}, at, person_id, action, agency_id, target,
    details, mac from audit_line where number = 1`);
  expect((await verify()).fault).toEqual({ kind: 'inserted', number });
});

test('the tail was cut and the head set back', async () => {
  await asOwner(`delete from audit_line where number > 7;
    update audit_head set number = 7, mac = (select mac from audit_line where number = 7)`);
  expect((await verify()).fault).toBeUndefined();
  expect((await verify(heads)).fault).toEqual({ kind: 'cut', number: 8 });
  expect((await verify([head(9)])).fault).toEqual({ kind: 'cut', number: 8 });
  const { mac } = head(9);
  expect((await verify([{ mac }])).fault).toEqual({ kind: 'headUnknown', mac });
});

test('the chain was rewritten by somebody who holds the key', async () => {
  const rewritten = await inAll(async (tx) => {
    const statements: string[] = [];
    let { mac } = head(3);
    for await (const { mac: _, ...line } of auditLines(tx)) {
      if (line.number <= 3) continue;
      const target = line.number === 4 ? 'เขียนใหม่' : line.target;
      mac = chainMac(house.keys.audit, mac, { ...line, target });
      statements.push(`update audit_line set target = '${target}', mac = '\\x${mac}'
        where number = ${line.number}`);
    }
    return [...statements, `update audit_head set mac = '\\x${mac}'`].join(';');
  });
  await asOwner(rewritten);
  expect((await verify()).fault).toBeUndefined();
  expect((await verify(heads)).fault).toEqual({ kind: 'rewritten', number: 4 });
  expect((await verify([head(9)])).fault).toEqual({ kind: 'rewritten', number: 9 });
});

import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBundle } from '../../src/core/bundle-check.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** What is never published leaves the house for one reason and one person at a time. */
const demo = ownDemo();
let house: ReturnType<typeof houseOn>;
let admin: Visitor;
beforeAll(async () => {
  house = houseOn(demo.url());
  admin = await demoVisitor(house, 'admin');
});
afterAll(() => house.close());
const PAGE = '/cycles/2/results/sealed';

test('without a reason nothing is given', async () => {
  expect((await admin.get(PAGE)).text).toContain('ชุดข้อมูลผนึก');
  const refused = await admin.post(PAGE, { reason: ' ' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('โปรดบอกเหตุผลที่ส่งออกชุดข้อมูลผนึก');
});

test('with one: the counts, right down to the answers, and a line in the audit log', async () => {
  const { hash } = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ hash: string }>(sql`select hash from edition where cycle_id = 2`),
  );
  const sent = await admin.post(PAGE, { reason: 'ส่งมอบผู้ตรวจสอบตามหนังสือ' });
  expect(sent.status).toBe(200);
  const checked = checkBundle(JSON.parse(sent.html), hash);
  expect(checked).toMatchObject({ is: 'right', hash, sealed: true });
  const lines = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`select target, details from audit_line where action = 'result.export-sealed'`),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ details: { hash, reason: 'ส่งมอบผู้ตรวจสอบตามหนังสือ' } });
});

test('nobody else gets it, and the JSON door tells no counts', async () => {
  for (const key of ['coordinator', 'lead', 'ministry', 'nobody'] as const) {
    const other = await demoVisitor(house, key);
    expect([key, (await other.post(PAGE, { reason: 'อยากดู' })).status]).toEqual([key, 403]);
  }
  const guest = await visitor(house);
  expect((await guest.get('/results/2/bundle.json')).html).not.toContain('"counts"');
});

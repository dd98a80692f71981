import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { attachToItem, openItemFile } from '../../src/actions/item-file.ts';
import { eraseItemFile } from '../../src/actions/item-file-erasure.ts';
import { submissionHash } from '../../src/core/submission.ts';
import { keepFileReading, takeDueFile } from '../../src/store/file-reading.ts';
import { insertSubmission, submissionsOf } from '../../src/store/submission.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** A file with personal data is uploaded by mistake, and goes. */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => TEST_NOW });
  cast = await withCast(house);
  cycleId = await runningCycle(house, await cast.actor('admin'));
});
afterAll(() => house.close());

const NAME = 'สมชาย-บัตรประชาชน.pdf';
const ALL = { kind: 'all' } as const;
const at = (item: string) => ({ cycleId, agency: 'L01', item });
const page = (item: string) => `/cycles/${cycleId}/disclosure/L01/items/${item}`;
const attach = async (item: string, text: string) =>
  perform(house, await cast.actor('coordinator'), attachToItem, {
    ...at(item),
    fileName: NAME,
    file: new TextEncoder().encode(`%PDF-1.7 ${text}`),
  });
const erase = async (who: string, item: string, id: number) =>
  perform(house, await cast.actor(who), eraseItemFile, { ...at(item), id, reason: 'แนบผิดไฟล์' });
const state = (value: string) => ({
  kind: 'wrongState',
  details: { what: 'itemFile', state: value },
});
const bytesKept = async () => {
  const { n } = await house.db.transaction(ALL, (tx) =>
    tx.one<{ n: number }>(sql`select count(*)::integer as n from evidence_file`),
  );
  return n;
};

test('never handed in: others are refused, the coordinator erases once, and it may be uploaded again', async () => {
  const { id } = await attach('o1', 'ก');
  await expect(erase('owner', 'o1', id)).rejects.toMatchObject({ kind: 'notAllowed' });
  await expect(erase('head', 'o1', id)).rejects.toMatchObject({ kind: 'notAllowed' });
  await expect(erase('admin', 'o1', id)).rejects.toMatchObject(state('notHandedIn'));
  const coordinator = await cast.signedIn('coordinator');
  const empty = await coordinator.post(`${page('o1')}/erase`, { id: String(id), reason: '' });
  expect([empty.status, await bytesKept()]).toEqual([422, 1]);
  expect(empty.text).toContain('เหตุผล – ');
  expect(empty.text).not.toContain('เหตุผลที่ส่งกลับ – ');
  const due = await house.db.transaction(ALL, takeDueFile);
  const both = await Promise.allSettled([
    erase('coordinator', 'o1', id),
    erase('coordinator', 'o1', id),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: state('erased') });
  await house.db.transaction(ALL, (tx) =>
    keepFileReading(tx, due!, { at: TEST_NOW, facts: {} as never, text: 'ความลับ' }),
  );
  const seen = await coordinator.get(page('o1'));
  expect(seen.text).toContain('เหตุผล: แนบผิดไฟล์');
  expect(seen.text).not.toContain(NAME);
  expect(seen.html).not.toContain(`/files/${id}"`);
  const left = await house.db.transaction(ALL, (tx) =>
    tx.one(sql`select (select count(*) from file_reading)::integer as readings,
      (select count(*) from evidence_file)::integer as bytes,
      (select count(*) from audit_line where details::text like '%บัตรประชาชน%')::integer as names`),
  );
  expect(left).toEqual({ readings: 0, bytes: 0, names: 0 });
  const again = await attach('o1', 'ก');
  expect(again.isNew).toBe(true);
  const open = async (file: number) =>
    perform(house, await cast.actor('coordinator'), openItemFile, {
      cycleId,
      agency: 'L01',
      id: file,
    });
  expect((await open(again.id)).bytes.length).toBeGreaterThan(0);
  await expect(open(id)).rejects.toMatchObject({ kind: 'notFound' });
});

test('handed in: the administrator alone, the set still has its hash, and the receipt says what went', async () => {
  const { id } = await attach('o2', 'ข');
  await house.db.transaction(ALL, async (tx) => {
    const file = await tx.one<{ agencyId: number; size: number; hash: string }>(
      sql`select agency_id as "agencyId", size, hash from item_file where id = ${id}`,
    );
    const shown = { id, name: NAME, size: file.size, hash: file.hash };
    const body = { has: 'yes' as const, links: [], explanation: '', components: [] };
    const content = {
      ...{ agency: 'L01', number: 1, at: TEST_NOW.toISOString() },
      cycle: { id: cycleId, fiscalYear: 2569, name: 'ก', instrument: 'ก' },
      items: [{ item: 'o2', version: 1, ...body, files: [shown] }],
    };
    const made = { number: 1, content, hash: submissionHash(content), at: TEST_NOW };
    await insertSubmission(tx, { agencyId: file.agencyId, cycleId }, { ...made, personId: null });
  });
  await expect(erase('coordinator', 'o2', id)).rejects.toMatchObject(state('handedIn'));
  const admin = await cast.signedIn('admin');
  const done = await admin.post(`${page('o2')}/erase`, { id: String(id), reason: 'คำขอของเจ้าของ' });
  expect([done.status, done.path]).toEqual([200, `${page('o2')}?erased`]);
  const receipt = await admin.get(`/cycles/${cycleId}/disclosure/L01/receipts/1`);
  expect(receipt.text).toContain(NAME);
  expect(receipt.text).toContain('เหตุผล: คำขอของเจ้าของ');
  const [set] = await house.db.transaction(ALL, async (tx) => {
    const { agencyId } = await tx.one<{ agencyId: number }>(
      sql`select agency_id as "agencyId" from item_file where id = ${id}`,
    );
    return submissionsOf(tx, { agencyId, cycleId });
  });
  expect(submissionHash(set!.content)).toBe(set!.hash);
  expect(await bytesKept()).toBe(1);
});

import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { listResults, searchResult, seeResult } from '../../src/actions/edition.ts';
import { draftResult, publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { setVerdict } from '../../src/actions/verdict.ts';
import { checkBundle } from '../../src/core/bundle-check.ts';
import { sealedHash } from '../../src/core/edition.ts';
import type { Instrument } from '../../src/core/instrument.ts';
import { type Actor, NOBODY } from '../../src/core/person.ts';
import type { ResultInputs } from '../../src/core/result.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { publishedBundle } from '../kit/published.ts';
import { answerAs, judge } from '../kit/results.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** From answers and verdicts to a published edition, its correction, and a stranger's check of it. */
const REVIEW = new Date('2026-05-15T03:00:00Z');
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let admin: Actor;
let cycleId: number;
let instrument: Instrument;

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin);
  ({ instrument } = await perform(house, admin, previewResult, { cycleId }));
});
afterAll(() => house.close());

const publish = async (more: object = {}) => {
  const { cycle } = await perform(house, admin, previewResult, { cycleId });
  return perform(house, admin, publishResult, { cycleId, version: cycle.version, ...more });
};
const see = (agencyCode: string, edition: number | null = null) =>
  perform(house, NOBODY, seeResult, { cycleId, agencyCode, edition });
const bundle = (edition: number | null = null) => publishedBundle(house, { cycleId, edition });

test('nothing is published while answers come in, or of nobody', async () => {
  await expect(publish()).rejects.toMatchObject({
    kind: 'incomplete',
    details: { reason: 'collecting' },
  });
  await answerAs(
    house,
    instrument,
    cycleId,
    { id: await cast.agencyId('A01'), code: 'A01' },
    {
      iit: 6,
    },
  );
  const early = await perform(house, admin, previewResult, { cycleId });
  expect([early.collecting, early.found.lines]).toEqual([true, []]);
  await expect(
    perform(house, admin, draftResult, { cycleId, agencyCode: 'A01' }),
  ).rejects.toMatchObject({ details: { reason: 'collecting' } });
  now = REVIEW;
  await house.db.transaction({ kind: 'all' }, (tx) => tx.run(sql`truncate intake, spent_key`));
  await expect(publish()).rejects.toMatchObject({ details: { reason: 'nobody' } });
  expect(await perform(house, NOBODY, listResults, {})).toEqual([]);
  await expect(see('L01')).rejects.toMatchObject({ kind: 'notFound' });
});

test('what is missing is told, agency by agency', async () => {
  await answerAs(
    house,
    instrument,
    cycleId,
    { id: await cast.agencyId('L01'), code: 'L01' },
    {
      iit: 12,
      eit: 30,
    },
  );
  await answerAs(
    house,
    instrument,
    cycleId,
    { id: await cast.agencyId('L02'), code: 'L02' },
    {
      iit: 4,
      eit: 21,
    },
  );
  await judge(house, cast, instrument, { cycleId, agencyCode: 'L01' }, ['o3']);
  const preview = await perform(house, admin, previewResult, { cycleId });
  expect(preview.found.lines.map(({ facts, gaps }) => [facts.agency.code, gaps])).toEqual([
    ['L01', []],
    [
      'L02',
      [
        { kind: 'belowMinimum', channel: 'iit', respondents: 4, minimum: 5, blocking: false },
        { kind: 'undecided', items: ['o1', 'o2', 'o3', 'o4', 'o5'], blocking: true },
      ],
    ],
  ]);
  await expect(publish()).rejects.toMatchObject({ details: { reason: 'gaps', agencies: 1 } });
});

test('an item cannot score while the one it depends on does not, and a zero has a reason', async () => {
  const lead = await cast.actor('lead');
  const place = { cycleId, agencyCode: 'L02' };
  const set = (verdict: object) => perform(house, lead, setVerdict, { ...place, ...verdict });
  await expect(set({ item: 'o4', score: 0 })).rejects.toMatchObject({ kind: 'badInput' });
  await set({ item: 'o4', score: '0', reason: 'ไม่มีช่องทางออนไลน์' });
  await expect(set({ item: 'o5', score: 100 })).rejects.toMatchObject({
    details: { faults: [{ path: ['score'], fault: 'dependsOnNothing' }] },
  });
  await expect(set({ item: 'o9', score: 100 })).rejects.toMatchObject({
    details: { faults: [{ path: ['item'], fault: 'unknownVerdictItem' }] },
  });
  await expect(set({ item: 'o1', score: 50 })).rejects.toMatchObject({ kind: 'badInput' });
  await judge(house, cast, instrument, place, ['o4', 'o5']);
});

test('an edition is published once, however often it is sent', async () => {
  const { cycle } = await perform(house, admin, previewResult, { cycleId });
  const send = () => perform(house, admin, publishResult, { cycleId, version: cycle.version });
  const [one, two] = await Promise.all([send(), send()]);
  expect([one.isNew, two.isNew].sort()).toEqual([false, true]);
  expect(one.edition.hash).toBe(two.edition.hash);
  expect((await send()).isNew).toBe(false);
  const lines = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`select details from audit_line where action = 'result.publish'`),
  );
  expect(lines).toEqual([{ details: { edition: 1, hash: one.edition.hash, reason: '' } }]);
});

test('everybody sees it, finds it in Thai, and finer figures of few are withheld', async () => {
  const { entry, edition } = await see('L02');
  expect(edition.number).toBe(1);
  expect(entry.channels.iit).toEqual({ release: 'withheld', minimum: 5 });
  expect(Object.keys(entry.values)).not.toContain('i1');
  expect(entry.values).toMatchObject({ IIT: expect.any(String), total: expect.any(String) });
  const found = await perform(house, NOBODY, searchResult, { cycleId, q: 'ทุ่งปู่' });
  expect(found.found.lines.map((line) => line.code)).toEqual(['L02']);
  const all = await perform(house, NOBODY, searchResult, { cycleId });
  expect(all.found.lines).toHaveLength(2);
});

test('a stranger recomputes it, and the sealed hash is that of the counts', async () => {
  const exported = await bundle();
  expect(checkBundle(exported, exported.hash).is).toBe('right');
  const rows = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ salt: string; inputs: ResultInputs; sealed: string }>(sql`
      select i.salt, i.inputs, r.entry ->> 'sealed' as sealed
      from result_input i join agency_result r using (edition_id, agency_id)`),
  );
  expect(rows).toHaveLength(2);
  for (const { salt, inputs, sealed } of rows) expect(sealedHash(salt, inputs)).toBe(sealed);
});

test('a correction is a new edition with a reason; both stand', async () => {
  const before = await bundle();
  const place = { cycleId, agencyCode: 'L01', item: 'o3', score: 100 };
  await perform(house, await cast.actor('lead'), setVerdict, place);
  await expect(publish()).rejects.toMatchObject({
    details: { faults: [{ path: ['reason'], fault: 'correctionReason' }] },
  });
  const preview = await perform(house, admin, previewResult, { cycleId, q: 'L02' });
  expect(preview.unchanged).toBe(false);
  expect(preview.found.lines.map(({ facts }) => facts.agency.code)).toEqual(['L02']);
  expect(preview.corrected.lines.map((one) => [one.agency.code, one.kind])).toEqual([
    ['L01', 'changed'],
  ]);
  const changes = preview.corrected.lines[0]?.changes ?? [];
  expect(changes[0]?.key).toBe('total');
  expect(changes).toContainEqual({ key: 'o3', before: '0.00', after: '100.00' });
  const { edition } = await publish({ reason: 'คณะกรรมการรับอุทธรณ์รายการ o3' });
  expect(edition.number).toBe(2);
  const after = await bundle();
  expect(after.head.edition).toMatchObject({
    previous: before.hash,
    reason: 'คณะกรรมการรับอุทธรณ์รายการ o3',
  });
  expect(checkBundle(after).is).toBe('right');
  expect(await bundle(1)).toEqual(before);
  expect((await see('L01')).entry.values.o3).toBe('100.00');
  expect((await see('L01', 1)).entry.values.o3).toBe('0.00');
});

test('an edition stays as it is, and its counts stay within their agency', async () => {
  for (const statement of [
    sql`update edition set hash = ${'0'.repeat(64)}`,
    sql`delete from agency_result`,
    sql`update result_input set salt = ${'0'.repeat(64)}`,
  ]) {
    await expect(house.db.transaction({ kind: 'all' }, (tx) => tx.run(statement))).rejects.toThrow(
      /append-only/,
    );
  }
  const own = await cast.agencyId('L01');
  const ids = await house.db.transaction({ kind: 'agencies', ids: [own] }, (tx) =>
    tx.rows<{ agency_id: number }>(sql`select distinct agency_id from result_input`),
  );
  expect(ids).toEqual([{ agency_id: own }]);
  const publicly = await house.db.transaction({ kind: 'public' }, (tx) =>
    tx.rows(sql`select * from result_input`),
  );
  expect(publicly).toEqual([]);
});

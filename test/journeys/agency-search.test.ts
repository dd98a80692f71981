import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nationOf } from '../../demo/nation.ts';
import { renewSearchTexts } from '../../src/actions/agency-search.ts';
import { agencyListInput } from '../../src/core/agency-list.ts';
import { searchTextFrom, searchTextOf } from '../../src/core/agency-search.ts';
import { insertAgencies } from '../../src/store/agency.ts';
import { listAgencies } from '../../src/store/agency-list.ts';
import { addInstallation } from '../../src/store/installation.ts';
import { writeSearchTexts } from '../../src/store/name.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** A nation kept by an older program is found by every way of writing once this one has started. */
const database = ownDatabase();
const nation = nationOf(8300);
let house: ReturnType<typeof houseOn>;
const all = { kind: 'all' } as const;

beforeAll(async () => {
  house = houseOn(database.url());
  await house.db.transaction(all, async (tx) => {
    const { id, kind, name } = house.installation;
    await addInstallation(tx, { id, kind, name, isDemo: true, keyCheck: Buffer.alloc(32) });
    await insertAgencies(
      tx,
      nation.map((agency) => ({
        ...agency,
        ...{ nameEn: '', abbreviation: '', domains: [], endedYear: null },
        ...{ ministry: null, province: null },
      })),
    );
    // As it was kept before: the name as it is, without spaces, the codes.
    await tx.run(sql`update agency set search_text = lower(concat_ws(' | ', name_th,
      replace(name_th, ' ', ''), code, link_code))`);
    await tx.run(sql`update installation set search_rule = 0`);
  });
});
afterAll(() => house.close());

const kept = () =>
  house.db.transaction(all, (tx) =>
    tx.rows<{ code: string; text: string }>(
      sql`select code, search_text as text from agency order by code`,
    ),
  );
const found = (q: string) =>
  house.db.transaction(all, async (tx) => {
    return (await listAgencies(tx, agencyListInput.parse({ q }))).total;
  });
const written = nation
  .map((agency) => ({ code: agency.code, text: textOf(agency) }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
function textOf(agency: (typeof nation)[number]) {
  return searchTextOf({ ...agency, nameEn: '', abbreviation: '' });
}

test('begun and cut short, the rest is done at the next start, and then nothing more', async () => {
  expect(await found('องค์การบริหารส่วนตำบลสมมติ')).toBe(0);
  const some = { editionId: null, after: 0, limit: 2000 };
  await house.db.transaction(all, (tx) => writeSearchTexts(tx, some, searchTextFrom));
  await renewSearchTexts(house.db);
  expect(await kept()).toEqual(written);
  await house.db.transaction(all, (tx) =>
    tx.run(
      sql`update agency set search_text = 'by hand | and kept' where code = ${nation[0]!.code}`,
    ),
  );
  await renewSearchTexts(house.db);
  expect((await kept())[0]?.text).toBe('by hand | and kept');
});

test('long, short, with signs and from the other side, each finds the same of 8,300', async () => {
  const short = await found('อบต.สมมติ');
  expect(short).toBeGreaterThan(5000);
  for (const q of ['องค์การบริหารส่วนตำบลสมมติ', 'อ.บ.ต. สมมติ', 'อบต สมมติ', 'องค์การบริหาร ส่วนตำบล']) {
    expect([q, await found(q)]).toEqual([q, short]);
  }
  expect(await found('ทต.สมมติ')).toBe(await found('เทศบาลตำบลสมมติ'));
  expect(await found('ม.สมมติ')).toBe(nation.filter(({ type }) => type === 'university').length);
});

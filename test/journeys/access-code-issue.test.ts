import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCodes, seeCodes } from '../../src/actions/access-code-issue.ts';
import { perform } from '../../src/actions/action.ts';
import { readTicketCode } from '../../src/kit/ticket-code.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { codedCycle, registered } from '../kit/coded.ts';
import { pdfText } from '../kit/pdf-text.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** A coordinator makes codes: on paper at once, never again, no more than people who may answer. */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let local: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
let agencyId: number;
let path: string;
beforeAll(async () => {
  house = houseOn(database.url(), { publicUrl: 'https://ita.example.go.th' });
  local = houseOn(database.url());
  cast = await withCast(house);
  cycleId = await codedCycle(house, cast);
  agencyId = await registered(house, cast, cycleId, 'L01', 24);
  path = `/cycles/${cycleId}/agencies/${agencyId}/codes`;
});
afterAll(async () => {
  await local.close();
  await house.close();
});

const make = async (key: string, changes: Record<string, string> = {}) =>
  perform(house, await cast.actor(key), makeCodes, {
    ...{ cycleId, agencyId, door: 'iit', count: '1' },
    ...changes,
  });
const tickets = () =>
  house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ spent: Buffer | null }>(sql`select spent from code_ticket`),
  );

test('slips: ten on a page, each with the code and where it is typed', async () => {
  const office = await cast.signedIn('coordinator');
  expect((await office.get(`/cycles/${cycleId}/agencies/${agencyId}`)).html).toContain(path);
  expect((await office.get(path)).text).toContain('ออกรหัสและรับใบรหัส');
  const body = new URLSearchParams({ door: 'iit', count: '๑๒', as: 'paper' });
  const cookie = [...office.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { 'sec-fetch-site': 'same-origin', cookie };
  const answer = await office.raw(path, { method: 'POST', body, headers });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const pdf = new Uint8Array(await answer.arrayBuffer());
  const pages = await pdfText(pdf);
  const text = [pages].flat().join('\n');
  const codes = [...text.matchAll(/[2-9cdfhjkmnprtvwxy]{5}-[2-9cdfhjkmnprtvwxy]{5}/g)].map(String);
  expect(new Set(codes).size).toBe(12);
  expect(codes.every((code) => readTicketCode(code))).toBe(true);
  expect(text).toContain(`https://ita.example.go.th/go/iit/${await cast.linkCode('L01')}`);
  expect(await tickets()).toHaveLength(12);
});

test('a list for letters has the same, once', async () => {
  const office = await cast.signedIn('coordinator');
  const list = await office.post(path, { door: 'iit', count: '3', as: 'list' });
  const lines = list.html.trim().split('\r\n').slice(1);
  expect(lines).toHaveLength(3);
  const [, code = '', link = ''] = lines[0]!.split(',');
  expect(link).toMatch(/^https:\/\/ita\.example\.go\.th\/go\/iit\/\w{6}#\w{10}$/);
  expect(link.endsWith(readTicketCode(code)!)).toBe(true);
});

test('no more than may answer; unused ones can be ended and made anew', async () => {
  await expect(make('coordinator', { count: '10' })).rejects.toMatchObject({ kind: 'badInput' });
  const office = await cast.signedIn('coordinator');
  const refused = await office.post(path, { door: 'iit', count: '10', as: 'paper' });
  expect([refused.status, refused.text.includes('ออกได้อีกไม่เกิน 9 รหัส')]).toEqual([422, true]);
  expect(refused.html).toContain('value="10"');
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`update code_ticket set spent = ${Buffer.alloc(32, 1)} where code_hash in
      (select code_hash from code_ticket limit 7)`),
  );
  const { codes } = await make('coordinator', { count: '17', replace: 'on' });
  expect([codes.length, (await tickets()).length]).toEqual([17, 24]);
  const seen = await perform(house, await cast.actor('coordinator'), seeCodes, {
    cycleId,
    agencyId,
  });
  expect(seen.surveys).toMatchObject([{ door: 'iit', eligible: 24, made: 24 }]);
});

test.each([['0'], ['-1'], ['501'], ['สิบ'], [''], ['1e3'], ['9'.repeat(400)]])(
  'a number of codes that is none is told: %j',
  async (count) => {
    await expect(make('coordinator', { count })).rejects.toMatchObject({ kind: 'badInput' });
  },
);

test('never with an address that only this machine can open', async () => {
  const asked = { cycleId, agencyId, door: 'iit', count: '1', replace: 'on' };
  await expect(
    perform(local, await cast.actor('coordinator'), makeCodes, asked),
  ).rejects.toMatchObject({ kind: 'wrongState', details: { what: 'codes', state: 'local' } });
  expect((await tickets()).filter(({ spent }) => !spent)).toHaveLength(17);
});

test('a survey without codes, an agency that is not registered or not counted has none', async () => {
  const wrong = { kind: 'wrongState' };
  await expect(make('coordinator', { door: 'eit' })).rejects.toMatchObject(wrong);
  const elsewhere = String(await cast.agencyId('A02'));
  await expect(make('admin', { agencyId: elsewhere })).rejects.toMatchObject(wrong);
});

test('a neighbour, an owner and the public make none; the audit log holds no code', async () => {
  await expect(make('neighbour')).rejects.toMatchObject({ kind: 'notFound' });
  await expect(make('owner')).rejects.toMatchObject({ kind: 'notAllowed' });
  const [line] = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ details: object }>(sql`select details from audit_line
      where action = 'codes.make' order by number limit 1`),
  );
  expect(line?.details).toEqual({ door: 'iit', count: 12, replaced: false });
});

import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adminList, adminRecover } from '../../src/cli/admin.ts';
import { runCommand } from '../../src/cli/run.ts';
import { visitor } from '../kit/browser.ts';
import { makePerson, signInAs } from '../kit/person.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

async function typed(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const notAskedFor = async () => {
    throw new Error('not asked for');
  };
  const code = await runCommand(
    [adminList, adminRecover],
    words,
    {
      serve: notAskedFor,
      openPlace: notAskedFor,
      openHouse: async () => ({ house, close: async () => {} }),
    },
    { out: (line) => out.push(line), err: (line) => err.push(line) },
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('administrators are listed with what they lack', async () => {
  expect((await typed('admin', 'list')).out).toContain('ยังไม่มีผู้ดูแลระบบ');
  const appointments = [{ role: 'administrator' as const }];
  await makePerson(house, { email: 'boss@office.go.th', totp: true, appointments });
  await makePerson(house, { email: 'gone@office.go.th', disabled: true, appointments });
  await makePerson(house, { email: 'other@office.go.th' });
  const { out } = await typed('admin', 'list', '--lang', 'en');
  expect(out).toContain('boss@office.go.th');
  expect(out).toMatch(/gone@office\.go\.th.*disabled · no second factor yet/);
  expect(out).not.toContain('other@');
  const { administrators } = JSON.parse((await typed('admin', 'list', '--json')).out);
  expect(administrators).toHaveLength(2);
});

test('somebody locked out gets a link on the machine, and the log has a line of it', async () => {
  const person = await makePerson(house, { email: 'lost@office.go.th', totp: true });
  const { code, out } = await typed('admin', 'recover', 'Lost@office.go.th');
  expect(code).toBe(0);
  const path = new URL(/http:\S+/.exec(out)?.[0] ?? '').pathname;
  const guest = await visitor(house);
  const password = 'แม่น้ำกี่สายไหลลงทะเล';
  await guest.post(path, { password, again: password });
  const home = await signInAs(house, guest, { ...person, password, totpSecret: null });
  expect(home.text).toContain('ออกจากระบบ');
  const lines = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`select 1 from audit_line
      where action = 'person.recover' and target = ${`person:${person.id}`}`),
  );
  expect(lines.length).toBe(1);
});

test.each([
  [['admin', 'recover'], 'EMAIL'],
  [['admin', 'recover', 'no-one@office.go.th'], 'prongsai admin list'],
  [['admin', 'recover', 'gone@office.go.th'], 'เปิดใช้บัญชีก่อน'],
])('%j cannot be done and says why', async (words, said) => {
  const { code, out, err } = await typed(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

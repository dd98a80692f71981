import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitor } from '../kit/browser.ts';
import { mailedPath } from '../kit/mail.ts';
import { DIPROM_2568 } from '../kit/open-reports.ts';
import { makePerson, signInAs } from '../kit/person.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** One officer alone on one computer: from an empty house to the analysis of an official result. */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

test('agency, pasted figures, result, analysis: nothing else is asked for', async () => {
  const officer = await visitor(house);
  const appointments = [{ role: 'administrator' as const }];
  const person = await makePerson(house, { email: 'a@office.go.th', totp: true, appointments });
  const home = await signInAs(house, officer, person);
  expect(home.html).toContain('href="/registry/new"');

  const registered = await officer.post('/registry/new', {
    ...(await officer.get('/registry/new')).form('/registry/new'),
    code: 'D01',
    nameTh: 'กรมตัวอย่างหนึ่ง',
    type: 'service-department',
  });
  expect(registered.html).toContain('href="/agencies/D01/years"');
  expect((await officer.get('/')).html).toContain('href="/agencies/D01/years"');

  const path = '/agencies/D01/years/2568/sheet';
  const empty = await officer.get('/agencies/D01/years/new?year=๒๕๖๘');
  expect(empty.path).toBe(path);
  const lines = Object.entries(DIPROM_2568).map(([key, value]) => `${key} ${value}`);
  const read = await officer.post(`${path}/read`, { text: lines.join('\n') });
  expect(read.text).toContain(`อ่านเข้าใจ ${lines.length} ค่า`);
  const saved = await officer.post(`${path}/take`, { ...read.form(`${path}/take`), do: 'take' });
  expect(saved.text).toContain('ตัวเลขทุกระดับที่กรอกตรงกัน');

  const year = await officer.get('/agencies/D01/years/2568');
  expect(year.text).toContain('92.65');
  expect(year.text).toContain('EIT2 ได้ 84.38 ต้องได้ 85 ขึ้นไป');
  const why = await officer.get('/agencies/D01/years/2568/explain/EIT');
  expect(why.text).toContain('EIT = 88.12');
  const analysis = await officer.get('/agencies/D01/years/2568/analysis');
  expect(analysis.status).toBe(200);
  expect(analysis.text).toContain('90.48');

  const bands = await officer.get('/agencies/D01/bands');
  const invite = '/people/invite?role=coordinator&over=D01';
  expect(bands.html).toContain(`href="${invite.replace('&', '&amp;')}"`);
  await officer.post('/people/invite', {
    ...(await officer.get(invite)).form('/people/invite'),
    email: 'a@office.go.th',
  });
  const link = await mailedPath(house, 'invitation', 'a@office.go.th');
  await officer.post(link, (await officer.get(link)).form(link));
  const own = await officer.get('/agencies/D01/bands');
  expect(own.html).toContain('name="range0"');
  expect(own.html).not.toContain(invite.replace('&', '&amp;'));
});

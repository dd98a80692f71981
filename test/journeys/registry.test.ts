import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { addAgency } from '../../src/actions/agency.ts';
import { addGroup } from '../../src/actions/group.ts';
import type { Actor } from '../../src/core/person.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

const administrator: Actor = {
  personId: '00000000-0000-4000-8000-00000000000a',
  name: 'ผู้ดูแล',
  appointments: [{ role: 'administrator', agencyId: null, groupId: null, reach: 'all' }],
  complete: true,
};

test('an administrator adds a province and an agency in it', async () => {
  await perform(house, administrator, addGroup, {
    kind: 'province',
    code: 'p01',
    nameTh: 'เมืองตัวอย่าง',
  });
  const agency = await perform(house, administrator, addAgency, {
    code: 'ก-1'.replace('ก', 'a'),
    nameTh: '  องค์การบริหารส่วนตำบลนํ้าใส ',
    type: 'subdistrict-organization',
    size: 'M',
    province: 'P01',
    headCount: '๑๒๓',
    domains: 'https://www.namsai.go.th/index.php, namsai.go.th',
  });
  expect(agency).toMatchObject({
    code: 'A-1',
    nameTh: 'องค์การบริหารส่วนตำบลน้ำใส',
    headCount: 123,
    domains: ['namsai.go.th', 'www.namsai.go.th'],
    province: { code: 'P01', nameTh: 'เมืองตัวอย่าง' },
  });
});

test.each([
  [{ code: 'A-1', nameTh: 'ซ้ำ', type: 'fund' }, 'duplicate'],
  [{ code: 'B 1', nameTh: 'ก', type: 'fund' }, 'badInput'],
  [{ code: 'B1', nameTh: '   ', type: 'fund' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'โรงเรียน' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', size: 'S' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', province: 'P99' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', headCount: '1.5' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', domains: 'ไม่ใช่โดเมน' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', linkCode: 'abcdef' }, 'badInput'],
  [{ code: 'B1', nameTh: 'ก', type: 'fund', colour: 'red' }, 'badInput'],
])('%j is refused', async (input, kind) => {
  await expect(perform(house, administrator, addAgency, input)).rejects.toMatchObject({ kind });
});

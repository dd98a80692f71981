import { perform } from '../src/actions/action.ts';
import { seeAgency } from '../src/actions/agency.ts';
import { fileAppeal } from '../src/actions/appeal.ts';
import { judgeCalibration } from '../src/actions/calibration.ts';
import { freezeCalibration } from '../src/actions/calibration-lead.ts';
import type { House } from '../src/actions/house.ts';
import { registerAgency } from '../src/actions/participation.ts';
import { judgeItem } from '../src/actions/review.ts';
import { assignReview } from '../src/actions/review-lead.ts';
import type { Actor, Role } from '../src/core/person.ts';
import { addDemoCycle, PRACTICE } from './cycles.ts';
import { addWholeSet, cast, daysAgo } from './disclosure.ts';
import { addMendedPage } from './links.ts';
import { addDemoPerson, demoPersonId } from './people.ts';
import { agencies, NEWCOMER, people } from './world.ts';

/** A round for practice: one agency handed in, two assessors have judged some of it, not always the same. */
interface DemoFinding {
  readonly by: string;
  readonly agency: string;
  readonly item: string;
  readonly loss?: string;
}

const FINDINGS: readonly DemoFinding[] = [
  { by: 'assessor', agency: 'L01', item: 'o1' },
  { by: 'assessor', agency: 'L01', item: 'o2' },
  { by: 'colleague', agency: 'L01', item: 'o2', loss: 'ไม่แสดงช่องทางติดต่อของผู้บริหาร' },
  { by: 'assessor', agency: 'L01', item: 'o3', loss: 'ไม่แสดงระยะเวลาของโครงการ' },
  { by: 'colleague', agency: 'L01', item: 'o3', loss: 'ไม่แสดงระยะเวลาดำเนินการ' },
  { by: 'assessor', agency: 'L01', item: 'o5' },
  { by: 'colleague', agency: 'L01', item: 'o5' },
  { by: 'assessor', agency: 'L01', item: 'o4', loss: 'ต้องเข้าสู่ระบบก่อนแจ้งเรื่อง จึงไม่คุ้มครองผู้แจ้ง' },
  { by: 'colleague', agency: 'L01', item: 'o4', loss: 'ผู้แจ้งต้องระบุชื่อจริง' },
  { by: 'assessor', agency: 'L02', item: 'o1', loss: 'ไม่พบข้อมูล หน่วยงานไม่ได้ส่งรายการนี้' },
];

export async function addDemoPractice(house: House, administrator: Actor): Promise<void> {
  const year = await addDemoCycle(house, administrator, PRACTICE);
  const { cycleId } = year;
  for (const code of ['L01', 'L02', 'L03', 'A02']) {
    const { agency } = await perform(house, administrator, seeAgency, { agency: code });
    const { headCount: eligibleStaff, serviceUsers } = agencies.find((one) => one.code === code)!;
    const registered = { cycleId, agencyId: agency.id, eligibleStaff, serviceUsers };
    await perform(house, administrator, registerAgency, registered);
  }
  const then = { ...house, clock: () => daysAgo(house.clock(), 45) };
  await addWholeSet(then, administrator, year, FOLDER);
  await perform(house, judge('lead'), assignReview, { cycleId, doubled: 100 });
  for (const { by, agency, item, loss } of FINDINGS) {
    const missing = loss === undefined ? [] : [1];
    const found = { cycleId, agency, item, missing, reason: loss ?? '' };
    await perform(house, judge(by), judgeItem, found);
  }
  await addCalibration(house, cycleId);
  const as = await cast(house, administrator);
  await perform(house, as('coordinator'), fileAppeal, {
    cycleId,
    agency: 'L01',
    item: 'o4',
    statement: 'หน้าแจ้งเรื่องมีปุ่ม “แจ้งโดยไม่ระบุชื่อ” อยู่ใต้แบบฟอร์ม ตามลิงก์ที่ส่งไว้',
    version: 0,
  });
  await addMendedPage(house, `https://namki.example/oit/${FOLDER}/o4`);
}
const FOLDER = 'practice';

/** A newcomer has gone through the first set, not always as the standard; the second one waits. */
async function addCalibration(house: House, cycleId: number): Promise<void> {
  await house.db.transaction({ kind: 'all' }, (tx) => addDemoPerson(tx, NEWCOMER));
  for (const picks of [
    ['o3 L01', 'o4 L01', 'o5 L01'],
    ['o3 L01', 'o5 L01'],
  ]) {
    await perform(house, judge('lead'), freezeCalibration, { cycleId, picks });
  }
  for (const position of [1, 2, 3]) {
    const isLost = position === 1;
    const found = { missing: isLost ? [1] : [], reason: isLost ? 'ไม่แสดงระยะเวลาของโครงการ' : '' };
    const key = { cycleId, number: 1, position };
    await perform(house, judge(NEWCOMER.key), judgeCalibration, { ...key, ...found });
  }
}

/** Assessors and leads see every agency. */
export function judge(key: string): Actor {
  const person = [...people, NEWCOMER].find((one) => one.key === key);
  const role = (person?.appointments[0]?.role ?? key) as Role;
  return {
    personId: demoPersonId(key),
    name: person?.name ?? key,
    appointments: [{ role, agencyId: null, groupId: null, reach: 'all' }],
    complete: true,
  };
}

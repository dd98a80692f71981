import { perform } from '../src/actions/action.ts';
import { seeAgency } from '../src/actions/agency.ts';
import type { House } from '../src/actions/house.ts';
import { addMeasure } from '../src/actions/measure.ts';
import { approvePlan, submitPlan } from '../src/actions/plan-approval.ts';
import type { Actor, Role } from '../src/core/person.ts';
import { demoPersonId } from './people.ts';
import { on } from './progress.ts';
import { people } from './world.ts';

/** The plan of one agency that answers its last year, and another's that is hardly begun. */
const YEAR = 2568;

const PROCUREMENT = {
  answers: ['o12', 'o13'],
  title: 'จัดทำข้อมูลการจัดซื้อจัดจ้างเป็นตารางที่เครื่องอ่านได้และเผยแพร่ทุกเดือน',
  finding:
    'รายการ o12 และ o13 ไม่ได้คะแนน เพราะเผยแพร่เป็นภาพสแกนและข้อมูลไม่ครบองค์ประกอบ ทำให้ตัวชี้วัดที่ 9 เสียคะแนน',
  period: 'ไตรมาส 1–4/2569',
  steps: [
    { number: 1, text: 'กำหนดแบบตารางกลางตามองค์ประกอบที่ต้องเปิดเผย', period: 'ต.ค. 2568' },
    {
      number: 2,
      text: 'กองคลังส่งไฟล์ตารางให้ผู้ดูแลเว็บไซต์ภายในวันที่ 5 ของทุกเดือน',
      period: 'พ.ย. 2568 – ก.ย. 2569',
    },
    { number: 3, text: 'ผู้ตรวจทานเปิดลิงก์และตรวจองค์ประกอบก่อนเผยแพร่', period: 'พ.ย. 2568 – ก.ย. 2569' },
  ],
  ownerUnit: 'กองคลัง',
  ownerPerson: 'หัวหน้าเจ้าหน้าที่พัสดุ',
  output: 'ตารางการจัดซื้อจัดจ้างครบทุกเดือนบนเว็บไซต์',
  evidence: 'ลิงก์ไฟล์ตารางรายเดือน และบันทึกการตรวจทาน',
  success: 'เผยแพร่ครบ 12 เดือน และได้คะแนนรายการ o12 และ o13',
  budget: 'ไม่ใช้งบประมาณ',
  budgetSource: '',
  followUp: 'รายงานในที่ประชุมหัวหน้าส่วนราชการ',
  interval: 'twoMonths',
  reporting: 'เสนอนายกองค์การบริหารส่วนตำบลทุก 2 เดือน และสรุปผลรอบ 6 เดือน',
};

const SERVICE = {
  answers: ['ind6', 'ind7', 'ind8'],
  title: 'ปรับจุดบริการและสื่อสารขั้นตอนให้ประชาชนทราบก่อนมาติดต่อ',
  finding: 'ผู้รับบริการให้คะแนนด้านคุณภาพการดำเนินงานและการสื่อสารต่ำกว่ากลุ่มที่หน่วยงานรักษาระดับ',
  period: 'ต.ค. 2568 – ก.ย. 2569',
  steps: [
    { number: 1, text: 'ปรับคู่มือการให้บริการเป็นภาษาที่เข้าใจง่าย', period: 'ไตรมาส 1' },
    { number: 2, text: 'ติดประกาศขั้นตอนและเวลาที่จุดบริการและเผยแพร่ทางไลน์ของตำบล', period: 'ไตรมาส 2' },
    { number: 3, text: 'สำรวจความเห็นผู้รับบริการและปรับปรุง', period: 'ไตรมาส 3–4' },
  ],
  ownerUnit: 'สำนักปลัด',
  ownerPerson: 'ปลัดองค์การบริหารส่วนตำบล',
  output: 'คู่มือฉบับเข้าใจง่ายและป้ายขั้นตอนครบทุกงานบริการ',
  evidence: 'คู่มือ ภาพถ่ายจุดบริการ และสรุปผลสำรวจ',
  success: 'ผู้รับบริการที่ทราบขั้นตอนก่อนมาติดต่อไม่น้อยกว่าร้อยละ 80',
  budget: '15,000',
  budgetSource: 'ข้อบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ 2569',
  followUp: 'ตรวจจุดบริการและสอบถามผู้รับบริการ',
  interval: 'quarter',
  reporting: 'รายงานนายกองค์การบริหารส่วนตำบลทุกไตรมาส',
};

/** As it looks when somebody has only begun. */
const BEGUN = {
  ...PROCUREMENT,
  answers: ['o12'],
  title: 'เผยแพร่ข้อมูลการจัดซื้อจัดจ้าง',
  finding: '',
  period: '',
  steps: [],
  ownerUnit: '',
  ownerPerson: '',
  evidence: '',
  success: '',
  reporting: '',
};

export async function addDemoPlan(house: House, administrator: Actor): Promise<void> {
  const actorIn = async (agency: string, key: string): Promise<Actor> => {
    const seen = await perform(house, administrator, seeAgency, { agency });
    const { name, appointments } = people.find((person) => person.key === key)!;
    const role = appointments[0]?.role as Role;
    const own = { role, agencyId: seen.agency.id, groupId: null, reach: [seen.agency.id] };
    return { personId: demoPersonId(key), name, complete: true, appointments: [own] };
  };
  const coordinator = await actorIn('L01', 'coordinator');
  const owner = await actorIn('L01', 'owner');
  const key = { agency: 'L01', year: YEAR };
  await perform(house, owner, addMeasure, { ...key, ...PROCUREMENT });
  await perform(house, coordinator, addMeasure, { ...key, ...SERVICE });
  // The head decided in autumn: what is followed up since then has come due.
  const autumn = on(house, '2025-10-08');
  await perform(autumn, coordinator, submitPlan, { ...key, version: 0, note: 'จัดทำตามผลปี 2568' });
  const head = await actorIn('L01', 'head');
  const position = 'นายกองค์การบริหารส่วนตำบลน้ำกี่';
  await perform(autumn, head, approvePlan, { ...key, version: 1, position });

  const neighbour = await actorIn('L02', 'neighbour');
  await perform(house, neighbour, addMeasure, { agency: 'L02', year: YEAR, ...BEGUN });
}

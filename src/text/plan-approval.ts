import type { PlanState } from '../core/plan-approval.ts';

/** How a plan is laid before the head, approved or sent back. */
const th = {
  title: 'เสนอและอนุมัติแผน',
  states: {
    none: 'ยังไม่ได้เสนอหัวหน้าหน่วยงาน',
    awaiting: 'รอหัวหน้าหน่วยงานพิจารณา',
    approved: 'อนุมัติแล้ว',
    returned: 'ส่งกลับให้แก้ไข',
  } satisfies Record<PlanState['kind'], string>,
  version: (version: number) => `ฉบับเสนอที่ ${version}`,
  changed: 'มีการแก้ไขแผนหลังจากเสนอฉบับนี้ การแก้ไขยังไม่มีผลจนกว่าจะเสนอและได้รับอนุมัติใหม่',
  inForce: (version: number, by: string, position: string, at: string) =>
    `ฉบับที่ใช้อยู่คือฉบับเสนอที่ ${version} อนุมัติโดย ${by}${position === '' ? '' : ` (${position})`} เมื่อ ${at}`,
  preparedBy: (name: string, at: string) => `ผู้จัดทำ: ${name} · ${at}`,
  decidedBy: (name: string, position: string, at: string) =>
    `ผู้พิจารณา: ${name}${position === '' ? '' : ` (${position})`} · ${at}`,
  hash: 'รหัสตรวจสอบฉบับ',
  submit: 'เสนอหัวหน้าหน่วยงาน',
  submitLead: 'ระบบเก็บแผนตามที่เป็นอยู่เป็นฉบับเสนอซึ่งแก้ไขไม่ได้ และยังเขียนแผนต่อได้',
  withFaults: (count: number) => `แผนยังมี ${count} จุดที่ต้องแก้หรือระบุเหตุผล หัวหน้าหน่วยงานจะเห็นรายการนี้ด้วย`,
  note: 'ข้อความถึงหัวหน้าหน่วยงาน (ถ้ามี)',
  nothingNew: 'ไม่มีการแก้ไขหลังจากฉบับเสนอล่าสุด',
  decide: 'พิจารณา',
  position: 'ตำแหน่งของผู้อนุมัติ ตามที่จะพิมพ์ในเอกสาร',
  approve: 'อนุมัติแผนฉบับนี้',
  reason: 'เหตุผลที่ส่งกลับ',
  returnIt: 'ส่งกลับให้แก้ไข',
  versions: 'ฉบับที่เคยเสนอ',
  none: 'ยังไม่มีฉบับที่เสนอ',
  open: 'เปิดอ่านทั้งฉบับ',
  toApproval: 'เสนอและอนุมัติ',
  reasonsTitle: 'จุดที่ไม่กำหนดมาตรการ และเหตุผล',
};
const en: typeof th = {
  title: 'Submit and approve the plan',
  states: {
    none: 'Not laid before the head yet',
    awaiting: 'Awaits the head',
    approved: 'Approved',
    returned: 'Sent back',
  },
  version: (version) => `Version ${version}`,
  changed:
    'The plan was written on since; what was changed does not count until it is submitted and approved.',
  inForce: (version, by, position, at) =>
    `In force: version ${version}, approved by ${by}${position === '' ? '' : ` (${position})`}, ${at}`,
  preparedBy: (name, at) => `Prepared by ${name} · ${at}`,
  decidedBy: (name, position, at) =>
    `Decided by ${name}${position === '' ? '' : ` (${position})`} · ${at}`,
  hash: 'Hash of this version',
  submit: 'Lay before the head',
  submitLead:
    'The plan is kept as it stands, as a version that does not change; writing can go on.',
  withFaults: (count) =>
    `The plan still has ${count} points to mend or to explain; the head sees them too.`,
  note: 'A word to the head (if any)',
  nothingNew: 'Nothing was changed since the last version',
  decide: 'Decide',
  position: 'Position of the approver, as documents print it',
  approve: 'Approve this version',
  reason: 'Why it is sent back',
  returnIt: 'Send back',
  versions: 'Versions laid before the head',
  none: 'No version yet',
  open: 'Read all of it',
  toApproval: 'Submit and approve',
  reasonsTitle: 'Left without a measure, and why',
};
export const approvalText = { th, en };

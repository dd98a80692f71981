import type { FieldFault } from '../core/problem.ts';

/** Why something typed of an agency was refused. */
type Say = (details: FieldFault['details']) => string;

const th = {
  sizeNotUsed: () => 'หน่วยงานประเภทนี้ไม่แบ่งขนาด โปรดเว้นว่าง',
  notADomain: () => 'มีโดเมนที่ไม่ถูกต้อง ตัวอย่าง www.example.go.th คั่นแต่ละโดเมนด้วยการเว้นวรรค',
  notALinkCode: () => 'รหัสลิงก์ไม่ถูกต้อง โปรดตรวจทุกตัวอักษร หรือเว้นว่างให้ระบบกำหนด',
  codeInUse: (d) => `มีหน่วยงานรหัส “${d?.code}” อยู่แล้ว โปรดใช้รหัสอื่น`,
  linkCodeInUse: () => 'รหัสลิงก์นี้เป็นของหน่วยงานอื่น โปรดเว้นว่างให้ระบบกำหนด',
  unknownGroup: (d) => `ไม่มีกลุ่มรหัส “${d?.code}” โปรดเพิ่มกลุ่มก่อน`,
  unknownAgency: (d) => `ไม่พบหน่วยงานรหัส “${d?.code}” โปรดตรวจรหัสหรือเพิ่มหน่วยงานก่อน`,
  agencyEnded: (d) => `หน่วยงานรหัส “${d?.code}” สิ้นสุดไปแล้ว โปรดเลือกหน่วยงานที่ยังดำเนินงานอยู่`,
  sameAgency: () => 'เป็นหน่วยงานเดียวกัน โปรดเลือกอีกหน่วยงานหนึ่ง',
  reasonNeeded: () => 'โปรดบอกเหตุผลหรือประกาศที่อ้างอิง เพราะการเปลี่ยนแปลงนี้จะอยู่ในประวัติ',
} satisfies Record<string, Say>;
const en: typeof th = {
  sizeNotUsed: () => 'This type of agency has no size class; leave it empty',
  notADomain: () => 'One of the domains is not right, e.g. www.example.go.th; separate by spaces',
  notALinkCode: () => 'Not a link code; check every character, or leave it empty to get one',
  codeInUse: (d) => `There is an agency with the code “${d?.code}”; use another`,
  linkCodeInUse: () => 'This link code belongs to another agency; leave it empty to get one',
  unknownGroup: (d) => `There is no group with the code “${d?.code}”; add it first`,
  unknownAgency: (d) => `No agency has the code “${d?.code}”; check it, or add the agency first`,
  agencyEnded: (d) => `The agency “${d?.code}” has ended; choose one that goes on`,
  sameAgency: () => 'This is the same agency; choose another',
  reasonNeeded: () => 'Give the reason or the announcement: this change stays in the history',
};
export const agencyFaults: { th: Record<string, Say>; en: Record<string, Say> } = { th, en };

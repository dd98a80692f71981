/** The page of the audit log. */
const th = {
  title: 'บันทึกการใช้งาน',
  lead: 'การเปลี่ยนแปลงทุกครั้งถูกบันทึกต่อท้ายและร้อยเรียงกัน แก้ไขหรือลบย้อนหลังไม่ได้ การตอบแบบสำรวจไม่ถูกบันทึกที่นี่',
  none: 'ยังไม่มีรายการ',
  number: 'ลำดับ',
  at: 'เวลา',
  person: 'ผู้ทำรายการ',
  action: 'รายการ',
  target: 'สิ่งที่ทำ',
  details: 'รายละเอียด',
  nobody: 'ระบบ หรือผู้ที่ยังไม่เข้าสู่ระบบ',
  older: 'รายการก่อนหน้า',
};
const en: typeof th = {
  title: 'Audit log',
  lead: 'Every change is appended and chained to the one before; it cannot be altered or removed afterwards. Answers to surveys are not recorded here.',
  none: 'Nothing yet',
  number: 'No.',
  at: 'Time',
  person: 'By',
  action: 'Action',
  target: 'What',
  details: 'Details',
  nobody: 'The system, or somebody not signed in',
  older: 'Earlier',
};
export const auditText = { th, en };

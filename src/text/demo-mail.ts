/** The demo's letter box. */
const th = {
  title: 'ตู้จดหมายของระบบสาธิต',
  lead: 'ระบบสาธิตไม่ส่งอีเมลออกไป อีเมลที่ควรจะส่งอยู่ที่หน้านี้ เปิดได้จากเครื่องที่ติดตั้งระบบเท่านั้น',
  codes: 'รหัสยืนยันของบัญชีสาธิต',
  codesLead: 'รหัสที่แอปยืนยันตัวตนของแต่ละคนจะแสดงในขณะนี้ เปลี่ยนทุก 30 วินาที โหลดหน้านี้ใหม่เพื่อดูรหัสถัดไป',
  person: 'ชื่อ',
  code: 'รหัส',
  wait: 'รออีกครู่หนึ่ง',
  letters: 'อีเมลล่าสุด',
  none: 'ยังไม่มีอีเมล ลองขอตั้งรหัสผ่านใหม่หรือเชิญผู้ใช้',
  to: 'ถึง',
};
const en: typeof th = {
  title: 'The demo’s letter box',
  lead: 'The demo sends no mail. What would have been sent is here, on the machine itself only.',
  codes: 'Codes of the demo people',
  codesLead:
    'What each authenticator app would show now. They change every 30 seconds; reload for the next.',
  person: 'Name',
  code: 'Code',
  wait: 'wait a moment',
  letters: 'Latest mails',
  none: 'No mail yet. Ask for a new password, or invite somebody.',
  to: 'To',
};
export const demoMailText = { th, en };

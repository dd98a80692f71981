/** A new password, and the first administrator. */
const th = {
  forgotTitle: 'ลืมรหัสผ่าน',
  forgotLead: 'พิมพ์อีเมลที่ใช้เข้าสู่ระบบ ระบบจะส่งลิงก์สำหรับตั้งรหัสผ่านใหม่ให้ ลิงก์ใช้ได้ 1 ชั่วโมง',
  noMail:
    'ระบบนี้ไม่ได้ตั้งค่าการส่งอีเมล โปรดติดต่อผู้ดูแลระบบของท่านเพื่อขอลิงก์ตั้งรหัสผ่านใหม่ ผู้ดูแลระบบที่เข้าไม่ได้ให้ใช้คำสั่ง prongsai admin recover ที่เครื่องที่ติดตั้งระบบ',
  email: 'อีเมล',
  send: 'ส่งลิงก์',
  sentTitle: 'โปรดตรวจอีเมล',
  sent: 'หากอีเมลนี้มีบัญชีในระบบ ท่านจะได้รับลิงก์ภายในไม่กี่นาที หากไม่ได้รับ โปรดตรวจกล่องอีเมลขยะ หรือติดต่อผู้ดูแลระบบ',
  back: 'กลับไปหน้าเข้าสู่ระบบ',
  title: 'ตั้งรหัสผ่านใหม่',
  recovery: 'ลิงก์นี้จะยกเลิกการยืนยันตัวตนสองชั้นเดิมด้วย เข้าสู่ระบบแล้วโปรดตั้งค่าใหม่',
  save: 'ตั้งรหัสผ่าน',
  done: 'ตั้งรหัสผ่านใหม่แล้ว โปรดเข้าสู่ระบบ',
  accepted: 'ตอบรับคำเชิญแล้ว โปรดเข้าสู่ระบบด้วยรหัสผ่านเดิม',
  setupTitle: 'เริ่มใช้งานระบบ',
  setupLead: 'สร้างบัญชีผู้ดูแลระบบคนแรก จากนั้นตั้งค่าการยืนยันตัวตนสองชั้น แล้วจึงเชิญผู้ใช้คนอื่นได้',
  name: 'ชื่อและนามสกุล',
  finish: 'สร้างบัญชีผู้ดูแลระบบ',
};
const en: typeof th = {
  forgotTitle: 'Forgotten password',
  forgotLead:
    'Type the address you sign in with. A link for a new password comes by mail and works for one hour.',
  noMail:
    'No mail is set up here. Ask your administrator for a link. An administrator who is locked out runs prongsai admin recover on the machine itself.',
  email: 'E-mail',
  send: 'Send link',
  sentTitle: 'Please look at your mail',
  sent: 'If that address has an account here, a link arrives within minutes. If not, look among the junk mail or ask your administrator.',
  back: 'Back to sign-in',
  title: 'A new password',
  recovery: 'This link takes your old second factor away too; set up a new one after signing in.',
  save: 'Set password',
  done: 'The new password is set. Please sign in.',
  accepted: 'Invitation accepted. Please sign in with your password.',
  setupTitle: 'Begin',
  setupLead:
    'Make the account of the first administrator, set up its second factor, then invite the others.',
  name: 'Your name',
  finish: 'Make administrator',
};
export const resetText = { th, en };

/** Signing in, in two steps at most. */
const th = {
  title: 'เข้าสู่ระบบ',
  lead: 'สำหรับเจ้าหน้าที่ ผู้ตอบแบบสำรวจไม่ต้องเข้าสู่ระบบ',
  email: 'อีเมล',
  password: 'รหัสผ่าน',
  go: 'เข้าสู่ระบบ',
  forgot: 'ลืมรหัสผ่าน',
  insecure: 'เข้าสู่ระบบผ่านการเชื่อมต่อนี้ไม่ได้',
  codeTitle: 'ยืนยันตัวตนขั้นที่สอง',
  codeLead: 'เปิดแอปยืนยันตัวตนในโทรศัพท์ของท่าน แล้วพิมพ์รหัส 6 หลักของระบบโปร่งใส',
  code: 'รหัสยืนยัน',
  codeHint: 'หากไม่มีโทรศัพท์อยู่กับตัว ให้พิมพ์รหัสสำรองหนึ่งรหัส รหัสแต่ละรหัสใช้ได้ครั้งเดียว',
  confirm: 'ยืนยัน',
  startAgain: 'เริ่มเข้าสู่ระบบใหม่',
  codeFailed: 'รหัสยืนยันใช้ไม่ได้',
  codeFailedAdvice: 'รหัสอาจหมดอายุหรือใช้ไปแล้ว โปรดรอรหัสถัดไปในแอป แล้วพิมพ์อีกครั้ง',
  demoCodes: 'ดูรหัสยืนยันและอีเมลของบัญชีสาธิต',
  mailTitle: 'โปรดตรวจอีเมลของท่าน',
  mailLead:
    'ขณะนี้มีการพยายามเข้าบัญชีนี้จากหลายที่ ระบบจึงขอให้ยืนยันเพิ่มอีกหนึ่งขั้น หากรหัสผ่านที่พิมพ์ถูกต้อง ระบบได้ส่งลิงก์สำหรับเข้าสู่ระบบไปยังอีเมลแล้ว ลิงก์ใช้ได้ 15 นาที',
  mailGoTitle: 'เข้าสู่ระบบด้วยลิงก์จากอีเมล',
  mailGoLead: 'กดปุ่มด้านล่างเพื่อเข้าสู่ระบบต่อ ลิงก์นี้ใช้ได้ครั้งเดียว',
};
const en: typeof th = {
  title: 'Sign in',
  lead: 'For officers. Nobody needs to sign in to answer a survey.',
  email: 'E-mail',
  password: 'Password',
  go: 'Sign in',
  forgot: 'Forgotten your password?',
  insecure: 'No sign-in over this connection',
  codeTitle: 'Second step',
  codeLead: 'Open the authenticator app on your phone and type its 6-digit code for Prongsai.',
  code: 'Code',
  codeHint: 'Without your phone, type one of your recovery codes. Each works once.',
  confirm: 'Confirm',
  startAgain: 'Start again',
  codeFailed: 'That code does not work',
  codeFailedAdvice:
    'It may have run out or been used. Wait for the next one in the app and type it.',
  demoCodes: 'Codes and mails of the demo people',
  mailTitle: 'Please look at your mail',
  mailLead:
    'Somebody is trying this account from many places, so we ask for one more step. If the password you typed is right, a link for signing in is on its way to your mail. It works for 15 minutes.',
  mailGoTitle: 'Sign in with the link from your mail',
  mailGoLead: 'Press the button to go on. The link works once.',
};
export const signInText = { th, en };

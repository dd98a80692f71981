import { dayInThailand, longDate } from '../kit/thai.ts';
import type { Language } from './language.ts';
import { type Letters, lines } from './mail-lines.ts';
import { sayAppointment } from './role.ts';

const untilDay = (until: string, language: Language) =>
  longDate(dayInThailand(new Date(until)), language);

/** Letters about an account. */
type Kinds =
  | 'reset'
  | 'signIn'
  | 'passwordChanged'
  | 'secondFactorRemoved'
  | 'addressChanged'
  | 'invitation';

const th: Letters<Kinds> = {
  reset: ({ link }, house) => ({
    subject: `ตั้งรหัสผ่านใหม่ – ${house}`,
    body: lines(
      'มีการขอตั้งรหัสผ่านใหม่สำหรับบัญชีของท่าน หากท่านเป็นผู้ขอ โปรดเปิดลิงก์นี้ภายใน 1 ชั่วโมง',
      '',
      link,
      '',
      'หากท่านไม่ได้ขอ ไม่ต้องทำสิ่งใด รหัสผ่านเดิมยังใช้ได้',
    ),
  }),
  signIn: ({ link }, house) => ({
    subject: `ยืนยันการเข้าสู่ระบบ – ${house}`,
    body: lines(
      'ขณะนี้มีการพยายามเข้าบัญชีของท่านจากหลายที่ และมีผู้ใส่รหัสผ่านถูกต้องจากอุปกรณ์ที่ไม่เคยใช้ หากเป็นท่าน โปรดเปิดลิงก์นี้ภายใน 15 นาทีเพื่อเข้าสู่ระบบต่อ',
      '',
      link,
      '',
      'หากไม่ใช่ท่าน แสดงว่ามีผู้อื่นทราบรหัสผ่านของท่าน โปรดเปลี่ยนรหัสผ่านทันที',
    ),
  }),
  passwordChanged: (_facts, house) => ({
    subject: `รหัสผ่านของท่านเปลี่ยนแล้ว – ${house}`,
    body: lines(
      'รหัสผ่านของบัญชีของท่านเพิ่งเปลี่ยน และอุปกรณ์อื่นทั้งหมดออกจากระบบแล้ว',
      '',
      'หากท่านไม่ได้เป็นผู้เปลี่ยน โปรดแจ้งผู้ดูแลระบบทันที',
    ),
  }),
  secondFactorRemoved: (_facts, house) => ({
    subject: `ปิดการยืนยันตัวตนสองชั้นแล้ว – ${house}`,
    body: lines(
      'การยืนยันตัวตนสองชั้นของบัญชีของท่านเพิ่งถูกปิด',
      '',
      'หากท่านไม่ได้เป็นผู้ปิด โปรดเปลี่ยนรหัสผ่านและแจ้งผู้ดูแลระบบทันที',
    ),
  }),
  addressChanged: (_facts, house) => ({
    subject: `อีเมลของบัญชีเปลี่ยนแล้ว – ${house}`,
    body: lines(
      'ผู้ดูแลระบบเพิ่งเปลี่ยนอีเมลของบัญชีของท่าน จากนี้ให้เข้าสู่ระบบด้วยอีเมลใหม่ อีเมลนี้ใช้ไม่ได้แล้ว',
      '',
      'หากท่านไม่ได้แจ้งขอเปลี่ยน โปรดติดต่อผู้ดูแลระบบทันที',
    ),
  }),
  invitation: ({ link, role, over, from, until }, house) => ({
    subject: `คำเชิญเข้าใช้ระบบ – ${house}`,
    body: lines(
      `${from} เชิญท่านเป็น ${sayAppointment({ role, over }, 'th')} ใน ${house}`,
      '',
      `โปรดเปิดลิงก์นี้เพื่อตอบรับและตั้งรหัสผ่าน ใช้ได้ครั้งเดียวถึงวันที่ ${untilDay(until, 'th')}`,
      '',
      link,
      '',
      'หากท่านไม่รู้จักผู้เชิญหรือระบบนี้ ไม่ต้องทำสิ่งใด',
    ),
  }),
};

const en: Letters<Kinds> = {
  reset: ({ link }, house) => ({
    subject: `A new password – ${house}`,
    body: lines(
      'A new password was asked for your account. If it was you, open this link within one hour:',
      '',
      link,
      '',
      'If it was not you, do nothing; your password still works.',
    ),
  }),
  signIn: ({ link }, house) => ({
    subject: `Confirm your sign-in – ${house}`,
    body: lines(
      'Your account is being tried from many places, and somebody gave the right password on a device that was not used before. If it was you, open this link within 15 minutes to go on:',
      '',
      link,
      '',
      'If it was not you, somebody knows your password: change it at once.',
    ),
  }),
  passwordChanged: (_facts, house) => ({
    subject: `Your password was changed – ${house}`,
    body: lines(
      'The password of your account was just changed, and all other devices are signed out.',
      '',
      'If it was not you, tell your administrator at once.',
    ),
  }),
  secondFactorRemoved: (_facts, house) => ({
    subject: `Second factor switched off – ${house}`,
    body: lines(
      'The second factor of your account was just switched off.',
      '',
      'If it was not you, change your password and tell your administrator at once.',
    ),
  }),
  addressChanged: (_facts, house) => ({
    subject: `The address of your account was changed – ${house}`,
    body: lines(
      'An administrator just changed the address of your account. Sign in with the new one from now on; this one no longer works.',
      '',
      'If you did not ask for it, tell an administrator at once.',
    ),
  }),
  invitation: ({ link, role, over, from, until }, house) => ({
    subject: `An invitation – ${house}`,
    body: lines(
      `${from} invites you to be ${sayAppointment({ role, over }, 'en')} in ${house}.`,
      '',
      `Open this link to accept and choose a password. It works once, until ${untilDay(until, 'en')}:`,
      '',
      link,
      '',
      'If you do not know the sender or this system, do nothing.',
    ),
  }),
};

export const accountLetters = { th, en };

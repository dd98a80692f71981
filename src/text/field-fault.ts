import type { FieldFault } from '../core/problem.ts';
import { agencyFaults } from './agency-fault.ts';
import { auditFaults } from './audit.ts';
import { bandFaults } from './band.ts';
import { bundleFaults } from './bundle.ts';
import { calendarFaults } from './calendar.ts';
import { commandFaults } from './command.ts';
import { configFaults } from './config.ts';
import { demoFaults } from './demo.ts';
import { fileFaults } from './file-fault.ts';
import { instrumentFaults } from './instrument.ts';
import { adoptionFaults } from './instrument-adoption.ts';
import type { Language } from './language.ts';
import { scoreFaults } from './score.ts';
import { sealedFaults } from './sealed.ts';
import { sheetFaults } from './sheet-fault.ts';
import { verdictFaults } from './verdict.ts';

/** Why one field was refused. A noun's own faults are given by its text file. */
const faults: Record<Language, Record<string, (details: FieldFault['details']) => string>> = {
  th: {
    required: () => 'โปรดกรอกช่องนี้',
    tooSmall: (d) => `ต้องไม่น้อยกว่า ${d?.minimum}`,
    tooBig: (d) => `ต้องไม่เกิน ${d?.maximum}`,
    tooLong: (d) => `ยาวเกินไป พิมพ์ได้ไม่เกิน ${d?.maximum} ตัวอักษร`,
    wrongKind: () => 'รูปแบบข้อมูลไม่ถูกต้อง',
    wrongFormat: () => 'รูปแบบไม่ถูกต้อง',
    wrongValue: () => 'ค่านี้ใช้ไม่ได้',
    notAnEmail: () => 'ไม่ใช่อีเมลที่ใช้ได้ ตัวอย่าง somchai@example.go.th',
    notText: () => 'มีอักขระที่ไม่ใช่ข้อความ โปรดพิมพ์ใหม่',
    unknownCode: () => 'ไม่พบรหัสนี้ในหน่วยงานที่ท่านดูแล โปรดตรวจรหัสในทะเบียนหน่วยงาน',
    noSuchPerson: () => 'ไม่พบบัญชีของอีเมลนี้ ดูรายชื่อผู้ดูแลระบบด้วย prongsai admin list',
    passwordTooShort: () => 'สั้นเกินไป ต้องมีอย่างน้อย 8 ตัวอักษร',
    passwordCommon: () => 'รหัสผ่านนี้มีผู้ใช้กันมากและเดาได้ง่าย โปรดใช้วลีอื่น',
    passwordOwn: () => 'รหัสผ่านต้องไม่เป็นชื่อหรืออีเมลของท่านเอง',
    differs: () => 'พิมพ์สองครั้งไม่ตรงกัน โปรดพิมพ์ใหม่',
    wrongPassword: () => 'รหัสผ่านไม่ถูกต้อง',
    wrongCode: () => 'รหัสไม่ตรง โปรดพิมพ์รหัสที่แอปแสดงอยู่ในขณะนี้ และตรวจว่าเวลาในโทรศัพท์ถูกต้อง',
    notANumber: () => 'โปรดกรอกเป็นตัวเลข',
    notJson: () => 'ต้องส่งเป็น JSON ที่ถูกต้อง พร้อมหัวข้อ Content-Type: application/json',
    unknownField: (d) => `ไม่รู้จักช่อง “${d?.field}”`,
    refusedByDatabase: () => 'ค่านี้ใช้ไม่ได้',
    ...agencyFaults.th,
    ...fileFaults.th,
    ...calendarFaults.th,
    ...adoptionFaults.th,
    ...configFaults.th,
    ...commandFaults.th,
    ...instrumentFaults.th,
    ...scoreFaults.th,
    ...demoFaults.th,
    ...auditFaults.th,
    ...bandFaults.th,
    ...bundleFaults.th,
    ...sealedFaults.th,
    ...verdictFaults.th,
    ...sheetFaults.th,
  },
  en: {
    required: () => 'Please fill this in',
    tooSmall: (d) => `At least ${d?.minimum}`,
    tooBig: (d) => `At most ${d?.maximum}`,
    tooLong: (d) => `Too long; at most ${d?.maximum} characters`,
    wrongKind: () => 'Not the right kind of value',
    wrongFormat: () => 'Not in the right form',
    wrongValue: () => 'This value cannot be used',
    notAnEmail: () => 'Not an e-mail address that works, e.g. somchai@example.go.th',
    notText: () => 'It holds characters that are not text; please type it again',
    unknownCode: () => 'No such code among the agencies you look after; see the register',
    noSuchPerson: () =>
      'No account with that address; prongsai admin list shows the administrators',
    passwordTooShort: () => 'Too short; at least 8 characters',
    passwordCommon: () => 'Many people use this one and it is guessed first; take another phrase',
    passwordOwn: () => 'Not your own name or e-mail address',
    differs: () => 'The two are not the same; please type them again',
    wrongPassword: () => 'The password is not right',
    wrongCode: () =>
      'Not the code; type the one the app shows now, and check that the clock of your phone is right',
    notANumber: () => 'Please give a number',
    notJson: () => 'Send valid JSON, with the header Content-Type: application/json',
    unknownField: (d) => `Unknown field “${d?.field}”`,
    refusedByDatabase: () => 'This value cannot be used',
    ...agencyFaults.en,
    ...fileFaults.en,
    ...calendarFaults.en,
    ...adoptionFaults.en,
    ...configFaults.en,
    ...commandFaults.en,
    ...instrumentFaults.en,
    ...scoreFaults.en,
    ...demoFaults.en,
    ...auditFaults.en,
    ...bandFaults.en,
    ...bundleFaults.en,
    ...sealedFaults.en,
    ...verdictFaults.en,
    ...sheetFaults.en,
  },
};

export function sayFault(fault: FieldFault, language: Language): string {
  const say = faults[language][fault.fault] ?? faults[language].wrongValue;
  return say?.(fault.details) ?? fault.fault;
}

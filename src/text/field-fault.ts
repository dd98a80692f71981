import type { FieldFault } from '../core/problem.ts';
import { accessCodeFaults } from './access-code-fault.ts';
import { adviceFaults } from './advice.ts';
import { agencyFaults } from './agency-fault.ts';
import { appealFaults } from './appeal.ts';
import { auditFaults } from './audit.ts';
import { bandFaults } from './band.ts';
import { batchFaults } from './batch.ts';
import { bundleFaults } from './bundle.ts';
import { calendarFaults } from './calendar.ts';
import { commandFaults } from './command.ts';
import { configFaults } from './config.ts';
import { demoFaults } from './demo.ts';
import { disclosureFaults } from './disclosure-fault.ts';
import { fileFaults } from './file-fault.ts';
import { instrumentFaults } from './instrument.ts';
import { adoptionFaults } from './instrument-adoption.ts';
import { interviewFaults } from './interview.ts';
import type { Language } from './language.ts';
import { measureFaults } from './measure.ts';
import { outreachFaults } from './outreach.ts';
import { paperBatchFaults } from './paper-batch.ts';
import { progressFaults } from './progress-fault.ts';
import { receiptFaults } from './receipt.ts';
import { resultCheckFaults } from './result-check.ts';
import { scoreFaults } from './score.ts';
import { sealedFaults } from './sealed.ts';
import { sheetFaults } from './sheet-fault.ts';
import { templateFaults } from './template-fault.ts';
import { verdictFaults } from './verdict.ts';

/** Why one field was refused. A noun's own faults are given by its text file. */
type Faults = Readonly<Record<string, (details: FieldFault['details']) => string>>;

const common: Record<Language, Faults> = {
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
    unknownPlace: (d) => `ไม่พบรหัส “${d?.code}” ในหน่วยงานที่ท่านดูแล โปรดตรวจรหัสในทะเบียนหน่วยงาน`,
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
    unknownPlace: (d) => `No “${d?.code}” among the agencies you look after; see the register`,
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
  },
};

const faults: Record<Language, Faults> = { th: together('th'), en: together('en') };

/** Every noun's faults in one list; two that are called the same would speak for each other. */
function together(language: Language): Faults {
  const all: Record<string, Faults[string]> = {};
  const nouns: readonly Record<Language, Faults>[] = [
    common,
    accessCodeFaults,
    adviceFaults,
    agencyFaults,
    fileFaults,
    calendarFaults,
    adoptionFaults,
    configFaults,
    commandFaults,
    instrumentFaults,
    resultCheckFaults,
    scoreFaults,
    demoFaults,
    auditFaults,
    bandFaults,
    batchFaults,
    bundleFaults,
    sealedFaults,
    verdictFaults,
    interviewFaults,
    sheetFaults,
    templateFaults,
    measureFaults,
    paperBatchFaults,
    outreachFaults,
    progressFaults,
    disclosureFaults,
    receiptFaults,
    appealFaults,
  ];
  for (const noun of nouns) {
    for (const [name, say] of Object.entries(noun[language])) {
      if (all[name]) throw new Error(`two faults are called ${name}`);
      all[name] = say;
    }
  }
  return all;
}

export function sayFault(fault: FieldFault, language: Language): string {
  const say = faults[language][fault.fault] ?? common[language].wrongValue;
  return say?.(fault.details) ?? fault.fault;
}

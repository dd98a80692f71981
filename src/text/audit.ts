import type { AuditFault, AuditHead } from '../core/audit.ts';
import type { InBoth, Language } from './language.ts';

/** The audit log: what verifying it found, and what to do then. */
type Facts = { readonly [K in AuditFault['kind']]: Extract<AuditFault, { kind: K }> };
type Said = { readonly [K in AuditFault['kind']]: (fault: Facts[K]) => string };

const faults: Record<Language, Said> = {
  th: {
    otherKey: () => 'กุญแจ audit.key ในโฟลเดอร์ข้อมูลไม่ใช่กุญแจของบันทึกนี้ จึงตรวจสอบไม่ได้ โปรดนำกุญแจเดิมกลับมา',
    changed: ({ number }) =>
      `บรรทัดที่ ${number} ไม่ตรงกับที่บันทึกไว้: ข้อความถูกแก้ไข หรือบรรทัดก่อนหน้าถูกลบแล้วเลื่อนเลขแทน`,
    inserted: ({ number }) => `บรรทัดที่ ${number} ถูกแทรกเข้ามาโดยไม่ได้บันทึกผ่านระบบ`,
    missing: ({ number }) => `บรรทัดที่ ${number} ถูกลบออกไป`,
    cut: ({ number }) => `ท้ายบันทึกถูกตัด: บรรทัดที่ ${number} เป็นต้นไปเคยมีอยู่ แต่หายไปแล้ว`,
    rewritten: ({ number }) =>
      `บันทึกถูกเขียนขึ้นใหม่: บรรทัดที่ ${number} ต่อเนื่องกันดี แต่ไม่ตรงกับค่าที่เคยเก็บไว้นอกฐานข้อมูล`,
    headUnknown: ({ mac }) => `ไม่พบค่า ${mac} ในบันทึก: ท้ายบันทึกถูกตัด บันทึกถูกเขียนใหม่ หรือค่านี้มาจากระบบอื่น`,
  },
  en: {
    otherKey: () =>
      'The audit.key of the data folder is not the key of this log, so nothing can be checked. Put the earlier key back.',
    changed: ({ number }) =>
      `Line ${number} is not what was written: its text was changed, or a line before it was removed and the numbers closed up.`,
    inserted: ({ number }) => `Line ${number} was put in without the program.`,
    missing: ({ number }) => `Line ${number} was removed.`,
    cut: ({ number }) => `The end was cut off: line ${number} and later were there once.`,
    rewritten: ({ number }) =>
      `The log was written anew: line ${number} fits the one before it, but not what was kept outside the database.`,
    headUnknown: ({ mac }) =>
      `${mac} is not in the log: its end was cut off, it was written anew, or this is of another installation.`,
  },
};

const whole: InBoth<(head: AuditHead) => string> = {
  th: ({ number }) => `บันทึกการใช้งานครบถ้วนและไม่ถูกแก้ไข ${number} บรรทัด`,
  en: ({ number }) => `The audit log is whole and unaltered: ${number} lines.`,
};
const lastLine: InBoth<(head: AuditHead) => string> = {
  th: ({ number, mac }) => `บรรทัดสุดท้ายที่ถูกต้อง ${number}:${mac}`,
  en: ({ number, mac }) => `Last line that is right: ${number}:${mac}`,
};
const unkeyed: InBoth<(number: number) => string> = {
  th: (number) => `บรรทัดที่ 1–${number} ใช้กุญแจเดิมซึ่งสูญหายแล้ว จึงยืนยันทีละบรรทัดไม่ได้`,
  en: (number) =>
    `Lines 1–${number} were chained with a key that is lost and cannot be vouched for.`,
};
const advice: InBoth<string> = {
  th: 'โปรดเก็บฐานข้อมูล ข้อมูลสำรอง และแฟ้ม audit-heads.log ไว้ตามสภาพ แล้วแจ้งผู้รับผิดชอบความมั่นคงปลอดภัย',
  en: 'Keep the database, the backups and audit-heads.log as they are, and tell whoever is responsible for security.',
};

interface Verdict {
  readonly head: AuditHead;
  readonly fault?: AuditFault;
  readonly unkeyed: number;
}

export function sayVerdict(verdict: Verdict, language: Language): string[] {
  const { head, fault } = verdict;
  const lost = verdict.unkeyed > 0 ? [unkeyed[language](verdict.unkeyed)] : [];
  if (!fault) return [whole[language](head), ...lost, lastLine[language](head)];
  if (fault.kind === 'otherKey') return [faults[language].otherKey(fault)];
  const say = faults[language][fault.kind] as (fault: AuditFault) => string;
  return [say(fault), ...lost, lastLine[language](head), advice[language]];
}

export const auditText = {
  verify: {
    th: 'ตรวจว่าบันทึกการใช้งานไม่ถูกแก้ไข ลบ แทรก ตัดท้าย หรือเขียนใหม่',
    en: 'check that no line of the audit log was changed, removed or inserted, its end cut or all rewritten',
  },
  verifyHead: {
    th: 'ค่าของบรรทัดหนึ่งที่เก็บไว้ที่อื่น เช่น บนใบรับหรือผลที่ประกาศ (NUMBER:MAC หรือ MAC)',
    en: 'a line as kept elsewhere, on a receipt or a published result (NUMBER:MAC, or MAC)',
  },
  noHeads: {
    th: 'ไม่มีแฟ้ม audit-heads.log ให้เทียบ การตัดท้ายหรือเขียนใหม่โดยผู้มีกุญแจจะพบได้ต่อเมื่อระบุ --head',
    en: 'There is no audit-heads.log to compare with; a cut end, or a rewriting by a holder of the key, is found only with --head.',
  },
};

export const auditFaults = {
  th: { notAHead: () => 'โปรดระบุเป็น NUMBER:MAC หรือ MAC (เลขฐานสิบหก 64 ตัว)' },
  en: { notAHead: () => 'Give it as NUMBER:MAC, or MAC (64 hexadecimal digits)' },
};

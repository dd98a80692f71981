import type { FieldFault } from '../core/problem.ts';

/** Taking an instrument file into the system. */
const th = {
  about: 'นำเครื่องมือประเมินเข้าระบบ เพื่อใช้สร้างรอบการประเมิน',
  adopted: (name: string, version: number) => `นำเครื่องมือ ${name} ฉบับที่ ${version} เข้าระบบแล้ว`,
  fingerprint: 'ลายพิมพ์',
};
const en: typeof th = {
  about: 'adopts an instrument, so that a cycle can be made with it',
  adopted: (name, version) => `Adopted ${name}, version ${version}`,
  fingerprint: 'Fingerprint',
};
export const adoptionText = { th, en };

type Say = (details: FieldFault['details']) => string;
export const adoptionFaults: { th: Record<string, Say>; en: Record<string, Say> } = {
  th: {
    versionTaken: (d) =>
      `มีฉบับที่ ${d?.latest} อยู่แล้วและเนื้อหาไม่ตรงกัน โปรดเพิ่มเลข version ในไฟล์ และระบุ reason ว่าแก้ไขเพราะเหตุใด`,
    unknownInstrument: () => 'ไม่มีเครื่องมือนี้ในระบบ โปรดเลือกจากรายการ',
  },
  en: {
    versionTaken: (d) =>
      `Version ${d?.latest} is there already and differs. Raise "version" in the file and say in "reason" why.`,
    unknownInstrument: () => 'This instrument has not been adopted; choose one of the list',
  },
};

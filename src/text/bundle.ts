import type { BundleFault } from '../core/bundle-check.ts';
import type { FieldFault } from '../core/problem.ts';
import type { Language } from './language.ts';

/** Bundles of published results: checking them, and what is wrong with one. */
type Facts = FieldFault['details'];
type Said = { [K in BundleFault['kind']]: (fault: Extract<BundleFault, { kind: K }>) => string };

const commands = {
  verify: {
    th: 'คำนวณผลที่ประกาศซ้ำจากข้อมูลเปิด โดยไม่ต้องมีฐานข้อมูล',
    en: 'recompute a published edition from its open data, without a database',
  },
  hash: {
    th: 'รหัสตรวจสอบที่ประกาศไว้ที่อื่น เช่น บนเอกสาร',
    en: 'the hash as published elsewhere, on paper for example',
  },
  export: {
    th: 'บันทึกข้อมูลเปิดของผลที่ประกาศแล้วลงแฟ้ม (CYCLE คือเลขรอบ)',
    en: 'write the open data of a published cycle to a file (CYCLE is its number)',
  },
  edition: {
    th: 'ฉบับที่ (ปกติคือฉบับล่าสุด)',
    en: 'number of the edition (default the current one)',
  },
};

const exportedIn: Record<Language, (agencies: number, number: number, file: string) => string> = {
  th: (agencies, number, file) => `บันทึกฉบับที่ ${number} รวม ${agencies} หน่วยงาน ลงแฟ้ม ${file} แล้ว`,
  en: (agencies, number, file) => `Edition ${number}, ${agencies} agencies, written to ${file}`,
};

const rightIn: Record<Language, (agencies: number, number: number) => string> = {
  th: (agencies, number) => `ถูกต้อง: คำนวณซ้ำครบ ${agencies} หน่วยงาน ฉบับที่ ${number}`,
  en: (agencies, number) => `Right: ${agencies} agencies recomputed, edition ${number}`,
};

const sealedRightIn: Record<Language, (agencies: number, number: number) => string> = {
  th: (agencies, number) =>
    `ถูกต้องถึงจำนวนคำตอบ: คำนวณซ้ำครบ ${agencies} หน่วยงาน ฉบับที่ ${number} และตรงกับรหัสผนึกที่ประกาศ`,
  en: (agencies, number) =>
    `Right down to the answers: ${agencies} agencies recomputed from their counts, edition ${number}, and every seal matches`,
};

const wrongIn: Record<Language, Said> = {
  th: {
    instrument: ({ given, computed }) =>
      `เครื่องมือประเมินถูกแก้ไข: ระบุไว้ ${given} แต่คำนวณได้ ${computed}`,
    order: ({ agency }) => `หน่วยงาน ${agency} ซ้ำหรืออยู่ผิดลำดับ`,
    figure: ({ agency, key, given, computed }) =>
      `หน่วยงาน ${agency} ค่า ${key}: ระบุไว้ ${given ?? 'ไม่มี'} แต่คำนวณได้ ${computed ?? 'ไม่มี'}`,
    sums: ({ agency, key }) => `หน่วยงาน ${agency} ข้อมูลของ ${key} เป็นไปไม่ได้หรือขาดหาย`,
    seal: ({ agency, given, computed }) =>
      `หน่วยงาน ${agency} จำนวนคำตอบไม่ตรงกับรหัสผนึกที่ประกาศ: ระบุไว้ ${given} แต่คำนวณได้ ${computed}`,
    counts: ({ agency, key }) => `หน่วยงาน ${agency} จำนวนคำตอบของ ${key} เป็นไปไม่ได้หรือขาดหาย`,
    hash: ({ given, computed }) =>
      `รหัสตรวจสอบไม่ตรง: ระบุไว้ ${given} แต่คำนวณได้ ${computed} คะแนนทุกค่าคำนวณได้ตรงกัน แต่ชื่อ สังกัด รหัสผนึก รายชื่อหน่วยงาน หรือข้อมูลส่วนต้นไม่ใช่ที่ประกาศ`,
    shape: ({ path }) => `รูปแบบข้อมูลผิดที่ ${path}`,
  },
  en: {
    instrument: ({ given, computed }) =>
      `The instrument was altered: given ${given}, computed ${computed}`,
    order: ({ agency }) => `Agency ${agency} stands twice or in the wrong place`,
    figure: ({ agency, key, given, computed }) =>
      `Agency ${agency}, ${key}: given ${given ?? 'nothing'}, computed ${computed ?? 'nothing'}`,
    sums: ({ agency, key }) => `Agency ${agency}: the data of ${key} is impossible or missing`,
    seal: ({ agency, given, computed }) =>
      `Agency ${agency}: the option counts are not those that were sealed: given ${given}, computed ${computed}`,
    counts: ({ agency, key }) => `Agency ${agency}: the counts of ${key} are impossible or missing`,
    hash: ({ given, computed }) =>
      `The hash differs: given ${given}, computed ${computed}. Every figure follows; a name, a group, a seal, the list of agencies or the head is not what was published`,
    shape: ({ path }) => `Not in the right form at ${path}`,
  },
};

export const bundleText = {
  commands,
  right: rightIn,
  sealedRight: sealedRightIn,
  exported: exportedIn,
};

export function sayBundleFault(fault: BundleFault, language: Language): string {
  const say = wrongIn[language][fault.kind] as (fault: BundleFault) => string;
  return say(fault);
}

export const bundleFaults = {
  th: {
    noSuchFile: (d: Facts) => `อ่านแฟ้ม “${d?.file}” ไม่ได้ (${d?.code}) โปรดตรวจชื่อและที่อยู่ของแฟ้ม`,
    isFolder: (d: Facts) => `“${d?.file}” เป็นโฟลเดอร์ โปรดระบุชื่อแฟ้มที่อยู่ข้างใน`,
    noPlainFile: (d: Facts) =>
      `“${d?.file}” เป็นท่อส่งข้อมูลหรืออุปกรณ์ ซึ่งอาจอ่านไม่รู้จบ โปรดบันทึกข้อมูลลงแฟ้มก่อน แล้วระบุชื่อแฟ้มนั้น`,
    isTooLarge: (d: Facts) =>
      `แฟ้ม “${d?.file}” ใหญ่เกินกว่าที่แฟ้มชนิดนี้จะเป็นได้ จึงไม่ได้อ่าน โปรดตรวจว่าเลือกแฟ้มถูกต้อง แล้วดาวน์โหลดอีกครั้ง`,
    cannotWrite: (d: Facts) => `เขียนแฟ้ม “${d?.file}” ไม่ได้ (${d?.code}) โปรดเลือกชื่อหรือโฟลเดอร์อื่น`,
    bundleCompressed: () => 'แฟ้มนี้ยังถูกบีบอัดอยู่ (gzip หรือ zip) โปรดคลายการบีบอัดก่อน แล้วตรวจอีกครั้ง',
    bundleMarked: () =>
      'แฟ้มนี้ถูกบันทึกใหม่ด้วยโปรแกรมอื่น จึงมีเครื่องหมาย BOM นำหน้าซึ่งไม่มีในแฟ้มที่ประกาศ โปรดดาวน์โหลดจากหน้าผลการประเมินอีกครั้ง',
    bundleBreaksOff: (d: Facts) =>
      `แฟ้มขาดตอน: เนื้อหาหมดที่ไบต์ที่ ${d?.at} ก่อนจบข้อมูล โปรดดาวน์โหลดใหม่ให้ครบทั้งแฟ้ม`,
    bundleDamaged: (d: Facts) =>
      `อ่านแฟ้มตั้งแต่ไบต์ที่ ${d?.at} ไม่ได้ เพราะข้อมูลตรงนั้นเสียหาย ถูกแก้ไข หรือยาวเกินกว่าที่จะเป็นผลการประเมิน โปรดดาวน์โหลดจากหน้าผลการประเมินอีกครั้ง`,
    bundleTwoWays: (d: Facts) =>
      `ข้อมูลที่เริ่มตรงไบต์ที่ ${d?.at} มีชื่อซ้ำกัน หรือเขียนตัวเลขต่างจากค่าที่อ่านได้ (เช่น 100.0 หรือ 1e2) แต่ละโปรแกรมจึงอาจอ่านได้คนละค่า และแฟ้มที่ประกาศไม่เขียนเช่นนี้ โปรดดาวน์โหลดจากหน้าผลการประเมินอีกครั้ง`,
    notABundle: () => 'แฟ้มนี้ไม่ใช่ข้อมูลเปิดของผลการประเมิน โปรดดาวน์โหลดจากหน้าผลการประเมินอีกครั้ง',
    notAHash: () => 'รหัสตรวจสอบเป็นอักษร 0-9 a-f จำนวน 64 ตัว',
    notACycle: () => 'CYCLE เป็นเลขรอบการประเมิน ดูได้จากที่อยู่ของหน้าผลการประเมิน',
  },
  en: {
    noSuchFile: (d: Facts) => `“${d?.file}” cannot be read (${d?.code}); check its name and place`,
    isFolder: (d: Facts) => `“${d?.file}” is a folder; name the file inside it`,
    noPlainFile: (d: Facts) =>
      `“${d?.file}” is a pipe or a device, which may never end; save its data to a file and name that`,
    isTooLarge: (d: Facts) =>
      `“${d?.file}” is larger than any file of this kind and was not read; check that it is the right one, then download it again`,
    cannotWrite: (d: Facts) =>
      `“${d?.file}” cannot be written (${d?.code}); choose another name or folder`,
    bundleCompressed: () =>
      'This file is still compressed (gzip or zip); decompress it, then check it',
    bundleMarked: () =>
      'Another program has saved this file anew: it begins with a byte order mark that the published one does not have; download it again from the results page',
    bundleBreaksOff: (d: Facts) =>
      `The file breaks off at byte ${d?.at}, before its data is complete; download all of it again`,
    bundleDamaged: (d: Facts) =>
      `The file cannot be read from byte ${d?.at} on: what stands there is damaged, altered, or longer than anything in a result; download it again from the results page`,
    bundleTwoWays: (d: Facts) =>
      `What begins at byte ${d?.at} has a name twice, or a number written otherwise than it is read (such as 100.0 or 1e2): programs may read it differently, and the published file is not written so; download it again from the results page`,
    notABundle: () =>
      'This file is no open data of a result; download it again from the results page',
    notAHash: () => 'A hash is 64 of the characters 0-9 a-f',
    notACycle: () => 'CYCLE is the number of the cycle, as in the address of its results page',
  },
};

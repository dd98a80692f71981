import type { FieldFault } from '../core/problem.ts';

/** What is refused in an answer, a place of it, or a file. */
type Facts = FieldFault['details'];
export const disclosureFaults = {
  th: {
    notOneLink: (_d: Facts) => 'ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http:// และมีชื่อเว็บไซต์ ช่องละหนึ่งลิงก์',
    placeWithoutLink: () => 'บอกหน้าไว้แต่ยังไม่มีลิงก์ โปรดใส่ลิงก์หรือลบช่องหน้า',
    returnReason: () => 'โปรดบอกเหตุผลที่ส่งกลับ เพื่อให้ผู้จัดทำแก้ได้ตรงจุด',
    tooManyItemFiles: () => 'รายการนี้มีไฟล์ครบ 10 ไฟล์แล้ว โปรดรวมไฟล์หรือใช้ลิงก์',
    noPastedLinks: () => 'ไม่มีลิงก์ที่เพิ่มได้ โปรดแก้บรรทัดตามเหตุผลที่แจ้ง แล้วอ่านใหม่',
    tooManyPasted: () => 'เพิ่มได้ครั้งละไม่เกิน 1,000 ลิงก์ โปรดแบ่งวางหลายครั้ง',
    notItemEvidence: () =>
      'แนบได้เฉพาะ PDF, รูปภาพ JPG หรือ PNG, DOCX, XLSX, PPTX, CSV, ข้อความ และหน้าเว็บที่บันทึกไว้ ระบบดูจากเนื้อในของไฟล์ โปรดบันทึกเป็นชนิดเหล่านี้แล้วแนบใหม่',
    itemsFull: () => 'ไฟล์ของหน่วยงานในรอบนี้รวมกันเกิน 300 MB โปรดใช้ลิงก์แทน',
  },
  en: {
    notOneLink: (_d: Facts) =>
      'A link begins with https:// or http:// and names a website; one in a box',
    placeWithoutLink: () => 'There is a page but no link; give the link or empty the page',
    returnReason: () => 'Say why it goes back, so that its writer knows what to mend',
    tooManyItemFiles: () => 'This item has 10 files already; join some, or use links',
    noPastedLinks: () => 'There is no link to add; mend the lines as told, then read them again',
    tooManyPasted: () => 'At most 1,000 links at a time; paste them in parts',
    notItemEvidence: () =>
      'By its content this is no PDF, JPG, PNG, DOCX, XLSX, PPTX, CSV, text or saved page; save it as one of those and attach it anew',
    itemsFull: () => 'The files of this agency in this cycle are over 300 MB; use links instead',
  },
};

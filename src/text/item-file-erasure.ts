/** Erasing a file that must not be kept, and what is said where it stood. */
const th = {
  title: 'ลบเนื้อหาของไฟล์ที่แนบผิด',
  lead: 'ใช้เมื่อไฟล์มีข้อมูลส่วนบุคคลหรือข้อมูลที่ไม่ควรเก็บไว้ เนื้อหาของไฟล์และข้อความที่ระบบอ่านได้จะหายถาวร เรียกคืนไม่ได้ ไฟล์ที่มีเนื้อหาเดียวกันในรายการอื่นของหน่วยงานจะถูกลบด้วย ระบบยังเก็บขนาด รหัสยืนยัน ผู้ลบ เวลา และเหตุผล',
  handedIn: 'ไฟล์ที่ส่งไปกับใบรับแล้ว ลบได้เฉพาะผู้ดูแลระบบส่วนกลาง ใบรับยังตรวจสอบได้ และชื่อไฟล์ยังอยู่ในใบรับ',
  plan: 'หากไฟล์เดียวกันเป็นหลักฐานของแผนด้วย เนื้อหาจะยังอยู่ที่แผน ต้องถอนหลักฐานที่นั่นอีกครั้งหนึ่ง',
  backups: 'สำเนาสำรองที่ทำไว้ก่อนยังมีไฟล์นี้อยู่ จนกว่าจะครบกำหนดลบสำเนาสำรอง',
  file: 'ไฟล์ที่จะลบ',
  reason: 'เหตุผล',
  reasonHint: 'บอกเหตุผลโดยไม่ใส่ข้อมูลส่วนบุคคล ผู้ที่เห็นรายการนี้จะเห็นเหตุผลด้วย',
  button: 'ลบเนื้อหาอย่างถาวร',
  done: 'ลบเนื้อหาของไฟล์แล้ว',
  erased: (when: string, who: string, why: string) =>
    `ลบเนื้อหาแล้วเมื่อ ${when} โดย ${who} เหตุผล: ${why}`,
  unnamed: 'ไฟล์ที่แนบไว้',
  receipt: 'ไฟล์ในชุดนี้ที่ลบเนื้อหาแล้ว',
};
const en: typeof th = {
  title: 'Erase a file uploaded by mistake',
  lead: 'For a file with personal data, or with anything that should not be kept. Its content and the text read from it go for good and cannot be brought back, also at other items of the agency that show the same content. Its size and hash, who erased it, when and why are kept.',
  handedIn:
    'A file that was handed in is erased by the national administrator alone. The receipt still verifies, and the name of the file stays in it.',
  plan: 'Where the same file is evidence of a plan too, its content stays there until it is taken back from the plan.',
  backups: 'Backups made before still hold the file until they are rotated out.',
  file: 'File to erase',
  reason: 'Reason',
  reasonHint: 'Without personal data: whoever sees this item sees the reason.',
  button: 'Erase for good',
  done: 'The content of the file is erased',
  erased: (when, who, why) => `Erased on ${when} by ${who} because: ${why}`,
  unnamed: 'A file that was attached',
  receipt: 'Files of this set that were erased',
};
export const itemFileErasureText = { th, en };

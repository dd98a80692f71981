/** What may be wrong in a report on a measure, and in what is shown for it. */
const th = {
  notBaht: () => 'ไม่ใช่จำนวนเงิน พิมพ์เป็นบาท เช่น 12,500 หรือ ๑๒,๕๐๐.๗๕ หรือพิมพ์ “ไม่ใช้งบประมาณ”',
  percentNeeded: () => 'โปรดกรอกร้อยละความก้าวหน้า 0 ถึง 99',
  doneIsHundred: () => 'ดำเนินการแล้วเสร็จต้องเป็นร้อยละ 100 หรือเว้นว่างไว้',
  notBegunIsZero: () => 'ยังไม่เริ่มต้องเป็นร้อยละ 0 หรือเว้นว่างไว้ หากเริ่มแล้วให้เลือกอยู่ระหว่างดำเนินการ',
  hundredIsDone: () => 'ร้อยละ 100 คือแล้วเสร็จ โปรดเลือกสถานะแล้วเสร็จ หรือแก้ร้อยละ',
  resultNeeded: () => 'แล้วเสร็จแล้ว โปรดเขียนผลการดำเนินงาน เพราะรายงานประจำปีต้องใช้',
  problemNeeded: () => 'ดำเนินการไม่ได้ โปรดเขียนเหตุผลในช่องปัญหา',
  stateNeeded: () => 'โปรดเลือกสถานะของขั้นตอนที่กรอกไว้',
  notALink: () => 'ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http:// และมีชื่อเว็บไซต์ บรรทัดละหนึ่งลิงก์',
  tooManyLinks: () => 'ใส่ได้ไม่เกิน 20 ลิงก์',
  notEvidence: () =>
    'ไฟล์นี้ไม่ใช่ PDF, JPG, PNG, DOCX, XLSX หรือ PPTX ตามเนื้อในของไฟล์ โปรดแปลงเป็น PDF ก่อนแนบ',
  fileIsEmpty: () => 'ไฟล์ว่างเปล่า โปรดเลือกไฟล์อื่น',
  tooManyFiles: () => 'ขั้นตอนนี้มีไฟล์ครบ 10 ไฟล์แล้ว โปรดรวมไฟล์หรือใช้ลิงก์',
  planFull: () => 'ไฟล์หลักฐานของแผนนี้รวมกันเกิน 300 MB โปรดใช้ลิงก์แทน',
};
const en: typeof th = {
  notBaht: () => 'Not an amount; type baht, like 12,500 or 12,500.75, or “no budget used”',
  percentNeeded: () => 'Give the progress in percent, 0 to 99',
  doneIsHundred: () => 'Done is 100 percent; or leave it empty',
  notBegunIsZero: () =>
    'Not begun is 0 percent, or leave it empty; if it has begun, choose under way',
  hundredIsDone: () => '100 percent is done: choose that state, or change the percentage',
  resultNeeded: () => 'It is done: say with what result; the report of the year needs it',
  problemNeeded: () => 'It cannot be done: give the reason under problems',
  stateNeeded: () => 'Choose the state of the step you filled in',
  notALink: () => 'A link begins with https:// or http:// and names a website; one a line',
  tooManyLinks: () => 'At most 20 links',
  notEvidence: () =>
    'By its content this is no PDF, JPG, PNG, DOCX, XLSX or PPTX; make it a PDF first',
  fileIsEmpty: () => 'The file is empty; choose another',
  tooManyFiles: () => 'This step has 10 files already; join some, or use links',
  planFull: () => 'The evidence of this plan is over 300 MB in all; use links instead',
};
export const progressFaults = { th, en };

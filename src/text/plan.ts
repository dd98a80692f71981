/** The plan that answers a year's results: the whole of it. */
const th = {
  title: 'แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
  answers: (year: number, carriedOutIn: number) =>
    `ตอบผลการประเมินปีงบประมาณ ${year} ดำเนินการในปีงบประมาณ ${carriedOutIn}`,
  lead: 'เขียนมาตรการที่ตอบจุดที่ควรพัฒนา ผู้เขียนพร้อมกันหลายคนไม่ทับข้อความกัน และทุกฉบับเรียกคืนได้',
  measures: 'มาตรการ',
  count: (count: number) => `${count} มาตรการ`,
  none: 'ยังไม่มีมาตรการ',
  number: 'ที่',
  answersShort: 'ตอบ',
  owner: 'ผู้รับผิดชอบ',
  period: 'ระยะเวลา',
  budget: 'งบประมาณ',
  faults: 'ต้องแก้',
  add: 'เพิ่มมาตรการ',
  taken: 'มาตรการที่นำออกแล้ว',
  openTaken: 'เปิดดูหรือนำกลับมา',
  year: 'เปลี่ยนปีที่ดำเนินการ',
  yearBox: 'ดำเนินการในปีงบประมาณ',
  yearHint:
    'โดยปกติคือปีถัดจากปีที่ประเมิน ช่วงเวลาที่กรอกไว้แล้วไม่เปลี่ยนตาม ระบบจะบอกช่วงเวลาที่อยู่นอกปีใหม่ในการตรวจความครบถ้วน และแผนที่อนุมัติแล้วยังใช้ปีเดิมจนกว่าจะเสนอและอนุมัติฉบับใหม่',
  yearSave: 'บันทึกปีที่ดำเนินการ',
};
const en: typeof th = {
  title: 'Plan of measures for integrity and transparency',
  answers: (year, carriedOutIn) =>
    `Answers the results of fiscal year ${year}, carried out in ${carriedOutIn}`,
  lead: 'Write the measures that answer what is to be improved. Several may write at once without overwriting each other, and every version can be restored.',
  measures: 'Measures',
  count: (count) => (count === 1 ? '1 measure' : `${count} measures`),
  none: 'No measures yet',
  number: 'No.',
  answersShort: 'Answers',
  owner: 'Responsible',
  period: 'Period',
  budget: 'Budget',
  faults: 'To mend',
  add: 'Add a measure',
  taken: 'Measures taken out',
  openTaken: 'Open, or put back',
  year: 'Carry it out in another year',
  yearBox: 'Carried out in fiscal year',
  yearHint:
    'Usually the year after the one assessed. Periods that are filled in stay as they are; the check below names those outside the new year. An approved plan keeps its year until a new version is submitted and approved.',
  yearSave: 'Save the year',
};
export const planText = { th, en };

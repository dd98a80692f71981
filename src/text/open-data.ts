import type { OpenFileName } from '../core/open-file.ts';

/** Open data: what can be downloaded, under which licence, and how it is checked. */
const files: Record<OpenFileName, string> = {
  'agencies.csv': 'คะแนนภาพรวม ระดับ อันดับ และคะแนนรายเครื่องมือ หนึ่งแถวต่อหน่วยงาน',
  'indicators.csv': 'คะแนนรายตัวชี้วัด หนึ่งแถวต่อหน่วยงานและตัวชี้วัด',
  'questions.csv': 'คะแนนรายข้อคำถาม จำนวนคำตอบ และผลรวมคะแนน หนึ่งแถวต่อหน่วยงานและข้อ',
  'items.csv': 'ผลการตรวจรายการเปิดเผยข้อมูล หนึ่งแถวต่อหน่วยงานและรายการ',
  'bundle.json': 'ทั้งรอบในไฟล์เดียว ใช้คำนวณซ้ำและตรวจรหัสด้วยตนเอง',
  'instrument.yaml': 'แบบประเมินและเกณฑ์ของปีนั้นทั้งหมด',
};

const th = {
  title: 'ข้อมูลเปิด',
  lead: 'ดาวน์โหลดผลที่ประกาศแล้วไปใช้ต่อได้ทันที ไม่ต้องลงชื่อเข้าใช้และไม่ต้องขออนุญาต',
  ofCycle: (name: string) => `ข้อมูลเปิด ${name}`,
  downloads: 'ไฟล์',
  sha256: 'SHA-256',
  soon: 'กำลังคำนวณ โปรดเปิดหน้านี้อีกครั้งในหนึ่งนาที',
  files,
  permanent: 'ที่อยู่ถาวรของฉบับนี้',
  permanentWhy: 'ที่อยู่ที่ไม่ระบุฉบับให้ฉบับปัจจุบันเสมอ หากต้องการอ้างอิงโดยไม่เปลี่ยนเมื่อมีการแก้ไข ให้ใช้ที่อยู่ที่ลงท้ายด้วย',
  licence: 'สัญญาอนุญาต',
  licenceIs: 'ครีเอทีฟคอมมอนส์ แสดงที่มา 4.0 (CC BY 4.0)',
  licenceMeans: 'นำไปใช้ ดัดแปลง และเผยแพร่ต่อได้ รวมถึงเชิงพาณิชย์ โดยระบุที่มา ปี และฉบับ',
  cite: (name: string, year: number, edition: number) =>
    `เช่น “${name}, ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${year}, ฉบับที่ ${edition}”`,
  never: 'ข้อมูลเปิดไม่มีคำตอบรายบุคคล ไม่มีการกระจายของคำตอบ และไม่แสดงคะแนนรายข้อของกลุ่มที่มีผู้ตอบน้อย',
  dictionary: 'พจนานุกรมข้อมูล',
  dictionaryLead: 'ความหมายของทุกคอลัมน์ ไฟล์ CSV เป็น UTF-8 ค่าที่ว่างคือไม่มีค่า ทศนิยมตรงตามที่ประกาศทุกหลัก',
  column: 'คอลัมน์',
  kind: 'ชนิด',
  meaning: 'ความหมาย',
  kinds: {
    text: 'ข้อความ',
    code: 'รหัส',
    integer: 'จำนวนเต็ม',
    decimal: 'ทศนิยม',
    boolean: 'true หรือ false',
  },
  asCsv: 'พจนานุกรม (CSV)',
  asPackage: 'datapackage.json',
  apostrophe: `ข้อความที่ขึ้นต้นด้วย = + - @ จะมีเครื่องหมาย ' นำหน้าในไฟล์ CSV เพื่อไม่ให้โปรแกรมตารางคำนวณเรียกใช้เป็นสูตร`,
  types: 'ประเภทหน่วยงาน',
  check: 'ตรวจสอบว่าไฟล์ไม่ถูกแก้ไข',
  checkHow: 'เทียบ SHA-256 ของไฟล์ที่ดาวน์โหลดกับตาราง และคำนวณซ้ำทั้งประเทศได้ด้วยคำสั่ง',
  api: 'สำหรับนักพัฒนา',
  apiLead: 'อ่านข้อมูลเดียวกันเป็น JSON ทีละหน้า',
  feed: 'ติดตามการประกาศและการแก้ไข (Atom)',
  thisPage: 'หน้านี้เป็นข้อมูล',
  results: 'ดูผลบนหน้าเว็บ',
  none: 'ยังไม่มีผลที่ประกาศ',
};
const en: typeof th = {
  title: 'Open data',
  lead: 'Download what was published and use it at once: no account, no permission to ask for.',
  ofCycle: (name) => `Open data: ${name}`,
  downloads: 'Files',
  sha256: 'SHA-256',
  soon: 'Being computed; please open this page again in a minute',
  files: {
    'agencies.csv': 'Overall score, level, ranks and scores by tool; one row an agency',
    'indicators.csv': 'Scores by indicator; one row an agency and indicator',
    'questions.csv': 'Scores by question, answers and sums; one row an agency and question',
    'items.csv': 'Disclosure items; one row an agency and item',
    'bundle.json': 'The whole cycle in one file, to recompute it and check its hash yourself',
    'instrument.yaml': 'All questions and rules of that year',
  },
  permanent: 'Permanent address of this edition',
  permanentWhy:
    'An address without an edition always gives the current one. To cite what will not change when something is corrected, use the address that ends with',
  licence: 'Licence',
  licenceIs: 'Creative Commons Attribution 4.0 (CC BY 4.0)',
  licenceMeans:
    'Use it, change it and pass it on, for money too, and say where it is from, of which year and edition',
  cite: (name, year, edition) =>
    `for example “${name}, ITA results, fiscal year ${year} B.E., edition ${edition}”`,
  never:
    'Open data holds no answers of persons and no distribution of answers, and no figures by question where few answered.',
  dictionary: 'Data dictionary',
  dictionaryLead:
    'What every column means. CSV files are UTF-8; an empty cell is no value; decimals are as published, to the last digit.',
  column: 'Column',
  kind: 'Kind',
  meaning: 'Meaning',
  kinds: {
    text: 'text',
    code: 'code',
    integer: 'whole number',
    decimal: 'decimal',
    boolean: 'true or false',
  },
  asCsv: 'Dictionary (CSV)',
  asPackage: 'datapackage.json',
  apostrophe:
    'Text that begins with = + - @ has an apostrophe before it in CSV files, so that no spreadsheet runs it as a formula.',
  types: 'Agency types',
  check: 'Check that a file was not changed',
  checkHow: 'Compare the SHA-256 of your file with the table, and recompute the nation with',
  api: 'For developers',
  apiLead: 'Read the same as JSON, page by page',
  feed: 'Follow editions and corrections (Atom)',
  thisPage: 'This page as data',
  results: 'See the results as pages',
  none: 'Nothing has been published yet',
};
export const openDataText = { th, en };

import type { FieldFault } from '../core/problem.ts';
import type { RowNote } from '../core/registry-entry.ts';
import { REGISTRY_COLUMNS, type RegistryColumn } from '../core/registry-format.ts';
import { sayFault } from './field-fault.ts';
import type { Language } from './language.ts';

/** Bringing the register in from a file and taking it out to one. */
const th = {
  title: 'นำเข้าทะเบียนหน่วยงาน',
  lead: 'ส่งไฟล์ CSV หรือ Excel (.xlsx) ระบบจะแสดงสิ่งที่จะเพิ่มและแก้ไขให้ตรวจก่อน ยังไม่บันทึกจนกว่าท่านจะยืนยัน',
  file: 'ไฟล์ทะเบียน',
  fileHint: (megabytes: number, rows: string) =>
    `.csv (UTF-8 หรือ TIS-620) หรือ .xlsx ไม่เกิน ${megabytes} MB และ ${rows} บรรทัด`,
  check: 'ตรวจไฟล์',
  columns: 'หัวคอลัมน์ที่ใช้ได้',
  columnsAdvice:
    'ต้องมีคอลัมน์ “รหัสหน่วยงาน” เสมอ หน่วยงานใหม่ต้องมีชื่อและประเภท คอลัมน์ที่ไม่มีในไฟล์จะไม่ถูกแก้ไข ช่องว่างหรือขีด (-) หมายถึงลบค่าเดิม',
  column: 'หัวคอลัมน์',
  columnEn: 'ภาษาอังกฤษ',
  alsoRead: 'อ่านได้เช่นกัน',
  template: 'เริ่มจากไฟล์ที่ส่งออกได้ง่ายที่สุด หัวคอลัมน์จะตรงกันเสมอ',
  review: 'ตรวจก่อนยืนยัน',
  reviewLead: (file: string) => `ไฟล์ “${file}” อ่านได้ครบทุกบรรทัด`,
  faultsTitle: (total: number) => `พบสิ่งที่ต้องแก้ ${total.toLocaleString('en')} แห่ง ยังไม่มีข้อมูลใดถูกบันทึก`,
  faultsAdvice: 'โปรดแก้ในไฟล์ แล้วส่งไฟล์ใหม่ด้านล่าง',
  more: (count: number) => `และอีก ${count.toLocaleString('en')} แห่ง`,
  warnings: 'ควรตรวจอีกครั้ง',
  newGroups: 'กลุ่มที่จะสร้างใหม่',
  newGroupsAdvice: 'ไฟล์อ้างถึงกระทรวงหรือจังหวัดที่ยังไม่มีในระบบ หากเป็นการพิมพ์ผิด โปรดแก้ในไฟล์แล้วส่งใหม่',
  adds: 'จะเพิ่ม',
  changes: 'จะแก้ไข',
  unchanged: 'ไม่เปลี่ยนแปลง',
  untouched: 'อยู่ในทะเบียนแต่ไม่อยู่ในไฟล์ (คงไว้ตามเดิม)',
  agencies: 'หน่วยงาน',
  line: 'บรรทัด',
  before: 'เดิม',
  after: 'ใหม่',
  nothing: 'ว่าง',
  nothingToDo: 'ข้อมูลในไฟล์ตรงกับทะเบียนทุกรายการ ไม่มีสิ่งที่ต้องบันทึก',
  since: 'การเปลี่ยนชื่อ ประเภท ขนาด หรือสังกัดในไฟล์นี้ มีผลตั้งแต่ปีงบประมาณ พ.ศ.',
  sinceHint: 'เว้นว่างถ้าเป็นการแก้คำผิด กรอกปีเพื่อเก็บข้อมูลเดิมไว้ในประวัติ',
  reason: 'เหตุผลหรือประกาศที่อ้างอิง',
  reasonHint: 'จำเป็นเมื่อกรอกปี',
  confirm: 'ยืนยันนำเข้าทั้งหมด',
  another: 'ส่งไฟล์อื่นแทน',
  changedMeanwhile:
    'ทะเบียนหรือไฟล์ที่รอยืนยันเปลี่ยนไปหลังจากท่านเปิดหน้านี้ รายการด้านล่างเป็นปัจจุบันแล้ว โปรดตรวจอีกครั้งก่อนยืนยัน',
  done: 'นำเข้าเรียบร้อยแล้ว',
  doneCounts: (added: number, changed: number) =>
    `เพิ่ม ${added.toLocaleString('en')} หน่วยงาน แก้ไข ${changed.toLocaleString('en')} หน่วยงาน`,
  noneWaiting: 'ไม่มีไฟล์ที่รอยืนยัน',
  noneWaitingAdvice: 'ไฟล์อาจยืนยันไปแล้วหรือรอเกิน 24 ชั่วโมง ดูผลได้ในทะเบียน หรือส่งไฟล์ใหม่ด้านล่าง',
  exportCsv: 'CSV (UTF-8)',
  exportXlsx: 'Excel (.xlsx)',
  fileName: 'ทะเบียนหน่วยงาน',
};
const en: typeof th = {
  title: 'Import the register',
  lead: 'Send a CSV or Excel (.xlsx) file. You see what would be added and changed first; nothing is saved until you confirm.',
  file: 'File of the register',
  fileHint: (megabytes, rows) =>
    `.csv (UTF-8 or TIS-620) or .xlsx, at most ${megabytes} MB and ${rows} lines`,
  check: 'Check the file',
  columns: 'Headings that can be used',
  columnsAdvice:
    '“Agency code” must be there; a new agency needs its name and type. Columns that the file lacks stay as they are; an empty cell or a dash (-) empties the value.',
  column: 'Heading',
  columnEn: 'In English',
  alsoRead: 'Read as well',
  template: 'An exported file is the easiest to begin with: its headings always fit.',
  review: 'Check before confirming',
  reviewLead: (file) => `“${file}” was read to its last line.`,
  faultsTitle: (total) =>
    `${total.toLocaleString('en')} ${total === 1 ? 'place' : 'places'} to mend; nothing has been saved`,
  faultsAdvice: 'Mend them in the file and send it again below.',
  more: (count) => `and ${count.toLocaleString('en')} more`,
  warnings: 'Worth a second look',
  newGroups: 'Groups that would be made',
  newGroupsAdvice:
    'The file names ministries or provinces that are not there yet. If that is a slip, mend the file and send it again.',
  adds: 'To add',
  changes: 'To change',
  unchanged: 'Unchanged',
  untouched: 'In the register, not in the file (they stay)',
  agencies: 'agencies',
  line: 'Line',
  before: 'Before',
  after: 'After',
  nothing: 'empty',
  nothingToDo: 'The file says what the register says; there is nothing to save.',
  since: 'Changes of name, type, size or parent in this file hold from fiscal year (B.E.)',
  sinceHint: 'Leave empty to correct mistakes; give the year to keep the old facts in the history',
  reason: 'Reason or announcement',
  reasonHint: 'Needed when a year is given',
  confirm: 'Import all of it',
  another: 'Send another file instead',
  changedMeanwhile:
    'The register or the waiting file changed since you opened this page. What is below is up to date; please check it again before confirming.',
  done: 'The file is in the register',
  doneCounts: (added, changed) =>
    `${added.toLocaleString('en')} added, ${changed.toLocaleString('en')} changed`,
  noneWaiting: 'No file waits to be confirmed',
  noneWaitingAdvice:
    'It may have been confirmed already, or waited more than 24 hours. See the register, or send a file below.',
  exportCsv: 'CSV (UTF-8)',
  exportXlsx: 'Excel (.xlsx)',
  fileName: 'agencies',
};
export const registryText = { th, en };

/** What `prongsai registry …` says of itself. */
export const registryCommand = {
  export: {
    th: 'ส่งออกทะเบียนหน่วยงานเป็น .csv หรือ .xlsx ตามนามสกุลของ FILE',
    en: 'writes the register of agencies to FILE, .csv or .xlsx',
  },
  tis620: { th: 'CSV ในรหัสอักขระ TIS-620 (Windows-874)', en: 'CSV in TIS-620 (Windows-874)' },
  import: {
    th: 'ตรวจไฟล์ทะเบียนหน่วยงานและแสดงสิ่งที่จะเปลี่ยน บันทึกเมื่อใส่ --confirm เท่านั้น',
    en: 'checks a file of the register and shows what would change; saves with --confirm only',
  },
  confirm: { th: 'บันทึกทั้งหมดหากไม่มีที่ผิด', en: 'saves all of it if nothing is wrong' },
  since: {
    th: 'ปีงบประมาณ พ.ศ. ที่การเปลี่ยนชื่อหรือสังกัดมีผล เก็บของเดิมไว้ในประวัติ',
    en: 'fiscal year (B.E.) from which new names and parents hold; the old go to the history',
  },
  reason: { th: 'เหตุผล จำเป็นเมื่อใส่ --since', en: 'why; needed with --since' },
  written: (count: number, file: string) => ({
    th: `เขียน ${count.toLocaleString('en')} หน่วยงานลงใน ${file}`,
    en: `${count.toLocaleString('en')} agencies written to ${file}`,
  }),
  notSaved: { th: 'ยังไม่ได้บันทึก เพิ่ม --confirm เพื่อบันทึก', en: 'Not saved; add --confirm to save' },
};

type Say = (details: FieldFault['details']) => string;

const rowFaults: Record<Language, Record<string, Say>> = {
  th: {
    noCodeHeading: () => 'บรรทัดแรกไม่มีหัวคอลัมน์ “รหัสหน่วยงาน” โปรดใช้หัวคอลัมน์ตามไฟล์ที่ส่งออก',
    unknownHeading: () => 'ไม่รู้จักหัวคอลัมน์นี้ โปรดแก้ชื่อหรือลบคอลัมน์',
    headingTwice: () => 'มีคอลัมน์นี้มากกว่าหนึ่งครั้ง โปรดเหลือไว้คอลัมน์เดียว',
    cellWithoutHeading: (d) => `ช่องที่ ${d?.number} มีค่า “${d?.value}” แต่ไม่มีหัวคอลัมน์`,
    unknownType: (d) =>
      `ไม่รู้จักประเภท “${d?.value}” ตัวอย่างที่ใช้ได้ องค์การบริหารส่วนตำบล, เทศบาลตำบล, องค์การมหาชน`,
    unknownSize: (d) => `ไม่รู้จักขนาด “${d?.value}” ใช้ เล็ก กลาง ใหญ่ หรือ S M L`,
    codeTwice: (d) => `รหัส “${d?.value}” ซ้ำกับบรรทัด ${d?.line} ในไฟล์เดียวกัน`,
    requiredForNew: () => 'เป็นหน่วยงานใหม่ ต้องมีคอลัมน์นี้',
    linkCodeTaken: (d) => `รหัสลิงก์นี้เป็นของหน่วยงานรหัส “${d?.value}”`,
    linkCodeFixed: () => 'เปลี่ยนรหัสลิงก์ไม่ได้ เพราะป้ายและคิวอาร์โค้ดเดิมจะใช้ไม่ได้ โปรดใช้ค่าเดิมหรือเว้นว่าง',
    endedElsewhere: () => 'การสิ้นสุดของหน่วยงานบันทึกที่หน้าประวัติหน่วยงาน โปรดใช้ค่าเดิม',
    sameName: (d) =>
      `ชื่อและจังหวัดตรงกับหน่วยงานรหัส “${d?.value}” หากเป็นหน่วยงานเดียวกัน รหัสอาจเสียเลขศูนย์นำหน้าจากการเปิดใน Excel`,
  },
  en: {
    noCodeHeading: () =>
      'The first line has no heading “Agency code”; use the headings of an exported file',
    unknownHeading: () => 'Unknown heading; rename it or take the column out',
    headingTwice: () => 'This column is there more than once; keep one',
    cellWithoutHeading: (d) => `Cell ${d?.number} holds “${d?.value}” under no heading`,
    unknownType: (d) =>
      `Unknown type “${d?.value}”; e.g. Sub-district municipality, Public organization`,
    unknownSize: (d) => `Unknown size “${d?.value}”; use S, M or L`,
    codeTwice: (d) => `The code “${d?.value}” is in line ${d?.line} already`,
    requiredForNew: () => 'A new agency needs this column',
    linkCodeTaken: (d) => `This link code belongs to the agency “${d?.value}”`,
    linkCodeFixed: () =>
      'A link code cannot change: posters and QR codes would fail. Keep it or leave it empty',
    endedElsewhere: () =>
      'The end of an agency is recorded on its history page; keep the value as it was',
    sameName: (d) =>
      `Same name and province as the agency “${d?.value}”. If it is the same one, Excel may have dropped leading zeros from the code`,
  },
};

/** `บรรทัด 14 คอลัมน์ “ประเภท”: …` */
export function sayRowNote(note: RowNote, language: Language): string {
  const { line, column, fault, details } = note;
  const say = rowFaults[language][fault];
  const said = say ? say(details) : sayFault({ path: [], fault, details }, language);
  const name = column === null ? null : columnName(column, language);
  const where =
    language === 'th'
      ? `บรรทัด ${line}${name ? ` คอลัมน์ “${name}”` : ''}`
      : `Line ${line}${name ? `, column “${name}”` : ''}`;
  return `${where}: ${said}`;
}

export function columnName(column: string, language: Language): string {
  return Object.hasOwn(REGISTRY_COLUMNS, column)
    ? REGISTRY_COLUMNS[column as RegistryColumn][language]
    : column;
}

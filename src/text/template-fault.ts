import type { FieldFault } from '../core/problem.ts';
import type { TemplateLine } from '../core/template-check.ts';

/** Why a file is not taken as a template, where it says so, and what to do. */
type Say = (details: FieldFault['details']) => string;

const parts = {
  th: { body: 'เนื้อเอกสาร', header: 'หัวกระดาษ', footer: 'ท้ายกระดาษ', note: 'เชิงอรรถ' },
  en: { body: 'the text', header: 'the page header', footer: 'the page footer', note: 'a note' },
} satisfies Record<string, Record<TemplateLine['part'], string>>;

const whereTh: Say = (d) =>
  `${parts.th[d?.part as TemplateLine['part']] ?? ''} ย่อหน้าที่ ${d?.line} “${d?.text}”`;
const whereEn: Say = (d) =>
  `in ${parts.en[d?.part as TemplateLine['part']] ?? ''}, paragraph ${d?.line} “${d?.text}”`;

const faultsTh = {
  templateUnknown: (d) =>
    `ไม่รู้จัก {${d?.name}} ที่${whereTh(d)}${d?.like ? ` หมายถึง {${d.like}} หรือไม่` : ''} ดูชื่อที่ใช้ได้ในหน้า “ชื่อข้อมูลที่ใช้ได้ในแม่แบบ”`,
  templateBrace: (d) => `วงเล็บปีกกา ${d?.name} ไม่มีคู่ ที่${whereTh(d)} ต้องเปิดและปิดในย่อหน้าเดียวกัน`,
  templateOpen: (d) => `รายการ {#${d?.name}} เปิดแล้วไม่ปิด โปรดเพิ่ม {/${d?.name}}`,
  templateUnopened: (d) => `{${d?.name}} ปิดรายการที่ไม่ได้เปิด ที่${whereTh(d)}`,
  templateCrossed: (d) => `{${d?.name}} ปิดไม่ตรงกับรายการที่เปิดล่าสุด ที่${whereTh(d)}`,
  templateListAsField: (d) =>
    `{${d?.name}} เป็นรายการ ต้องครอบด้วย {#${d?.name}} … {/${d?.name}} ที่${whereTh(d)}`,
  templateListTwice: (d) => `{${d?.name}} ซ้อนในรายการอื่นไม่ได้ ที่${whereTh(d)} โปรดปิดรายการนอกก่อน`,
  templateOption: (d) => `{${d?.name}} มีวงเล็บเหลี่ยม ซึ่งใช้ในแม่แบบไม่ได้ ที่${whereTh(d)}`,
  templateInNote: (d) => `{${d?.name}} อยู่ในเชิงอรรถซึ่งระบบไม่เติม โปรดย้ายไปไว้ในเนื้อเอกสาร`,
  templateTooMany: (d) => `มีชื่อข้อมูลเกิน ${d?.most} แห่ง โปรดใช้รายการซ้ำแทน`,
  templateEmpty: () => 'ไฟล์ไม่มีชื่อข้อมูลในวงเล็บปีกกา เช่น {หน่วยงาน} โปรดดูตัวอย่างแม่แบบ',
  templateNoDraft: () =>
    'หัวกระดาษทุกแบบในไฟล์ต้องมี {ร่าง} เพื่อให้ทุกหน้าบอกว่าเป็นร่าง ระบบเว้นว่างให้เมื่อเอกสารไม่ใช่ร่าง',
  templateNotWord: () =>
    'ไม่ใช่ไฟล์ Word (.docx) หรือไฟล์เสียหาย โปรดเปิดใน Word แล้วบันทึกเป็น “เอกสาร Word (.docx)”',
  templateOldWord: () => 'เป็นไฟล์ Word รุ่นเก่า (.doc) หรือไฟล์ที่ตั้งรหัสผ่าน โปรดบันทึกเป็น .docx ที่ไม่มีรหัสผ่าน',
  templateMacro: () => 'ไฟล์มีมาโครหรือไม่ใช่เอกสารธรรมดา โปรดบันทึกเป็น “เอกสาร Word (.docx)”',
  templateBomb: () => 'ไฟล์ขยายออกแล้วใหญ่ผิดปกติ ระบบจึงไม่รับ โปรดคัดลอกเนื้อหาไปยังเอกสารใหม่',
  templateHuge: (d) => `ส่วน ${d?.part} ใหญ่หรือซ้อนลึกเกินไป โปรดคัดลอกเนื้อหาไปยังเอกสารใหม่`,
  templatePart: (d) =>
    `ไฟล์มีส่วนที่รับไม่ได้: ${d?.part} (มาโคร ไฟล์ฝัง หรือวัตถุ) โปรดลบออก แผนภูมิให้วางเป็นรูปภาพ`,
  templateEntity: (d) => `ส่วน ${d?.part} มีการประกาศที่ Word ไม่ใช้ ระบบจึงไม่รับ โปรดบันทึกใหม่จาก Word`,
  templateEncoding: (d) => `ส่วน ${d?.part} ไม่ได้เข้ารหัสแบบ UTF-8 โปรดบันทึกใหม่จาก Word`,
  templateLink: (d) => `ไฟล์ดึงข้อมูลจากภายนอก: ${d?.name} โปรดฝังรูปไว้ในไฟล์และตัดการเชื่อมโยง`,
  templateActive: (d) => `ไฟล์มีวัตถุที่ทำงานได้ (${d?.name}) ใน ${d?.part} โปรดลบออก`,
  templateFieldCode: (d) => `ไฟล์มีเขตข้อมูลของ Word ที่รับไม่ได้: ${d?.name} โปรดลบออก`,
  templateUnfillable: () =>
    'เติมข้อมูลลงไฟล์นี้ไม่ได้ มักเพราะรายการครอบข้ามส่วนของเอกสารหรืออยู่ในตัวควบคุมเนื้อหา โปรดวางรายการในแถวเดียวของตาราง',
} satisfies Record<string, Say>;

const faultsEn: typeof faultsTh = {
  templateUnknown: (d) =>
    `{${d?.name}} is not known, ${whereEn(d)}.${d?.like ? ` Is it {${d.like}}?` : ''} See “Fields of a template”.`,
  templateBrace: (d) =>
    `A brace ${d?.name} without its other, ${whereEn(d)}; both must be in one paragraph`,
  templateOpen: (d) => `The list {#${d?.name}} is not closed; add {/${d?.name}}`,
  templateUnopened: (d) => `{${d?.name}} closes a list that is not open, ${whereEn(d)}`,
  templateCrossed: (d) => `{${d?.name}} is not the list that was opened last, ${whereEn(d)}`,
  templateListAsField: (d) =>
    `{${d?.name}} is a list; wrap it in {#${d?.name}} … {/${d?.name}}, ${whereEn(d)}`,
  templateListTwice: (d) =>
    `{${d?.name}} cannot be inside this list, ${whereEn(d)}; close the outer one first`,
  templateOption: (d) => `{${d?.name}} has square brackets, which no field may, ${whereEn(d)}`,
  templateInNote: (d) => `{${d?.name}} is in a note, which is not filled; move it into the text`,
  templateTooMany: (d) => `More than ${d?.most} fields; use lists instead`,
  templateEmpty: () => 'There is no field in braces, such as {agency}; see the example',
  templateNoDraft: () =>
    'Each page header in the file must have {draft}, so that every page of a draft says so; it is empty otherwise',
  templateNotWord: () => 'No Word file (.docx) or a damaged one; save it from Word as .docx',
  templateOldWord: () => 'An old Word file (.doc) or one with a password; save it as .docx without',
  templateMacro: () => 'The file has macros or is no plain document; save it as .docx',
  templateBomb: () =>
    'The file unpacks to far too much and was not taken; copy its text into a new document',
  templateHuge: (d) => `${d?.part} is too large or too deep; copy its text into a new document`,
  templatePart: (d) =>
    `The file has a part that is not taken: ${d?.part} (a macro, an embedded file or an object); take it out, paste charts as pictures`,
  templateEntity: (d) =>
    `${d?.part} has declarations that Word does not use; save it anew from Word`,
  templateEncoding: (d) => `${d?.part} is not in UTF-8; save it anew from Word`,
  templateLink: (d) =>
    `The file fetches something from elsewhere: ${d?.name}; embed pictures and break links`,
  templateActive: (d) => `The file has an object that acts (${d?.name}) in ${d?.part}; take it out`,
  templateFieldCode: (d) => `The file has a Word field that is not taken: ${d?.name}; take it out`,
  templateUnfillable: () =>
    'This file cannot be filled, mostly because a list spans parts of the document or is in a content control; put it within one row of a table',
};
export const templateFaults: { th: Record<string, Say>; en: Record<string, Say> } = {
  th: faultsTh,
  en: faultsEn,
};

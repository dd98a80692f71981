import type { FieldFault } from '../core/problem.ts';

/** Why a figure, or a line of a pasted sheet, was not taken. */
type Say = (details: FieldFault['details']) => string;

const th = {
  unknownSheetKey: () => 'เครื่องมือของปีนี้ไม่มีรายการนี้',
  notAFigure: (d) => `“${d?.given}” ไม่ใช่คะแนน โปรดกรอกตัวเลข 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง ใช้จุดทศนิยม`,
  tooManyDecimals: (d) => `“${d?.given}” มีทศนิยมเกินสองตำแหน่ง โปรดกรอกตามที่พิมพ์ในเอกสาร`,
  aboveHundred: (d) => `“${d?.given}” เกิน 100 คะแนนมีได้ไม่เกิน 100`,
  notItemScore: (d) => `“${d?.given}” ใช้ไม่ได้ รายการเปิดเผยข้อมูลได้ 100 (มี) หรือ 0 (ไม่มี) เท่านั้น`,
  notPeople: () => 'จำนวนผู้ตอบต้องเป็นจำนวนเต็มตั้งแต่ 1',
  noRulesForYear: (d) =>
    `ยังไม่มีชุดเครื่องมือของปี ${d?.year} จึงยังกรอกไม่ได้ โปรดให้ผู้ดูแลระบบรับชุดเครื่องมือของปีนั้นเข้าระบบก่อน (prongsai instrument adopt)`,
  sheetNothingRead: () => 'ไม่พบตัวเลขที่อ่านได้ โปรดวางข้อความที่มีรหัสหรือชื่อรายการ ตามด้วยคะแนน',
  sheetTwice: (d) =>
    `${d?.key} มีแล้วในบรรทัด ${d?.line} คือ ${d?.value} แต่บรรทัดนี้ต่างไป โปรดเหลือไว้บรรทัดเดียว`,
  sheetWhichPart: (d) => `มีคะแนนเดียวแต่มีช่องว่าง ไม่แน่ใจว่าเป็นของส่วนใด โปรดใช้รหัส ${d?.keys}`,
  sheetSeveral: (d) => `มีหลายตัวเลข (${d?.values}) ไม่แน่ใจว่าคะแนนของปีนี้คือตัวใด โปรดเหลือไว้เฉพาะคะแนน`,
  sheetAmid: (d) =>
    `${d?.given} อยู่ในประโยคที่กล่าวถึงเกณฑ์หรือการเปลี่ยนแปลง ไม่แน่ใจว่าเป็นคะแนนของปีนี้ หากใช่ โปรดเหลือไว้เพียงชื่อกับคะแนน`,
  sheetOtherYear: (d) =>
    `ข้อความนี้มีตารางของปี ${d?.newest} ด้วย และบรรทัดนี้ไม่ได้บอกปี จึงไม่แน่ใจว่าเป็นของปี ${d?.fiscalYear} โปรดวางเฉพาะคะแนนของปี ${d?.fiscalYear}`,
  sheetManyLines: (d) => `อ่านเพียง ${d?.rows} บรรทัดแรก ตั้งแต่บรรทัดนี้ไปไม่ได้อ่าน โปรดวางส่วนที่เหลือแยกต่างหาก`,
  sheetLongLine: () => 'บรรทัดนี้ยาวเกินกว่าจะเป็นแถวของตาราง จึงไม่ได้อ่าน โปรดวางเฉพาะตารางคะแนน',
  sheetNoIndicator: (d) => `ไม่มีตัวชี้วัดที่ ${d?.number}`,
  sheetNameDiffers: (d) =>
    `รหัส ${d?.key} แต่ชื่อ “${d?.name}” เป็นของ ${d?.other} โปรดแก้ให้ตรงกัน หรือเหลือไว้อย่างเดียว`,
  sheetMisread: (d) =>
    `ไม่รู้จักรหัส “${d?.given}” อาจอ่านจากภาพผิด หากหมายถึง ${d?.likely} โปรดแก้เป็น ${d?.likely}`,
  sheetUnknown: (d) => `ไม่รู้จัก “${d?.given}” โปรดใช้รหัสหรือชื่อรายการของปีนี้`,
  sheetNoChannel: (d) => `ไม่รู้จักแบบวัด “${d?.given}” โปรดใช้ IIT, EIT, Public หรือ Survey ตามที่ปีนี้มี`,
  sheetChange: (d) =>
    `ผลต่างที่พิมพ์ ${d?.change} ไม่ตรงกับ ${d?.now} ลบ ${d?.before} (${d?.computed}) โปรดตรวจว่าตัวใดพิมพ์ผิด แล้วเหลือไว้เฉพาะคะแนนของปีนี้`,
  sheetWeight: (d) =>
    `${d?.weight} น่าจะเป็นน้ำหนักของ ${d?.key} ไม่ใช่คะแนน หากเป็นคะแนนจริง โปรดเขียน ${d?.weight}.00`,
  sheetNoLabel: () => 'มีแต่ตัวเลข ไม่รู้ว่าเป็นของรายการใด โปรดใส่รหัสหรือชื่อรายการไว้ข้างหน้า',
  tableNothingRead: () => 'ไม่พบหน่วยงานและคะแนนที่อ่านได้ โปรดวางตารางที่มีรหัสหรือชื่อหน่วยงาน และคะแนน',
  tableNoAgency: (d) => `ไม่พบหน่วยงาน “${d?.given}” โปรดใช้รหัสหรือชื่อเต็มตามทะเบียนหน่วยงาน`,
  tableManyAgencies: (d) => `“${d?.given}” ตรงกับหลายหน่วยงาน โปรดใช้รหัส`,
  tableTwoAgencies: (d) => `รหัสกับชื่อเป็นคนละหน่วยงาน (${d?.other} กับ ${d?.code}) โปรดแก้ให้ตรงกัน`,
  tableAgencyTwice: (d) => `หน่วยงานนี้มีแล้วในบรรทัด ${d?.line} โปรดเหลือไว้บรรทัดเดียว`,
} satisfies Record<string, Say>;
const en: typeof th = {
  unknownSheetKey: () => "This is not in the year's instrument",
  notAFigure: (d) => `“${d?.given}” is no score: 0 to 100 with at most two decimals and a point`,
  tooManyDecimals: (d) => `“${d?.given}” has more than two decimals; enter it as it is printed`,
  aboveHundred: (d) => `“${d?.given}” is above 100, and no score is`,
  notItemScore: (d) => `“${d?.given}” cannot be: an item scores 100 (there) or 0 (not there)`,
  notPeople: () => 'A whole number from 1',
  noRulesForYear: (d) =>
    `There is no instrument of ${d?.year} yet. Ask the administrator to take it in first (prongsai instrument adopt).`,
  sheetNothingRead: () => 'No figure was found; paste lines of a code or a name and a score',
  sheetTwice: (d) =>
    `${d?.key} is in line ${d?.line} already as ${d?.value}, and this differs; keep one`,
  sheetWhichPart: (d) =>
    `One score beside an empty cell: it may be of either part. Use the codes ${d?.keys}`,
  sheetSeveral: (d) => `Several numbers (${d?.values}); keep the score of this year only`,
  sheetAmid: (d) =>
    `${d?.given} stands in words about a mark to reach or a change; if it is the score of this year, keep the name and the score alone`,
  sheetOtherYear: (d) =>
    `The text has a table of ${d?.newest} too and this line says no year, so it may not be of ${d?.fiscalYear}; paste the scores of ${d?.fiscalYear} alone`,
  sheetManyLines: (d) => `Only the first ${d?.rows} lines were read; paste the rest by itself`,
  sheetLongLine: () =>
    'This line is too long for a row of a table and was not read; paste the table of scores alone',
  sheetNoIndicator: (d) => `There is no indicator ${d?.number}`,
  sheetNameDiffers: (d) =>
    `The code is ${d?.key} but “${d?.name}” is the name of ${d?.other}; make them agree, or keep one`,
  sheetMisread: (d) =>
    `There is no code “${d?.given}”; if a scan misread ${d?.likely}, write ${d?.likely}`,
  sheetUnknown: (d) => `“${d?.given}” is unknown; use a code or a name of this year`,
  sheetNoChannel: (d) =>
    `“${d?.given}” is no survey; use IIT, EIT, Public or Survey as this year has them`,
  sheetChange: (d) =>
    `The printed change ${d?.change} is not ${d?.now} less ${d?.before} (${d?.computed}); see which is misprinted and keep this year’s score only`,
  sheetWeight: (d) =>
    `${d?.weight} looks like the weight of ${d?.key}; if it is the score, write ${d?.weight}.00`,
  sheetNoLabel: () => 'Numbers only; put the code or the name of the figure before them',
  tableNothingRead: () => 'No agency with a score was found; paste codes or names with scores',
  tableNoAgency: (d) => `There is no agency “${d?.given}”; use its code or its full name`,
  tableManyAgencies: (d) => `“${d?.given}” is the name of several agencies; use the code`,
  tableTwoAgencies: (d) => `Code and name are of two agencies (${d?.other} and ${d?.code})`,
  tableAgencyTwice: (d) => `The agency is in line ${d?.line} already; keep one`,
};
export const sheetFaults = { th, en };

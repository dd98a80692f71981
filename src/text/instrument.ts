import type { InstrumentChange } from '../core/instrument-diff.ts';
import type { FieldFault } from '../core/problem.ts';
import type { InBoth, Language } from './language.ts';

/** Instruments in words: what a file holds, how two differ, and why one cannot be used. */
const th = {
  fine: (name: string, version: number) => `ใช้ได้: ${name} ฉบับที่ ${version}`,
  fingerprint: (hash: string) => `ลายพิมพ์ ${hash}`,
  weight: (weight: number) => `น้ำหนัก ${weight}`,
  points: (points: number) => `${points} คะแนน`,
  levels: 'ระดับ',
  from: (from: number) => `ตั้งแต่ ${from}`,
  eachFrom: (from: number) => `และทุกด้านตั้งแต่ ${from}`,
  marks: { assumed: 'ข้อสมมติ', 'third-party': 'จากบุคคลภายนอก' },
  same: 'เหมือนกันทุกข้อ',
  kinds: { added: 'เพิ่ม', removed: 'ตัดออก', changed: 'เปลี่ยน', moved: 'สลับลำดับ' },
};
const en: typeof th = {
  fine: (name, version) => `Fine: ${name}, version ${version}`,
  fingerprint: (hash) => `Fingerprint ${hash}`,
  weight: (weight) => `weight ${weight}`,
  points: (points) => `${points} points`,
  levels: 'Levels',
  from: (from) => `from ${from}`,
  eachFrom: (from) => `and every side from ${from}`,
  marks: { assumed: 'assumed', 'third-party': 'from a third party' },
  same: 'No difference',
  kinds: { added: 'added', removed: 'removed', changed: 'changed', moved: 'reordered' },
};
export const instrumentText = { th, en };

export const instrumentCommand = {
  check: {
    th: 'ตรวจไฟล์เครื่องมือ บอกบรรทัดและเหตุผลของทุกข้อที่ใช้ไม่ได้',
    en: 'Checks an instrument file; names line and reason of all that cannot be used',
  },
  show: {
    th: 'แสดงเครื่องมือหนึ่งฉบับ: ตัวชี้วัด ข้อคำถาม รายการเปิดเผย น้ำหนัก และระดับ',
    en: 'Shows an instrument: indicators, questions, items, weights and levels',
  },
  diff: { th: 'แสดงความต่างของเครื่องมือสองฉบับตามรหัส', en: 'Shows by code how two instruments differ' },
  wording: { th: 'ไฟล์ถ้อยคำที่จะวางทับเครื่องมือ', en: 'A wording file to lay over the instrument' },
  instruments: {
    th: 'โฟลเดอร์เครื่องมือที่จะใช้แทนชุดที่มากับโปรแกรม',
    en: 'A folder of instruments to use in place of those that come with the program',
  },
} satisfies Record<string, InBoth<string>>;

/** Places in the file's shape, which a reader of codes does not need. */
const SHAPE = ['tools', 'indicators', 'questions', 'cells', 'sections', 'items', 'parts'];

export function changeLine(change: InstrumentChange, language: Language): string {
  const place = change.path.filter((step) => !SHAPE.includes(step)).join(' › ');
  const kind = instrumentText[language].kinds[change.kind];
  const values = [change.before, change.after].filter((value) => value !== undefined);
  return `${kind} ${place || change.path.join(' › ')}: ${values.join(' → ')}`;
}

type Say = (details: FieldFault['details']) => string;

const thFaults = {
  notYaml: (d) => `อ่านเป็น YAML ไม่ได้ (${d?.message})`,
  reference: () => 'ใช้การอ้างอิง (& หรือ *) ไม่ได้ โปรดเขียนค่าให้ครบในที่นั้น',
  keyTwice: (d) => `เขียน “${d?.key}” ซ้ำสองครั้ง โปรดเหลือไว้ค่าเดียว`,
  fieldMissing: (d) => `ขาดรายการ “${d?.key}” ที่ต้องมี`,
  fieldUnknown: (d) => `ไม่รู้จักรายการ “${d?.key}” โปรดตรวจตัวสะกดหรือย่อหน้า`,
  fieldKind: (d) => `ชนิดของค่าไม่ถูกต้อง ต้องเป็น ${d?.expected}`,
  fieldChoice: (d) => `ใช้ได้เฉพาะ ${d?.allowed}`,
  fieldTooSmall: (d) => `น้อยหรือสั้นเกินไป อย่างน้อย ${d?.least}`,
  fieldTooBig: (d) => `มากหรือยาวเกินไป ไม่เกิน ${d?.most}`,
  fieldForm: (d) => `“${d?.given}” ไม่อยู่ในรูปแบบที่กำหนด`,
  codeTwice: (d) => `รหัส “${d?.code}” ซ้ำกับที่อื่น`,
  weightSum: (d) => `น้ำหนักของเครื่องมือรวมกันได้ ${d?.sum} ต้องเป็น 100`,
  labelCount: (d) => `มีคะแนน ${d?.scores} ค่า แต่มีป้าย ${d?.labels} ป้าย ต้องเท่ากัน`,
  scoreOrder: () => 'คะแนนของตัวเลือกต้องเริ่มที่ 0 เพิ่มขึ้นทุกตัว และจบที่ 100',
  unusedOptions: (d) => `ไม่มีข้อใดใช้ชุดตัวเลือก “${d?.name}”`,
  unknownOptions: (d) => `ไม่มีชุดตัวเลือกชื่อ “${d?.name}”`,
  cellCode: (d) => `รหัสช่องคำตอบ “${d?.code}” ต้องเป็น “${d?.wanted}”`,
  channelTwice: (d) => `ช่องทาง “${d?.channel}” ซ้ำ`,
  partWithoutCode: (d) => `ส่วน “${d?.channel}” ต้องมี code เพราะเครื่องมือนี้มีหลายส่วน`,
  partWithCode: (d) => `ส่วน “${d?.channel}” ไม่ต้องมี code เพราะเครื่องมือนี้มีส่วนเดียว`,
  groupTwice: (d) => `กลุ่มตัวอย่าง “${d?.group}” ซ้ำ`,
  sampleAboveAll: () => 'จำนวนตัวอย่างที่พอ (size) มากกว่าจำนวนคนที่เริ่มใช้เกณฑ์ (above)',
  unknownItem: (d) => `ไม่มีรายการเปิดเผยหรือหมวดรหัส “${d?.code}”`,
  pointsMissing: (d) => `รายการ ${d?.code} ต้องมี points`,
  pointsUnused: (d) => `รายการ ${d?.code} มี points แต่ปีนี้คิดคะแนนเป็นค่าเฉลี่ยของหมวด`,
  pointsSum: (d) => `points ของตัวชี้วัดนี้รวมกันได้ ${d?.sum} ต้องเป็น 100`,
  circle: (d) => `รายการ ${d?.code} ขึ้นต่อกันเป็นวง`,
  unknownSide: (d) => `ไม่มีเครื่องมือหรือส่วนรหัส “${d?.code}”`,
  levelOrder: (d) => `ระดับ “${d?.code}” ต้องเรียงจากเกณฑ์สูงไปต่ำ`,
  noSides: () => 'มี eachFrom แต่ไม่ได้บอกว่าด้านใดบ้างใน sides',
  lastLevel: (d) => `ระดับสุดท้าย “${d?.code}” ต้องเริ่มที่ 0 และไม่มี eachFrom เพื่อให้ทุกคะแนนมีระดับ`,
  reasonMissing: () => 'ฉบับที่แก้ไข (version มากกว่า 1) ต้องบอก reason',
  labelMissing: () => 'เมื่อให้เว้นข้อได้ (excluded) ต้องมี label ว่าเรียกการเว้นว่าอย่างไร',
  phaseTwice: (d) => `ช่วง “${d?.phase}” ซ้ำ`,
  endsBeforeItBegins: (d) => `ช่วง “${d?.phase}” จบก่อนเริ่ม (ปีงบประมาณเริ่มวันที่ 1 ตุลาคม)`,
  noSuchDay: (d) => `ไม่มีวันที่ ${d?.day}`,
  wordingForm: (d) => `ไฟล์ถ้อยคำไม่อยู่ในรูปแบบที่กำหนด (${d?.place})`,
  wordingOfAnother: (d) => `ไฟล์ถ้อยคำเป็นของ ${d?.given} ไม่ใช่ ${d?.wanted}`,
  wordingCode: (d) => `เครื่องมือไม่มีรหัส “${d?.code}” ให้เปลี่ยนถ้อยคำ`,
} satisfies Record<string, Say>;
const enFaults: typeof thFaults = {
  notYaml: (d) => `Cannot be read as YAML (${d?.message})`,
  reference: () => 'No references (& or *); write the value where it belongs',
  keyTwice: (d) => `“${d?.key}” stands there twice; keep one`,
  fieldMissing: (d) => `“${d?.key}” is missing`,
  fieldUnknown: (d) => `Unknown member “${d?.key}”; look at spelling and indentation`,
  fieldKind: (d) => `Not the right kind of value; ${d?.expected} is`,
  fieldChoice: (d) => `Only ${d?.allowed}`,
  fieldTooSmall: (d) => `Too small or short; at least ${d?.least}`,
  fieldTooBig: (d) => `Too big or long; at most ${d?.most}`,
  fieldForm: (d) => `“${d?.given}” is not in the right form`,
  codeTwice: (d) => `The code “${d?.code}” is used elsewhere`,
  weightSum: (d) => `The weights of the tools sum to ${d?.sum}, not to 100`,
  labelCount: (d) => `${d?.scores} scores but ${d?.labels} labels`,
  scoreOrder: () => 'Scores of options must begin with 0, rise, and end with 100',
  unusedOptions: (d) => `No question uses the option set “${d?.name}”`,
  unknownOptions: (d) => `There is no option set “${d?.name}”`,
  cellCode: (d) => `The cell's code is “${d?.code}”; it must be “${d?.wanted}”`,
  channelTwice: (d) => `The channel “${d?.channel}” stands there twice`,
  partWithoutCode: (d) => `The part “${d?.channel}” needs a code, as its tool has several`,
  partWithCode: (d) => `The part “${d?.channel}” needs no code, as its tool has one`,
  groupTwice: (d) => `The sample group “${d?.group}” stands there twice`,
  sampleAboveAll: () =>
    'The sample that is enough (size) is more than the people it begins at (above)',
  unknownItem: (d) => `There is no disclosure item or section “${d?.code}”`,
  pointsMissing: (d) => `Item ${d?.code} needs points`,
  pointsUnused: (d) => `Item ${d?.code} has points, but this year takes the mean of sections`,
  pointsSum: (d) => `The points of this indicator sum to ${d?.sum}, not to 100`,
  circle: (d) => `Item ${d?.code} depends on itself in a circle`,
  unknownSide: (d) => `There is no tool or part “${d?.code}”`,
  levelOrder: (d) => `Level “${d?.code}” is out of order; the highest first`,
  noSides: () => 'There is an eachFrom, but sides names no score',
  lastLevel: (d) =>
    `The last level “${d?.code}” must begin at 0 without eachFrom, so that every score has one`,
  reasonMissing: () => 'A corrected version (above 1) must give its reason',
  labelMissing: () =>
    'Where a question may be left out (excluded) the label must say what that is called',
  phaseTwice: (d) => `The phase “${d?.phase}” stands there twice`,
  endsBeforeItBegins: (d) =>
    `The phase “${d?.phase}” ends before it begins (the fiscal year begins on 1 October)`,
  noSuchDay: (d) => `There is no day ${d?.day}`,
  wordingForm: (d) => `The wording file is not in the right form (${d?.place})`,
  wordingOfAnother: (d) => `The wording file is for ${d?.given}, not for ${d?.wanted}`,
  wordingCode: (d) => `The instrument has no code “${d?.code}” to reword`,
};

/** Each with its line, where one is known. */
export const instrumentFaults: { th: Record<string, Say>; en: Record<string, Say> } = {
  th: withLine(thFaults, (line) => `บรรทัด ${line}: `),
  en: withLine(enFaults, (line) => `Line ${line}: `),
};

function withLine(faults: Record<string, Say>, say: (line: string | number) => string) {
  return Object.fromEntries(
    Object.entries(faults).map(([key, reason]): [string, Say] => [
      key,
      (d) => (d?.line === undefined ? reason(d) : say(d.line) + reason(d)),
    ]),
  );
}

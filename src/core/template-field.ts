import { tidy } from '../kit/thai.ts';

/**
 * What a ministry may ask for in a template of its own, between braces: `{หน่วยงาน}`, and lists that
 * repeat a row of a table or a paragraph: `{#มาตรการ} … {/มาตรการ}`. The words are part of the language
 * of templates, so they stand here; each has an English one beside it.
 */
export interface TemplateField {
  readonly key: string;
  /** The Thai name, then the English one. */
  readonly names: readonly [thai: string, english: string];
  /** Of a list: what one of its lines has. */
  readonly each?: readonly TemplateField[];
}

const field = (key: string, thai: string, each?: readonly TemplateField[]): TemplateField => ({
  key,
  names: [thai, key],
  ...(each ? { each } : {}),
});

const QUESTIONS = field('questions', 'ข้อคำถาม', [
  field('code', 'รหัส'),
  field('name', 'ชื่อ'),
  field('score', 'คะแนน'),
]);

const STEPS = field('steps', 'ขั้นตอน', [
  field('number', 'ที่'),
  field('text', 'ข้อความ'),
  field('period', 'ระยะเวลา'),
]);

export const TEMPLATE_FIELDS: readonly TemplateField[] = [
  field('agency', 'หน่วยงาน'),
  field('title', 'ชื่อเอกสาร'),
  field('subtitle', 'ชื่อรอง'),
  field('unit', 'ผู้จัดทำ'),
  field('date', 'วันที่'),
  field('year', 'ปีงบประมาณ'),
  field('planYear', 'ปีของแผน'),
  field('total', 'คะแนนรวม'),
  field('level', 'ระดับ'),
  field('draft', 'ร่าง'),
  field('checkUrl', 'ที่อยู่ตรวจสอบ'),
  field('hash', 'รหัสชุดผล'),
  field('tools', 'เครื่องมือ', [
    field('code', 'รหัส'),
    field('name', 'ชื่อ'),
    field('weight', 'น้ำหนัก'),
    field('score', 'คะแนน'),
  ]),
  field('indicators', 'ตัวชี้วัด', [
    field('number', 'ที่'),
    field('name', 'ชื่อ'),
    field('score', 'คะแนน'),
    field('before', 'คะแนนปีก่อน'),
    field('change', 'เพิ่มลด'),
    field('rank', 'ลำดับ'),
    QUESTIONS,
  ]),
  QUESTIONS,
  field('items', 'รายการเปิดเผย', [
    field('code', 'รหัส'),
    field('name', 'ชื่อ'),
    field('score', 'คะแนน'),
  ]),
  field('measures', 'มาตรการ', [
    field('number', 'ที่'),
    field('name', 'ชื่อ'),
    field('answers', 'ตอบข้อ'),
    field('finding', 'ผลการวิเคราะห์'),
    field('period', 'ระยะเวลา'),
    field('ownerUnit', 'หน่วยงานรับผิดชอบ'),
    field('ownerPerson', 'ผู้รับผิดชอบ'),
    field('output', 'ผลผลิต'),
    field('evidence', 'หลักฐาน'),
    field('success', 'ตัวชี้วัดความสำเร็จ'),
    field('budget', 'งบประมาณ'),
    field('followUp', 'การติดตาม'),
    field('reporting', 'การรายงาน'),
    STEPS,
  ]),
  field('signatories', 'ผู้ลงนาม', [
    field('role', 'บทบาท'),
    field('name', 'ชื่อ'),
    field('position', 'ตำแหน่ง'),
  ]),
];

/** What a template is filled with: texts, and lists of the same, by key. */
export interface TemplateValues {
  readonly [key: string]: string | readonly TemplateValues[];
}

/** A name as it is compared: Word may break it up with spaces and big letters. */
export const fieldName = (name: string): string => tidy(name).replace(/\s+/g, '').toLowerCase();

export function namedField(
  fields: readonly TemplateField[],
  name: string,
): TemplateField | undefined {
  const wanted = fieldName(name);
  return fields.find(({ names }) => names.some((one) => fieldName(one) === wanted));
}

/** The field that a name means inside these lists: of the innermost that has it, or of the document. */
export function fieldIn(lists: readonly TemplateField[], name: string): TemplateField | undefined {
  for (const list of [...lists].reverse()) {
    const found = namedField(list.each ?? [], name);
    if (found) return found;
  }
  return namedField(TEMPLATE_FIELDS, name);
}

import type { FieldFault } from '../core/problem.ts';

/** Why no codes were made. */
type Say = (details: FieldFault['details']) => string;

const th = {
  tooManyCodes: (d) =>
    d?.left === 0
      ? `ออกรหัสครบจำนวนผู้มีสิทธิตอบ ${d?.eligible} คนแล้ว หากใบรหัสหาย ให้เลือกยกเลิกรหัสที่ยังไม่ได้ใช้`
      : `ออกได้อีกไม่เกิน ${d?.left} รหัส เพราะผู้มีสิทธิตอบมี ${d?.eligible} คน และออกไปแล้ว ${d?.made} รหัส`,
} satisfies Record<string, Say>;
const en: typeof th = {
  tooManyCodes: (d) =>
    d?.left === 0
      ? `There is a code for each of the ${d?.eligible} who may answer. If slips were lost, end the unused codes.`
      : `At most ${d?.left} more: ${d?.eligible} people may answer and ${d?.made} codes are made.`,
};
export const accessCodeFaults: { th: Record<string, Say>; en: Record<string, Say> } = { th, en };

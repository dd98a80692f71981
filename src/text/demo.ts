import type { FieldFault } from '../core/problem.ts';
import type { InBoth } from './language.ts';

/** The made-up national cycle, in words. */
const th = {
  filled: (agencies: number, responses: number, cycle: number) =>
    `เติมรอบการประเมินจำลองหมายเลข ${cycle} แล้ว: ${agencies} หน่วยงาน ${responses} คำตอบ`,
  summary: (mean: string, rate: string) => `คะแนนเฉลี่ย ${mean} ผ่านร้อยละ ${rate}`,
};
const en: typeof th = {
  filled: (agencies, responses, cycle) =>
    `Made-up cycle ${cycle}: ${agencies} agencies, ${responses} responses`,
  summary: (mean, rate) => `Mean ${mean}, ${rate} % pass`,
};
export const demoText = { th, en };

export const demoCommand = {
  national: {
    th: 'เติมรอบการประเมินจำลองขนาดทั้งประเทศลงในระบบสาธิต',
    en: 'Adds a made-up cycle of national size to a demo installation',
  },
  year: {
    th: 'ปีงบประมาณ 2567 หรือ 2568 (ปกติ 2568)',
    en: 'fiscal year, 2567 or 2568 (default 2568)',
  },
  agencies: { th: 'จำนวนหน่วยงาน (ปกติ 8300)', en: 'number of agencies (default 8300)' },
  responses: {
    th: 'จำนวนคำตอบทั้งหมด (ปกติ 1350000)',
    en: 'number of responses in all (default 1350000)',
  },
  seed: {
    th: 'เลขเริ่มสุ่ม เลขเดียวกันได้ข้อมูลเดียวกัน (ปกติ 1)',
    en: 'seed; the same gives the same data (default 1)',
  },
} satisfies Record<string, InBoth<string>>;

type Say = (details: FieldFault['details']) => string;

export const demoFaults: { th: Record<string, Say>; en: Record<string, Say> } = {
  th: { outOfRange: (d) => `ต้องเป็นจำนวนเต็มตั้งแต่ ${d?.least} ถึง ${d?.most}` },
  en: { outOfRange: (d) => `A whole number from ${d?.least} to ${d?.most}` },
};

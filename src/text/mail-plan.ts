import { longDate } from '../kit/thai.ts';
import { type Letters, lines } from './mail-lines.ts';

/** Letters about plans and what is reported of them. */
type Kinds = 'planAwaits' | 'reports';

const th: Letters<Kinds> = {
  planAwaits: ({ agency, fiscalYear, version, by, link, settings }, house) => ({
    subject: `แผนมาตรการรอการพิจารณา – ${house}`,
    body: lines(
      `${by} เสนอแผนมาตรการของ${agency} ที่ตอบผลการประเมินปีงบประมาณ ${fiscalYear} (ฉบับเสนอที่ ${version})`,
      'โปรดเปิดอ่าน แล้วอนุมัติหรือส่งกลับพร้อมเหตุผล',
      '',
      link,
      '',
      `ปิดอีเมลเตือนได้ที่ ${settings}`,
    ),
  }),
  reports: ({ items, late, all, settings }, house) => ({
    subject:
      late > 0
        ? `รายงานมาตรการเกินกำหนด ${late} รายการ – ${house}`
        : `รายงานมาตรการใกล้ครบกำหนด – ${house}`,
    body: lines(
      'มาตรการที่ท่านเป็นผู้รายงานซึ่งยังขาดรายงานความก้าวหน้า',
      '',
      ...items.flatMap(({ title, dueOn, isLate, link }) => [
        `${isLate ? 'เกินกำหนด' : 'ใกล้ครบกำหนด'} (${longDate(dueOn, 'th')}) ${title}`,
        link,
        '',
      ]),
      ...(all > items.length ? [`และอีก ${all - items.length} รายการ`, ''] : []),
      `ระบบเตือนไม่เกินสัปดาห์ละครั้งสำหรับเรื่องเดิม ปิดอีเมลเตือนได้ที่ ${settings}`,
    ),
  }),
};

const en: Letters<Kinds> = {
  planAwaits: ({ agency, fiscalYear, version, by, link, settings }, house) => ({
    subject: `A plan awaits your decision – ${house}`,
    body: lines(
      `${by} laid before you the plan of ${agency} that answers the results of fiscal year ${fiscalYear} (version ${version}).`,
      'Please read it, and approve it or send it back with a reason.',
      '',
      link,
      '',
      `Letters like this can be switched off at ${settings}`,
    ),
  }),
  reports: ({ items, late, all, settings }, house) => ({
    subject:
      late > 0 ? `${late} reports on measures are late – ${house}` : `Reports due soon – ${house}`,
    body: lines(
      'Measures you report on that lack a report:',
      '',
      ...items.flatMap(({ title, dueOn, isLate, link }) => [
        `${isLate ? 'Late' : 'Due soon'} (${longDate(dueOn, 'en')}) ${title}`,
        link,
        '',
      ]),
      ...(all > items.length ? [`and ${all - items.length} more`, ''] : []),
      `You are told of the same thing once a week at most. These letters can be switched off at ${settings}`,
    ),
  }),
};

export const planLetters = { th, en };

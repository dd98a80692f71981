import type { Body } from '../../src/reports/body.ts';
import { madeUpBody } from './paper-body.ts';

/** As neighbours, guests and copied pages bring them along. */
const SCRIPTS = [
  '采购透明度 —— 北京市2569年度“廉政”计划，共３项。採購透明度「廉政」',
  '情報公開とグローバル調達、第①号',
  '청렴도 평가 계획 (2569년)',
  'خطة النزاهة والشفافية لعام مع البلدية',
  'תוכנית היושרה והשקיפות 2569',
  'ແຜນຄວາມໂປ່ງໃສ ນ້ຳ ທີ່ ຢູ່ ກຸ່ມ ຫຼວງ',
  'ផែនការសុចរិតភាព ខ្មែរ ស្ត្រី ក្រុម ញ៉ាំ ព្រះរាជាណាចក្រកម្ពុជា',
  'ပွင့်လင်းမြင်သာမှု အစီအစဉ် ကြောင့် မြန်မာ',
  'पारदर्शिता की योजना क्षेत्र श्री हिन्दी',
  'Διαφάνεια έργων Прозрачность закупок Kế hoạch',
  '😀 👍🏽 👨‍👩‍👧 🇹🇭 ☎️ ❤️ ✅ ✓ ☐ ⇒ ∑ ≤ ℃ № Ⅳ ① ★ ♻',
  'ประชุม 会议 ที่กรุงเทพฯ 😀 น้ำ العربية ผู้รับผิดชอบ שלום ครับ ปู่ ก็ดี',
  'ก\u202eกี่\u202cข \u200fทดสอบ\u200e ปู่',
  '\u{2a6d6} ꦗꦮ ก\u17b6 \ue000',
];
export const scriptsBody = (): Body =>
  madeUpBody({
    title: SCRIPTS[11]!,
    digits: 'arabic',
    sections: [
      {
        key: 'x',
        title: SCRIPTS[0]!,
        isLandscape: false,
        blocks: [
          ...SCRIPTS.map((text) => ({ kind: 'paragraph' as const, text })),
          {
            kind: 'table',
            key: 't',
            caption: SCRIPTS[5]!,
            columns: [{ share: 1, align: 'start' }],
            head: [[{ text: SCRIPTS[6]! }]],
            rows: SCRIPTS.map((text) => ({ cells: [{ text }] })),
          },
        ],
      },
    ],
  });

import type { FieldFault } from '../core/problem.ts';

/** Taking out what is never published, for an auditor. */
const th = {
  title: 'ชุดข้อมูลผนึก',
  lead: 'ชุดข้อมูลนี้มีจำนวนผู้เลือกแต่ละตัวเลือกของทุกหน่วยงาน จำนวนตัวอย่างขั้นต่ำ และรหัสสุ่มที่ใช้ผนึก ซึ่งไม่เผยแพร่ ใช้ให้ผู้ตรวจสอบคำนวณผลซ้ำตั้งแต่จำนวนคำตอบและเทียบกับรหัสผนึกที่ประกาศไว้',
  care: 'จำนวนคำตอบของกลุ่มเล็กอาจบอกได้ว่าใครตอบอะไร โปรดส่งมอบเป็นความลับและลบเมื่อตรวจเสร็จ การส่งออกทุกครั้งบันทึกชื่อผู้ส่งออกและเหตุผลไว้ในบันทึกการใช้งาน',
  reason: 'เหตุผลที่ส่งออก',
  reasonHint: 'เช่น ส่งมอบสำนักงานการตรวจเงินแผ่นดินตามหนังสือที่ …',
  download: 'บันทึกเหตุผลและดาวน์โหลด',
  how: 'ตรวจด้วยคำสั่ง',
  back: 'กลับไปหน้าตรวจก่อนประกาศผล',
};
const en: typeof th = {
  title: 'Sealed bundle',
  lead: 'How often each option was chosen in every agency, the least samples and the salts of the seals: what is not published. An auditor recomputes the results from the answers with it and holds them against the published seals.',
  care: 'Counts of a small group can tell who answered what. Hand it over in confidence and delete it after the check. Every export is kept in the audit log with your name and the reason.',
  reason: 'Reason for taking it out',
  reasonHint: 'e.g. handed to the State Audit Office, letter no. …',
  download: 'Keep the reason and download',
  how: 'Check it with',
  back: 'Back to publishing',
};
export const sealedText = { th, en };

type Facts = FieldFault['details'];
export const sealedFaults = {
  th: { sealedReason: (_: Facts) => 'โปรดบอกเหตุผลที่ส่งออกชุดข้อมูลผนึก เหตุผลนี้เก็บไว้ในบันทึกการใช้งาน' },
  en: {
    sealedReason: (_: Facts) => 'Say why it is taken out; the reason is kept in the audit log',
  },
};

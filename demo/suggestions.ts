import sql from 'sql-template-tag';
import { maskText } from '../src/core/masking.ts';
import type { Tx } from '../src/store/database.ts';

/** Suggestions of the demo: as people write them, kept as the program would keep them. */
const RELEASED = [
  'อยากให้เพิ่มช่องทางจองคิวออนไลน์ จะได้ไม่ต้องรอนาน',
  'เจ้าหน้าที่พูดจาดี แต่เอกสารที่ต้องใช้ควรบอกให้ครบตั้งแต่แรก',
  'ขอให้ประกาศแผนการใช้งบประมาณให้อ่านเข้าใจง่าย',
  'ที่จอดรถไม่พอ อยากให้มีป้ายบอกทาง',
  'ชมเชยนางสาวสุดใจ บริการดีมาก ติดต่อกลับ 081-234-5678',
  'ควรมีกล่องรับฟังความคิดเห็นที่ไม่ต้องลงชื่อ',
];
const WAITING = [
  'ฝากถึงพี่หมู ช่วยอธิบายขั้นตอนให้ชัดกว่านี้',
  'ไลน์ของหน่วยงานตอบช้า แอดมา @namki99 แล้วยังไม่ตอบ',
  'หัวหน้าฝ่ายที่นั่งโต๊ะริมหน้าต่างชอบให้ซื้อกาแฟ',
];

export async function addDemoSuggestions(
  tx: Tx,
  place: { readonly cycleId: number; readonly agencyId: number; readonly channel: string },
): Promise<void> {
  for (const [state, texts] of [
    ['released', RELEASED],
    ['waiting', WAITING],
  ] as const) {
    await tx.run(sql`
      insert into suggestion (agency_id, cycle_id, channel, text, state)
      select ${place.agencyId}, ${place.cycleId}, ${place.channel}, text, ${state}
      from unnest(${texts.map(maskText)}::text[]) as text order by gen_random_uuid()`);
  }
}

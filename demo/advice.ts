import { perform } from '../src/actions/action.ts';
import { seeAdvice } from '../src/actions/advice.ts';
import { decideAdvice } from '../src/actions/advice-decide.ts';
import { publishAdvice } from '../src/actions/advice-issue.ts';
import { assignAdvice, prepareAdvice, reassignAdvice } from '../src/actions/advice-queue.ts';
import { writeAdvice } from '../src/actions/advice-write.ts';
import type { House } from '../src/actions/house.ts';
import type { Actor } from '../src/core/person.ts';
import { demoPersonId } from './people.ts';
import { judge } from './review.ts';

/** What assessors advise after last year's result: published for one agency, on the way for others. */
const EDITED: Readonly<Record<string, string>> = {
  o12: 'เผยแพร่รายการจัดซื้อจัดจ้างเป็นไฟล์ตาราง (CSV หรือ XLSX) ให้ครบทุกแถวและทุกช่อง รวมถึงเลขที่โครงการและวันลงนาม แทนภาพสแกนที่ส่งมาในปีนี้',
};

export async function addDemoAdvice(
  house: House,
  administrator: Actor,
  { cycleId }: { readonly cycleId: number },
): Promise<void> {
  const [lead, assessor] = [judge('lead'), judge('assessor')];
  await perform(house, lead, assignAdvice, { cycleId });
  for (const agency of ['L01', 'L02', 'U01']) {
    const person = demoPersonId('assessor');
    await perform(house, lead, reassignAdvice, { cycleId, agency, person });
  }
  await perform(house, lead, prepareAdvice, { cycleId });
  await handOver(house, assessor, { cycleId, agency: 'L01' });
  await decide(house, lead, { cycleId, agency: 'L01' }, 'approved');
  await perform(house, administrator, publishAdvice, { cycleId });
  await handOver(house, assessor, { cycleId, agency: 'L02' });
  await handOver(house, assessor, { cycleId, agency: 'U01' });
  await decide(
    house,
    lead,
    { cycleId, agency: 'U01' },
    'returned',
    'โปรดยกตัวอย่างงานของมหาวิทยาลัยในข้อที่เกี่ยวกับคู่มือ',
  );
}

interface Of {
  readonly cycleId: number;
  readonly agency: string;
}

async function handOver(house: House, assessor: Actor, of: Of): Promise<void> {
  const { versions } = await perform(house, assessor, seeAdvice, of);
  const [latest] = versions;
  const texts = (latest?.body.texts ?? []).map(({ code, th, en, items }) => ({
    ...{ code, th: EDITED[code] ?? th, items: items.join(' ') },
    en: EDITED[code] ? '' : en,
  }));
  const version = latest?.version ?? 0;
  await perform(house, assessor, writeAdvice, { ...of, version, texts, hand: 'on' });
}

async function decide(
  house: House,
  lead: Actor,
  of: Of,
  decision: 'approved' | 'returned',
  reason = '',
): Promise<void> {
  const { versions } = await perform(house, lead, seeAdvice, of);
  const version = versions[0]?.version ?? 0;
  await perform(house, lead, decideAdvice, { ...of, version, decision, reason });
}

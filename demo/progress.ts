import { perform } from '../src/actions/action.ts';
import { seeAgency } from '../src/actions/agency.ts';
import { assignMeasure } from '../src/actions/assignment.ts';
import { attachEvidence } from '../src/actions/evidence.ts';
import type { House } from '../src/actions/house.ts';
import { reportProgress } from '../src/actions/progress.ts';
import type { Actor, Role } from '../src/core/person.ts';
import { demoPersonId } from './people.ts';
import { people } from './world.ts';

/** How the first half-year of the demo's plan went: reports in time, one that is late, evidence. */
const KEY = { agency: 'L01', year: 2568 };

/** As it was on that day. */
export const on = (house: House, day: string): House => ({
  ...house,
  clock: () => new Date(`${day}T03:00:00Z`),
});

interface DemoReport {
  readonly on: string;
  readonly by: string;
  readonly measure: number;
  readonly until: string;
  readonly steps: readonly Record<string, string | number>[];
}

const REPORTS: readonly DemoReport[] = [
  {
    on: '2025-12-04',
    by: 'owner',
    measure: 1,
    until: '2025-11-30',
    steps: [
      {
        step: 1,
        state: 'done',
        result: 'ได้แบบตารางกลางครบทุกองค์ประกอบ ผู้ตรวจทานให้ความเห็นชอบแล้ว',
        spending: 'ไม่ใช้งบประมาณ',
        links: 'https://namki.example/procurement/template',
      },
      {
        step: 2,
        state: 'underWay',
        percent: '10',
        result: 'กองคลังส่งไฟล์ตารางของเดือนแรกแล้ว',
        spending: 'ไม่ใช้งบประมาณ',
      },
      { step: 3, state: 'notBegun', spending: 'ไม่ใช้งบประมาณ', problem: 'ยังไม่มีคำสั่งแต่งตั้งผู้ตรวจทาน' },
    ],
  },
  {
    on: '2026-01-12',
    by: 'coordinator',
    measure: 2,
    until: '2025-12-31',
    steps: [
      {
        step: 1,
        state: 'done',
        result: 'คู่มือฉบับเข้าใจง่ายเสร็จและวางที่จุดบริการแล้ว',
        spending: '6,500',
        links: 'https://namki.example/manual',
      },
    ],
  },
  {
    on: '2026-02-10',
    by: 'owner',
    measure: 1,
    until: '2026-01-31',
    steps: [
      {
        step: 2,
        state: 'underWay',
        percent: '40',
        result: 'เผยแพร่ตารางได้ตรงเวลาทุกเดือน ยกเว้นเดือนที่เปลี่ยนผู้ดูแลเว็บไซต์',
        spending: 'ไม่ใช้งบประมาณ',
        problem: 'เปลี่ยนผู้ดูแลเว็บไซต์กลางรอบ ไฟล์จึงขึ้นช้า',
        suggestion: 'ให้มีผู้ดูแลสำรองอีกคน',
        links: 'https://namki.example/procurement/table',
      },
    ],
  },
  {
    on: '2026-03-01',
    by: 'coordinator',
    measure: 2,
    until: '2026-03-31',
    steps: [
      {
        step: 2,
        state: 'underWay',
        percent: '60',
        result: 'ติดประกาศขั้นตอนครบทุกจุดบริการ กำลังเผยแพร่ทางไลน์ของตำบล',
        spending: '2,750',
        suggestion: 'ทำป้ายภาพสำหรับผู้สูงอายุ',
      },
    ],
  },
];

export async function addDemoProgress(house: House, administrator: Actor): Promise<void> {
  const { agency } = await perform(house, administrator, seeAgency, { agency: KEY.agency });
  const actor = (key: string): Actor => {
    const { name, appointments } = people.find((person) => person.key === key)!;
    const role = appointments[0]?.role as Role;
    const own = { role, agencyId: agency.id, groupId: null, reach: [agency.id] };
    return { personId: demoPersonId(key), name, complete: true, appointments: [own] };
  };
  for (const [measure, key] of [
    [1, 'owner'],
    [2, 'coordinator'],
  ] as const) {
    const given = { ...KEY, measure, version: 0, people: [demoPersonId(key)] };
    await perform(on(house, '2025-10-09'), actor('coordinator'), assignMeasure, given);
  }
  for (const { on: day, by, measure, until, steps } of REPORTS) {
    const given = steps.map((step) => ({ version: 0, ...step }));
    const report = { ...KEY, measure, until, steps: given };
    await perform(on(house, day), actor(by), reportProgress, report);
  }
  await perform(on(house, '2026-01-12'), actor('coordinator'), attachEvidence, {
    ...KEY,
    measure: 2,
    until: '2025-12-31',
    step: 1,
    fileName: 'ภาพคู่มือที่จุดบริการ.png',
    file: PICTURE,
  });
}

/** One grey dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

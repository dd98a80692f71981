import { DEMO_DOMAIN, DEMO_PASSWORD, demoLinkCode, people } from './world.ts';

/** What the first screen tells of the demo: whom to sign in as, and what to open first. */
export function demoWelcome(address: string) {
  return {
    password: DEMO_PASSWORD,
    people: SHOWN.map(([key, roles]) => ({
      email: `${key}@${DEMO_DOMAIN}`,
      name: people.find((person) => person.key === key)?.name ?? '',
      roles,
    })),
    tries: [
      { url: `${address}`, what: 'หน้าแรก · the first page' },
      {
        url: `${address}go/eit/${demoLinkCode('L03')}`,
        what: 'แบบสำรวจผู้รับบริการ · answer a survey',
      },
      { url: `${address}results`, what: 'ผลที่ประกาศแล้ว · published results' },
      { url: `${address}sign-in`, what: 'เข้าสู่ระบบ · sign in as one of these people' },
      {
        url: `${address}demo/mail`,
        what: 'ตู้จดหมายและรหัสยืนยันของบัญชีสาธิต · mails and codes of the demo people',
      },
    ],
  };
}

const SHOWN: readonly (readonly [key: string, roles: string])[] = [
  ['coordinator', 'ผู้ประสานงานของหน่วยงาน · coordinator'],
  ['assessor', 'ผู้ตรวจประเมิน · assessor'],
  ['admin', 'ผู้ดูแลระบบ · administrator'],
  ['province', 'หน่วยงานกำกับ · oversight'],
  ['nobody', 'ไม่มีบทบาท · no role at all'],
];

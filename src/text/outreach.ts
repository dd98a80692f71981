import type { SurveyPrint } from '../core/outreach.ts';
import type { Door } from '../core/survey.ts';

/** How respondents are reached: the page of the coordinator, and what stands on paper. */
const th = {
  title: 'เชิญผู้ตอบแบบสำรวจ',
  lead: 'พิมพ์ป้ายและใบเชิญไว้ให้ผู้ตอบสแกนหรือพิมพ์รหัส ผู้ตอบไม่ต้องเข้าสู่ระบบ',
  print: 'ป้ายและใบเชิญ',
  printLead: 'ทุกแบบมีคิวอาร์และรหัสหน่วยงาน พิมพ์บนกระดาษ A4 ขาวดำได้ PDF สำหรับพิมพ์ SVG สำหรับนำไปจัดหน้าเอง',
  noAddress: 'ยังพิมพ์และส่งไม่ได้',
  survey: 'แบบสำรวจ',
  surveys: { iit: 'บุคลากรของหน่วยงาน (IIT)', eit: 'ผู้รับบริการ (EIT)' } satisfies Record<Door, string>,
  prints: {
    poster: 'โปสเตอร์ A4',
    cards: 'การ์ดตั้งโต๊ะ (พับครึ่ง)',
    slips: 'ใบเชิญ 10 ใบต่อแผ่น',
  } satisfies Record<SurveyPrint, string>,
  qr: 'คิวอาร์อย่างเดียว',
  back: 'กลับไปที่การเข้าร่วมประเมิน',
  over: 'พ้นวันปิดรับแบบสำรวจแล้ว จึงไม่มีสิ่งใดให้พิมพ์หรือส่ง',
};
const en: typeof th = {
  title: 'Invite respondents',
  lead: 'Print posters and slips for respondents to scan, or to type the code from. They need no account.',
  print: 'Posters and slips',
  printLead:
    'Each has the QR code and the agency code, on A4 paper, in black and white if you like. PDF to print, SVG for a layout of your own.',
  noAddress: 'Nothing can be printed or sent yet',
  survey: 'Survey',
  surveys: { iit: 'Staff of the agency (IIT)', eit: 'Service users (EIT)' },
  prints: {
    poster: 'A4 poster',
    cards: 'Table card (to be folded)',
    slips: 'Ten slips on a sheet',
  },
  qr: 'The QR code alone',
  back: 'Back to taking part',
  over: 'The surveys have closed: there is nothing to print or send.',
};
export const outreachText = { th, en };

/** On paper both languages stand together, Thai first: nobody knows who will read it. */
export const invitationWords = {
  heading: ['ขอเชิญตอบแบบสำรวจ', 'You are invited to a survey'],
  whom: {
    iit: ['สำหรับบุคลากรของหน่วยงาน', 'For staff of the agency'],
    eit: ['สำหรับผู้รับบริการและผู้ติดต่อ', 'For everyone who used or contacted the agency'],
  } satisfies Record<Door, readonly string[]>,
  asks: (year: number, house: string) => [
    `การประเมินคุณธรรมและความโปร่งใส (ITA) ปี ${year} จัดเก็บโดย ${house}`,
    `Integrity and Transparency Assessment ${year}, collected by ${house}`,
  ],
  scan: ['สแกนด้วยกล้องโทรศัพท์', 'Scan with the camera of your phone'],
  type: (host: string) => [`หรือเปิด ${host} แล้วพิมพ์รหัส`, `or open ${host} and type the code`],
  anonymous: ['ไม่ถามชื่อ ไม่เก็บสิ่งที่บอกว่าใครตอบ', 'Anonymous: nothing is kept that tells who answered'],
  minutes: (n: number) => [`ใช้เวลาประมาณ ${n} นาที`, `About ${n} minutes`],
  until: (thai: string, english: string) => [`ตอบได้ถึงวันที่ ${thai}`, `Open until ${english}`],
  between: (thai: readonly string[], english: readonly string[]) => [
    `ตอบได้ตั้งแต่วันที่ ${thai.join(' ถึงวันที่ ')}`,
    `Open from ${english.join(' to ')}`,
  ],
  code: ['ใช้รหัสใช้ครั้งเดียวที่หน่วยงานแจกให้', 'You need the one-time code that the agency gave you'],
  qr: (link: string) => `คิวอาร์โค้ดไปยัง ${link}`,
} as const;

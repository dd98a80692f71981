import type { SurveyPrint } from '../core/outreach.ts';
import type { FieldFault } from '../core/problem.ts';
import type { Door } from '../core/survey.ts';

/** How respondents are reached: the page of the coordinator, and what stands on paper. */
const th = {
  title: 'เชิญผู้ตอบแบบสำรวจ',
  lead: 'พิมพ์ป้ายและใบเชิญ หรือส่งลิงก์ทางอีเมล ผู้ตอบไม่ต้องเข้าสู่ระบบ',
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
  mail: 'ส่งลิงก์ทางอีเมล',
  mailLead:
    'วางรายชื่ออีเมล ระบบส่งให้ทีละคนและไม่เก็บรายชื่อ อีเมลแต่ละรายการถูกลบทันทีที่ส่งออกไป หากส่งไม่ได้จะลบภายใน 2 วัน และไม่อยู่ในข้อมูลสำรอง จึงไม่มีใครดูย้อนหลังได้ว่าส่งถึงใคร',
  kind: 'ส่งเพื่อ',
  kinds: { invite: 'เชิญครั้งแรก', remind: 'เตือนอีกครั้ง' },
  kindHint: 'ระบบไม่รู้ว่าใครตอบแล้ว การเตือนจึงต้องวางรายชื่ออีกครั้ง และส่งถึงทุกคนในรายชื่อ',
  addresses: 'อีเมลของผู้รับ',
  addressesHint:
    'บรรทัดละหนึ่งคนหรือหลายคนคั่นด้วยจุลภาค ครั้งละไม่เกิน 5,000 คน จะมีชื่อนำหน้าหรือคัดลอกทั้งแถวจากตารางก็ได้ ระบบใช้เฉพาะอีเมล',
  review: 'ตรวจรายชื่อ',
  reviewTitle: 'ตรวจก่อนส่ง',
  notSent: 'ยังไม่ได้ส่ง โปรดตรวจแล้วกดส่งด้านล่าง',
  toSend: (n: number) => `จะส่งอีเมล ${n.toLocaleString('en')} ฉบับ คนละฉบับ`,
  repeated: (n: number) => `อีเมลซ้ำ ${n.toLocaleString('en')} รายการ ส่งเพียงครั้งเดียว`,
  thaiDigits: (n: number) => `อ่านเลขไทยเป็นเลขอารบิก ${n.toLocaleString('en')} รายการ`,
  broken: (n: number) => `ใช้ไม่ได้ ${n.toLocaleString('en')} รายการ จะไม่ส่งถึง`,
  line: (n: number) => `บรรทัด ${n}`,
  andMore: (n: number) => `และอีก ${n.toLocaleString('en')} รายการ`,
  first: 'ตัวอย่างผู้รับ',
  letter: 'ข้อความที่ผู้รับเห็น',
  send: (n: number) => `ส่ง ${n.toLocaleString('en')} ฉบับ`,
  change: 'กลับไปแก้ไขรายชื่อ',
  sendings: 'การส่งที่ผ่านมา',
  none: 'ยังไม่เคยส่ง',
  at: 'เมื่อ',
  letters: 'ฉบับ',
  sent: 'ส่งแล้ว',
  failed: 'ส่งไม่ได้',
  waiting: 'รอส่ง',
  sendingNote: 'ตารางนี้นับจำนวนเท่านั้น ไม่มีรายชื่อ',
};
const en: typeof th = {
  title: 'Invite respondents',
  lead: 'Print posters and slips, or send the link by mail. Respondents need no account.',
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
  mail: 'Send the link by mail',
  mailLead:
    'Paste addresses: each gets a letter of their own, and the list is not kept. An address is deleted as soon as its letter has left, or within 2 days if no server takes it, and is in no backup. Nobody can see later who was written to.',
  kind: 'What for',
  kinds: { invite: 'First invitation', remind: 'Reminder' },
  kindHint:
    'Nobody knows who has answered: to remind, paste the list again. It goes to everybody on it.',
  addresses: 'Addresses',
  addressesHint:
    'A line each, or several with commas; at most 5,000 at a time. Names before them, or whole rows of a table, do no harm: only the addresses are used.',
  review: 'Check the list',
  reviewTitle: 'Check before you send',
  notSent: 'Nothing has been sent yet. Look it over, then press send below.',
  toSend: (n) =>
    n === 1
      ? 'One letter will be sent'
      : `${n.toLocaleString('en')} letters will be sent, one a person`,
  repeated: (n) => `${n.toLocaleString('en')} given more than once, written to once`,
  thaiDigits: (n) => `${n.toLocaleString('en')} with Thai digits, read as Arabic ones`,
  broken: (n) => `${n.toLocaleString('en')} cannot be used and get nothing`,
  line: (n) => `line ${n}`,
  andMore: (n) => `and ${n.toLocaleString('en')} more`,
  first: 'Some of them',
  letter: 'What they will read',
  send: (n) => (n === 1 ? 'Send one letter' : `Send ${n.toLocaleString('en')} letters`),
  change: 'Back to the list',
  sendings: 'Sent so far',
  none: 'Nothing yet',
  at: 'When',
  letters: 'Letters',
  sent: 'Left',
  failed: 'Not taken',
  waiting: 'Waiting',
  sendingNote: 'Numbers only; there is no list.',
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

/** What is wrong with a list of addresses. */
type Details = FieldFault['details'];
export const outreachFaults = {
  th: {
    noAddresses: () => 'ไม่พบอีเมลที่ใช้ได้ในรายชื่อ ตัวอย่าง somchai@example.go.th',
    tooManyAddresses: (d: Details) => `มี ${d?.found} คน ส่งได้ครั้งละไม่เกิน ${d?.most} คน โปรดแบ่งส่ง`,
    mailDayFull: (d: Details) =>
      `ส่งได้ไม่เกิน ${d?.most} ฉบับใน 24 ชั่วโมง ส่งไปแล้ว ${d?.sent} ฉบับ โปรดส่งส่วนที่เหลือวันพรุ่งนี้`,
  },
  en: {
    noAddresses: () => 'There is no address that can be used, like somchai@example.go.th',
    tooManyAddresses: (d: Details) =>
      `${d?.found} addresses; at most ${d?.most} at a time. Please send in parts.`,
    mailDayFull: (d: Details) =>
      `At most ${d?.most} letters in 24 hours; ${d?.sent} were sent. Please send the rest tomorrow.`,
  },
};

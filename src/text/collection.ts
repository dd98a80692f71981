import type { CollectedBy, CollectionStanding } from '../core/collection.ts';
import { forecastText } from './forecast.ts';

/** How far the surveys of many agencies are. */
const count = (n: number) => n.toLocaleString('en');
const th = {
  title: 'ความคืบหน้าการเก็บแบบสำรวจ',
  lead: 'จำนวนผู้ตอบของแต่ละหน่วยงานแสดงเป็นขั้นละ 5 คนโดยปัดลง นับใหม่ทุกชั่วโมง หน่วยงานที่มีผู้มีสิทธิตอบไม่ถึง 50 คนนับใหม่วันละครั้ง ยอดรวมในหน้านี้บวกจากตัวเลขที่แสดงเท่านั้น',
  noCycle: 'ยังไม่มีรอบการประเมินที่เก็บแบบสำรวจ',
  closes: (day: string, left: number) =>
    left < 0
      ? `ปิดรับแล้วเมื่อวันที่ ${day}`
      : left === 0
        ? `ปิดรับวันนี้ (${day})`
        : `ปิดรับวันที่ ${day} เหลืออีก ${count(left)} วัน`,
  counted: (moment: string) => `นับล่าสุด ${moment}`,
  neverCounted: 'ยังไม่ได้นับครั้งแรก',
  fields: {
    cycle: 'รอบการประเมิน',
    q: 'ค้นหาหน่วยงาน',
    ministry: 'กระทรวง',
    province: 'จังหวัด',
    type: 'ประเภท',
    standing: 'สถานะ',
  },
  all: 'ทั้งหมด',
  show: 'แสดงผล',
  clear: 'ล้างตัวกรอง',
  standings: { unregistered: 'ยังไม่ลงทะเบียน', ...forecastText.th } satisfies Record<
    CollectionStanding,
    string
  >,
  found: (n: number, page: number, pages: number) =>
    pages > 1
      ? `${count(n)} หน่วยงาน หน้า ${count(page)} จาก ${count(pages)}`
      : `${count(n)} หน่วยงาน`,
  answered: (channels: readonly string[]) =>
    `ผู้ตอบของหน่วยงานที่ตรงตัวกรองรวมอย่างน้อย ${channels.join(' · ')}`,
  none: 'ไม่พบหน่วยงานตามเงื่อนไข',
  noneAdvice: 'ลองลดตัวกรองหรือตรวจคำค้น ท่านเห็นเฉพาะหน่วยงานในกลุ่มที่ได้รับมอบหมาย',
  views: {
    agencies: 'รายหน่วยงาน',
    ministry: 'รายกระทรวง',
    province: 'รายจังหวัด',
    type: 'รายประเภท',
  } satisfies Record<'agencies' | CollectedBy, string>,
  outside: { ministry: 'ไม่สังกัดกระทรวง', province: 'ไม่อยู่ในจังหวัดใด' },
  agency: 'หน่วยงาน',
  group: 'กลุ่ม',
  agencies: 'หน่วยงาน',
  share: 'ความคืบหน้า',
  shareHint: 'ผู้ตอบเทียบขั้นต่ำของทุกแบบสำรวจรวมกัน',
  standing: 'สถานะ',
  needsHelp: 'น่าห่วง',
  needsHelpHint: 'ยังไม่ลงทะเบียน คาดว่าไม่ถึงขั้นต่ำ หรือปิดรับโดยไม่ถึงขั้นต่ำ',
  fine: 'ถึงหรือคาดว่าถึงขั้นต่ำ',
  expected: (n: number) => `คาด ${count(n)}`,
  of: (n: number, minimum: number) => `${count(n)}/${count(minimum)}`,
  number: count,
  percent: (n: number) => `${n}%`,
  sortBy: (label: string) => `เรียงตาม${label}`,
  takeOut: 'ส่งออกรายการนี้',
  fileName: (year: number) => `ความคืบหน้าแบบสำรวจ-${year}`,
  columns: {
    code: 'รหัส',
    nameTh: 'หน่วยงาน',
    nameEn: 'ชื่อภาษาอังกฤษ',
    answered: (channel: string) => `${channel} ตอบแล้วอย่างน้อย`,
    minimum: (channel: string) => `${channel} ขั้นต่ำ`,
    expected: (channel: string) => `${channel} คาดเมื่อปิดรับ`,
    standing: (channel: string) => `${channel} สถานะ`,
    whole: 'สถานะของหน่วยงาน',
  },
  extend: 'ขยายเวลารับแบบสำรวจ',
  extendLead:
    'มีผลกับทุกหน่วยงานในรอบทันทีที่บันทึก ลิงก์เดิมใช้ต่อได้ หน้าของผู้ตอบและการคาดการณ์เปลี่ยนตาม เหตุผลเก็บไว้ในบันทึกการใช้งาน',
  closesOn: 'รับถึงวันที่',
  closesOnHint: 'วัน/เดือน/ปี เช่น 31/5/2569 ต้องหลังวันปิดรับเดิม',
  reason: 'เหตุผล',
  reasonHint: 'เช่น อุทกภัยในหลายจังหวัด หรือระบบขัดข้องในวันสุดท้าย',
};
const en: typeof th = {
  title: 'How far the surveys are',
  lead: 'Respondents of each agency are shown in steps of five, rounded down, and counted once an hour; once a day where fewer than 50 could answer. Sums on this page add up what is shown and nothing else.',
  noCycle: 'There is no cycle with surveys yet',
  closes: (day, left) =>
    left < 0
      ? `Closed on ${day}`
      : left === 0
        ? `Closes today (${day})`
        : `Closes on ${day}, in ${count(left)} days`,
  counted: (moment) => `Last counted ${moment}`,
  neverCounted: 'Not counted yet',
  fields: {
    cycle: 'Cycle',
    q: 'Search',
    ministry: 'Ministry',
    province: 'Province',
    type: 'Type',
    standing: 'Standing',
  },
  all: 'All',
  show: 'Show',
  clear: 'Clear the filters',
  standings: { unregistered: 'Not registered', ...forecastText.en },
  found: (n, page, pages) =>
    pages > 1
      ? `${count(n)} agencies, page ${count(page)} of ${count(pages)}`
      : n === 1
        ? '1 agency'
        : `${count(n)} agencies`,
  answered: (channels) => `respondents of all that match, at least: ${channels.join(' · ')}`,
  none: 'No agency matches',
  noneAdvice: 'Try fewer filters or check the search. You see the agencies of your groups only.',
  views: {
    agencies: 'By agency',
    ministry: 'By ministry',
    province: 'By province',
    type: 'By type',
  },
  outside: { ministry: 'In no ministry', province: 'In no province' },
  agency: 'Agency',
  group: 'Group',
  agencies: 'Agencies',
  share: 'Progress',
  shareHint: 'Respondents against the minimum, all surveys together',
  standing: 'Standing',
  needsHelp: 'Need attention',
  needsHelpHint: 'Not registered, behind, or closed below the minimum',
  fine: 'Reached or on course',
  expected: (n) => `expected ${count(n)}`,
  of: (n, minimum) => `${count(n)}/${count(minimum)}`,
  number: count,
  percent: (n) => `${n}%`,
  sortBy: (label) => `Sort by ${label.toLowerCase()}`,
  takeOut: 'Export this list',
  fileName: (year) => `survey-progress-${year}`,
  columns: {
    code: 'Code',
    nameTh: 'Name in Thai',
    nameEn: 'Name',
    answered: (channel) => `${channel} answered, at least`,
    minimum: (channel) => `${channel} minimum`,
    expected: (channel) => `${channel} expected at the end`,
    standing: (channel) => `${channel} standing`,
    whole: 'Standing of the agency',
  },
  extend: 'Give more time for the surveys',
  extendLead:
    'It holds for every agency of the cycle as soon as it is saved. Links stay as they are; respondents’ pages and forecasts follow. The reason is kept in the audit log.',
  closesOn: 'Open until',
  closesOnHint: 'Day/month/year, e.g. 31/5/2569; after the closing day so far',
  reason: 'Reason',
  reasonHint: 'E.g. floods in many provinces, or a failure on the last day',
};
export const collectionText = { th, en };

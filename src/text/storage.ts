import type { Forecast, StoredKind, TableGroup } from '../core/storage.ts';
import { byteSize } from '../kit/byte-size.ts';
import { dayInThailand, longDate } from '../kit/thai.ts';

/** The page of what is kept and what it takes on the disk. */
type KindWords = Readonly<Record<StoredKind['kind'], string>>;
type GroupWords = Readonly<Record<TableGroup, string>>;

const kindsTh: KindWords = {
  snapshots: 'สำเนาหน้าเว็บและไฟล์ที่ลิงก์หลักฐาน',
  pictures: 'ภาพหน้าเว็บ',
  texts: 'ข้อความที่อ่านได้จากลิงก์',
  itemFiles: 'ไฟล์แนบของรายการ OIT',
  planFiles: 'ไฟล์หลักฐานของแผน',
  templates: 'แม่แบบเอกสาร',
  documents: 'เอกสารที่จัดทำเป็นชุด',
};
const groupsTh: GroupWords = {
  links: 'ลิงก์ สำเนา และผลตรวจ',
  pictures: 'ทะเบียนภาพหน้าเว็บ',
  disclosure: 'รายการ OIT การตรวจ และอุทธรณ์ พร้อมไฟล์แนบ',
  answers: 'แบบสำรวจและคำตอบ',
  results: 'ผลการประเมิน',
  plans: 'แผนและการติดตาม',
  documents: 'เอกสารและแม่แบบ',
  people: 'ผู้ใช้ บันทึกการใช้งาน และอีเมล',
  others: 'ทะเบียนหน่วยงาน รอบการประเมิน และอื่น ๆ',
};

const th = {
  title: 'พื้นที่จัดเก็บ',
  lead: 'ข้อมูลและหลักฐานที่ระบบเก็บไว้ ขนาดที่ใช้ และแนวโน้มของพื้นที่ดิสก์',
  counted: (at: string) => `นับล่าสุดเมื่อ ${at} ระบบนับให้วันละครั้ง`,
  again: 'นับใหม่ตอนนี้',
  done: 'นับใหม่เรียบร้อยแล้ว',
  soon: 'เพิ่งนับไปไม่ถึงหนึ่งนาที ตัวเลขด้านล่างเป็นปัจจุบันแล้ว',
  forecast: 'แนวโน้ม',
  free: 'พื้นที่ว่าง',
  ofTotal: (free: number, total: number) => `${byteSize(free)} จาก ${byteSize(total)}`,
  onDatabase: 'ดิสก์ของฐานข้อมูล',
  onBackups: 'ดิสก์ของไฟล์สำรอง',
  elsewhere: 'ไม่ทราบ เนื่องจากใช้เซิร์ฟเวอร์ฐานข้อมูลภายนอก',
  oneDisk: 'ฐานข้อมูลและไฟล์สำรองอยู่บนดิสก์เดียวกัน หากดิสก์เสีย ไฟล์สำรองจะเสียไปด้วย ควรเก็บไฟล์สำรองไว้อีกแห่ง',
  kinds: 'หลักฐานและไฟล์',
  kindsLead: 'สิ่งที่มีเนื้อหาตรงกันเก็บไว้ชุดเดียว แม้มีการอ้างถึงหลายครั้ง',
  kind: 'ประเภท',
  kept: 'เก็บไว้ (ชุด)',
  shown: 'อ้างถึง (ครั้ง)',
  bytes: 'ขนาดจริง',
  stored: 'พื้นที่ที่ใช้',
  all: 'รวม',
  where: 'พื้นที่ทั้งหมด',
  group: 'ส่วนของระบบ',
  database: 'ฐานข้อมูลทั้งหมด',
  system: 'โครงสร้างภายในของฐานข้อมูล',
  backups: (count: number) => `ไฟล์สำรอง ${count.toLocaleString('en-US')} ไฟล์`,
  logs: 'บันทึกของระบบ (log)',
  agencies: 'หน่วยงานที่ใช้พื้นที่มากที่สุด',
  agenciesLead: 'สำเนาที่หลายหน่วยงานอ้างถึงนับให้ทุกหน่วยงาน แต่ในระบบเก็บไว้ชุดเดียว',
  agency: 'หน่วยงาน',
  files: 'ไฟล์แนบ',
  copies: 'สำเนาจากลิงก์',
  noAgencies: 'ยังไม่มีหน่วยงานใดมีไฟล์หรือสำเนา',
  growth: 'การเพิ่มขึ้นรายเดือน',
  month: 'เดือน',
  total: 'รวมสิ้นเดือน',
  grown: 'เพิ่มขึ้น',
  noMonth: 'ยังไม่มีตัวเลขรายเดือน ระบบเริ่มนับตั้งแต่วันแรกที่เปิดใช้',
  firstMonth: 'เดือนแรกที่นับ',
  retention: 'กำหนดระยะเวลาเก็บสำเนารายเดือน',
  kindNames: kindsTh,
  groupNames: groupsTh,
  forecasts: (forecast: Forecast): string => {
    switch (forecast.kind) {
      case 'full':
        return `หากเพิ่มขึ้นเช่นนี้ต่อไป คือประมาณ ${byteSize(forecast.aMonth)} ต่อ 30 วัน ดิสก์ของฐานข้อมูลจะเต็มราววันที่ ${longDate(dayInThailand(forecast.on), 'th')} ควรเพิ่มพื้นที่หรือย้ายไฟล์สำรองก่อนถึงวันนั้น`;
      case 'far':
        return 'หากเพิ่มขึ้นเช่นนี้ต่อไป พื้นที่ยังเพียงพอเกินสิบปี';
      case 'steady':
        return 'พื้นที่ที่ใช้ไม่ได้เพิ่มขึ้นในช่วงที่นับ';
      case 'tooEarly':
        return 'ยังประมาณไม่ได้ ต้องมีตัวเลขอย่างน้อยเจ็ดวัน';
      case 'unknownDisk':
        return 'ประมาณไม่ได้ เนื่องจากใช้เซิร์ฟเวอร์ฐานข้อมูลภายนอก โปรดดูพื้นที่ว่างที่เซิร์ฟเวอร์นั้น';
    }
  },
};

const kindsEn: KindWords = {
  snapshots: 'Copies of pages and files behind links',
  pictures: 'Pictures of pages',
  texts: 'Texts that were read at links',
  itemFiles: 'Files attached to OIT items',
  planFiles: 'Files shown as evidence of plans',
  templates: 'Document templates',
  documents: 'Documents made in sets',
};
const groupsEn: GroupWords = {
  links: 'Links, copies and what was found',
  pictures: 'Records of pictures',
  disclosure: 'OIT items, review and appeals, with their files',
  answers: 'Surveys and answers',
  results: 'Results',
  plans: 'Plans and follow-up',
  documents: 'Documents and templates',
  people: 'People, audit log and mail',
  others: 'Register of agencies, cycles and the rest',
};

const en: typeof th = {
  title: 'Storage',
  lead: 'What the system keeps, the room it takes, and where the disk is heading.',
  counted: (at) => `Last counted ${at}; it is counted once a day.`,
  again: 'Count again now',
  done: 'Counted again',
  soon: 'Counted less than a minute ago: the figures below are current',
  forecast: 'Outlook',
  free: 'Free space',
  ofTotal: (free, total) => `${byteSize(free)} of ${byteSize(total)}`,
  onDatabase: 'Disk of the database',
  onBackups: 'Disk of the backups',
  elsewhere: 'Not known: the database runs on a server of your own',
  oneDisk:
    'Database and backups stand on one disk: when it fails, the backups go with it. Keep copies of them elsewhere.',
  kinds: 'Evidence and files',
  kindsLead: 'What has the same content is kept once, however often it is referred to.',
  kind: 'Kind',
  kept: 'Kept (once each)',
  shown: 'Referred to (times)',
  bytes: 'Full size',
  stored: 'Room it takes',
  all: 'In all',
  where: 'All of it',
  group: 'Part of the system',
  database: 'The database in all',
  system: 'Inner parts of the database',
  backups: (count) => `Backups: ${count.toLocaleString('en-US')} file(s)`,
  logs: 'Logs',
  agencies: 'Agencies that take most',
  agenciesLead: 'A copy that several agencies show counts for each of them, and is kept once.',
  agency: 'Agency',
  files: 'Files',
  copies: 'Copies from links',
  noAgencies: 'No agency has files or copies yet',
  growth: 'Growth by month',
  month: 'Month',
  total: 'At its end',
  grown: 'Grown by',
  noMonth: 'No months yet: counting began with the first day',
  firstMonth: 'first month counted',
  retention: 'How long monthly copies are kept',
  kindNames: kindsEn,
  groupNames: groupsEn,
  forecasts: (forecast) => {
    switch (forecast.kind) {
      case 'full':
        return `Growing on like this, about ${byteSize(forecast.aMonth)} in 30 days, the disk of the database will be full around ${longDate(dayInThailand(forecast.on), 'en')}. Add room or move backups before that.`;
      case 'far':
        return 'Growing on like this, there is room for more than ten years.';
      case 'steady':
        return 'What is used has not grown over the days that were counted.';
      case 'tooEarly':
        return 'Too early to tell: at least seven days of figures are needed.';
      case 'unknownDisk':
        return 'Cannot be told: the database runs on a server of your own. Look at the free space there.';
    }
  },
};
export const storageText = { th, en };

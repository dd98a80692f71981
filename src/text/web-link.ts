import type { FileKind, ReadFault } from '../core/file-text.ts';
import type { LinkFault, LinkFaultFacts } from '../core/link-fault.ts';
import type { LinkAdvice } from '../core/link-finding.ts';
import type { SnapshotReason } from '../core/link-history.ts';
import type { Language } from './language.ts';

/** What was found of links: advice for whoever prepares an item, never a verdict. */
const MB = 1_000_000;
const size = (bytes: unknown) =>
  (Number(bytes) / MB).toLocaleString('en', { maximumFractionDigits: 1 });

const th = {
  title: 'ผลตรวจลิงก์หลักฐาน',
  lead: 'ระบบเปิดลิงก์ให้เบื้องหลังและบอกสิ่งที่พบ เป็นข้อแนะนำเพื่อแก้ไขก่อนส่ง ไม่ใช่ผลการตรวจประเมิน',
  none: 'ยังไม่มีลิงก์ในคำตอบ',
  item: 'รายการ',
  link: 'ลิงก์',
  linkAndFound: 'ลิงก์และสิ่งที่พบ',
  found: 'สิ่งที่พบ',
  fine: 'เปิดได้ ไม่พบสิ่งที่ควรแก้',
  due: 'รอตรวจ',
  never: 'ยังไม่เคยตรวจ',
  at: (when: string) => `ตรวจเมื่อ ${when}`,
  again: 'ตรวจอีกครั้ง',
  askedAgain: 'รับคำขอแล้ว ระบบจะเปิดลิงก์นี้ในไม่ช้า',
  soonAgain: 'เพิ่งตรวจไปไม่ถึงหนึ่งนาที ผลล่าสุดอยู่ด้านล่าง',
  back: 'กลับไปผลตรวจทุกลิงก์',
  facts: 'รายละเอียด',
  finalUrl: 'ไปจบที่',
  hops: (n: number) => `ผ่านการส่งต่อ ${n} ครั้ง`,
  status: 'รหัสตอบกลับ',
  kind: 'ชนิด',
  size: 'ขนาด',
  pageTitle: 'ชื่อเรื่อง',
  language: 'ภาษา',
  languages: { th: 'ไทย', en: 'อังกฤษ' } as Record<string, string>,
  changedOn: 'แก้ไขล่าสุดตามที่เว็บไซต์แจ้ง',
  certificate: 'การเข้ารหัส',
  plain: 'ไม่เข้ารหัส (http)',
  trusted: (protocol: string) => `ใช้ได้ (${protocol})`,
  unknown: 'ไม่ทราบ',
  components: 'องค์ประกอบที่ต้องมี',
  componentsHint:
    'ระบบค้นจากถ้อยคำ หากใช้คำอื่นอาจไม่พบทั้งที่มีอยู่ และการพบคำไม่ได้หมายความว่าถูกต้อง โปรดอ่านด้วยตนเอง',
  assumed: 'ถ้อยคำที่ค้นเป็นของโครงการนี้ ไม่ใช่เกณฑ์ทางการ',
  year: (year: number) => `ปี พ.ศ. ${year}`,
  yearMissing: (year: number, others: string) =>
    others === ''
      ? `ไม่พบปี พ.ศ. ${year} ในเนื้อหา`
      : `ไม่พบปี พ.ศ. ${year} พบแต่ปี ${others} โปรดตรวจว่าเป็นข้อมูลของปีที่ต้องการ`,
  place: (page: number, pages: number) => (pages > 1 ? `หน้า ${page} จาก ${pages}` : 'ในหน้านี้'),
  notFound: (ways: string) => `ไม่พบคำว่า ${ways}`,
  history: 'ประวัติ',
  version: (name: string) => `เนื้อหาฉบับ ${name}`,
  unseen: 'เปิดไม่ได้',
  stretch: (from: string, to: string, looks: number) =>
    looks === 1 ? `ตรวจ ${from}` : `ตรวจ ${looks} ครั้ง ${from} ถึง ${to}`,
  returned: 'กลับมาเป็นเนื้อหาเดิม',
  compare: 'เทียบกับก่อนหน้า',
  compareTitle: 'เนื้อหาที่ต่างกัน',
  compareLead: (before: string, after: string) => `ฉบับ ${before} เทียบกับฉบับ ${after}`,
  removed: 'เดิม',
  added: 'ใหม่',
  same: (n: number) => `เหมือนกัน ${n} บรรทัด`,
  kept: 'สำเนาที่เก็บไว้',
  keptHint: 'เก็บเมื่อส่ง เมื่อตรวจให้คะแนน เมื่ออุทธรณ์ และเดือนละครั้ง ดาวน์โหลดเป็นไฟล์ ไม่เปิดในระบบ',
  noneKept: 'ยังไม่มีสำเนา ระบบเก็บเมื่อส่งคำตอบทั้งชุด',
  reasons: {
    submission: 'เมื่อส่ง',
    scoring: 'เมื่อตรวจให้คะแนน',
    appeal: 'เมื่ออุทธรณ์',
    monthly: 'ประจำเดือน',
  } satisfies Record<SnapshotReason, string>,
  waiting: 'กำลังเก็บ',
  notKept: 'เปิดไม่ได้ในเวลานั้น จึงไม่มีสำเนา',
  download: 'ดาวน์โหลดสำเนา',
  broke: 'ลิงก์นี้เปิดได้เมื่อตรวจให้คะแนน แต่ขณะนี้เปิดไม่ได้ ไม่มีผลต่อคะแนนที่ให้ไปแล้ว โปรดแก้ไขให้ประชาชนเปิดได้',
  text: 'ข้อความที่ระบบอ่านได้',
  textCut: 'อ่านเพียงส่วนต้น เพราะยาวมาก',
  kinds: {
    html: 'หน้าเว็บ',
    pdf: 'PDF',
    docx: 'Word (.docx)',
    xlsx: 'Excel (.xlsx)',
    pptx: 'PowerPoint (.pptx)',
    text: 'ข้อความ',
    csv: 'CSV',
    image: 'รูปภาพ',
    oldOffice: 'ไฟล์ Office รุ่นเก่า',
    archive: 'ไฟล์บีบอัด',
    empty: 'ว่างเปล่า',
    unknown: 'ไม่รู้จัก',
  } satisfies Record<FileKind, string>,
  readFaults: {
    broken: 'ไฟล์เสียหายหรืออ่านไม่ได้ โปรดเปิดดูเอง แล้วเผยแพร่ใหม่หากเปิดไม่ได้',
    bomb: 'ไฟล์ขยายออกแล้วใหญ่ผิดปกติ ระบบจึงไม่อ่าน โปรดบันทึกใหม่ให้เล็กลง',
    tooSlow: 'ใช้เวลาอ่านนานเกินไป ระบบจึงหยุด โปรดแบ่งหรือลดขนาดไฟล์',
    tooHeavy: 'ใช้หน่วยความจำมากเกินไป ระบบจึงหยุด โปรดแบ่งหรือลดขนาดไฟล์',
    locked: 'ไฟล์ตั้งรหัสผ่าน ประชาชนเปิดไม่ได้ โปรดเผยแพร่ฉบับที่ไม่มีรหัสผ่าน',
    scanned: 'เป็นภาพ ระบบอ่านข้อความไม่ได้ และผู้พิการทางสายตาอ่านไม่ได้ ควรเผยแพร่ฉบับที่เป็นข้อความ',
    notText: 'รหัสอักษรของไฟล์ไม่ถูกต้องบางส่วน อ่านได้เท่าที่ถูกต้อง ควรบันทึกเป็น UTF-8',
    noReader: 'เป็นไฟล์ชนิดที่ระบบอ่านไม่ได้ ควรเผยแพร่เป็น PDF, .docx, .xlsx หรือ CSV',
  } satisfies Record<ReadFault, string>,
};
const en: typeof th = {
  title: 'What was found of links',
  lead: 'Links are opened in the background and what is found is told: advice to mend before handing in, no verdict.',
  none: 'No links in the answers yet',
  item: 'Item',
  link: 'Link',
  linkAndFound: 'Link and what was found',
  found: 'Found',
  fine: 'It opens; nothing to mend was found',
  due: 'Waits to be looked at',
  never: 'Never looked at',
  at: (when) => `Looked at ${when}`,
  again: 'Look again',
  askedAgain: 'The link will be opened soon.',
  soonAgain: 'It was looked at less than a minute ago; see below.',
  back: 'Back to all links',
  facts: 'Particulars',
  finalUrl: 'Ends at',
  hops: (n) => `after ${n} redirect${n === 1 ? '' : 's'}`,
  status: 'Status',
  kind: 'Kind',
  size: 'Size',
  pageTitle: 'Title',
  language: 'Language',
  languages: { th: 'Thai', en: 'English' },
  changedOn: 'Last changed, as the website says',
  certificate: 'Encryption',
  plain: 'not encrypted (http)',
  trusted: (protocol) => `good (${protocol})`,
  unknown: 'unknown',
  components: 'Required components',
  componentsHint:
    'Words are looked for: something said otherwise may not be found though it is there, and a word that is found does not make it right. Please read it yourself.',
  assumed: 'The words looked for are this project’s, not official criteria.',
  year: (year) => `Year ${year}`,
  yearMissing: (year, others) =>
    others === ''
      ? `The year ${year} is not named`
      : `The year ${year} is not named, but ${others}; see that it is of the right year`,
  place: (page, pages) => (pages > 1 ? `page ${page} of ${pages}` : 'on this page'),
  notFound: (ways) => `not found: ${ways}`,
  history: 'History',
  version: (name) => `Text ${name}`,
  unseen: 'Could not be opened',
  stretch: (from, to, looks) =>
    looks === 1 ? `seen ${from}` : `seen ${looks} times, ${from} to ${to}`,
  returned: 'back to an earlier text',
  compare: 'Compare with the one before',
  compareTitle: 'What differs',
  compareLead: (before, after) => `Text ${before} and text ${after}`,
  removed: 'Before',
  added: 'After',
  same: (n) => `${n} line${n === 1 ? '' : 's'} the same`,
  kept: 'Kept copies',
  keptHint:
    'Kept when handed in, when scored, at an appeal and once a month; saved as a file, never opened here.',
  noneKept: 'None yet; they are kept when the whole set is handed in.',
  reasons: {
    submission: 'Handed in',
    scoring: 'Scored',
    appeal: 'Appeal',
    monthly: 'Monthly',
  },
  waiting: 'being kept',
  notKept: 'could not be opened then, so there is no copy',
  download: 'Save the copy',
  broke:
    'This link opened when it was scored and does not now. The score stays as it is; please mend the link for everybody.',
  text: 'Text as it was read',
  textCut: 'Only its beginning, because it is very long',
  kinds: {
    html: 'web page',
    pdf: 'PDF',
    docx: 'Word (.docx)',
    xlsx: 'Excel (.xlsx)',
    pptx: 'PowerPoint (.pptx)',
    text: 'text',
    csv: 'CSV',
    image: 'picture',
    oldOffice: 'old Office file',
    archive: 'archive',
    empty: 'empty',
    unknown: 'unknown',
  },
  readFaults: {
    broken:
      'The file is damaged or cannot be read; open it yourself and publish it anew if it does not open',
    bomb: 'The file unpacks to far too much and was not read; save it anew and smaller',
    tooSlow: 'Reading took too long and was stopped; divide the file or make it smaller',
    tooHeavy: 'Reading took too much memory and was stopped; divide the file or make it smaller',
    locked: 'The file has a password, so the public cannot open it; publish one without',
    scanned:
      'It is a picture: neither this program nor a blind reader can read it; better publish it as text',
    notText: 'Some of its letters are broken; it was read as far as it goes. Save it as UTF-8',
    noReader: 'Of a kind that cannot be read here; better publish PDF, .docx, .xlsx or CSV',
  },
};
export const webLinkText = { th, en };

type Say = (facts: LinkFaultFacts) => readonly [th: string, en: string];

const FAULTS: Record<LinkFault, Say> = {
  notAnAddress: () => [
    'ไม่ใช่ที่อยู่เว็บไซต์ โปรดคัดลอกจากแถบที่อยู่ของเบราว์เซอร์',
    'No web address; copy it from the address bar',
  ],
  scheme: ({ scheme }) => [
    `ที่อยู่ต้องขึ้นต้นด้วย https:// หรือ http:// ไม่ใช่ ${scheme}:`,
    `It must begin with https:// or http://, not ${scheme}:`,
  ],
  userinfo: () => [
    'ที่อยู่มีชื่อผู้ใช้หรือรหัสผ่านอยู่ โปรดตัดออก',
    'The address holds a name or password; take it out',
  ],
  port: ({ port }) => [
    `ระบบเปิดเฉพาะพอร์ตมาตรฐาน ไม่เปิดพอร์ต ${port} ผู้ตรวจต้องเปิดเอง`,
    `Only the usual ports are opened, not ${port}; an assessor must open it`,
  ],
  localName: ({ host }) => [
    `“${host}” เป็นชื่อภายในเครือข่าย ประชาชนเปิดไม่ได้`,
    `“${host}” is a name inside a network; the public cannot open it`,
  ],
  forbiddenAddress: ({ host }) => [
    `“${host}” อยู่ในเครือข่ายภายในหรือที่อยู่สงวน ประชาชนเปิดไม่ได้`,
    `“${host}” is in an inside or reserved network; the public cannot open it`,
  ],
  robots: () => [
    'เว็บไซต์ไม่อนุญาตให้โปรแกรมเปิด (robots.txt) ระบบจึงไม่ตรวจ โปรดเปิดดูเอง',
    'The website does not allow programs (robots.txt), so it was not opened; look yourself',
  ],
  noSuchHost: ({ host }) => [
    `ไม่มีเว็บไซต์ชื่อ “${host}” โปรดตรวจตัวสะกด`,
    `There is no website “${host}”; see its spelling`,
  ],
  nameFailed: ({ host }) => [
    `ค้นหาที่อยู่ของ “${host}” ไม่ได้ในขณะนั้น`,
    `“${host}” could not be looked up then`,
  ],
  refused: ({ host }) => [
    `เครื่องแม่ข่าย “${host}” ไม่รับการเชื่อมต่อ`,
    `The server “${host}” takes no connections`,
  ],
  unreachable: ({ host }) => [`ติดต่อ “${host}” ไม่ได้`, `“${host}” cannot be reached`],
  connectSlow: ({ seconds }) => [
    `เชื่อมต่อไม่ได้ภายใน ${seconds} วินาที`,
    `No connection within ${seconds} seconds`,
  ],
  tlsBroken: () => [
    'เข้ารหัสกับเว็บไซต์ไม่ได้ โปรดแจ้งผู้ดูแลเว็บไซต์ให้ตรวจใบรับรองและ TLS',
    'No encryption with the website could be made; its keeper should see to certificate and TLS',
  ],
  notHttp: () => [
    'เครื่องแม่ข่ายตอบไม่ถูกรูปแบบของเว็บไซต์',
    'The server does not answer as a website does',
  ],
  headersTooLarge: () => ['เครื่องแม่ข่ายส่งส่วนหัวยาวผิดปกติ', 'The server sends far too long headers'],
  answerSlow: ({ seconds }) => [
    `เว็บไซต์ไม่ตอบภายใน ${seconds} วินาที`,
    `No answer within ${seconds} seconds`,
  ],
  cutShort: () => ['การส่งขาดกลางทาง ได้ข้อมูลไม่ครบ', 'It broke off; not all of it came'],
  bodySlow: ({ seconds }) => [
    `ส่งช้า ไม่เสร็จภายใน ${seconds} วินาที`,
    `Too slow: not finished within ${seconds} seconds`,
  ],
  tooLarge: ({ limit, bytes }) => [
    `ไฟล์ใหญ่เกิน ${size(limit)} MB (${size(bytes)} MB ขึ้นไป) ระบบไม่อ่าน ควรลดขนาดให้ประชาชนเปิดจากโทรศัพท์ได้`,
    `Larger than ${size(limit)} MB (${size(bytes)} MB or more) and not read; make it small enough for a phone`,
  ],
  bomb: () => ['ข้อมูลขยายออกแล้วใหญ่ผิดปกติ ระบบจึงหยุด', 'It unpacks to far too much, so it was stopped'],
  encodingBroken: ({ encoding }) => [
    `เว็บไซต์แจ้งการบีบอัด “${encoding}” แต่คลายไม่ได้`,
    `Said to be packed as “${encoding}”, but it does not unpack`,
  ],
  redirectBroken: () => [
    'เว็บไซต์ส่งต่อไปยังที่อยู่ที่ไม่ถูกต้อง',
    'The website sends on to an address that is none',
  ],
  redirectLoop: () => ['เว็บไซต์ส่งต่อวนกลับมาที่เดิม', 'The website sends on in a circle'],
  tooManyRedirects: ({ most }) => [
    `เว็บไซต์ส่งต่อเกิน ${most} ครั้ง`,
    `The website sends on more than ${most} times`,
  ],
};

export function sayLinkAdvice(advice: LinkAdvice, language: Language): string {
  const pick = (thai: string, english: string) => (language === 'th' ? thai : english);
  switch (advice.kind) {
    case 'fault':
      return pick(...(FAULTS[advice.fault](advice.facts) as [string, string]));
    case 'status':
      return advice.status === 404 || advice.status === 410
        ? pick('ไม่มีหน้านี้แล้ว (404) โปรดแก้ลิงก์', 'There is no such page (404); mend the link')
        : pick(
            `เว็บไซต์ตอบว่าเปิดไม่ได้ (${advice.status})`,
            `The website answers that it cannot be opened (${advice.status})`,
          );
    case 'offDomain':
      return pick(
        `อยู่ที่ “${advice.host}” ซึ่งไม่ใช่เว็บไซต์ที่หน่วยงานแจ้งไว้`,
        `It is on “${advice.host}”, which is not the agency’s website`,
      );
    case 'distrusted':
      return pick(
        `ใบรับรองความปลอดภัยใช้ไม่ได้ เบราว์เซอร์จะเตือนผู้เปิด (${advice.code})`,
        `The certificate is not good, so browsers warn (${advice.code})`,
      );
    case 'oldTls':
      return pick(
        `ใช้การเข้ารหัสรุ่นเก่า (${advice.protocol}) เบราว์เซอร์ปัจจุบันเปิดไม่ได้`,
        `Old encryption (${advice.protocol}) that today’s browsers refuse`,
      );
    case 'readFault':
      return webLinkText[language].readFaults[advice.fault];
    case 'frontPage':
      return pick(
        'เป็นหน้าแรกของเว็บไซต์ ควรลิงก์ไปยังข้อมูลของรายการนี้โดยตรง',
        'It is the front page; link to the very thing',
      );
    case 'signIn':
      return pick(
        'เป็นหน้าเข้าสู่ระบบ ประชาชนเปิดดูข้อมูลไม่ได้',
        'It is a page to sign in at; the public sees nothing',
      );
    case 'searchOnly':
      return pick(
        'เป็นหน้าค้นหา ควรลิงก์ไปยังข้อมูลโดยตรง',
        'It is a page to search in; link to the very thing',
      );
    case 'missing':
      return pick(
        'หน้านี้บอกว่าไม่พบข้อมูล แม้ตอบกลับว่าเปิดได้',
        'The page says that there is nothing, though it opens',
      );
    case 'notSecure':
      return pick('ไม่เข้ารหัส (http) ควรใช้ https', 'Not encrypted (http); better use https');
    case 'empty':
      return pick(
        'ไม่มีข้อความในหน้านี้ อาจแสดงด้วยสคริปต์เท่านั้น โปรดเปิดดูเอง',
        'No words on this page; it may be shown by scripts alone. Look yourself',
      );
  }
}

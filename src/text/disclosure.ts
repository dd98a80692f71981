import type { ItemState } from '../core/disclosure.ts';
import type { AnswerField, AnswerOrigin, Has } from '../core/item-answer.ts';
import type { ItemWarning } from '../core/item-warning.ts';
import type { FieldFault } from '../core/problem.ts';
import type { Language } from './language.ts';

/** The disclosure items of an agency: the board, one item, approval and handing in. */
const th = {
  title: 'งานเปิดเผยข้อมูลสาธารณะ (OIT)',
  lead: 'ตอบให้ครบทุกรายการ สอบทานภายใน ให้หัวหน้าหน่วยงานเห็นชอบ แล้วส่งทั้งชุด ก่อนปิดรับแก้ไขและส่งใหม่ได้ ทุกฉบับเก็บไว้',
  board: 'กระดานรายการ',
  item: 'รายการ',
  state: 'สถานะ',
  states: {
    notBegun: 'ยังไม่เริ่ม',
    drafting: 'กำลังจัดทำ',
    reviewed: 'สอบทานแล้ว',
    approved: 'หัวหน้าเห็นชอบแล้ว',
    submitted: 'ส่งแล้ว',
  } as Record<ItemState, string>,
  owner: 'ผู้รับผิดชอบ',
  nobody: 'ยังไม่มอบหมาย',
  warnings: 'ข้อควรตรวจ',
  noWarnings: 'ไม่พบ',
  returned: 'ส่งกลับให้แก้ไข',
  ownReview: 'ผู้จัดทำสอบทานเอง',
  comments: (n: number) => `ความเห็น ${n} ข้อ`,
  closesOn: (day: string) => `ปิดรับวันที่ ${day}`,
  daysLeft: (n: number) => (n === 1 ? 'วันนี้วันสุดท้าย' : `เหลือ ${n} วัน`),
  notYet: (day: string) => `เปิดให้จัดทำวันที่ ${day}`,
  over: (day: string) => `ปิดรับแล้วเมื่อวันที่ ${day} ดูได้อย่างเดียว`,
  live: 'กระดานนี้ปรับตามงานของคณะทำงานเอง หากไม่ใช้สคริปต์ให้เปิดหน้าซ้ำ',
  count: (n: number, of: number) => `${n} จาก ${of} รายการ`,
  onlyMine: 'เฉพาะของท่าน',
  onlyWaiting: 'ที่ยังไม่เสร็จ',
  all: 'ทั้งหมด',
  noneShown: 'ไม่มีรายการตามที่เลือก',
  back: 'กลับไปกระดานรายการ',
  previous: 'รายการก่อนหน้า',
  next: 'รายการถัดไป',
  has: 'หน่วยงานมีข้อมูลตามรายการนี้หรือไม่',
  hasOptions: { unsaid: 'ยังไม่ตอบ', yes: 'มี', no: 'ไม่มี' } as Record<Has, string>,
  components: 'องค์ประกอบที่ต้องมี',
  componentsHint: 'ทำเครื่องหมายเมื่อตรวจแล้วว่าหลักฐานแสดงองค์ประกอบนั้นจริง ขาดข้อเดียวรายการนี้ได้ 0',
  noComponents: 'เครื่องมือประเมินนี้ไม่ได้ระบุองค์ประกอบ ให้หลักฐานตรงกับชื่อรายการ',
  component: (n: number) => `องค์ประกอบที่ ${n}`,
  wholeItem: 'ทั้งรายการ',
  wanted: (year: number) => `ข้อมูลต้องเป็นของปีงบประมาณ พ.ศ. ${year}`,
  dependsOn: (code: string) =>
    `รายการนี้ได้คะแนนไม่ได้หากรายการ ${code} ไม่ได้คะแนน โปรดดูให้ครบทั้งสองรายการ`,
  links: 'ลิงก์หลักฐาน',
  linksHint: 'บอกด้วยว่าลิงก์นั้นแสดงองค์ประกอบใด และอยู่หน้าหรือหัวข้อใด',
  link: (n: number) => `ลิงก์ที่ ${n}`,
  url: 'ที่อยู่',
  shows: 'แสดงองค์ประกอบ',
  place: 'อยู่ที่หน้า แผ่นงาน หรือหัวข้อ',
  moreLinks: 'เพิ่มช่องลิงก์',
  explanation: 'คำอธิบาย',
  explanationHint: 'หากไม่มี โปรดบอกเหตุผล ผู้ตรวจอ่านช่องนี้ประกอบการตรวจ',
  files: 'ไฟล์หลักฐาน',
  keepFile: (name: string, kb: string) => `ใช้ ${name} (${kb} kB)`,
  openFile: (name: string) => `เปิด ${name}`,
  filesHint: 'เอาเครื่องหมายออกเมื่อไม่ใช้ไฟล์นั้นแล้ว ไฟล์เดิมยังอยู่ในประวัติ',
  addFile: 'แนบไฟล์เพิ่ม',
  addFileHint: 'PDF, JPG, PNG, DOCX, XLSX หรือ PPTX ไม่เกิน 10 MB แนบครั้งละหนึ่งไฟล์',
  save: 'บันทึก',
  saved: 'บันทึกแล้ว',
  merge: 'รวมของทั้งสองคน',
  mergeAdvice:
    'มีผู้บันทึกก่อนท่าน สิ่งที่ท่านพิมพ์อยู่ในแบบด้านล่าง กด “รวมของทั้งสองคน” เพื่อเก็บทั้งสองส่วน ตรวจแล้วจึงบันทึก',
  theirs: 'ที่บันทึกไว้ล่าสุด',
  nothing: 'ไม่มี',
  reuse: 'ใช้คำตอบปีก่อน',
  reuseLead: 'ปีก่อนหน่วยงานตอบรายการนี้ไว้แล้ว นำลิงก์และคำอธิบายมาเริ่มได้ ส่วนองค์ประกอบและไฟล์ต้องตรวจใหม่',
  mustChange: 'ต้องเปลี่ยนจากปีก่อน',
  mustChangeYear: (was: string, wanted: number) => `${was} ต้องเป็นของปี พ.ศ. ${wanted}`,
  mustChangeTicks: 'ตรวจองค์ประกอบใหม่ทุกข้อ',
  mustChangeFiles: 'แนบไฟล์ของปีนี้ ไฟล์ปีก่อนไม่ติดมา',
  assign: 'มอบหมายผู้รับผิดชอบ',
  unit: 'กอง ฝ่าย หรือกลุ่มงาน',
  people: 'ผู้ที่เขียนรายการนี้ได้',
  assignButton: 'บันทึกการมอบหมาย',
  check: 'สอบทานภายใน',
  checkLead: 'ผู้สอบทานเปิดลิงก์ทุกลิงก์และดูองค์ประกอบทุกข้อก่อนเสนอหัวหน้า',
  checkOwn: 'ท่านเป็นผู้บันทึกฉบับนี้ หากมีผู้อื่นสอบทานแทนได้จะรอบคอบกว่า',
  accept: 'สอบทานแล้ว ครบถ้วน',
  return: 'ส่งกลับให้แก้ไข',
  reason: 'เหตุผลที่ส่งกลับ',
  history: 'ประวัติ',
  version: (n: number, who: string, at: string) => `ฉบับที่ ${n} · ${who} · ${at}`,
  origins: {
    written: 'เขียน',
    attached: 'แนบไฟล์',
    reused: 'นำมาจากปีก่อน',
  } as Record<AnswerOrigin, string>,
  changed: (fields: string) => `เปลี่ยน ${fields}`,
  fields: {
    has: 'มีหรือไม่มี',
    links: 'ลิงก์',
    components: 'องค์ประกอบ',
    files: 'ไฟล์',
    explanation: 'คำอธิบาย',
  } as Record<AnswerField, string>,
  useVersion: 'นำฉบับนี้มาใส่ในแบบ',
  said: { review: 'ผู้สอบทาน', head: 'หัวหน้าหน่วยงาน' },
  saidAccept: 'เห็นว่าครบถ้วน',
  saidReturn: 'ส่งกลับ',
  someone: 'บัญชีที่ไม่มีแล้ว',
  commentTitle: 'ความเห็นในคณะทำงาน',
  commentLead: 'เห็นเฉพาะคนของหน่วยงานนี้ ลบหรือแก้ไม่ได้',
  noComments: 'ยังไม่มีความเห็น',
  comment: 'เขียนความเห็น',
  sendComment: 'ส่งความเห็น',
  approve: 'ความเห็นชอบของหัวหน้าหน่วยงาน',
  approveLead: (n: number) => `มี ${n} รายการที่สอบทานแล้วและรอท่าน การเห็นชอบใช้กับฉบับที่แสดงอยู่เท่านั้น`,
  approveButton: (n: number) => `เห็นชอบทั้ง ${n} รายการ`,
  returnSome: 'ส่งกลับบางรายการ',
  returnItems: 'รายการที่ส่งกลับ',
  submit: 'ส่งทั้งชุด',
  submitLead: 'หัวหน้าเห็นชอบครบทุกรายการแล้ว ส่งแล้วได้ใบรับที่ตรวจสอบได้',
  resubmitLead: 'มีรายการที่แก้ไขและเห็นชอบหลังส่งครั้งก่อน ส่งใหม่ได้ ผู้ตรวจใช้ฉบับล่าสุด',
  submitButton: 'ส่งทั้งชุดและรับใบรับ',
  notReady: (n: number) =>
    `อีก ${n} รายการต้องผ่านการเห็นชอบของหัวหน้าก่อนจึงส่งได้ รายการที่ไม่มีข้อมูลให้ตอบว่าไม่มี`,
  receipts: 'ใบรับการส่ง',
  receipt: (n: number) => `ใบรับการส่งครั้งที่ ${n}`,
  handedIn: (who: string, at: string) => `ส่งโดย ${who} เมื่อ ${at}`,
  newest: 'ฉบับล่าสุด',
  replaced: (n: number) => `มีการส่งครั้งที่ ${n} แทนแล้ว ฉบับนี้ยังเก็บไว้`,
  hash: 'รหัสยืนยัน (SHA-256)',
  receiptFile: 'บันทึกใบรับเป็นไฟล์',
  receiptAdvice:
    'เก็บไฟล์นี้ไว้ ผู้อื่นคำนวณรหัสยืนยันซ้ำได้ด้วยคำสั่ง prongsai receipt verify หรือถามระบบนี้ที่หน้าตรวจสอบใบรับ',
  checkTitle: 'ตรวจสอบใบรับการส่ง',
  checkTitleLead: 'พิมพ์รหัสยืนยัน 64 ตัวจากใบรับ ระบบบอกว่าเคยรับชุดนั้นไว้หรือไม่ โดยไม่เปิดเผยคำตอบ',
  checkButton: 'ตรวจสอบ',
  known: 'ระบบนี้รับชุดนี้ไว้จริง',
  unknown: 'ไม่พบใบรับที่มีรหัสนี้ในระบบ',
  unknownAdvice:
    'โปรดตรวจตัวอักษรทุกตัว รหัสมีเฉพาะเลข 0–9 และอักษร a–f หากคัดมาจากไฟล์แล้วยังไม่พบ ใบรับนั้นไม่ได้ออกจากระบบนี้',
  agency: 'หน่วยงาน',
  cycle: 'รอบการประเมิน',
  times: 'ครั้งที่ส่ง',
  at: 'เวลา',
  items: 'จำนวนรายการ',
};
const en: typeof th = {
  title: 'Disclosure work (OIT)',
  lead: 'Answer every item, look through it, let the head approve, then hand in the whole set. Until the window closes it may be changed and handed in anew; every set is kept.',
  board: 'Board of items',
  item: 'Item',
  state: 'State',
  states: {
    notBegun: 'Not begun',
    drafting: 'Being written',
    reviewed: 'Looked through',
    approved: 'Approved by the head',
    submitted: 'Handed in',
  },
  owner: 'Whose it is',
  nobody: 'Nobody yet',
  warnings: 'To be looked at',
  noWarnings: 'Nothing found',
  returned: 'Sent back',
  ownReview: 'Looked through by its writer',
  comments: (n) => `${n} comments`,
  closesOn: (day) => `Closes on ${day}`,
  daysLeft: (n) => (n === 1 ? 'Last day today' : `${n} days left`),
  notYet: (day) => `Opens on ${day}`,
  over: (day) => `Closed on ${day}; for reading only`,
  live: 'This board follows the work of the group by itself; without scripts, open the page again.',
  count: (n, of) => `${n} of ${of} items`,
  onlyMine: 'Only yours',
  onlyWaiting: 'Not finished',
  all: 'All',
  noneShown: 'No such items',
  back: 'Back to the board',
  previous: 'Item before',
  next: 'Next item',
  has: 'Does the agency have what this item asks for?',
  hasOptions: { unsaid: 'Not answered', yes: 'Yes', no: 'No' },
  components: 'What must be there',
  componentsHint:
    'Tick what you have seen in the evidence yourself. One that is missing costs the whole item.',
  noComponents: 'This instrument names no components; show what the title says.',
  component: (n) => `Component ${n}`,
  wholeItem: 'The whole item',
  wanted: (year) => `It must be of fiscal year ${year}`,
  dependsOn: (code) => `This item cannot score while ${code} does not; see that both are whole`,
  links: 'Links to the evidence',
  linksHint: 'Say which component each link shows, and on which page or under which heading',
  link: (n) => `Link ${n}`,
  url: 'Address',
  shows: 'Shows component',
  place: 'Page, sheet or heading',
  moreLinks: 'More rows for links',
  explanation: 'Explanation',
  explanationHint: 'Where there is none, say why. The assessor reads this.',
  files: 'Files',
  keepFile: (name, kb) => `Use ${name} (${kb} kB)`,
  openFile: (name) => `Open ${name}`,
  filesHint: 'Take the tick away where a file is not used; it stays in the history',
  addFile: 'Attach another file',
  addFileHint: 'PDF, JPG, PNG, DOCX, XLSX or PPTX of at most 10 MB, one at a time',
  save: 'Save',
  saved: 'Saved',
  merge: 'Join both',
  mergeAdvice:
    'Somebody saved before you. What you typed is in the form below. “Join both” keeps both; look at it, then save.',
  theirs: 'What was saved last',
  nothing: 'None',
  reuse: "Use last year's answer",
  reuseLead:
    'The agency answered this item last year. Its links and words can be a beginning; components and files are looked at anew.',
  mustChange: 'Must change from last year',
  mustChangeYear: (was, wanted) => `${was} must be of ${wanted}`,
  mustChangeTicks: 'Look at every component anew',
  mustChangeFiles: "Attach this year's files; last year's do not come along",
  assign: 'Whose item it is',
  unit: 'Division or section',
  people: 'Who may write it',
  assignButton: 'Save',
  check: 'Looking through it inside the agency',
  checkLead: 'Open every link and look at every component before it goes to the head',
  checkOwn: 'You saved this version yourself; somebody else would see more',
  accept: 'Looked through: all there',
  return: 'Send back',
  reason: 'Why it goes back',
  history: 'History',
  version: (n, who, at) => `Version ${n} · ${who} · ${at}`,
  origins: { written: 'written', attached: 'file attached', reused: 'from last year' },
  changed: (fields) => `changed: ${fields}`,
  fields: {
    has: 'yes or no',
    links: 'links',
    components: 'components',
    files: 'files',
    explanation: 'explanation',
  },
  useVersion: 'Put this version into the form',
  said: { review: 'Reviewer', head: 'Head' },
  saidAccept: 'all there',
  saidReturn: 'sent back',
  someone: 'An account that is gone',
  commentTitle: 'Comments within the group',
  commentLead: 'Seen by people of this agency only; never deleted or changed',
  noComments: 'No comments yet',
  comment: 'Comment',
  sendComment: 'Send',
  approve: 'Approval by the head',
  approveLead: (n) =>
    `${n} items were looked through and wait for you. You approve the versions shown and no others.`,
  approveButton: (n) => `Approve all ${n}`,
  returnSome: 'Send some back',
  returnItems: 'Items that go back',
  submit: 'Hand in the whole set',
  submitLead: 'The head approved every item. You get a receipt that can be checked.',
  resubmitLead:
    'Items were changed and approved since the set was handed in. Hand it in anew; assessors use the last one.',
  submitButton: 'Hand in and get the receipt',
  notReady: (n) =>
    `${n} more items need the approval of the head. Where there is nothing, answer “No”.`,
  receipts: 'Receipts',
  receipt: (n) => `Receipt ${n}`,
  handedIn: (who, at) => `Handed in by ${who}, ${at}`,
  newest: 'the last one',
  replaced: (n) => `Number ${n} was handed in since; this one is kept`,
  hash: 'Code (SHA-256)',
  receiptFile: 'Save the receipt as a file',
  receiptAdvice:
    'Keep the file. Anybody can work out the code again with prongsai receipt verify, or ask on the page that checks receipts.',
  checkTitle: 'Check a receipt',
  checkTitleLead:
    'Type the 64 characters of the receipt. It is said whether such a set was received here; nothing of the answers is shown.',
  checkButton: 'Check',
  known: 'This set was received here',
  unknown: 'No receipt with this code is known here',
  unknownAdvice:
    'Compare every character: only 0–9 and a–f occur. If it was copied from the file and is not found, the receipt was not made here.',
  agency: 'Agency',
  cycle: 'Cycle',
  times: 'Number',
  at: 'Moment',
  items: 'Items',
};
export const disclosureText = { th, en };

export function sayWarning(warning: ItemWarning, language: Language): string {
  const isThai = language === 'th';
  switch (warning.kind) {
    case 'noEvidence':
      return isThai ? 'ตอบว่ามี แต่ยังไม่มีลิงก์หรือไฟล์' : 'Answered yes, without a link or file';
    case 'noReason':
      return isThai ? 'ตอบว่าไม่มี แต่ยังไม่บอกเหตุผล' : 'Answered no, without a reason';
    case 'notSecure':
      return isThai ? 'มีลิงก์ที่ไม่เข้ารหัส (http://)' : 'A link is not encrypted (http://)';
    case 'notShown': {
      const numbers = warning.components.join(', ');
      return isThai ? `ยังไม่ยืนยันองค์ประกอบที่ ${numbers}` : `Not ticked: component ${numbers}`;
    }
    case 'offDomain':
      return isThai
        ? `ลิงก์ไป ${warning.host} ซึ่งไม่ใช่เว็บไซต์ที่หน่วยงานแจ้งไว้`
        : `A link leads to ${warning.host}, which the agency has not declared`;
    case 'otherYear':
      return isThai
        ? `หลักฐานระบุปี ${warning.year} แต่ต้องเป็นของปี ${warning.wanted}`
        : `The evidence names ${warning.year}; it must be of ${warning.wanted}`;
    case 'parentMissing':
      return isThai
        ? `ขึ้นกับรายการ ${warning.item} ซึ่งยังไม่ได้ตอบว่ามี`
        : `Depends on ${warning.item}, which is not answered with yes`;
  }
}

type Facts = FieldFault['details'];
export const disclosureFaults = {
  th: {
    notOneLink: (_d: Facts) => 'ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http:// และมีชื่อเว็บไซต์ ช่องละหนึ่งลิงก์',
    placeWithoutLink: () => 'บอกหน้าไว้แต่ยังไม่มีลิงก์ โปรดใส่ลิงก์หรือลบช่องหน้า',
    returnReason: () => 'โปรดบอกเหตุผลที่ส่งกลับ เพื่อให้ผู้จัดทำแก้ได้ตรงจุด',
    tooManyItemFiles: () => 'รายการนี้มีไฟล์ครบ 10 ไฟล์แล้ว โปรดรวมไฟล์หรือใช้ลิงก์',
    itemsFull: () => 'ไฟล์ของหน่วยงานในรอบนี้รวมกันเกิน 300 MB โปรดใช้ลิงก์แทน',
  },
  en: {
    notOneLink: (_d: Facts) =>
      'A link begins with https:// or http:// and names a website; one in a box',
    placeWithoutLink: () => 'There is a page but no link; give the link or empty the page',
    returnReason: () => 'Say why it goes back, so that its writer knows what to mend',
    tooManyItemFiles: () => 'This item has 10 files already; join some, or use links',
    itemsFull: () => 'The files of this agency in this cycle are over 300 MB; use links instead',
  },
};

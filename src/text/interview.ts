import type { FieldFault } from '../core/problem.ts';

/** Sending interviewers out and seeing how many interviews came in. */
const th = {
  title: 'การสัมภาษณ์ผู้รับบริการ',
  lead: 'มอบหมายหน่วยงานและจำนวนให้พนักงานสัมภาษณ์แต่ละคน ระบบนับเฉพาะจำนวนที่ได้รับ ไม่มีผู้ใดเปิดดูคำตอบรายคนได้',
  notAsked: 'เครื่องมือประเมินของรอบนี้ไม่มีส่วนที่ใช้พนักงานสัมภาษณ์',
  give: 'มอบหมายงาน',
  change: 'แก้จำนวนที่มอบหมาย',
  changeOf: (person: string, agency: string) => `แก้จำนวนที่มอบหมาย: ${person} ที่ ${agency}`,
  agency: 'หน่วยงาน',
  agencyHint: 'รหัสหน่วยงาน เช่น L01 เลือกจากรายการที่ขึ้นมาได้',
  person: 'พนักงานสัมภาษณ์',
  personHint: 'ผู้ที่มีบทบาทพนักงานสัมภาษณ์แล้ว การมอบหมายจะให้บทบาทที่หน่วยงานนี้ด้วย',
  quota: 'จำนวนที่ต้องสัมภาษณ์ (คน)',
  save: 'บันทึก',
  received: 'ได้รับแล้ว',
  steps: 'จำนวนปัดลงทีละ 5 และปรับพร้อมกับยอดผู้ตอบของรอบ จึงอาจน้อยกว่าที่ส่งจริง',
  ofQuota: (shown: number, quota: number) => `${shown} จาก ${quota}`,
  perAgency: 'รวมรายหน่วยงาน',
  takeBack: 'ถอนงาน',
  takeBackOf: (person: string, agency: string) => `ถอนงาน: ${person} ที่ ${agency}`,
  takenBack: 'ถอนงานแล้ว',
  takenBackAdvice:
    'เมื่อถอนงาน ชุดที่ได้รับแล้วยังนับอยู่ ชุดที่ยังไม่ส่งจะคงอยู่ในเครื่องของพนักงานสัมภาษณ์ และรับเข้าได้จากไฟล์คิวเท่านั้น',
  search: 'ค้นหาหน่วยงานหรือพนักงานสัมภาษณ์',
  find: 'ค้นหา',
  notFound: 'ไม่พบหน่วยงานหรือพนักงานสัมภาษณ์ตามที่ค้นหา',
  nobody: 'ยังไม่ได้มอบหมายงานให้ผู้ใด',
  noInterviewers: 'ยังไม่มีผู้มีบทบาทพนักงานสัมภาษณ์ โปรดให้ผู้ดูแลระบบเชิญก่อน',
  given: 'สิ่งที่มอบหมายไว้',
  state: 'สถานะ',
  importTitle: 'นำเข้าไฟล์คิวสัมภาษณ์',
  importLead:
    'ใช้เมื่อเครื่องของพนักงานสัมภาษณ์ส่งเองไม่ได้ ชุดที่เครื่องส่งมาแล้วหรือส่งซ้ำภายหลังนับครั้งเดียว และไม่มีผู้ใดอ่านคำตอบในไฟล์ได้',
  file: 'ไฟล์คิว',
  fileHint: 'ไฟล์ .json ที่บันทึกจากหน้าสัมภาษณ์ ขนาดไม่เกิน 12 MB',
  takeIn: 'นำเข้า',
  imported: (fresh: number, known: number) => `รับเข้าใหม่ ${fresh} ชุด มีอยู่แล้ว ${known} ชุด`,
  notImported: (n: number) => `ไม่รับ ${n} ชุด:`,
  dyingTitle: 'เมื่อเครื่องของพนักงานสัมภาษณ์ใกล้เสีย',
  dying: [
    'เครื่องยังเปิดได้: กด “บันทึกไฟล์คิวสำรอง” แล้วส่งไฟล์ให้ผู้ควบคุมงานทางใดก็ได้ ไฟล์ปิดผนึกอยู่',
    'หน้าจอแตกแต่เครื่องยังติด: ต่อเมาส์หรือจอผ่านสาย USB แล้วบันทึกไฟล์ หรือเปิดเครื่องทิ้งไว้ในที่มีเครือข่าย เบราว์เซอร์ที่รองรับจะส่งคิวให้เองเมื่อยังไม่หมดเวลาเข้าสู่ระบบ',
    'เครื่องเปิดไม่ติดหรือหาย: กู้ชุดที่ยังไม่ส่งไม่ได้ จึงควรส่งคิวหรือบันทึกไฟล์สำรองทุกวัน',
  ],
};
const en: typeof th = {
  title: 'Interviews of service users',
  lead: 'Give each interviewer agencies and a number. Only how many came in is counted; nobody can open what one person answered.',
  notAsked: 'The instrument of this cycle has no part that interviewers ask.',
  give: 'Give work',
  change: 'Change the number',
  changeOf: (person, agency) => `Change the number: ${person} at ${agency}`,
  agency: 'Agency',
  agencyHint: 'Its code, e.g. L01; choose from the list that appears',
  person: 'Interviewer',
  personHint: 'Who has the role already; giving work gives the role at this agency too',
  quota: 'Interviews to hold',
  save: 'Save',
  received: 'Received',
  steps:
    'Rounded down to steps of 5 and moved together with the numbers of the cycle, so it may be less than was sent.',
  ofQuota: (shown, quota) => `${shown} of ${quota}`,
  perAgency: 'By agency',
  takeBack: 'Take back',
  takeBackOf: (person, agency) => `Take back: ${person} at ${agency}`,
  takenBack: 'Taken back',
  takenBackAdvice:
    'What was received before still counts. What was not sent yet stays on the interviewer’s device and comes in by a queue file only.',
  search: 'Search agency or interviewer',
  find: 'Search',
  notFound: 'No agency or interviewer of that name has work here.',
  nobody: 'No work has been given to anybody yet.',
  noInterviewers:
    'Nobody has the role of interviewer yet; ask an administrator to invite somebody.',
  given: 'Work given',
  state: 'State',
  importTitle: 'Bring in a queue of interviews',
  importLead:
    'For a device that cannot send by itself. What it sent before, or sends again later, counts once; nobody can read the answers in the file.',
  file: 'Queue file',
  fileHint: 'The .json file saved on the interview page, up to 12 MB',
  takeIn: 'Bring in',
  imported: (fresh, known) => `${fresh} taken in, ${known} were there already`,
  notImported: (n) => `${n} not taken in:`,
  dyingTitle: 'When an interviewer’s device is about to fail',
  dying: [
    'It still works: press “Save a copy of the queue” and send the file in any way; it is sealed.',
    'The screen is broken but it runs: connect a mouse or a display by USB and save the file, or leave it on where there is a network. Browsers that can will send the queue while the session lasts.',
    'It does not start, or is lost: what was not sent cannot be recovered. So send the queue or save a copy every day.',
  ],
};
export const interviewText = { th, en };

type Facts = FieldFault['details'];
export const interviewFaults = {
  th: {
    interviewDamaged: (_: Facts) =>
      'ชุดนี้เสียหายหรือไม่ได้ปิดผนึกสำหรับรอบนี้ จึงเปิดไม่ได้ โปรดเก็บไฟล์ไว้และติดต่อผู้ดูแลระบบ',
    interviewIncomplete: (_: Facts) => 'ชุดนี้ตอบไม่ครบทุกข้อที่ต้องตอบ จึงรับเข้าไม่ได้',
    notAQueue: (_: Facts) => 'ไม่ใช่ไฟล์คิวสัมภาษณ์ หรือไฟล์ขาดหาย โปรดบันทึกใหม่จากหน้าสัมภาษณ์โดยไม่ต้องเปิดแก้',
    notAnInterviewer: (_: Facts) => 'ผู้นี้ยังไม่มีบทบาทพนักงานสัมภาษณ์ โปรดเลือกจากรายการ',
  },
  en: {
    interviewDamaged: (_: Facts) =>
      'Damaged, or not sealed for this cycle: it cannot be opened. Keep the file and ask the administrator',
    interviewIncomplete: (_: Facts) => 'Not every question that must be answered has an answer',
    notAQueue: (_: Facts) =>
      'Not a queue of interviews, or only part of one; save it again on the interview page, without opening it',
    notAnInterviewer: (_: Facts) => 'Not an interviewer; please choose from the list',
  },
};

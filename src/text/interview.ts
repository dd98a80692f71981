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
  nobody: 'ยังไม่ได้มอบหมายงานให้ผู้ใด',
  noInterviewers: 'ยังไม่มีผู้มีบทบาทพนักงานสัมภาษณ์ โปรดให้ผู้ดูแลระบบเชิญก่อน',
  given: 'สิ่งที่มอบหมายไว้',
  state: 'สถานะ',
  atWork: 'กำลังสัมภาษณ์',
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
  nobody: 'No work has been given to anybody yet.',
  noInterviewers:
    'Nobody has the role of interviewer yet; ask an administrator to invite somebody.',
  given: 'Work given',
  state: 'State',
  atWork: 'At work',
};
export const interviewText = { th, en };

type Facts = FieldFault['details'];
export const interviewFaults = {
  th: {
    notAnInterviewer: (_: Facts) => 'ผู้นี้ยังไม่มีบทบาทพนักงานสัมภาษณ์ โปรดเลือกจากรายการ',
  },
  en: {
    notAnInterviewer: (_: Facts) => 'Not an interviewer; please choose from the list',
  },
};

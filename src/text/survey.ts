import type { Door } from '../core/survey.ts';

/** What respondents read: short, plain, and true to what the tables hold. */
const th = {
  product: 'โปร่งใส',
  otherLanguage: 'English',
  about: 'เกี่ยวกับ',
  title: {
    iit: 'แบบสำรวจสำหรับบุคลากรของหน่วยงาน',
    eit: 'แบบสำรวจสำหรับผู้รับบริการหรือผู้ติดต่อ',
  } satisfies Record<Door, string>,
  openUntil: (day: string) => `ตอบได้ถึงวันที่ ${day}`,
  questions: (n: number) => `มี ${n} ข้อ ใช้เวลาไม่กี่นาที`,
  before: 'ก่อนตอบ',
  asks: (place: string, year: number) =>
    `ผู้ขอความร่วมมือ: ${place} เพื่อการประเมินคุณธรรมและความโปร่งใส (ITA) ปี ${year}`,
  kept: 'เก็บเฉพาะตัวเลือกที่ท่านเลือก โดยสลับรวมกับคำตอบของผู้อื่น หน่วยงานเห็นเพียงผลรวม',
  notKept: 'ไม่เก็บชื่อ อีเมล เบอร์โทรศัพท์ ที่อยู่ไอพี รุ่นของเครื่อง และเวลาที่ตอบ',
  onlyOnce: 'แบบฟอร์มมีรหัสสุ่มไว้กันการนับซ้ำ รหัสนี้ไม่ได้เก็บไว้คู่กับคำตอบ',
  keptAbout: 'ข้อมูลทั่วไปตอนท้ายไม่ตอบก็ได้ หากตอบ จะเก็บเพียงผลรวมของผู้ที่เลือกตรงกัน ไม่เก็บคู่กับคำตอบของท่าน',
  aboutYou: 'ข้อมูลทั่วไปของผู้ตอบ',
  aboutWhy:
    'ใช้ดูว่าผู้ตอบแต่ละกลุ่มเห็นต่างกันหรือไม่ กลุ่มที่ไม่ถึง 5 คนถูกรวมกับกลุ่มอื่นก่อนแสดง เลือก “ไม่ประสงค์ตอบ” ได้ทุกข้อ',
  notSaid: 'ไม่ประสงค์ตอบ',
  keptSuggestion:
    'ข้อเสนอแนะไม่เขียนก็ได้ หากเขียน ระบบปิดบังเบอร์โทรศัพท์ เลขประจำตัว อีเมล และชื่อก่อนเก็บ และเก็บแยกจากคำตอบ',
  suggestionHint: (most: number) =>
    `ไม่เกิน ${most} ตัวอักษร โปรดอย่าเขียนชื่อหรือสิ่งที่บอกว่าท่านหรือผู้อื่นเป็นใคร หน่วยงานอ่านได้หลังมีผู้ตรวจและเมื่อมีครบ 5 ข้อความ`,
  tooLong: (length: number, most: number) =>
    `ข้อเสนอแนะยาว ${length} ตัวอักษร โปรดตัดให้ไม่เกิน ${most} ข้อความยังอยู่ครบ`,
  maskedNote: 'ระบบปิดบังส่วนในวงเล็บแล้ว และจะเก็บตามที่เห็นนี้เท่านั้น',
  noReturn: 'ส่งแล้วแก้ไขหรือเรียกคืนไม่ได้ เพราะไม่มีใครรู้ว่าคำตอบใดเป็นของท่าน',
  number: (n: number, of: number) => `ข้อ ${n} จาก ${of}`,
  review: 'ตรวจทานคำตอบ',
  missingTitle: (n: number) => `ยังไม่ได้ตอบ ${n} ข้อ`,
  missingAdvice: 'โปรดตอบข้อต่อไปนี้ คำตอบข้ออื่นยังอยู่ครบ',
  missing: 'โปรดเลือกคำตอบข้อนี้',
  incomplete: 'ยังตอบไม่ครบ',
  reviewTitle: 'ตรวจทานก่อนส่ง',
  reviewLead: 'คำตอบยังไม่ได้ส่ง โปรดตรวจทานแล้วกดปุ่ม “ส่งคำตอบ” ด้านล่าง',
  question: 'ข้อ',
  answer: 'คำตอบ',
  notAnswered: 'ไม่ตอบ',
  send: 'ส่งคำตอบ',
  change: 'กลับไปแก้ไข',
  thanksTitle: 'ได้รับคำตอบแล้ว ขอบคุณ',
  thanks: 'คำตอบของท่านนับรวมแล้ว และไม่มีชื่อหรือสิ่งใดที่โยงถึงท่าน ปิดหน้านี้ได้เลย',
  thanksAgain: 'หากเคยกดส่งซ้ำ ระบบนับเพียงครั้งเดียว',
  busyTitle: 'ยังไม่ได้รับคำตอบ',
  busy: 'ขณะนี้มีผู้ส่งพร้อมกันจำนวนมาก หรือระบบขัดข้องชั่วคราว คำตอบของท่านยังอยู่ในหน้านี้ โปรดรอสักครู่แล้วกดส่งอีกครั้ง กดซ้ำได้ ระบบนับเพียงครั้งเดียว',
  sendAgain: 'ส่งอีกครั้ง',
  tooMuchTitle: 'ข้อมูลที่ส่งมีขนาดใหญ่เกินไป',
  tooMuch:
    'ระบบไม่ได้รับคำตอบครั้งนี้ และไม่ได้เก็บข้อมูลใดไว้ โปรดกดปุ่มย้อนกลับของเบราว์เซอร์ ลดข้อความที่พิมพ์ให้สั้นลง แล้วส่งอีกครั้ง หากคำตอบไม่อยู่แล้ว โปรดเปิดแบบสำรวจและตอบใหม่',
  notNowTitle: 'ยังเปิดแบบสำรวจไม่ได้',
  notNow: 'ขณะนี้ระบบขัดข้องชั่วคราว โปรดรอสักครู่แล้วเปิดหน้านี้อีกครั้ง หากเคยตอบค้างไว้ในเครื่องนี้ ร่างคำตอบยังอยู่',
  openAgain: 'เปิดอีกครั้ง',
  retry: ['ยังส่งไม่ได้ คำตอบยังอยู่ในหน้านี้ ระบบจะส่งใหม่เองใน', 'วินาที เปิดหน้านี้ไว้ หรือกดปุ่มเพื่อส่งทันที'],
  draftKept: 'ร่างคำตอบเก็บไว้ในเครื่องนี้เท่านั้น จนกว่าจะส่งหรือครบ 7 วัน หากใช้เครื่องร่วมกับผู้อื่น โปรดล้างเมื่อเลิกตอบ',
  draftWipe: 'ล้างร่างในเครื่องนี้',
  notYetTitle: 'ยังไม่เปิดให้ตอบ',
  notYet: (day: string) => `แบบสำรวจนี้เปิดให้ตอบตั้งแต่วันที่ ${day}`,
  overTitle: 'ปิดรับคำตอบแล้ว',
  over: (day: string) => `แบบสำรวจนี้เปิดรับถึงวันที่ ${day} ขอบคุณที่ตั้งใจจะตอบ`,
  overKept: 'คำตอบที่ท่านเพิ่งกดส่งจึงไม่ได้รับ แต่ยังอยู่ในหน้านี้ หากมีประกาศขยายเวลา กดส่งอีกครั้งได้',
  noneTitle: 'ไม่มีแบบสำรวจให้ตอบ',
  none: 'หน่วยงานนี้ยังไม่ได้ลงทะเบียนเข้ารอบการประเมิน หรือรอบนี้ไม่มีแบบสำรวจประเภทนี้ โปรดสอบถามหน่วยงานที่ให้ลิงก์นี้แก่ท่าน',
  unknownTitle: 'ไม่พบรหัสหน่วยงานนี้',
  unknown: (code: string) => `ไม่มีหน่วยงานที่ใช้รหัส “${code}” โปรดตรวจกับป้ายหรือเอกสารที่ได้รับ`,
  unknownHint:
    'รหัสมี 6 ตัว เป็นตัวเลข 2–9 และอักษรอังกฤษ ไม่มีเลข 0 เลข 1 และไม่มีสระ a\u00a0e\u00a0i\u00a0o\u00a0u',
  code: 'รหัสหน่วยงาน',
  who: 'ท่านเป็นใคร',
  iAm: {
    iit: 'บุคลากรของหน่วยงาน',
    eit: 'ผู้รับบริการหรือผู้ติดต่อ',
  } satisfies Record<Door, string>,
  go: 'ไปที่แบบสำรวจ',
};
const en: typeof th = {
  product: 'Prongsai',
  otherLanguage: 'ไทย',
  about: 'About',
  title: {
    iit: 'Survey for staff of the agency',
    eit: 'Survey for people who used or contacted the agency',
  },
  openUntil: (day) => `Open until ${day}`,
  questions: (n) => `${n} questions, a few minutes`,
  before: 'Before you answer',
  asks: (place, year) =>
    `Who asks: ${place}, for the Integrity and Transparency Assessment (ITA) of ${year - 543} (B.E. ${year})`,
  kept: 'Only the options you choose are kept, mixed with the answers of others. The agency sees totals only.',
  notKept:
    'Not kept: name, e-mail, telephone number, IP address, kind of device, time of answering.',
  onlyOnce:
    'The form has a random key so that nothing counts twice. It is not kept beside your answers.',
  keptAbout:
    'The general questions at the end may be left out. If you answer them, only the totals of all who chose the same are kept, not beside your answers.',
  aboutYou: 'About you, in general',
  aboutWhy:
    'To see whether groups see things differently. Groups of fewer than 5 are joined with others before anything is shown. You may choose “Prefer not to say” every time.',
  notSaid: 'Prefer not to say',
  keptSuggestion:
    'A suggestion may be left out. If you write one, telephone numbers, ID numbers, e-mail and names are masked before it is kept, apart from your answers.',
  suggestionHint: (most) =>
    `At most ${most} characters. Please do not write names or anything that tells who you or others are. The agency can read it after a review, once there are five.`,
  tooLong: (length, most) =>
    `The suggestion has ${length} characters. Please shorten it to ${most}; it is all still here.`,
  maskedNote: 'What stands in brackets has been masked; only what you see here is kept.',
  noReturn: 'Once sent, answers cannot be changed or taken back: nobody knows which are yours.',
  number: (n, of) => `Question ${n} of ${of}`,
  review: 'Review your answers',
  missingTitle: (n) =>
    n === 1 ? 'One question is not answered yet' : `${n} questions are not answered yet`,
  missingAdvice: 'Please answer these. Your other answers are still here.',
  missing: 'Please choose an answer',
  incomplete: 'Not complete yet',
  reviewTitle: 'Review before you send',
  reviewLead: 'Nothing has been sent yet. Look through your answers, then press “Send” below.',
  question: 'Question',
  answer: 'Answer',
  notAnswered: 'No answer',
  send: 'Send',
  change: 'Go back and change',
  thanksTitle: 'Received, thank you',
  thanks: 'Your answers count, and nothing leads from them to you. You can close this page.',
  thanksAgain: 'If you pressed send more than once, it counted once.',
  busyTitle: 'Not received yet',
  busy: 'Very many people are sending right now, or something is briefly out of order. Your answers are still on this page. Please wait a little and send again; it counts once, however often you press.',
  sendAgain: 'Send again',
  tooMuchTitle: 'What you sent is too large',
  tooMuch:
    'It was not received, and nothing of it was kept. Go back in your browser, shorten what you typed and send again. If your answers are gone, open the survey and answer anew.',
  notNowTitle: 'The survey cannot be opened just now',
  notNow:
    'Something is briefly out of order. Please wait a little and open this page again. If you had begun on this device, your draft is still there.',
  openAgain: 'Open again',
  retry: [
    'Not sent yet. Your answers are still on this page; it sends them again by itself in',
    'seconds. Keep this page open, or press the button to send at once.',
  ],
  draftKept:
    'A draft is kept on this device alone, until you send it or for 7 days. If you share the device, wipe it when you stop.',
  draftWipe: 'Wipe the draft on this device',
  notYetTitle: 'Not open yet',
  notYet: (day) => `This survey opens on ${day}`,
  overTitle: 'This survey has closed',
  over: (day) => `It was open until ${day}. Thank you for meaning to answer.`,
  overKept:
    'What you just sent was not taken, but it is still on this page. If the time is extended you can send it again.',
  noneTitle: 'There is no survey to answer here',
  none: 'This agency has not joined an assessment, or there is no survey of this kind this time. Please ask whoever gave you the link.',
  unknownTitle: 'No agency has this code',
  unknown: (code) =>
    `No agency has the code “${code}”. Please compare it with the poster or paper you were given.`,
  unknownHint:
    'A code has 6 characters: digits 2–9 and letters. There is no 0, no 1, and none of a\u00a0e\u00a0i\u00a0o\u00a0u.',
  code: 'Agency code',
  who: 'Who are you?',
  iAm: { iit: 'Staff of the agency', eit: 'Somebody who used or contacted it' },
  go: 'Go to the survey',
};
export const surveyText = { th, en };

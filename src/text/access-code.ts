import type { CodeFault } from '../core/access-code.ts';
import type { Door } from '../core/survey.ts';

/** What respondents read of one-time codes. */
const th = {
  title: 'รหัสใช้ครั้งเดียว',
  hint: 'รหัส 10 ตัวบนใบที่ได้รับ เช่น 2c7hk-9xw4p พิมพ์เล็กหรือใหญ่ มีขีดหรือไม่มีก็ได้ ไม่มีเลข 0 เลข 1 และไม่มีสระ a e i o u',
  about: 'แบบสำรวจนี้ตอบด้วยรหัสใช้ครั้งเดียว หนึ่งรหัสตอบได้หนึ่งครั้ง คำตอบถูกปิดผนึกไว้ และรวมเข้าผลเมื่อปิดรับแล้ว',
  weak: 'ขณะนี้หน้านี้ทำงานโดยไม่มีสคริปต์ รหัสจะถูกส่งไปพร้อมคำตอบ ระบบไม่บันทึกว่ารหัสใดคู่กับคำตอบใด แต่ผู้ดูแลเครื่องที่จงใจเฝ้าดูขณะส่งอาจรู้ได้ หากเปิดด้วยเบราว์เซอร์ที่ใช้สคริปต์ได้ คำตอบจะไม่มีรหัสติดไปด้วย',
  strong:
    'เมื่อพิมพ์รหัสครบ เครื่องของท่านจะแลกรหัสเป็นสิทธิตอบแบบปิดตา ระบบรู้ว่ารหัสนี้ใช้แล้ว แต่ไม่รู้ว่าคำตอบใดมาจากรหัสนี้ แลกไว้ก่อนแล้วค่อยตอบภายหลังได้ ยิ่งห่างกันยิ่งดี',
  waiting: 'กำลังแลกรหัส',
  ready:
    'แลกรหัสแล้ว สิทธิตอบเก็บไว้ในเครื่องนี้จนกว่าจะส่งคำตอบ โปรดตอบจากเครื่องนี้ หากล้างข้อมูลของเบราว์เซอร์ สิทธินี้จะหายและขอใหม่ไม่ได้',
  offline: 'ยังแลกรหัสไม่ได้ โปรดตรวจสัญญาณอินเทอร์เน็ตแล้วลองอีกครั้ง รหัสยังใช้ได้จากเครื่องนี้',
  badKey: 'กุญแจลงนามที่ได้รับไม่ตรงกับหน้านี้ จึงไม่ส่งสิ่งใดต่อ โปรดแจ้งผู้ประสานงานของหน่วยงาน',
  fingerprint: 'ลายนิ้วมือกุญแจ',
  compare: 'ตรวจกุญแจนี้กับของผู้อื่น',
  given: 'ใช้รหัสแล้ว',
  byToken: 'สิทธิตอบแบบปิดตา',
  faultTitle: 'รหัสยังใช้ไม่ได้',
  faultAdvice: 'คำตอบของท่านยังอยู่ครบในหน้านี้',
  faults: {
    codeMissing: 'โปรดพิมพ์รหัสใช้ครั้งเดียวจากใบที่ได้รับ',
    codeShape: 'รหัสพิมพ์ไม่ครบหรือมีตัวที่พิมพ์ผิด โปรดเทียบกับใบทีละตัว',
    codeUnknown: 'ไม่มีรหัสนี้ หรือรหัสถูกยกเลิกแล้ว โปรดตรวจกับใบที่ได้รับ หรือขอใบใหม่จากผู้ประสานงานของหน่วยงาน',
    codeUsed: 'รหัสนี้ใช้ไปแล้ว หนึ่งรหัสใช้ได้ครั้งเดียว หากท่านแลกรหัสไว้ในเครื่องอื่น โปรดตอบจากเครื่องนั้น',
    codeElsewhere: 'รหัสนี้เป็นของหน่วยงานอื่น โปรดเปิดลิงก์หรือคิวอาร์บนใบรหัสของท่าน',
    codeOtherSurvey: 'รหัสนี้เป็นของแบบสำรวจอื่น คนละแบบหรือคนละรอบ โปรดเปิดลิงก์หรือคิวอาร์บนใบรหัสของท่าน',
    codeNoneYet: 'หน่วยงานนี้ยังไม่ได้ออกรหัส จึงยังตอบไม่ได้ โปรดสอบถามผู้ประสานงานของหน่วยงาน',
    tokenBad: 'สิทธิตอบที่เครื่องส่งมาใช้กับแบบสำรวจนี้ไม่ได้ โปรดเปิดหน้าแบบสำรวจใหม่แล้วพิมพ์รหัสอีกครั้ง',
  } satisfies Record<CodeFault, string>,
  closed: 'ปิดรับคำตอบแล้ว รหัสจึงใช้ไม่ได้อีก',
  wait: (seconds: number) => `มีการพิมพ์รหัสผิดหลายครั้งจากเครือข่ายนี้ โปรดรอ ${seconds} วินาทีแล้วลองอีกครั้ง`,
  keyTitle: 'กุญแจลงนามของแบบสำรวจนี้',
  keyLead:
    'ทุกคนที่ตอบแบบสำรวจนี้ต้องเห็นลายนิ้วมือเดียวกัน หากของท่านต่างจากใบรหัสหรือจากเพื่อนร่วมงาน อย่าใช้รหัส และโปรดแจ้งผู้กำกับการประเมิน เพราะกุญแจที่ต่างกันอาจใช้แยกตัวผู้ตอบได้',
  keyAll: 'กุญแจของทุกหน่วยงานในรอบนี้ (JSON)',
  keyWhole: 'กุญแจสาธารณะทั้งดอก',
  keyNone: 'หน่วยงานยังไม่ได้ออกรหัส จึงยังไม่มีกุญแจ',
  keyUnused: 'แบบสำรวจนี้ไม่ใช้รหัส ทุกคนตอบได้โดยไม่ต้องมีรหัส',
  back: 'กลับไปที่แบบสำรวจ',
};
const en: typeof th = {
  title: 'One-time code',
  hint: 'The 10 characters on your slip, like 2c7hk-9xw4p; capitals and the dash do not matter. There is no 0, no 1, and none of a e i o u.',
  about:
    'This survey is answered with a one-time code: one code, one answer. Answers are sealed and enter the results when the survey has closed.',
  weak: 'This page is working without a script, so the code goes along with your answers. Which code came with which answers is not kept, but whoever runs the machine and deliberately watches while you send could know. In a browser with scripts the answers carry no code at all.',
  strong:
    'When the code is complete, your device exchanges it for a right to answer that is signed blindly: we know that the code was used, and not which answers come of it. You may exchange it now and answer later; the longer between, the better.',
  waiting: 'Exchanging the code',
  ready:
    'The code is exchanged. The right to answer is kept on this device until you send your answers, so please answer from here. If the browser’s data is wiped it is lost and cannot be given again.',
  offline:
    'The code could not be exchanged yet. Check your connection and try again; the code is still good from this device.',
  badKey:
    'What was signed does not fit the key of this page, so nothing more is sent. Please tell the coordinator of your agency.',
  fingerprint: 'Key fingerprint',
  compare: 'Compare this key with others',
  given: 'With a code',
  byToken: 'a blindly signed right to answer',
  faultTitle: 'The code does not work yet',
  faultAdvice: 'Your answers are all still on this page.',
  faults: {
    codeMissing: 'Please type the one-time code from your slip',
    codeShape:
      'Something is missing or mistyped in the code; compare it with your slip, letter by letter',
    codeUnknown:
      'There is no such code, or it was ended. Compare it with your slip, or ask the coordinator of your agency for another',
    codeUsed:
      'This code was used; each is good once. If you exchanged it on another device, answer from there',
    codeElsewhere: 'This code is another agency’s. Open the link or QR code on your slip',
    codeOtherSurvey:
      'This code is for another survey or another cycle. Open the link or QR code on your slip',
    codeNoneYet:
      'This agency has not made codes yet, so nobody can answer. Please ask its coordinator',
    tokenBad:
      'The right to answer that your device sent is not for this survey. Open the survey again and type the code once more',
  },
  closed: 'The survey has closed, so the code is of no more use.',
  wait: (seconds) =>
    `Many wrong codes came from this network. Please wait ${seconds} seconds and try again.`,
  keyTitle: 'The signing key of this survey',
  keyLead:
    'Everybody who answers this survey must see the same fingerprint. If yours differs from your slip or from a colleague’s, do not use your code and tell whoever oversees the assessment: different keys could single people out.',
  keyAll: 'The keys of all agencies of this cycle (JSON)',
  keyWhole: 'The whole public key',
  keyNone: 'The agency has made no codes yet, so there is no key.',
  keyUnused: 'This survey uses no codes; anybody may answer.',
  back: 'Back to the survey',
};
export const accessCodeText = { th, en };

/** What the coordinator reads of them, and what stands on the slips. */
const thIssue = {
  title: 'รหัสใช้ครั้งเดียว',
  lead: 'ออกรหัสแล้วได้แฟ้ม PDF ของใบรหัสทันที ระบบไม่เก็บรหัสไว้ จึงเปิดดูหรือพิมพ์ซ้ำภายหลังไม่ได้ พิมพ์แล้วตัดแจกคนละใบโดยไม่ต้องจดว่าใครได้ใบใด',
  survey: {
    iit: 'แบบสำรวจสำหรับบุคลากร',
    eit: 'แบบสำรวจสำหรับผู้รับบริการ',
  } satisfies Record<Door, string>,
  eligible: 'ผู้มีสิทธิตอบ',
  made: 'รหัสที่ออกแล้ว',
  fingerprint: 'ลายนิ้วมือกุญแจ',
  noKey: 'ยังไม่มี จะสร้างเมื่อออกรหัสครั้งแรก',
  unknown: 'ยังไม่ได้กรอก',
  count: 'จำนวนรหัสที่จะออก',
  countHint: 'ออกได้ครั้งละไม่เกิน 500 รหัส และรวมแล้วไม่เกินจำนวนผู้มีสิทธิตอบ',
  replace: 'ยกเลิกรหัสที่ยังไม่ได้ใช้ทั้งหมดก่อน',
  replaceHint: 'ใช้เมื่อใบรหัสหายหรือแฟ้มไม่ได้บันทึก ใบเดิมที่ยังไม่ได้ใช้จะใช้ไม่ได้อีก',
  paper: 'ออกรหัสและรับใบรหัส (PDF)',
  list: 'ออกรหัสและรับรายการ (CSV)',
  listHint: 'รายการใช้ส่งทางไปรษณีย์หรือจดหมายเวียน โปรดลบแฟ้มเมื่อส่งแล้ว และอย่าจดชื่อคู่กับรหัส',
  none: 'รอบนี้ไม่ใช้รหัส หรือหน่วยงานยังไม่ได้ลงทะเบียนเข้ารอบ',
  slipTitle: 'ใบรหัสใช้ครั้งเดียว',
  slipSurvey: (year: number) => `แบบสำรวจ ITA ปีงบประมาณ ${year}`,
  slipUntil: (day: string) => `ตอบได้ถึง ${day}`,
  slipOnce: 'ใช้ได้ครั้งเดียว ไม่มีใครจดว่าใบนี้เป็นของใคร',
  slipKey: 'ลายนิ้วมือกุญแจ',
  qr: 'คิวอาร์โค้ดของลิงก์และรหัสบนใบนี้',
  columns: ['ลำดับ', 'รหัส', 'ลิงก์'],
};
const enIssue: typeof thIssue = {
  title: 'One-time codes',
  lead: 'Making codes gives a PDF of slips at once. The codes are kept nowhere, so they cannot be seen or printed again. Cut the slips and give one to each person, without noting who got which.',
  survey: { iit: 'Survey for staff', eit: 'Survey for service users' },
  eligible: 'May answer',
  made: 'Codes made',
  fingerprint: 'Key fingerprint',
  noKey: 'None yet; it is made with the first codes',
  unknown: 'Not filled in',
  count: 'How many codes to make',
  countHint: 'At most 500 at a time, and no more in all than may answer',
  replace: 'First end all codes that nobody has used',
  replaceHint: 'For slips that were lost or a file that was not saved; unused slips stop working',
  paper: 'Make codes as slips (PDF)',
  list: 'Make codes as a list (CSV)',
  listHint:
    'The list is for letters and mailings. Delete it once sent, and write no names beside codes.',
  none: 'This cycle uses no codes, or the agency has not registered.',
  slipTitle: 'One-time code',
  slipSurvey: (year) => `ITA survey, fiscal year ${year}`,
  slipUntil: (day) => `Open until ${day}`,
  slipOnce: 'Good once. Nobody notes who got this slip.',
  slipKey: 'Key fingerprint',
  qr: 'QR code of the link and code on this slip',
  columns: ['No.', 'Code', 'Link'],
};
export const codeIssueText = { th: thIssue, en: enIssue };

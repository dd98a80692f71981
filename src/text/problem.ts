import type { Problem, ProblemDetails, ProblemKind } from '../core/problem.ts';
import { longDate } from '../kit/thai.ts';
import type { Language } from './language.ts';
import { sayCannotRun } from './running.ts';
import { stateText } from './state.ts';

/** Every refusal in words: what happened, and what to do now. */
interface Said {
  readonly title: string;
  readonly advice: string;
}

type Catalogue = { [K in ProblemKind]: (details: ProblemDetails[K]) => Said };

const th: Catalogue = {
  notFound: () => ({
    title: 'ไม่พบสิ่งที่ขอ',
    advice: 'ที่อยู่นี้อาจพิมพ์ผิด ถูกย้าย หรืออยู่นอกหน่วยงานที่ท่านดูแล โปรดกลับไปหน้าแรกแล้วค้นหาอีกครั้ง',
  }),
  notAllowed: () => ({
    title: 'บัญชีของท่านไม่มีสิทธิทำรายการนี้',
    advice: 'หากจำเป็นต้องใช้ โปรดติดต่อผู้ประสานงานหรือผู้ดูแลระบบเพื่อขอมอบหมายบทบาท',
  }),
  signInNeeded: () => ({
    title: 'โปรดเข้าสู่ระบบก่อน',
    advice: 'การเข้าสู่ระบบครั้งก่อนอาจหมดเวลาแล้ว เมื่อเข้าสู่ระบบแล้วจะกลับมาทำต่อได้',
  }),
  signInFailed: () => ({
    title: 'เข้าสู่ระบบไม่สำเร็จ',
    advice: 'โปรดตรวจอีเมล รหัสผ่าน และรหัสยืนยัน แล้วลองอีกครั้ง หรือขอตั้งรหัสผ่านใหม่',
  }),
  secondFactorNeeded: () => ({
    title: 'โปรดตั้งค่าการยืนยันตัวตนสองชั้นก่อน',
    advice: 'บทบาทของท่านต้องใช้รหัสจากแอปยืนยันตัวตนทุกครั้งที่เข้าสู่ระบบ ตั้งค่าเสร็จแล้วจึงทำรายการอื่นได้',
  }),
  tooMany: ({ seconds }) => ({
    title: 'มีการลองหลายครั้งเกินไป',
    advice: `โปรดรอประมาณ ${Math.ceil(seconds / 60)} นาที แล้วลองอีกครั้ง`,
  }),
  badInput: () => ({
    title: 'ข้อมูลบางช่องยังไม่ถูกต้อง',
    advice: 'โปรดแก้ไขช่องที่ระบุไว้ด้านล่าง สิ่งที่พิมพ์ไว้ยังอยู่ครบ',
  }),
  stale: () => ({
    title: 'มีผู้อื่นแก้ไขรายการนี้ไปก่อนแล้ว',
    advice: 'โปรดตรวจค่าปัจจุบัน แล้วบันทึกสิ่งที่ท่านพิมพ์ไว้อีกครั้งหากยังต้องการ',
  }),
  duplicate: ({ value }) => ({
    title: value ? `มี “${value}” อยู่แล้ว` : 'มีรายการนี้อยู่แล้ว',
    advice: 'โปรดใช้ค่าอื่น หรือเปิดรายการที่มีอยู่เพื่อแก้ไข',
  }),
  closed: ({ opensOn, closedOn }) => ({
    title: 'ยังไม่เปิดหรือปิดรับแล้ว',
    advice: opensOn
      ? `เปิดวันที่ ${longDate(opensOn, 'th')}`
      : closedOn
        ? `วันสุดท้ายคือวันที่ ${longDate(closedOn, 'th')}`
        : 'โปรดดูปฏิทินการประเมิน',
  }),
  linkSpent: () => ({
    title: 'ลิงก์นี้ใช้ไม่ได้แล้ว',
    advice: 'ลิงก์ใช้ได้ครั้งเดียวและมีวันหมดอายุ โปรดขอลิงก์ใหม่จากผู้ส่ง',
  }),
  wrongState: ({ what, state }) => ({
    title: 'ทำรายการนี้ในขั้นตอนปัจจุบันไม่ได้',
    advice: stateText.th[`${what}.${state}`] ?? 'โปรดตรวจสถานะของรายการ แล้วทำขั้นตอนก่อนหน้าให้เสร็จก่อน',
  }),
  incomplete: ({ reason, agencies }) => ({
    title: 'ยังประกาศผลไม่ได้',
    advice: {
      collecting: 'แบบสำรวจยังเปิดรับคำตอบหรือยังไม่ได้เปิด โปรดรอให้พ้นวันปิดรับ หรือเลื่อนวันในปฏิทิน',
      mixing: 'คำตอบจากแบบสำรวจที่ใช้รหัสกำลังถูกสลับลำดับหลังปิดรับ โปรดรอประมาณหนึ่งนาที แล้วลองอีกครั้ง',
      nobody: 'ยังไม่มีหน่วยงานใดเข้าร่วมรอบนี้',
      gaps: `ข้อมูลของ ${agencies} หน่วยงานยังไม่ครบ โปรดดูรายการด้านล่าง หรือยืนยันว่าจะประกาศทั้งที่ยังไม่ครบ`,
    }[reason],
  }),
  tooLarge: ({ limitBytes }) => ({
    title: 'ข้อมูลที่ส่งมีขนาดใหญ่เกินไป',
    advice: `ส่งได้ไม่เกิน ${sizeText(limitBytes)} โปรดลดขนาดหรือแบ่งส่ง`,
  }),
  tooLong: ({ characters, most }) => ({
    title: 'เอกสารยาวเกินกว่าจะจัดพิมพ์ได้',
    advice: `เอกสารนี้มีประมาณ ${characters.toLocaleString('en')} ตัวอักษร จัดพิมพ์ได้ครั้งละไม่เกิน ${most.toLocaleString('en')} ตัวอักษร โปรดปิดบางส่วนของเอกสาร หรือแบ่งเป็นหลายเล่ม`,
  }),
  tooSlow: ({ seconds }) => ({
    title: 'จัดพิมพ์เอกสารไม่เสร็จในเวลาที่กำหนด',
    advice: `ระบบหยุดจัดพิมพ์เมื่อครบ ${seconds} วินาที ข้อมูลที่บันทึกไว้ยังอยู่ครบ โปรดลองอีกครั้งเมื่อมีผู้ใช้น้อยลง หากยังไม่เสร็จ โปรดปิดส่วนที่มีข้อความยาวมาก หรือแบ่งเป็นหลายเล่ม`,
  }),
  insecureChannel: () => ({
    title: 'เข้าสู่ระบบผ่านการเชื่อมต่อนี้ไม่ได้',
    advice: 'การเชื่อมต่อไม่ได้เข้ารหัส โปรดเปิดผ่าน https:// หรือเปิดจากเครื่องที่ติดตั้งระบบ',
  }),
  crossSite: () => ({
    title: 'คำขอไม่ได้มาจากหน้าของระบบนี้',
    advice: 'โปรดเปิดหน้านี้จากระบบโดยตรง แล้วทำรายการอีกครั้ง',
  }),
  cannotRun: ({ why, facts }) => ({
    title: 'ระบบทำงานต่อไม่ได้',
    advice: sayCannotRun(why, facts, 'th'),
  }),
};

const en: Catalogue = {
  notFound: () => ({
    title: 'Not found',
    advice:
      'The address may be mistyped, moved, or outside the agencies you look after. Go back to the first page and search again.',
  }),
  notAllowed: () => ({
    title: 'Your account may not do this',
    advice: 'If you need it, ask your coordinator or administrator for the role.',
  }),
  signInNeeded: () => ({
    title: 'Please sign in first',
    advice: 'Your last session may have ended. You can go on after signing in.',
  }),
  signInFailed: () => ({
    title: 'Sign-in did not work',
    advice: 'Check e-mail, password and code and try again, or ask for a new password.',
  }),
  secondFactorNeeded: () => ({
    title: 'Please set up your second factor first',
    advice:
      'Your role needs a code from an authenticator app at every sign-in. Set it up, then go on.',
  }),
  tooMany: ({ seconds }) => ({
    title: 'Too many tries',
    advice: `Please wait about ${Math.ceil(seconds / 60)} minutes and try again.`,
  }),
  badInput: () => ({
    title: 'Some fields are not right yet',
    advice: 'Correct the fields named below. Everything you typed is still here.',
  }),
  stale: () => ({
    title: 'Someone else changed this first',
    advice: 'Look at the present values, then save what you typed again if you still want to.',
  }),
  duplicate: ({ value }) => ({
    title: value ? `“${value}” exists already` : 'This exists already',
    advice: 'Use another value, or open the existing one to change it.',
  }),
  closed: ({ opensOn, closedOn }) => ({
    title: 'Not open',
    advice: opensOn
      ? `It opens on ${longDate(opensOn, 'en')}.`
      : closedOn
        ? `The last day was ${longDate(closedOn, 'en')}.`
        : 'See the calendar.',
  }),
  linkSpent: () => ({
    title: 'This link no longer works',
    advice: 'A link works once and for a limited time. Ask its sender for a new one.',
  }),
  wrongState: ({ what, state }) => ({
    title: 'Not possible at this stage',
    advice:
      stateText.en[`${what}.${state}`] ??
      'Look at the state of the item and finish the step before it.',
  }),
  incomplete: ({ reason, agencies }) => ({
    title: 'Results cannot be published yet',
    advice: {
      collecting:
        'The survey is still open, or has not opened. Wait until it closes, or move its dates.',
      mixing:
        'Answers given with codes are being put out of their order. Wait about a minute and try again.',
      nobody: 'No agency takes part in this cycle yet.',
      gaps: `Something is missing for ${agencies} agencies. See the list below, or confirm that you publish all the same.`,
    }[reason],
  }),
  tooLarge: ({ limitBytes }) => ({
    title: 'What you sent is too large',
    advice: `At most ${sizeText(limitBytes)}. Make it smaller or send it in parts.`,
  }),
  tooLong: ({ characters, most }) => ({
    title: 'The document is too long to print',
    advice: `It has about ${characters.toLocaleString('en')} characters; at most ${most.toLocaleString('en')} can be set at once. Switch off some of its sections or divide it.`,
  }),
  tooSlow: ({ seconds }) => ({
    title: 'The document was not ready in time',
    advice: `Typesetting was stopped after ${seconds} seconds; everything saved is still there. Try again when fewer people are at work. If that does not help, switch off sections with very long texts or divide the document.`,
  }),
  insecureChannel: () => ({
    title: 'No sign-in over this connection',
    advice:
      'The connection is not encrypted. Use https://, or the machine on which the system runs.',
  }),
  crossSite: () => ({
    title: 'The request did not come from one of our pages',
    advice: 'Open the page in the system itself and try again.',
  }),
  cannotRun: ({ why, facts }) => ({
    title: 'The system cannot go on',
    advice: sayCannotRun(why, facts, 'en'),
  }),
};

export const problemText = { th, en };

export function sayProblem(problem: Problem, language: Language): Said {
  const say = problemText[language][problem.kind] as (details: unknown) => Said;
  return say(problem.details);
}

function sizeText(bytes: number): string {
  return bytes >= 1_000_000
    ? `${Math.round(bytes / 1_000_000)} MB`
    : `${Math.round(bytes / 1000)} kB`;
}

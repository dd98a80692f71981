import type { Letter, Mail, MailFacts, MailKind } from '../core/mail.ts';
import { dayInThailand, longDate } from '../kit/thai.ts';
import type { Language } from './language.ts';
import { sayAppointment } from './role.ts';

/** What is written to people: a subject and plain text, no more than is needed. */
interface Written {
  readonly subject: string;
  readonly body: string;
}

type Catalogue = { [K in MailKind]: (facts: MailFacts[K], house: string) => Written };

const lines = (...parts: string[]) => parts.join('\n');
const untilDay = (until: string, language: Language) =>
  longDate(dayInThailand(new Date(until)), language);

const th: Catalogue = {
  reset: ({ link }, house) => ({
    subject: `ตั้งรหัสผ่านใหม่ – ${house}`,
    body: lines(
      'มีการขอตั้งรหัสผ่านใหม่สำหรับบัญชีของท่าน หากท่านเป็นผู้ขอ โปรดเปิดลิงก์นี้ภายใน 1 ชั่วโมง',
      '',
      link,
      '',
      'หากท่านไม่ได้ขอ ไม่ต้องทำสิ่งใด รหัสผ่านเดิมยังใช้ได้',
    ),
  }),
  signIn: ({ link }, house) => ({
    subject: `ยืนยันการเข้าสู่ระบบ – ${house}`,
    body: lines(
      'ขณะนี้มีการพยายามเข้าบัญชีของท่านจากหลายที่ และมีผู้ใส่รหัสผ่านถูกต้องจากอุปกรณ์ที่ไม่เคยใช้ หากเป็นท่าน โปรดเปิดลิงก์นี้ภายใน 15 นาทีเพื่อเข้าสู่ระบบต่อ',
      '',
      link,
      '',
      'หากไม่ใช่ท่าน แสดงว่ามีผู้อื่นทราบรหัสผ่านของท่าน โปรดเปลี่ยนรหัสผ่านทันที',
    ),
  }),
  passwordChanged: (_facts, house) => ({
    subject: `รหัสผ่านของท่านเปลี่ยนแล้ว – ${house}`,
    body: lines(
      'รหัสผ่านของบัญชีของท่านเพิ่งเปลี่ยน และอุปกรณ์อื่นทั้งหมดออกจากระบบแล้ว',
      '',
      'หากท่านไม่ได้เป็นผู้เปลี่ยน โปรดแจ้งผู้ดูแลระบบทันที',
    ),
  }),
  secondFactorRemoved: (_facts, house) => ({
    subject: `ปิดการยืนยันตัวตนสองชั้นแล้ว – ${house}`,
    body: lines(
      'การยืนยันตัวตนสองชั้นของบัญชีของท่านเพิ่งถูกปิด',
      '',
      'หากท่านไม่ได้เป็นผู้ปิด โปรดเปลี่ยนรหัสผ่านและแจ้งผู้ดูแลระบบทันที',
    ),
  }),
  addressChanged: (_facts, house) => ({
    subject: `อีเมลของบัญชีเปลี่ยนแล้ว – ${house}`,
    body: lines(
      'ผู้ดูแลระบบเพิ่งเปลี่ยนอีเมลของบัญชีของท่าน จากนี้ให้เข้าสู่ระบบด้วยอีเมลใหม่ อีเมลนี้ใช้ไม่ได้แล้ว',
      '',
      'หากท่านไม่ได้แจ้งขอเปลี่ยน โปรดติดต่อผู้ดูแลระบบทันที',
    ),
  }),
  invitation: ({ link, role, over, from, until }, house) => ({
    subject: `คำเชิญเข้าใช้ระบบ – ${house}`,
    body: lines(
      `${from} เชิญท่านเป็น ${sayAppointment({ role, over }, 'th')} ใน ${house}`,
      '',
      `โปรดเปิดลิงก์นี้เพื่อตอบรับและตั้งรหัสผ่าน ใช้ได้ครั้งเดียวถึงวันที่ ${untilDay(until, 'th')}`,
      '',
      link,
      '',
      'หากท่านไม่รู้จักผู้เชิญหรือระบบนี้ ไม่ต้องทำสิ่งใด',
    ),
  }),
  planAwaits: ({ agency, fiscalYear, version, by, link, settings }, house) => ({
    subject: `แผนมาตรการรอการพิจารณา – ${house}`,
    body: lines(
      `${by} เสนอแผนมาตรการของ${agency} ที่ตอบผลการประเมินปีงบประมาณ ${fiscalYear} (ฉบับเสนอที่ ${version})`,
      'โปรดเปิดอ่าน แล้วอนุมัติหรือส่งกลับพร้อมเหตุผล',
      '',
      link,
      '',
      `ปิดอีเมลเตือนได้ที่ ${settings}`,
    ),
  }),
  collection: ({ nameTh, closesOn, surveys, link, settings }, house) => ({
    subject: `แบบสำรวจของ${nameTh}อาจไม่ถึงขั้นต่ำ – ${house}`,
    body: lines(
      `แบบสำรวจของ${nameTh}ปิดรับวันที่ ${longDate(closesOn, 'th')} หากผู้ตอบมาเท่ากับ 7 วันที่ผ่านมา แบบสำรวจต่อไปนี้จะไม่ถึงขั้นต่ำ`,
      '',
      ...surveys.map(
        ({ title, answered, minimum, expected }) =>
          `${title.th}: ตอบแล้วอย่างน้อย ${answered} จากขั้นต่ำ ${minimum} คาดว่าจะได้ราว ${expected}`,
      ),
      '',
      'พิมพ์ป้าย ส่งลิงก์ หรือส่งอีเมลเตือนได้จากหน้านี้',
      link,
      '',
      `ระบบเตือนไม่เกินสัปดาห์ละครั้ง และอีกครั้งเมื่อเหลือ 3 วัน ปิดอีเมลเตือนได้ที่ ${settings}`,
    ),
  }),
  survey: (facts) => ({
    subject: `${facts.reminds ? 'ขอเชิญอีกครั้ง' : 'ขอเชิญ'}ตอบแบบสำรวจของ${facts.nameTh}`,
    body: lines(
      `${facts.house} ขอความร่วมมือ${facts.door === 'iit' ? 'บุคลากร' : 'ผู้รับบริการและผู้ติดต่อ'}ของ${facts.nameTh} ตอบแบบสำรวจเพื่อการประเมินคุณธรรมและความโปร่งใส (ITA) ปี ${facts.fiscalYear}`,
      '',
      facts.link,
      '',
      `ใช้เวลาประมาณ ${facts.minutes} นาที ตอบได้ถึงวันที่ ${longDate(facts.closesOn, 'th')} ไม่ถามชื่อ และไม่เก็บสิ่งที่บอกว่าใครตอบ`,
      `หากเปิดลิงก์ไม่ได้ ให้เปิด ${new URL(facts.link).host} แล้วพิมพ์รหัส ${facts.code}`,
      ...(facts.needsCode ? ['แบบสำรวจนี้ใช้รหัสใช้ครั้งเดียวที่หน่วยงานแจกให้ท่านต่างหาก'] : []),
      '',
      ...(facts.reminds
        ? ['ระบบไม่รู้ว่าใครตอบแล้ว อีเมลนี้จึงส่งถึงทุกคนในรายชื่อ หากท่านตอบแล้ว ขอขอบคุณ และไม่ต้องทำสิ่งใดอีก']
        : []),
      'หน่วยงานเป็นผู้ใส่อีเมลของท่านเพื่อส่งครั้งนี้เท่านั้น ระบบลบทิ้งทันทีที่ส่ง ลิงก์นี้เหมือนกันทุกคน จึงไม่มีใครรู้ว่าท่านเปิดหรือตอบหรือไม่',
    ),
  }),
  reports: ({ items, late, all, settings }, house) => ({
    subject:
      late > 0
        ? `รายงานมาตรการเกินกำหนด ${late} รายการ – ${house}`
        : `รายงานมาตรการใกล้ครบกำหนด – ${house}`,
    body: lines(
      'มาตรการที่ท่านเป็นผู้รายงานซึ่งยังขาดรายงานความก้าวหน้า',
      '',
      ...items.flatMap(({ title, dueOn, isLate, link }) => [
        `${isLate ? 'เกินกำหนด' : 'ใกล้ครบกำหนด'} (${longDate(dueOn, 'th')}) ${title}`,
        link,
        '',
      ]),
      ...(all > items.length ? [`และอีก ${all - items.length} รายการ`, ''] : []),
      `ระบบเตือนไม่เกินสัปดาห์ละครั้งสำหรับเรื่องเดิม ปิดอีเมลเตือนได้ที่ ${settings}`,
    ),
  }),
};

const en: Catalogue = {
  reset: ({ link }, house) => ({
    subject: `A new password – ${house}`,
    body: lines(
      'A new password was asked for your account. If it was you, open this link within one hour:',
      '',
      link,
      '',
      'If it was not you, do nothing; your password still works.',
    ),
  }),
  signIn: ({ link }, house) => ({
    subject: `Confirm your sign-in – ${house}`,
    body: lines(
      'Your account is being tried from many places, and somebody gave the right password on a device that was not used before. If it was you, open this link within 15 minutes to go on:',
      '',
      link,
      '',
      'If it was not you, somebody knows your password: change it at once.',
    ),
  }),
  passwordChanged: (_facts, house) => ({
    subject: `Your password was changed – ${house}`,
    body: lines(
      'The password of your account was just changed, and all other devices are signed out.',
      '',
      'If it was not you, tell your administrator at once.',
    ),
  }),
  secondFactorRemoved: (_facts, house) => ({
    subject: `Second factor switched off – ${house}`,
    body: lines(
      'The second factor of your account was just switched off.',
      '',
      'If it was not you, change your password and tell your administrator at once.',
    ),
  }),
  addressChanged: (_facts, house) => ({
    subject: `The address of your account was changed – ${house}`,
    body: lines(
      'An administrator just changed the address of your account. Sign in with the new one from now on; this one no longer works.',
      '',
      'If you did not ask for it, tell an administrator at once.',
    ),
  }),
  invitation: ({ link, role, over, from, until }, house) => ({
    subject: `An invitation – ${house}`,
    body: lines(
      `${from} invites you to be ${sayAppointment({ role, over }, 'en')} in ${house}.`,
      '',
      `Open this link to accept and choose a password. It works once, until ${untilDay(until, 'en')}:`,
      '',
      link,
      '',
      'If you do not know the sender or this system, do nothing.',
    ),
  }),
  planAwaits: ({ agency, fiscalYear, version, by, link, settings }, house) => ({
    subject: `A plan awaits your decision – ${house}`,
    body: lines(
      `${by} laid before you the plan of ${agency} that answers the results of fiscal year ${fiscalYear} (version ${version}).`,
      'Please read it, and approve it or send it back with a reason.',
      '',
      link,
      '',
      `Letters like this can be switched off at ${settings}`,
    ),
  }),
  collection: ({ nameTh, nameEn, closesOn, surveys, link, settings }, house) => ({
    subject: `Surveys of ${nameEn || nameTh} may stay below the minimum – ${house}`,
    body: lines(
      `The surveys of ${nameEn || nameTh} close on ${longDate(closesOn, 'en')}. At the pace of the last 7 days these will stay below their minimum:`,
      '',
      ...surveys.map(
        ({ title, answered, minimum, expected }) =>
          `${title.en}: at least ${answered} of ${minimum} have answered, about ${expected} are expected`,
      ),
      '',
      'Posters, links and reminders by mail are here:',
      link,
      '',
      `You are told once a week at most, and once more when 3 days are left. These letters can be switched off at ${settings}`,
    ),
  }),
  survey: (facts) => ({
    subject: `${facts.reminds ? 'A reminder: a' : 'A'} survey of ${facts.nameEn || facts.nameTh}`,
    body: lines(
      `${facts.house} asks ${facts.door === 'iit' ? 'the staff' : 'those who used or contacted the services'} of ${facts.nameEn || facts.nameTh} to answer a survey for the Integrity and Transparency Assessment (ITA) ${facts.fiscalYear}.`,
      '',
      facts.link,
      '',
      `It takes about ${facts.minutes} minutes and is open until ${longDate(facts.closesOn, 'en')}. It is anonymous: nothing is kept that tells who answered.`,
      `If the link does not open, go to ${new URL(facts.link).host} and type the code ${facts.code}.`,
      ...(facts.needsCode
        ? ['You need the one-time code that the agency gave you separately.']
        : []),
      '',
      ...(facts.reminds
        ? [
            'Nobody knows who has answered, so this goes to everybody on the list. If you have, thank you; there is nothing more to do.',
          ]
        : []),
      'The agency entered your address for this one letter; it was deleted as soon as the letter left. The link is the same for everybody, so nobody can tell whether you opened it or answered.',
    ),
  }),
  reports: ({ items, late, all, settings }, house) => ({
    subject:
      late > 0 ? `${late} reports on measures are late – ${house}` : `Reports due soon – ${house}`,
    body: lines(
      'Measures you report on that lack a report:',
      '',
      ...items.flatMap(({ title, dueOn, isLate, link }) => [
        `${isLate ? 'Late' : 'Due soon'} (${longDate(dueOn, 'en')}) ${title}`,
        link,
        '',
      ]),
      ...(all > items.length ? [`and ${all - items.length} more`, ''] : []),
      `You are told of the same thing once a week at most. These letters can be switched off at ${settings}`,
    ),
  }),
};

/** To somebody whose language is not known: both, Thai first. */
export function sayMail(letter: Mail & Pick<Letter, 'language'>, house: string): Written {
  if (letter.kind !== 'invitation' && letter.kind !== 'survey')
    return write(letter, letter.language, house);
  const [thai, english] = [write(letter, 'th', house), write(letter, 'en', house)];
  return { subject: thai.subject, body: lines(thai.body, '', '—', '', english.body) };
}

function write(letter: Mail, language: Language, house: string): Written {
  const say = { th, en }[language][letter.kind] as (facts: unknown, house: string) => Written;
  return say(letter.facts, house);
}

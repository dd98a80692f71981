import { longDate } from '../kit/thai.ts';
import { type Letters, lines } from './mail-lines.ts';

/** Letters about surveys: to those who answer, and to those who collect. */
type Kinds = 'collection' | 'survey';

const th: Letters<Kinds> = {
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
};

const en: Letters<Kinds> = {
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
};

export const surveyLetters = { th, en };

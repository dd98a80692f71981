import type { LinkFault, LinkFaultFacts } from '../core/link-fault.ts';
import type { LinkAdvice } from '../core/link-finding.ts';
import type { Language } from './language.ts';
import { readFaultText } from './read-fault.ts';

/** What to do about a link: each thing that was found of it, in a sentence. */
const MB = 1_000_000;
const size = (bytes: unknown) =>
  (Number(bytes) / MB).toLocaleString('en', { maximumFractionDigits: 1 });

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
      return readFaultText[language][advice.fault];
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

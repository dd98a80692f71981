import { RETENTION } from '../core/retention.ts';
import { DEVICE_DAYS, IDLE_MINUTES, LONGEST_HOURS } from '../core/session.ts';

/** The privacy notice (PDPA); its numbers are those the program keeps to. */
interface Section {
  readonly title: string;
  readonly parts: readonly string[];
}

const { mailDays, invitationDays, dormantDays, surveyLetterDays } = RETENTION;

const th = {
  title: 'ประกาศความเป็นส่วนตัว',
  lead: (house: string) =>
    `ผู้ให้บริการระบบ “${house}” เป็นผู้ควบคุมข้อมูลส่วนบุคคลตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 ประกาศนี้บอกว่าระบบเก็บอะไร เพื่ออะไร และนานเท่าใด`,
  sections: [
    {
      title: 'ผู้ตอบแบบสำรวจ',
      parts: [
        'ระบบไม่เก็บชื่อ อีเมล หมายเลขโทรศัพท์ หมายเลขเครื่อง (IP) ชนิดของเบราว์เซอร์ หรือเวลาที่ตอบไว้กับคำตอบ และเรียงลำดับคำตอบใหม่แบบสุ่ม จึงไม่มีผู้ใด รวมถึงผู้ดูแลระบบ ทราบได้ว่าคำตอบใดเป็นของใคร',
        'หมายเลขเครื่องใช้เพียงชั่วขณะเพื่อกันการส่งถี่ผิดปกติ ไม่บันทึกลงฐานข้อมูลหรือบันทึกของระบบ',
        `หากหน่วยงานส่งลิงก์แบบสำรวจทางอีเมล อีเมลของท่านอยู่ในระบบเฉพาะระหว่างรอส่ง ส่งแล้วลบทันที ส่งไม่ได้ลบภายใน ${surveyLetterDays} วัน ไม่อยู่ในข้อมูลสำรอง และลิงก์เหมือนกันทุกคน`,
        'โปรดอย่าใส่ชื่อหรือข้อมูลที่ระบุตัวบุคคลในช่องข้อเสนอแนะ ผู้ตอบไม่ต้องมีบัญชี และไม่มีคุกกี้ติดตาม',
      ],
    },
    {
      title: 'ข้อมูลของเจ้าหน้าที่',
      parts: [
        'ชื่อและนามสกุล อีเมล ภาษาที่ใช้ บทบาทและหน่วยงานที่ได้รับมอบหมาย เวลาที่เข้าสู่ระบบล่าสุด รหัสผ่านในรูปที่อ่านกลับไม่ได้ กุญแจของการยืนยันตัวตนสองชั้น และชนิดของอุปกรณ์ที่เข้าสู่ระบบอยู่',
        'บันทึกการใช้งาน: ใครทำรายการใด กับสิ่งใด เมื่อใด อ้างถึงบุคคลด้วยรหัส ไม่มีชื่อหรืออีเมล',
        'หมายเลขเครื่องไม่ถูกบันทึก การนับครั้งที่เข้าสู่ระบบผิดเก็บเป็นค่าแฮชด้วยกุญแจลับ และลบภายใน 24 ชั่วโมง',
      ],
    },
    {
      title: 'วัตถุประสงค์และฐานทางกฎหมาย',
      parts: [
        'ใช้เพื่อให้เจ้าหน้าที่ปฏิบัติงานประเมินคุณธรรมและความโปร่งใส กำหนดสิทธิ รักษาความปลอดภัย และตรวจสอบย้อนหลังได้ว่าผลการประเมินมีที่มาอย่างไร',
        'ฐานทางกฎหมายคือการปฏิบัติภารกิจเพื่อประโยชน์สาธารณะและการใช้อำนาจรัฐ (มาตรา 24 (4)) และการปฏิบัติตามกฎหมาย (มาตรา 24 (6)) ระบบไม่ใช้ข้อมูลเพื่อการโฆษณาและไม่ขายหรือส่งต่อให้ผู้อื่น',
      ],
    },
    {
      title: 'ผู้ที่เห็นข้อมูล',
      parts: [
        'ผู้ดูแลระบบเห็นรายชื่อผู้ใช้ทั้งหมด ผู้ประสานงานเห็นเฉพาะผู้ใช้ในหน่วยงานของตน ผู้อื่นและสาธารณะไม่เห็น',
        'หากตั้งค่าการส่งอีเมลไว้ ผู้ให้บริการอีเมลที่หน่วยงานเลือกจะได้รับอีเมลที่ระบบส่งถึงท่าน',
      ],
    },
    {
      title: 'ระยะเวลาที่เก็บ',
      parts: [
        `การเข้าสู่ระบบ: สิ้นสุดเมื่อไม่ใช้งาน ${IDLE_MINUTES} นาที และไม่เกิน ${LONGEST_HOURS} ชั่วโมง แล้วลบ การจำอุปกรณ์ที่เคยใช้: ${DEVICE_DAYS} วัน`,
        `คำเชิญที่ไม่ได้ตอบรับ: ลบ ${invitationDays} วันหลังหมดอายุ อีเมลที่ระบบส่ง: เนื้อหาลบทันทีเมื่อส่งแล้ว รายการลบภายใน ${mailDays} วัน`,
        `บัญชีที่ไม่มีบทบาทและไม่ได้เข้าสู่ระบบ ${dormantDays} วัน: ลบข้อมูลส่วนบุคคลโดยอัตโนมัติ`,
        'บันทึกการใช้งาน: เก็บไว้ตลอดอายุของผลการประเมิน เพราะเป็นหลักฐานว่าผลมีที่มาอย่างไร เมื่อลบข้อมูลส่วนบุคคลแล้ว รหัสในบันทึกระบุตัวบุคคลไม่ได้อีก',
        'สำเนาสำรองของฐานข้อมูล: ข้อมูลที่ลบแล้วยังอยู่จนกว่าสำเนานั้นจะถูกแทนที่ตามรอบที่ผู้ดูแลระบบกำหนด',
      ],
    },
    {
      title: 'สิทธิของท่าน',
      parts: [
        'ดูและแก้ไขชื่อของท่านได้ที่หน้า “บัญชีของฉัน” ขอสำเนา ขอแก้ไขอีเมล ขอระงับการใช้ คัดค้าน หรือขอลบข้อมูลส่วนบุคคลได้ที่ผู้ดูแลระบบ การลบจะลบชื่อ อีเมล และทุกสิ่งที่ใช้เข้าสู่ระบบอย่างถาวร',
        'ร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล (สคส.) ได้',
      ],
    },
    {
      title: 'คุกกี้',
      parts: [
        'ใช้เฉพาะคุกกี้ที่จำเป็น: session (การเข้าสู่ระบบ) ticket (ระหว่างรหัสผ่านกับรหัสยืนยัน 5 นาที) device (อุปกรณ์ที่เคยใช้ เพื่อไม่ให้ผู้อื่นกวนการเข้าสู่ระบบของท่าน) และ lang (ภาษาที่เลือก) ไม่มีคุกกี้ของบุคคลภายนอก',
      ],
    },
  ] as readonly Section[],
};

const en: typeof th = {
  title: 'Privacy notice',
  lead: (house: string) =>
    `Whoever runs “${house}” is the controller under Thailand’s Personal Data Protection Act B.E. 2562. This notice says what is kept, why, and for how long.`,
  sections: [
    {
      title: 'People who answer a survey',
      parts: [
        'No name, address, phone number, network address, browser or time is kept with an answer, and answers are put into random order. Nobody, administrators included, can tell whose answer is whose.',
        'Network addresses are used for a moment against floods of answers; they reach neither the database nor the logs.',
        `Where an agency mails the link of a survey, your address is here only while its letter waits: deleted as soon as it has left, within ${surveyLetterDays} days if it cannot leave, and in no backup. The link is the same for everybody.`,
        'Please write nothing that names a person into the suggestion box. Respondents need no account, and no cookie follows them.',
      ],
    },
    {
      title: 'Officers',
      parts: [
        'Name, e-mail, language, roles and agencies, the last sign-in, a password that cannot be read back, the key of the second factor, and the kind of device of each open session.',
        'An audit log of who did what to which thing and when. It points to people by an id; it holds no name and no address.',
        'Network addresses are not kept. Failed sign-ins are counted under keyed hashes, gone within 24 hours.',
      ],
    },
    {
      title: 'Why, and on what legal ground',
      parts: [
        'So that officers can carry out the integrity and transparency assessment, with the right permissions, safely, and so that it can be shown later how a result came about.',
        'The grounds are a task in the public interest and official authority (section 24 (4)) and legal duty (section 24 (6)). Nothing is used for advertising, sold or passed on.',
      ],
    },
    {
      title: 'Who sees it',
      parts: [
        'Administrators see all users, coordinators those of their own agency, nobody else does.',
        'Where mail is set up, the mail provider chosen by the agency handles what is sent to you.',
      ],
    },
    {
      title: 'How long',
      parts: [
        `Sessions end after ${IDLE_MINUTES} minutes unused and ${LONGEST_HOURS} hours at most, and are deleted. Known devices: ${DEVICE_DAYS} days.`,
        `Invitations not accepted: deleted ${invitationDays} days after they run out. Mails: emptied when sent, deleted within ${mailDays} days.`,
        `Accounts without a role and without a sign-in for ${dormantDays} days: personal data is deleted by the program.`,
        'Audit log: as long as the results, whose origin it proves. Once personal data is deleted, its ids name nobody.',
        'Backups: what was deleted stays in older backups until they are replaced in the turn the administrator set.',
      ],
    },
    {
      title: 'Your rights',
      parts: [
        'See and correct your name under “My account”. Ask an administrator for a copy, a corrected address, restriction, objection or deletion. Deletion takes name, address and everything that signs you in, for good.',
        'You may complain to the Personal Data Protection Committee’s office (PDPC).',
      ],
    },
    {
      title: 'Cookies',
      parts: [
        'Necessary ones only: session (signed in), ticket (five minutes between password and code), device (a browser you used before, so that strangers cannot disturb your sign-in) and lang (language). None of anybody else.',
      ],
    },
  ],
};
export const privacyText = { th, en };

import type { InBoth } from './language.ts';

/** What the command line says of itself, Thai first and English beside it. */
export const commandText = {
  usage: { th: 'วิธีใช้', en: 'Usage' },
  commands: { th: 'คำสั่ง', en: 'Commands' },
  options: { th: 'ตัวเลือก', en: 'Options' },
  more: {
    th: 'ดูรายละเอียดของคำสั่งด้วย --help ต่อท้ายคำสั่งนั้น',
    en: 'Add --help after a command for its details',
  },
  data: {
    th: 'โฟลเดอร์ข้อมูล (ปกติคือ .data หรือค่าใน DATA_DIR)',
    en: 'data folder (default .data, or DATA_DIR)',
  },
  json: { th: 'ตอบเป็น JSON เท่านั้น', en: 'answer in JSON only' },
  lang: { th: 'ภาษาของคำตอบ th หรือ en', en: 'language of the answer, th or en' },
  help: { th: 'แสดงวิธีใช้นี้', en: 'show this help' },

  start: {
    th: 'เริ่มระบบพร้อมฐานข้อมูล จนกว่าจะกด Ctrl-C',
    en: 'start the program and its database, until Ctrl-C',
  },
  startEmpty: {
    th: 'เริ่มใช้งานจริงโดยไม่มีข้อมูลสาธิต พร้อมลิงก์ตั้งค่าผู้ดูแลระบบคนแรก',
    en: 'begin a real installation: no demo, a set-up link for the first administrator',
  },
  startHost: {
    th: 'ที่อยู่ที่รับการเชื่อมต่อ (ปกติ 127.0.0.1)',
    en: 'address to listen on (default 127.0.0.1)',
  },
  startPort: { th: 'พอร์ตที่รับการเชื่อมต่อ (ปกติ 8420)', en: 'port to listen on (default 8420)' },
} satisfies Record<string, InBoth<string>>;

export const commandFaults = {
  th: {
    unknownCommand: (d: Facts) => `ไม่รู้จักคำสั่ง “${d?.value}” ดูคำสั่งทั้งหมดด้วย prongsai --help`,
    unknownOption: (d: Facts) => `ไม่รู้จักตัวเลือก “${d?.value}” ดูวิธีใช้ด้วย --help`,
    missingValue: (d: Facts) => `ตัวเลือก ${d?.value} ต้องมีค่าตามหลัง`,
    noValueTaken: (d: Facts) => `ตัวเลือก ${d?.value} ไม่รับค่า`,
    missingPlace: (d: Facts) => `ยังขาด ${d?.value} ดูวิธีใช้ด้วย --help`,
    tooManyPlaces: (d: Facts) => `มีคำเกินมา: “${d?.value}” ดูวิธีใช้ด้วย --help`,
  },
  en: {
    unknownCommand: (d: Facts) => `There is no command “${d?.value}”; see prongsai --help`,
    unknownOption: (d: Facts) => `There is no option “${d?.value}”; see --help`,
    missingValue: (d: Facts) => `The option ${d?.value} needs a value after it`,
    noValueTaken: (d: Facts) => `The option ${d?.value} takes no value`,
    missingPlace: (d: Facts) => `${d?.value} is missing; see --help`,
    tooManyPlaces: (d: Facts) => `One word too many: “${d?.value}”; see --help`,
  },
};

type Facts = Readonly<Record<string, string | number>> | undefined;

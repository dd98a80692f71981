import type { Language } from './language.ts';

/** `prongsai admin …`: what is done about people on the machine itself. */
export const adminText = {
  recover: {
    th: 'สร้างลิงก์ใช้ครั้งเดียวสำหรับผู้ที่เข้าสู่ระบบไม่ได้ ตั้งรหัสผ่านใหม่และยกเลิกการยืนยันสองชั้นเดิม',
    en: 'make a one-time link for somebody locked out: a new password, and the old second factor goes',
  },
  list: { th: 'แสดงรายชื่อผู้ดูแลระบบ', en: 'list the administrators' },
};

export function sayRecovery(
  made: { readonly name: string; readonly link: string; readonly hours: number },
  language: Language,
): string[] {
  return language === 'th'
    ? [
        `ส่งลิงก์นี้ให้ ${made.name} โดยตรง ใช้ได้ครั้งเดียวภายใน ${made.hours} ชั่วโมง`,
        `  ${made.link}`,
        'การตั้งรหัสผ่านใหม่จะออกจากระบบทุกอุปกรณ์และยกเลิกการยืนยันตัวตนสองชั้นเดิม บันทึกการใช้งานได้จดรายการนี้ไว้แล้ว',
      ]
    : [
        `Give this link to ${made.name} yourself; it works once, for ${made.hours} hours:`,
        `  ${made.link}`,
        'Setting the password signs them out everywhere and takes the old second factor away. The audit log has a line of this.',
      ];
}

export function sayAdministrators(
  people: readonly { email: string; name: string; disabled: boolean; secondFactor: boolean }[],
  language: Language,
): string[] {
  if (people.length === 0) {
    return [
      language === 'th'
        ? 'ยังไม่มีผู้ดูแลระบบ เริ่มระบบด้วย prongsai start เพื่อรับลิงก์ตั้งค่า'
        : 'No administrator yet. prongsai start prints a set-up link.',
    ];
  }
  const marks = {
    th: { disabled: 'ระงับ', without: 'ยังไม่มีการยืนยันสองชั้น' },
    en: { disabled: 'disabled', without: 'no second factor yet' },
  }[language];
  return people.map(({ email, name, disabled, secondFactor }) =>
    [
      `${email.padEnd(32)} ${name}`,
      ...(disabled ? [marks.disabled] : []),
      ...(secondFactor ? [] : [marks.without]),
    ].join(' · '),
  );
}

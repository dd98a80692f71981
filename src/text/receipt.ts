/** What the command that checks receipts says. */
export const receiptText = {
  about: {
    th: 'ตรวจใบรับการส่งรายการเปิดเผยข้อมูลจากไฟล์ ไม่ต้องต่อกับระบบ',
    en: 'check a receipt of disclosure items from its file, offline',
  },
  right: {
    th: 'ถูกต้อง รหัสยืนยันตรงกับเนื้อหาในใบรับ',
    en: 'Right: the code is that of what the receipt says',
  },
  wrong: {
    th: 'ไม่ถูกต้อง เนื้อหาในใบรับถูกเปลี่ยน หรือรหัสยืนยันไม่ใช่ของใบรับนี้',
    en: 'Wrong: what the receipt says was changed, or the code is not its own',
  },
  said: {
    th: (hash: string) => `รหัสในใบรับ    ${hash}`,
    en: (hash: string) => `code in the file  ${hash}`,
  },
  found: {
    th: (hash: string) => `รหัสที่คำนวณได้ ${hash}`,
    en: (hash: string) => `worked out        ${hash}`,
  },
};

export const receiptFaults = {
  th: {
    notAReceipt: (d?: Readonly<Record<string, string | number>>) =>
      `“${d?.file}” ไม่ใช่ไฟล์ใบรับการส่ง โปรดใช้ไฟล์ที่บันทึกจากหน้าใบรับ`,
  },
  en: {
    notAReceipt: (d?: Readonly<Record<string, string | number>>) =>
      `“${d?.file}” is no receipt; use the file saved from the page of the receipt`,
  },
};

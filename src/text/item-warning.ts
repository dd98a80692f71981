import type { ItemWarning } from '../core/item-warning.ts';
import type { Language } from './language.ts';

/** What had better be looked at in an answer, as far as the answer itself tells. */
export function sayWarning(warning: ItemWarning, language: Language): string {
  const isThai = language === 'th';
  switch (warning.kind) {
    case 'noEvidence':
      return isThai ? 'ตอบว่ามี แต่ยังไม่มีลิงก์หรือไฟล์' : 'Answered yes, without a link or file';
    case 'noReason':
      return isThai ? 'ตอบว่าไม่มี แต่ยังไม่บอกเหตุผล' : 'Answered no, without a reason';
    case 'notSecure':
      return isThai ? 'มีลิงก์ที่ไม่เข้ารหัส (http://)' : 'A link is not encrypted (http://)';
    case 'notShown': {
      const numbers = warning.components.join(', ');
      return isThai ? `ยังไม่ยืนยันองค์ประกอบที่ ${numbers}` : `Not ticked: component ${numbers}`;
    }
    case 'offDomain':
      return isThai
        ? `ลิงก์ไป ${warning.host} ซึ่งไม่ใช่เว็บไซต์ที่หน่วยงานแจ้งไว้`
        : `A link leads to ${warning.host}, which the agency has not declared`;
    case 'otherYear':
      return isThai
        ? `หลักฐานระบุปี ${warning.year} แต่ต้องเป็นของปี ${warning.wanted}`
        : `The evidence names ${warning.year}; it must be of ${warning.wanted}`;
    case 'parentMissing':
      return isThai
        ? `ขึ้นกับรายการ ${warning.item} ซึ่งยังไม่ได้ตอบว่ามี`
        : `Depends on ${warning.item}, which is not answered with yes`;
  }
}

/** The Thai keyboard (Kedmanee) over the Latin one, key by key: unshifted rows, then shifted ones. */
const LATIN =
  "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" +
  '!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const THAI = 'ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ' + '+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';

const toThai = new Map([...LATIN].map((key, i) => [key, THAI.charAt(i)]));
const toLatin = new Map([...LATIN].map((key, i) => [THAI.charAt(i), key]));

/** What a Thai letter's key writes on the Latin keyboard. */
export const latinKey = (letter: string): string => toLatin.get(letter) ?? letter;

/** The same keys on the other keyboard; undefined where what was typed has no letter of either. */
export function otherKeyboard(typed: string): string | undefined {
  if (/[\u0e01-\u0e4e]/.test(typed)) return Array.from(typed, latinKey).join('');
  return /[a-z]/i.test(typed)
    ? Array.from(typed, (key) => toThai.get(key) ?? key).join('')
    : undefined;
}

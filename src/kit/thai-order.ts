/**
 * A key that puts Thai text in dictionary order when keys are compared code point by code point,
 * so that any database sorts alike, without ICU and without rebuilding indexes when ICU changes:
 * a leading vowel counts after its consonant, marks decide last (the silencing one before those of
 * tone), punctuation and spaces do not count, Thai stands before Latin.
 */
export function thaiSortKey(text: string): string {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/([เ-ไ])([ก-ฮ])/g, '$2$1')
    .replace(/[๐-๙]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0e20))
    .replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  return `${letters.replace(/[็-๎]/g, '')}\u0001${letters.replaceAll('์', '\u0e46')}`;
}

import { toArabicDigits } from '../kit/thai.ts';

/**
 * Addresses of mail out of whatever was pasted: a line each or many in one, with names before them, out
 * of a table or a letter. What is left out is told; names are not looked at.
 */
export interface AddressList {
  readonly addresses: readonly string[];
  /** The same address again. */
  readonly repeated: number;
  /** Thai digits that were read as Arabic ones. */
  readonly thaiDigits: number;
  /** Lines that hold no address that can be written to. */
  readonly broken: readonly { readonly line: number; readonly text: string }[];
}

export const MOST_ADDRESSES = 5000;

export function readAddresses(pasted: string): AddressList {
  const found = new Set<string>();
  const broken: { line: number; text: string }[] = [];
  let [repeated, thaiDigits] = [0, 0];
  pasted
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .split(/\r\n?|[\n\u2028\u2029]/)
    .forEach((text, at) => {
      if (text.trim() === '') return;
      const words = text.split(BETWEEN).filter((word) => word.includes('@'));
      if (words.length === 0) broken.push({ line: at + 1, text: shortened(text) });
      for (const word of words) {
        const address = addressIn(word);
        if (address === undefined) broken.push({ line: at + 1, text: shortened(word) });
        else if (found.has(address)) repeated += 1;
        else found.add(address);
        if (address !== undefined && /[๐-๙]/.test(word)) thaiDigits += 1;
      }
    });
  return { addresses: [...found], repeated, thaiDigits, broken };
}

/** What sticks to an address in letters, tables and mail programs. */
const BETWEEN = /[\s,;:<>()[\]"“”'‘’|]+/;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
const ADDRESS =
  /^[a-z0-9!#$%&*+/=?^_`{}~-]+(\.[a-z0-9!#$%&*+/=?^_`{}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** In small letters, as mail servers take it; undefined where a letter is wrong: nobody guesses. */
function addressIn(word: string): string | undefined {
  const bare = toArabicDigits(word)
    .replace(/[.!?]+$/, '')
    .toLowerCase();
  const [local = ''] = bare.split('@');
  return ADDRESS.test(bare) && bare.length <= 254 && local.length <= 64 ? bare : undefined;
}

const SHOWN = 60;
const shortened = (text: string): string => {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return tidy.length > SHOWN ? `${tidy.slice(0, SHOWN)}…` : tidy;
};

import { latinKey } from './keyboard.ts';

/**
 * Codes to be said over a telephone and typed from paper: a payload and a check character. No vowels
 * (no words), none that look or sound like another in the set.
 */
export const SPOKEN_ALPHABET = '23456789cdfhjkmnprtvwxy';

/** The payload with its check character. */
export function spokenCode(payload: string): string {
  return payload + checkCharacter(payload);
}

/** What is taken for one of the set on paper or on a telephone; the check character tells which. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  s: '5',
  z: '2',
  b: '86',
  g: '96',
  q: '9',
  u: 'v',
};

/** What was typed, as a code; undefined when a character is wrong, missing or exchanged. */
export function readSpokenCode(typed: string, payload: number): string | undefined {
  const meant = /[\u0e01-\u0e4e]/.test(typed)
    ? Array.from(typed.replace(/\s/g, ''), latinKey)
    : [...spokenForm(typed)];
  if (meant.length !== payload + 1) return undefined;
  const found = readings(meant).filter(
    (code) => checkCharacter(code.slice(0, payload)) === code.at(-1),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Everything that may have been meant; nothing when one character is none of the set. */
function readings(characters: readonly string[]): string[] {
  return characters.reduce<string[]>(
    (begun, one) => {
      const choices = SPOKEN_ALPHABET.includes(one) ? one : (LOOKS_LIKE[one] ?? '');
      return begun.flatMap((head) => [...choices].map((choice) => head + choice));
    },
    [''],
  );
}

/** As it is compared: Thai digits, capitals, spaces and dashes are all the same. */
export function spokenForm(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50))
    .replace(/[\s\u2010-\u2015-]/g, '');
}

/** Weights that differ modulo a prime find every single wrong character and every exchange. */
function checkCharacter(payload: string): string {
  const sum = [...payload].reduce((total, c, i) => total + SPOKEN_ALPHABET.indexOf(c) * (i + 2), 0);
  return SPOKEN_ALPHABET.charAt(sum % SPOKEN_ALPHABET.length);
}

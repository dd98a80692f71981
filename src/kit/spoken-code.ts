/**
 * Codes to be said over a telephone and typed from paper: a payload and a check character. No vowels
 * (no words), none that look or sound like another in the set.
 */
export const SPOKEN_ALPHABET = '23456789cdfhjkmnprtvwxy';

/** The payload with its check character. */
export function spokenCode(payload: string): string {
  return payload + checkCharacter(payload);
}

/** What was typed, as a code; undefined when a character is wrong, missing or exchanged. */
export function readSpokenCode(typed: string, payload: number): string | undefined {
  const code = spokenForm(typed);
  const wellFormed =
    code.length === payload + 1 && [...code].every((c) => SPOKEN_ALPHABET.includes(c));
  return wellFormed && checkCharacter(code.slice(0, payload)) === code.at(-1) ? code : undefined;
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

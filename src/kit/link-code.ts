/**
 * Short codes to be said over a telephone and typed from a poster: five characters and a check
 * character. No vowels (no words), none that look or sound like another in the set.
 */
const ALPHABET = '23456789cdfhjkmnprtvwxy';
const PRIME = ALPHABET.length;
const PAYLOAD = 5;

export const LINK_CODE_COUNT = PRIME ** PAYLOAD;

/** The code of a number from 0 up to `LINK_CODE_COUNT`. */
export function makeLinkCode(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= LINK_CODE_COUNT) {
    throw new RangeError(`no link code for ${number}`);
  }
  let payload = '';
  for (let rest = number, i = 0; i < PAYLOAD; i += 1, rest = Math.floor(rest / PRIME)) {
    payload = ALPHABET.charAt(rest % PRIME) + payload;
  }
  return payload + checkCharacter(payload);
}

/** What was typed, as a code; undefined when a character is wrong, missing or exchanged. */
export function readLinkCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
  const wellFormed = code.length === PAYLOAD + 1 && [...code].every((c) => ALPHABET.includes(c));
  return wellFormed && checkCharacter(code.slice(0, PAYLOAD)) === code.at(-1) ? code : undefined;
}

/** Weights that differ modulo a prime find every single wrong character and every exchange. */
function checkCharacter(payload: string): string {
  const sum = [...payload].reduce((total, c, i) => total + ALPHABET.indexOf(c) * (i + 2), 0);
  return ALPHABET.charAt(sum % PRIME);
}

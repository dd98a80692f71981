import { readSpokenCode, SPOKEN_ALPHABET, spokenCode } from './spoken-code.ts';

/** Short codes of what is public, in links and on posters: five characters and a check character. */
const PRIME = SPOKEN_ALPHABET.length;
const PAYLOAD = 5;

export const LINK_CODE_COUNT = PRIME ** PAYLOAD;

/** The code of a number from 0 up to `LINK_CODE_COUNT`. */
export function makeLinkCode(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= LINK_CODE_COUNT) {
    throw new RangeError(`no link code for ${number}`);
  }
  let payload = '';
  for (let rest = number, i = 0; i < PAYLOAD; i += 1, rest = Math.floor(rest / PRIME)) {
    payload = SPOKEN_ALPHABET.charAt(rest % PRIME) + payload;
  }
  return spokenCode(payload);
}

/** What was typed, as a code; undefined when a character is wrong, missing or exchanged. */
export function readLinkCode(typed: string): string | undefined {
  return readSpokenCode(typed, PAYLOAD);
}

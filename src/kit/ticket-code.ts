import { readSpokenCode, SPOKEN_ALPHABET, spokenCode } from './spoken-code.ts';

/**
 * Codes on paper slips: nine characters and a check character, written in two halves. There are 1.8
 * million million of them, so that whoever guesses finds none.
 */
const PAYLOAD = 9;

/** `below` draws a whole number below another, so that anybody may not guess it. */
export function makeTicketCode(below: (limit: number) => number): string {
  const payload = Array.from({ length: PAYLOAD }, () =>
    SPOKEN_ALPHABET.charAt(below(SPOKEN_ALPHABET.length)),
  );
  return spokenCode(payload.join(''));
}

export function readTicketCode(typed: string): string | undefined {
  return readSpokenCode(typed, PAYLOAD);
}

/** As it is printed. */
export const ticketInHalves = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/**
 * Which encoding a text file is in, soundly: a byte order mark decides; else valid UTF-8 wins; else
 * Windows-874 (TIS-620) if what comes out reads as Thai. Anything else is not text we know.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return attempt(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return attempt(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return attempt(bytes, 'utf-16be');
  // No text in the one-byte encodings has a zero byte; UTF-16 has one in every comma.
  const zero = bytes.indexOf(0);
  if (zero >= 0) return attempt(bytes, zero % 2 === 1 ? 'utf-16le' : 'utf-16be');
  return attempt(bytes, 'utf-8') ?? thaiAttempt(bytes);
}

function attempt(bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
  try {
    // A DOS end-of-file mark may close the text.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\u001a$/, '');
    return STRANGE.test(text) ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}

/** Controls other than tab and line ends; the private area; the other end of a swapped pair. */
const STRANGE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffe\uffff]/;

/** Vowels and marks that only ever follow a Thai letter; alone they betray another encoding. */
const isDependent = (code: number) =>
  (code >= 0x0e30 && code <= 0x0e3a) || code === 0x0e45 || (code >= 0x0e47 && code <= 0x0e4e);

/** Without a list of what was found: a page has a million letters. */
function countCodes(text: string, fits: (code: number, before: number) => boolean): number {
  let count = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (fits(code, before)) count += 1;
    before = code;
  }
  return count;
}

function thaiAttempt(bytes: Uint8Array): Decoded | undefined {
  if (isDamagedUtf8(bytes)) return undefined;
  const decoded = attempt(bytes, 'windows-874');
  if (!decoded) return undefined;
  const marks = countCodes(decoded.text, isDependent);
  const astray = countCodes(
    decoded.text,
    (code, before) => isDependent(code) && !(before >= 0x0e01 && before <= 0x0e4e),
  );
  return astray <= marks / 50 ? decoded : undefined;
}

/** UTF-8 that was cut or mended badly: Thai letters of three bytes, and fewer places that are none. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countCodes(text, (code) => code === 0xfffd);
  const thai = countCodes(text, (code) => code >= 0x0e01 && code <= 0x0e5b);
  return thai >= broken;
}

const TO_WINDOWS_874 = new Map<string, number>();
for (let byte = 0; byte < 256; byte += 1) {
  const decoded = attempt(Uint8Array.of(byte), 'windows-874');
  if (decoded?.text) TO_WINDOWS_874.set(decoded.text, byte);
}

/** For old programs; a character that the encoding lacks stops it, rather than becoming `?`. */
export function encodeWindows874(text: string): Uint8Array<ArrayBuffer> | { missing: string } {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const character of text) {
    const byte = TO_WINDOWS_874.get(character);
    if (byte === undefined) return { missing: character };
    bytes[length] = byte;
    length += 1;
  }
  return bytes.subarray(0, length);
}

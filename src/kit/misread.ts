/**
 * Thai that a program read in a Western encoding and showed as `´Õ` (TIS-620) or `à¸”à¸µ` (UTF-8): the
 * letters are other ones, the bytes behind them the same, so that it can be read again as what it is.
 */
export function asThai(text: string): string {
  if (!WESTERN.test(text) || THAI.test(text)) return text;
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = BYTES.get(letter) ?? letter.charCodeAt(0);
    if (byte > 255) return text;
    bytes.push(byte);
  }
  return read(bytes, 'utf-8') ?? read(bytes, 'windows-874') ?? text;
}

const WESTERN = /[\u00a1-\u00ff]/;
const THAI = /[\u0e01-\u0e5b]/;

/** Every letter that was Western must come out Thai: `Ü` in a German name stays what it is. */
function read(bytes: readonly number[], encoding: 'utf-8' | 'windows-874'): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(Uint8Array.from(bytes));
    const strange = [...text].filter((letter) => letter > '~');
    const isThai = strange.length > 1 && strange.every((letter) => FITS.test(letter));
    return isThai && THAI.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

const FITS = /[\u0e01-\u0e5b\u00a0\u2010-\u2026\u2264\u2265]/;

/** Windows-1252 has letters of its own where Latin-1 has none. */
const BYTES = new Map<string, number>();
for (let byte = 0x80; byte < 0xa0; byte += 1) {
  BYTES.set(new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte);
}

import { decodeText } from '../kit/encoding.ts';

/**
 * The words of an address as they were meant: older programs write Thai into an address by its one-byte
 * codes (TIS-620), and read as UTF-8 nothing would be left of them. Anything else stays as it is.
 */
export function typedQuery(search: string): string {
  if (!/%[89a-f]/i.test(search)) return search;
  return search.replace(/(?<==)[^&]+/g, (value) => {
    const bytes = bytesOf(value);
    const decoded = bytes && decodeText(bytes);
    return decoded?.encoding === 'windows-874' ? encodeURIComponent(decoded.text) : value;
  });
}

/** What is escaped, as bytes; undefined when it is something that no address has. */
function bytesOf(value: string): Uint8Array | undefined {
  const plain = value.replaceAll('+', ' ').replace(/%([0-9a-f]{2})/gi, (_, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
  return /^[\u0000-\u00ff]*$/.test(plain) ? Buffer.from(plain, 'latin1') : undefined;
}

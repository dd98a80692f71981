import { decodeText } from '../kit/encoding.ts';

/**
 * The fields of a posted form. Our pages are UTF-8 and so is what they send; an old program that sends
 * TIS-620 is understood all the same, field by field.
 */
export function formFields(body: Uint8Array): URLSearchParams {
  const text = Buffer.from(body).toString('utf8');
  const fields = new URLSearchParams(text);
  if (![...fields.values()].some((value) => value.includes('\ufffd'))) return fields;
  const read = new URLSearchParams();
  for (const pair of Buffer.from(body).toString('latin1').split('&')) {
    const [name = '', value = ''] = pair.split('=', 2).map(decoded);
    if (pair !== '') read.append(name, value);
  }
  return read;
}

function decoded(part: string): string {
  const plain = part
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const bytes = Buffer.from(plain, 'latin1');
  return decodeText(bytes)?.text ?? bytes.toString('utf8');
}

import { type FileText, languageOf, MOST_TEXT } from '../../core/file-text.ts';
import { decodeText } from '../../kit/encoding.ts';
import { readHtml } from '../../kit/html-text.ts';

/** A page of the web, or plain text: Thai offices still write TIS-620, and say UTF-8 of it. */
export function readPage(bytes: Uint8Array, said: string): FileText {
  const { text: html, isWhole } = decodeSaid(bytes, said);
  const { title, language, text, asksPassword, asksSearch } = readHtml(html, MOST_TEXT);
  return {
    kind: 'html',
    title,
    language: languageOf(text) || language,
    text,
    isCut: text.length >= MOST_TEXT,
    fault: isWhole ? null : 'notText',
    page: { asksPassword, asksSearch },
  };
}

export function readPlain(bytes: Uint8Array, said: string, kind: 'text' | 'csv'): FileText {
  const { text, isWhole } = decodeSaid(bytes, said);
  const kept = text.slice(0, MOST_TEXT);
  return {
    kind,
    title: '',
    language: languageOf(kept),
    text: kept,
    isCut: text.length > MOST_TEXT,
    fault: isWhole ? null : 'notText',
    page: null,
  };
}

/** What it soundly is; else what it says it is; else what of it is UTF-8. */
function decodeSaid(bytes: Uint8Array, said: string): { text: string; isWhole: boolean } {
  const sound = decodeText(bytes);
  if (sound) return { text: sound.text, isWhole: true };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048));
  const own = /charset\s*=\s*["']?\s*([\w-]{2,20})/i;
  const label = own.exec(said)?.[1] ?? own.exec(head.toString('latin1'))?.[1];
  for (const encoding of ['utf-8', ...(label ? [label] : [])]) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isWhole: true };
    } catch {
      // Not that one, or none that is known.
    }
  }
  return { text: new TextDecoder('utf-8').decode(bytes), isWhole: false };
}

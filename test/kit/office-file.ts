import { fromBufferPromise } from 'yauzl';
import { unescapeXml } from '../../src/kit/xml.ts';

/** The files in a document of Word or a workbook, by name; ours to read without any office. */
export async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}

/** The words of a document, a line a paragraph. */
export function wordsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([found, text]) => (found === '<w:br/>' ? '\n' : unescapeXml(text ?? '')))
        .join(''),
    );
}

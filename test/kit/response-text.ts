import { readArchive } from '../../src/kit/archive.ts';
import { readXlsx } from '../../src/kit/xlsx.ts';
import { letters, pdfText } from './pdf-text.ts';

/** What a response says, whatever it came as. */
export async function responseText(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (type.includes('pdf')) return letters(await pdfText(bytes));
  if (type.includes('spreadsheet')) {
    const rows = await readXlsx(bytes, { bytes: 10_000_000, rows: 10_000, columns: 200 });
    return JSON.stringify(rows);
  }
  if (type.includes('wordprocessing') || type.includes('zip')) {
    const parts = await readArchive(bytes);
    return [...parts.values()].map((part) => new TextDecoder().decode(part)).join('\n');
  }
  return new TextDecoder().decode(bytes);
}

import { badField, Problem } from '../core/problem.ts';
import type { Visit } from './visit.ts';

/** A form with a file in it, read whole; nothing of it is written anywhere. */
export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What a form adds around its file. */
const WRAPPING = 100_000;

export async function readUpload(visit: Visit, field: string, limit: number): Promise<Upload> {
  const { upload, refusal } = await readUploadForm(visit, field, limit);
  if (refusal) throw refusal;
  if (!upload) throw badField(field, 'required');
  return upload;
}

export interface UploadForm {
  readonly fields: URLSearchParams;
  readonly upload: Upload | undefined;
  /** Why the file was not taken, when what was typed before it was. */
  readonly refusal?: Problem;
}

/** The file and what was typed beside it; the file may be missing. */
export async function readUploadForm(
  visit: Visit,
  field: string,
  limit: number,
): Promise<UploadForm> {
  const type = visit.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) throw badField(field, 'required');
  const { bytes, isWhole } = await visit.start(limit + WRAPPING);
  if (!isWhole) {
    const refusal = new Problem('tooLarge', { limitBytes: limit });
    const typed = beforeFile(bytes, type);
    if (!typed) throw refusal;
    const form = await formOf(typed, type).catch(() => {
      throw refusal;
    });
    return { fields: wordsOf(form), upload: undefined, refusal };
  }
  const form = await formOf(bytes, type).catch(() => {
    throw new Problem('badInput', { faults: [{ path: [field], fault: 'uploadBroken' }] });
  });
  const file = form.get(field);
  const fields = wordsOf(form);
  if (!(file instanceof File) || file.name === '') return { fields, upload: undefined };
  return {
    fields,
    upload: { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  };
}

const formOf = (body: Uint8Array, type: string): Promise<FormData> =>
  new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData();

function wordsOf(form: FormData): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value);
  return fields;
}

/** A form sends its fields in their order; when it is no file that was cut, words are missing. */
function beforeFile(start: Uint8Array, type: string): Uint8Array | undefined {
  const [, quoted, bare] = /boundary=(?:"([^"]{1,100})"|([^;\s]{1,100}))/i.exec(type) ?? [];
  const mark = `--${quoted ?? bare ?? ''}`;
  const bytes = Buffer.from(start);
  const at = bytes.lastIndexOf(`${mark}\r\n`);
  if (
    at < 0 ||
    !/; filename=/.test(bytes.toString('latin1', at, at + 2000).split('\r\n\r\n')[0] ?? '')
  )
    return undefined;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(`${mark}--\r\n`)]);
}

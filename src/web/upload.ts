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
  const { upload } = await readUploadForm(visit, field, limit);
  if (!upload) throw badField(field, 'required');
  return upload;
}

/** The file and what was typed beside it; the file may be missing. */
export async function readUploadForm(
  visit: Visit,
  field: string,
  limit: number,
): Promise<{ readonly fields: URLSearchParams; readonly upload: Upload | undefined }> {
  const type = visit.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) throw badField(field, 'required');
  const body = await visit.bytes(limit + WRAPPING);
  const form = await new Response(Buffer.from(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new Problem('badInput', { faults: [{ path: [field], fault: 'uploadBroken' }] });
    });
  const fields = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value);
  const file = form.get(field);
  if (!(file instanceof File) || file.name === '') return { fields, upload: undefined };
  return {
    fields,
    upload: { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  };
}

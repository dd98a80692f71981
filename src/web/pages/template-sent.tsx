import { badField, isProblem, type Problem } from '../../core/problem.ts';
import { readTemplate, TEMPLATE_BYTES } from '../../core/template.ts';
import { isRefused } from '../../kit/aside.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { templateText } from '../../text/template.ts';
import { Button, Field, FileField } from '../../ui/form.tsx';
import type { Answer } from '../answer.ts';
import { readUploadForm } from '../upload.ts';
import { Typed, type Visit } from '../visit.ts';

interface Sent {
  readonly typed: Typed;
  readonly file: { readonly fileName: string; readonly file: Uint8Array };
}

/** A form with a file: read whole, tried in the thread that fills, then kept. */
export async function sent(
  visit: Visit,
  keep: (sent: Sent) => Promise<Answer>,
  again: (typed: Typed, problem: Problem) => Promise<Answer>,
): Promise<Answer> {
  let typed = new Typed();
  try {
    const { fields, upload, refusal } = await readUploadForm(visit, 'file', TEMPLATE_BYTES);
    typed = new Typed(fields);
    if (refusal) throw refusal;
    if (!upload) throw badField('file', 'required');
    await refuseUnfillable(visit, upload.bytes);
    return await keep({ typed, file: { fileName: upload.fileName, file: upload.bytes } });
  } catch (error) {
    if (!isProblem(error) || ['notFound', 'notAllowed'].includes(error.kind)) throw error;
    return again(typed, error);
  }
}

async function refuseUnfillable(visit: Visit, bytes: Uint8Array): Promise<void> {
  const { faults } = await readTemplate(bytes);
  if (faults.length > 0) return;
  const filling = { template: bytes, values: {}, day: dayInThailand(visit.now) };
  await visit.office.fill(filling).catch((error) => {
    throw isRefused(error) ? badField('file', 'templateUnfillable') : error;
  });
}

export interface Refused {
  readonly typed: Typed;
  readonly problem: Problem;
}

export function labelsOf({ language }: Visit): Record<string, string> {
  const t = templateText[language];
  return { file: t.file, name: t.name, owner: t.owner };
}

export function FileAndName(props: {
  readonly visit: Visit;
  readonly refused: Refused | undefined;
  readonly name: string;
}) {
  const { visit, refused, name } = props;
  const { language } = visit;
  const t = templateText[language];
  const { problem } = refused ?? {};
  return (
    <>
      <Field
        name="name"
        label={t.name}
        value={refused ? refused.typed.get('name') : name}
        {...{ problem, language }}
      />
      <FileField
        name="file"
        label={t.file}
        hint={t.fileHint}
        accept=".docx"
        {...{ problem, language }}
      />
      <Button>{t.send}</Button>
    </>
  );
}

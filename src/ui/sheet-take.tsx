import type { Problem } from '../core/problem.ts';
import type { Language } from '../text/language.ts';
import { sheetText } from '../text/sheet.ts';
import { Button, Field, FileField } from './form.tsx';

/** The other ways in: pasted text, a file, a file to fill in. */
export function TakeIn(props: {
  language: Language;
  open: boolean;
  path: string;
  problem?: Problem;
}) {
  const { language, open, path, problem } = props;
  const t = sheetText[language];
  return (
    <details class="fold card" open={open}>
      <summary>{t.takeIn}</summary>
      <form method="post" action={`${path}/read`}>
        <Field name="text" label={t.paste} hint={t.pasteHint} rows={8} language={language} />
        <Button quiet>{t.look}</Button>
      </form>
      <form method="post" action={`${path}/file`} enctype="multipart/form-data">
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          accept=".csv,.txt,.xlsx"
          language={language}
          problem={problem}
        />
        <Button quiet>{t.send}</Button>
      </form>
      <p>
        {t.template}: <a href={`${path}/template.xlsx`}>Excel</a> ·{' '}
        <a href={`${path}/template.csv`}>CSV</a>
      </p>
    </details>
  );
}

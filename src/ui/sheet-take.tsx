import type { Problem } from '../core/problem.ts';
import type { Language } from '../text/language.ts';
import { sheetText } from '../text/sheet.ts';
import { TakeIn } from './take-in.tsx';

/** The other ways into a sheet: pasted text, a file, a file to fill in. */
export function TakeIntoSheet(props: {
  readonly language: Language;
  readonly open: boolean;
  readonly path: string;
  readonly problem?: Problem;
}) {
  const { language, path } = props;
  const t = sheetText[language];
  return (
    <TakeIn {...props} words={t}>
      <p>
        {t.template}: <a href={`${path}/template.xlsx`}>Excel</a> ·{' '}
        <a href={`${path}/template.csv`}>CSV</a>
      </p>
    </TakeIn>
  );
}

import { type Document, MOST_SIGNATORIES } from '../../core/document.ts';
import type { Problem } from '../../core/problem.ts';
import { documentText } from '../../text/document.ts';
import type { Language } from '../../text/language.ts';
import { SectionRows } from '../../ui/document.tsx';
import { Button, Choice, EnterPresses, Field } from '../../ui/form.tsx';
import type { Typed } from '../visit.ts';
import type { TypedSection } from './document-typed.ts';

export interface Composed {
  readonly typed: Typed;
  readonly sections: readonly TypedSection[];
  readonly isMoved?: boolean;
  readonly problem?: Problem;
}

/** Everything that is chosen of a document, in one form. */
export function DocumentForm(props: {
  readonly here: string;
  readonly saved: Document;
  readonly composed: Composed;
  readonly language: Language;
}) {
  const { here, saved, composed, language } = props;
  const { typed, problem } = composed;
  const t = documentText[language];
  const choice = (name: string, label: string, options: Readonly<Record<string, string>>) => (
    <Choice
      {...{ name, label, language, problem }}
      value={typed.get(name)}
      options={Object.entries(options)}
    />
  );
  const field = (name: string, label: string, hint?: string) => (
    <Field {...{ name, label, hint, language, problem }} value={typed.get(name)} />
  );
  return (
    <>
      <form method="post" action={here}>
        <EnterPresses>{t.save}</EnterPresses>
        <input type="hidden" name="version" value={saved.version} />
        <input type="hidden" name="shape" value={saved.setting.shape} />
        <h2 id="sections">{t.sections}</h2>
        <p class="hint measure">{t.sectionsLead}</p>
        <SectionRows
          sections={composed.sections}
          action={here}
          documentLanguage={saved.setting.language}
          language={language}
        />
        <p class="actions">
          <Button>{t.save}</Button>
        </p>
        <h2 id="manner">{t.manner}</h2>
        {field('title', t.name, t.nameHint)}
        {field('subtitle', t.subtitle, t.nameHint)}
        {field('unit', t.unit)}
        {field('day', t.day, t.dayHint)}
        <div class="row">
          {choice('language', t.language, t.languages)}
          {choice('digits', t.digits, t.digitNames)}
          {choice('months', t.months, t.monthNames)}
          {choice('era', t.era, t.eras)}
          {choice('gantt', t.gantt, t.gantts)}
          {choice('headings', t.headings, t.headingNames)}
        </div>
        <h2 id="signatories">{t.signatories}</h2>
        <p class="hint">{t.signatoriesHint}</p>
        <Signatories typed={typed} language={language} />
        <Button>{t.save}</Button>
      </form>
      <details class="fold">
        <summary>{t.remove}</summary>
        <p class="hint">{t.removeHint}</p>
        <form method="post" action={`${here}/remove`}>
          <input type="hidden" name="version" value={saved.version} />
          <button type="submit" class="button button-danger">
            {t.remove}
          </button>
        </form>
      </details>
    </>
  );
}

function Signatories({ typed, language }: { readonly typed: Typed; readonly language: Language }) {
  const t = documentText[language];
  const fields = [
    ['role', t.role],
    ['name', t.personName],
    ['position', t.position],
  ] as const;
  return (
    <>
      {Array.from({ length: MOST_SIGNATORIES }, (_, i) => (
        <fieldset key={String(i)}>
          <legend>{t.row(i + 1)}</legend>
          <div class="row">
            {fields.map(([name, label]) => (
              <Field
                key={name}
                name={`${name}${i}`}
                label={label}
                language={language}
                value={typed.get(`${name}${i}`)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

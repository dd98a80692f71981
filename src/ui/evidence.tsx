import { EVIDENCE_TYPES, type EvidenceFile } from '../core/evidence.ts';
import type { Problem } from '../core/problem.ts';
import { type NamedStep, placeOf } from '../core/step.ts';
import { shortMoment } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';
import { progressText } from '../text/progress.ts';
import { Button, Field, FileField } from './form.tsx';

/** Files shown for the results of a round, and the form that adds one. */
export function EvidenceList(props: {
  readonly files: readonly EvidenceFile[];
  readonly steps: readonly NamedStep[];
  /** Where a file is got; and, for who may, where it is taken back. */
  readonly open: (id: number) => string;
  readonly withdraw: ((id: number) => string) | null;
  readonly language: Language;
}) {
  const { files, steps, open, withdraw, language } = props;
  const t = progressText[language];
  if (files.length === 0) return null;
  return (
    <ul class="open-files">
      {files.map((file) => (
        <li key={file.id}>
          <p>
            <a href={open(file.id)} download>
              {file.name}
            </a>{' '}
            · {t.size(Math.ceil(file.size / 1024))} · {t.step(placeOf(steps, file.step))}
          </p>
          <p class="hint">
            {accountName(file.personName, language)} · {shortMoment(file.at, language)} · SHA-256{' '}
            <code>{file.hash.slice(0, 16)}</code>
          </p>
          {withdraw && (
            <details class="fold">
              <summary>{t.withdraw}</summary>
              <form method="post" action={withdraw(file.id)}>
                <Field
                  name="reason"
                  id={`reason-${file.id}`}
                  label={t.withdrawReason}
                  required
                  language={language}
                />
                <Button quiet>{t.withdraw}</Button>
              </form>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One for each step, because a file belongs to one; the address says which. */
export function EvidenceForm(props: {
  readonly action: string;
  readonly step: number;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { action, step, problem, language } = props;
  const t = progressText[language];
  return (
    <details class="fold" open={problem !== undefined}>
      <summary>
        {t.attachTo} {step}
      </summary>
      <form method="post" action={action} enctype="multipart/form-data">
        <FileField
          name="file"
          id={`file-${step}`}
          label={t.evidence}
          hint={t.evidenceHint}
          accept={ACCEPTED}
          problem={problem}
          language={language}
        />
        <Button quiet>{t.attach}</Button>
      </form>
    </details>
  );
}

const ACCEPTED = [...Object.keys(EVIDENCE_TYPES), 'jpeg'].map((ending) => `.${ending}`).join(',');

import type { Erasure, ItemFile } from '../core/item-answer.ts';
import type { Problem } from '../core/problem.ts';
import type { Submission } from '../core/submission.ts';
import { shortMoment } from '../kit/thai.ts';
import { itemFileErasureText } from '../text/item-file-erasure.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';
import { Button, Choice, Field } from './form.tsx';

/** A file by its link; where its content is gone, what became of it. Its name only where it was handed in. */
export function FileOrErased(props: {
  readonly name: string;
  readonly href: string;
  readonly erased: Erasure | null | undefined;
  readonly isHandedIn?: boolean;
  readonly language: Language;
}) {
  const { name, href, erased, isHandedIn, language } = props;
  if (!erased) {
    return (
      <a href={href} download>
        {name}
      </a>
    );
  }
  return (
    <>
      {isHandedIn ? name : itemFileErasureText[language].unnamed}{' '}
      <span class="under-figure soft">{saidErasure(erased, language)}</span>
    </>
  );
}

function saidErasure({ at, personName, reason }: Erasure, language: Language): string {
  const who = accountName(personName, language);
  return itemFileErasureText[language].erased(shortMoment(new Date(at), language), who, reason);
}

/** At a receipt, which lists no other files. */
export function ErasedOfSet({ set, language }: { set: Submission; language: Language }) {
  const gone = set.content.items
    .flatMap(({ item, files }) => files.map((file) => ({ item, ...file })))
    .filter(({ id }) => set.erased[id]);
  if (gone.length === 0) return null;
  return (
    <section class="notice">
      <h2>{itemFileErasureText[language].receipt}</h2>
      <ul>
        {gone.map(({ id, item, name }) => (
          <li key={id}>
            {item} {name}{' '}
            <span class="under-figure soft">{saidErasure(set.erased[id]!, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function EraseForm(props: {
  readonly files: readonly ItemFile[];
  readonly action: string;
  readonly chosen: string;
  readonly reason: string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { files, problem, language } = props;
  const t = itemFileErasureText[language];
  const there = files.filter(({ erased }) => !erased);
  if (there.length === 0) return null;
  return (
    <details class="fold no-print" id="erase" open={problem !== undefined}>
      <summary>{t.title}</summary>
      <form method="post" action={props.action} class="wide-field">
        <p>{t.lead}</p>
        <p>{t.handedIn}</p>
        <p>{t.plan}</p>
        <p>{t.backups}</p>
        <Choice
          name="id"
          label={t.file}
          options={there.map(({ id, name }) => [String(id), name] as const)}
          value={props.chosen}
          language={language}
        />
        <Field
          name="reason"
          id="erase-reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={2}
          value={props.reason}
          problem={problem}
          language={language}
        />
        <Button quiet>{t.button}</Button>
      </form>
    </details>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { interviewDeskText } from '../text/interview-desk.ts';
import type { Language } from '../text/language.ts';

type Fields = readonly (readonly [string, string])[];

/** One interview, as it is held: the questions of the agency, and every answer kept as it is given. */
export function InterviewForm(props: {
  readonly name: string;
  /** The questions as the server wrote them. */
  readonly html: string;
  readonly begun: Fields;
  readonly language: Language;
  readonly fault: 'full' | 'broken' | undefined;
  readonly onInput: (fields: Fields) => void;
  readonly onFinish: (fields: Fields) => void;
  readonly onBack: () => void;
}) {
  const { name, html, begun, language, fault } = props;
  const t = interviewDeskText[language];
  const questions = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState(0);
  useEffect(() => {
    if (!questions.current) return;
    questions.current.innerHTML = html;
    for (const [field, value] of begun) fillIn(questions.current, field, value);
    scrollTo(0, 0);
  }, []);

  function finish(event: Event): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const left = unanswered(form);
    setMissing(left.length);
    if (left[0]) left[0].focus();
    else props.onFinish(fieldsOf(form));
  }

  return (
    <>
      <h1>{name}</h1>
      <div class="box">
        <h2>{t.say}</h2>
        <ul>
          {t.saying.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
      <form
        noValidate
        onSubmit={finish}
        onInput={(event) => props.onInput(fieldsOf(event.currentTarget))}
      >
        <div ref={questions} />
        {(missing > 0 || fault) && (
          <p class="box bad" role="alert">
            {fault ? t[fault] : t.missing(missing)}
          </p>
        )}
        <button type="submit">{t.finish}</button>
        <button type="button" class="quiet" onClick={props.onBack}>
          {t.back}
        </button>
      </form>
    </>
  );
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value] as [string, string]] : [],
  );
}

function fillIn(within: HTMLElement, field: string, value: string): void {
  for (const box of within.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]')) {
    if (box.name !== field) continue;
    if (box.type !== 'radio') box.value = value;
    else if (box.value === value) (box as HTMLInputElement).checked = true;
  }
}

/** The first choice of every question that must be answered and is not. */
function unanswered(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[required]')].filter(
    (box) => !new FormData(form).has(box.name),
  );
}

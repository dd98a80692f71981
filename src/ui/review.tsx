import { Fragment } from 'preact';
import type { ComponentExample } from '../core/component-example.ts';
import type { DisclosureItem } from '../core/instrument.ts';
import type { Problem } from '../core/problem.ts';
import { componentNumbers } from '../core/review.ts';
import type { Submission } from '../core/submission.ts';
import { shortMoment } from '../kit/thai.ts';
import { itemAnswerText } from '../text/item-answer.ts';
import type { Language } from '../text/language.ts';
import { LOSS_REASONS, reviewText } from '../text/review.ts';
import { ComponentExamples } from './component-example.tsx';
import { Button, Choice, Field } from './form.tsx';
import { AnswerLinks } from './item-facts.tsx';
import { FileOrErased } from './item-file-erasure.tsx';

/** What was handed in of an item, and the form that says what is missing of it. */
export function HandedIn(props: {
  readonly item: DisclosureItem;
  readonly submission: Submission | null;
  readonly fileHref: (id: number) => string;
  readonly keptHref?: (url: string) => string;
  readonly language: Language;
}) {
  const { item, submission, keptHref, language } = props;
  const [t, a] = [reviewText[language], itemAnswerText[language]];
  const answer = submission?.content.items.find((one) => one.item === item.code);
  if (!submission || !answer) return <p class="notice">{t.nothingHandedIn}</p>;
  return (
    <section id="handed-in">
      <h2>{t.answer}</h2>
      <p class="hint">{t.submission(submission.number, shortMoment(submission.at, language))}</p>
      <dl class="facts">
        <dt>{a.fields.has}</dt>
        <dd>{a.hasOptions[answer.has]}</dd>
        <dt>{a.fields.links}</dt>
        <dd>
          {answer.links.length > 0 ? (
            <AnswerLinks links={answer.links} {...(keptHref && { keptHref })} language={language} />
          ) : (
            <span class="soft">{a.nothing}</span>
          )}
        </dd>
        {answer.files.length > 0 && (
          <>
            <dt>{a.fields.files}</dt>
            <dd>
              <ul class="plain">
                {answer.files.map(({ id, name }) => (
                  <li key={id}>
                    <FileOrErased
                      {...{ name, language }}
                      href={props.fileHref(id)}
                      erased={submission.erased[id]}
                      isHandedIn
                    />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {answer.explanation && (
          <>
            <dt>{a.fields.explanation}</dt>
            <dd class="prose">{answer.explanation}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

export function JudgeForm(props: {
  readonly item: DisclosureItem;
  readonly action: string;
  /** Of the components, in their order; fewer where none are known. */
  readonly examples: readonly ComponentExample[];
  readonly missing: readonly string[];
  readonly because: string;
  readonly reason: string;
  readonly button: string;
  /** Where it is not the agency that will read it. */
  readonly lead?: string;
  readonly reasonHint?: string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { item, missing, problem, language } = props;
  const t = reviewText[language];
  const reasons = Object.entries(LOSS_REASONS).map(([key, said]) => [key, said[language]] as const);
  return (
    <form method="post" action={props.action} id="judge" class="card card-apart wide-field">
      <h2>{t.judge}</h2>
      <p>{props.lead ?? t.judgeLead}</p>
      {item.dependsOn !== undefined && <p class="soft">{t.dependsOn(item.dependsOn)}</p>}
      <fieldset>
        <legend>{t.missing}</legend>
        {componentNumbers(item).map((number) => (
          <Fragment key={number}>
            <div class="tick">
              <input
                type="checkbox"
                name="missing"
                value={number}
                id={`missing-${number}`}
                checked={missing.includes(String(number))}
              />
              <label for={`missing-${number}`}>
                {number === 0 ? t.whole : `${number}. ${item.components?.[number - 1]?.[language]}`}
              </label>
            </div>
            <ComponentExamples
              number={number}
              example={props.examples[number - 1]}
              language={language}
            />
          </Fragment>
        ))}
      </fieldset>
      <Choice
        name="because"
        label={t.because}
        options={[['', t.chooseReason], ...reasons]}
        value={props.because}
        language={language}
      />
      <Field
        name="reason"
        label={t.reason}
        hint={props.reasonHint ?? t.reasonHint}
        rows={3}
        value={props.reason}
        problem={problem}
        language={language}
      />
      <Button>{props.button}</Button>
      <div class="hint no-print" id="keys" hidden>
        <div class="tick">
          <input type="checkbox" id="use-keys" />
          <label for="use-keys">{t.useKeys}</label>
        </div>
        <p>{t.keys}</p>
      </div>
    </form>
  );
}

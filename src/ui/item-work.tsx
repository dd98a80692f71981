import type { Assignee } from '../core/assignment.ts';
import type { Problem } from '../core/problem.ts';
import { shortMoment } from '../kit/thai.ts';
import { disclosureText } from '../text/disclosure.ts';
import { itemWorkText } from '../text/item-work.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';
import { PeopleTicks } from './assignment.tsx';
import { Button, Field } from './form.tsx';

/** What is done about an item beside writing it: whose it is, looking through it, comments. */
export function ItemAssignForm(props: {
  readonly action: string;
  readonly version: number;
  readonly unit: string;
  readonly assignees: readonly Assignee[];
  readonly chosen: readonly string[];
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { assignees, chosen, problem, language } = props;
  const t = itemWorkText[language];
  return (
    <details class="fold no-print" id="assign">
      <summary>{t.assign}</summary>
      <form method="post" action={props.action}>
        <input type="hidden" name="version" value={props.version} />
        <Field
          name="unit"
          label={t.unit}
          value={props.unit}
          problem={problem}
          language={language}
        />
        <PeopleTicks legend={t.people} assignees={assignees} chosen={chosen} />
        <Button quiet>{t.assignButton}</Button>
      </form>
    </details>
  );
}

export function CheckForm(props: {
  readonly action: string;
  readonly version: number;
  readonly isOwn: boolean;
  readonly reason: string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { problem, language } = props;
  const [t, d] = [itemWorkText[language], disclosureText[language]];
  return (
    <section class="card card-apart no-print" id="check">
      <h2>{t.check}</h2>
      <p>{t.checkLead}</p>
      {props.isOwn && <p class="soft">{t.checkOwn}</p>}
      <form method="post" action={props.action}>
        <input type="hidden" name="version" value={props.version} />
        <Field
          name="reason"
          label={d.reason}
          rows={2}
          value={props.reason}
          problem={problem}
          language={language}
        />
        <p class="actions">
          <Button name="decision" value="accept">
            {t.accept}
          </Button>
          <Button quiet name="decision" value="return">
            {d.return}
          </Button>
        </p>
      </form>
    </section>
  );
}

export function ItemComments(props: {
  readonly comments: readonly {
    readonly number: number;
    readonly text: string;
    readonly personName: string | null;
    readonly at: Date;
  }[];
  readonly action: string;
  readonly typed: string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { comments, problem, language } = props;
  const t = itemWorkText[language];
  return (
    <section id="comments" class="no-print">
      <h2>{t.commentTitle}</h2>
      <p class="hint">{t.commentLead}</p>
      {comments.length === 0 && <p class="soft">{t.noComments}</p>}
      <ul class="plain">
        {comments.map((one) => (
          <li key={one.number}>
            <span class="hint">
              {accountName(one.personName, language)} · {shortMoment(one.at, language)}
            </span>
            <p class="prose">{one.text}</p>
          </li>
        ))}
      </ul>
      <form method="post" action={props.action}>
        <Field
          name="text"
          label={t.comment}
          rows={3}
          value={props.typed}
          problem={problem}
          language={language}
        />
        <Button quiet>{t.sendComment}</Button>
      </form>
    </section>
  );
}

/** What came along from last year and cannot stay as it is. */
export function MustChange(props: {
  readonly years: readonly string[];
  readonly wanted: number | null;
  readonly hadFiles: boolean;
  readonly language: Language;
}) {
  const { years, wanted, language } = props;
  const t = itemWorkText[language];
  return (
    <div class="notice notice-warn" id="must-change">
      <h2>{t.mustChange}</h2>
      <ul>
        {wanted !== null && years.map((was) => <li key={was}>{t.mustChangeYear(was, wanted)}</li>)}
        <li>{t.mustChangeTicks}</li>
        {props.hadFiles && <li>{t.mustChangeFiles}</li>}
      </ul>
    </div>
  );
}

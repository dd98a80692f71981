import type { BoardItem } from '../core/disclosure.ts';
import type { Problem } from '../core/problem.ts';
import type { Submission } from '../core/submission.ts';
import { shortMoment } from '../kit/thai.ts';
import { disclosureText } from '../text/disclosure.ts';
import { disclosureReceiptText } from '../text/disclosure-receipt.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';
import { Button, Field } from './form.tsx';

/** What the head decides on, the way in which the set is handed in, and the receipts there are. */
export function HeadForm(props: {
  readonly items: readonly BoardItem[];
  readonly mark: string;
  readonly action: string;
  readonly typed: (name: string) => string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { items, mark, action, problem, language } = props;
  const t = disclosureText[language];
  const waiting = items.filter(({ state }) => state === 'reviewed');
  const decidable = items.filter(({ state }) => state === 'reviewed' || state === 'approved');
  if (decidable.length === 0) return null;
  return (
    <section class="card card-apart no-print" id="approve">
      <h2>{t.approve}</h2>
      {waiting.length > 0 && (
        <>
          <p>{t.approveLead(waiting.length)}</p>
          <form method="post" action={action}>
            <input type="hidden" name="mark" value={mark} />
            <Button name="decision" value="accept">
              {t.approveButton(waiting.length)}
            </Button>
          </form>
        </>
      )}
      <details class="fold" open={problem !== undefined}>
        <summary>{t.returnSome}</summary>
        <form method="post" action={action}>
          <input type="hidden" name="mark" value={mark} />
          <fieldset>
            <legend>{t.returnItems}</legend>
            {decidable.map(({ item }) => (
              <div class="tick" key={item.code}>
                <input type="checkbox" name="items" value={item.code} id={`back-${item.code}`} />
                <label for={`back-${item.code}`}>
                  {item.code} {item.title[language]}
                </label>
              </div>
            ))}
          </fieldset>
          <Field
            name="reason"
            label={t.reason}
            rows={2}
            value={props.typed('reason')}
            problem={problem}
            language={language}
          />
          <Button quiet name="decision" value="return">
            {t.return}
          </Button>
        </form>
      </details>
    </section>
  );
}

export function SubmitForm(props: {
  readonly isReady: boolean;
  readonly missing: number;
  readonly isAgain: boolean;
  readonly mark: string;
  readonly action: string;
  readonly language: Language;
}) {
  const t = disclosureText[props.language];
  return (
    <section class="card card-apart no-print" id="submit">
      <h2>{t.submit}</h2>
      {props.isReady ? (
        <form method="post" action={props.action}>
          <p>{props.isAgain ? t.resubmitLead : t.submitLead}</p>
          <input type="hidden" name="mark" value={props.mark} />
          <Button>{t.submitButton}</Button>
        </form>
      ) : (
        <p>{t.notReady(props.missing)}</p>
      )}
    </section>
  );
}

export function Receipts(props: {
  readonly submissions: readonly Submission[];
  readonly href: (number: number) => string;
  readonly language: Language;
}) {
  const { submissions, href, language } = props;
  const t = disclosureReceiptText[language];
  if (submissions.length === 0) return null;
  return (
    <section id="receipts">
      <h2>{t.receipts}</h2>
      <ul class="open-files">
        {submissions.map((one, i) => (
          <li key={one.number}>
            <p>
              <a href={href(one.number)}>{t.receipt(one.number)}</a>{' '}
              {i === 0 && <span class="tag tag-good">{t.newest}</span>}
            </p>
            <p class="hint">
              {t.handedIn(accountName(one.personName, language), shortMoment(one.at, language))} ·{' '}
              <code>{one.hash.slice(0, 16)}</code>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

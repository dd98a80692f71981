import { MOST_CODES } from '../core/access-code.ts';
import type { Problem } from '../core/problem.ts';
import type { Door } from '../core/survey.ts';
import { codeIssueText } from '../text/access-code.ts';
import type { Language } from '../text/language.ts';
import { Button, Field } from './form.tsx';

/** The codes of one survey: how many there are, and a form for more. */
export function SurveyCodesCard(props: {
  readonly facts: {
    readonly door: Door;
    readonly eligible: number | null;
    readonly made: number;
    readonly fingerprint: string | null;
  };
  readonly action: string;
  readonly mayMake: boolean;
  /** What was typed, when this form was refused. */
  readonly typed: { get(name: string): string } | undefined;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { facts, typed, language } = props;
  const t = codeIssueText[language];
  const left = Math.max(0, Math.min(MOST_CODES, (facts.eligible ?? 0) - facts.made));
  return (
    <section>
      <h2>{t.survey[facts.door]}</h2>
      <dl class="facts">
        <dt>{t.eligible}</dt>
        <dd>{facts.eligible ?? t.unknown}</dd>
        <dt>{t.made}</dt>
        <dd>{facts.made}</dd>
        <dt>{t.fingerprint}</dt>
        <dd>{facts.fingerprint ? <code>{facts.fingerprint}</code> : t.noKey}</dd>
      </dl>
      {props.mayMake && (
        <form method="post" action={props.action}>
          <input type="hidden" name="door" value={facts.door} />
          <Field
            name="count"
            id={`count-${facts.door}`}
            label={t.count}
            hint={t.countHint}
            value={typed?.get('count') || String(left || '')}
            inputmode="numeric"
            problem={props.problem}
            language={language}
          />
          <div class="tick">
            <input
              type="checkbox"
              name="replace"
              id={`replace-${facts.door}`}
              value="on"
              checked={typed?.get('replace') === 'on'}
              aria-describedby={`replace-hint-${facts.door}`}
            />
            <label for={`replace-${facts.door}`}>
              {t.replace}
              <br />
              <span class="hint" id={`replace-hint-${facts.door}`}>
                {t.replaceHint}
              </span>
            </label>
          </div>
          <p>
            <Button name="as" value="paper">
              {t.paper}
            </Button>{' '}
            <Button name="as" value="list" quiet>
              {t.list}
            </Button>
          </p>
          <p class="hint">{t.listHint}</p>
        </form>
      )}
    </section>
  );
}

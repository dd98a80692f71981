import type { Cycle } from '../core/cycle.ts';
import type { Problem } from '../core/problem.ts';
import { SCREENING_FIELDS } from '../core/screening-rule.ts';
import { collectionPolicyText } from '../text/collection-policy.ts';
import type { Language } from '../text/language.ts';
import { screeningText } from '../text/screening.ts';
import { Button, Field } from './form.tsx';
import { RuleSentences } from './screening.tsx';

/** What surveys ask beside the questions: to settle in a draft, to read afterwards. */
const ASKED = [
  ['asksDemographics', 'demographicsHint'],
  ['asksSuggestions', 'suggestionsHint'],
  ['staffCodes', 'staffCodesHint'],
  ['userCodes', 'userCodesHint'],
] as const;

export function CollectionPolicyForm(props: {
  readonly cycle: Cycle;
  readonly problem: Problem | undefined;
  readonly typed: { get(name: string): string } | undefined;
  readonly language: Language;
}) {
  const { cycle, problem, typed, language } = props;
  const t = collectionPolicyText[language];
  return (
    <form method="post" action={`/cycles/${cycle.id}/policy`}>
      <p>{t.lead}</p>
      {ASKED.map(([name, hint]) => (
        <div class="tick" key={name}>
          <input
            type="checkbox"
            name={name}
            id={name}
            value="on"
            checked={cycle.policy[name]}
            aria-describedby={`${name}-hint`}
          />
          <label for={name}>
            {t[name]}
            <br />
            <span class="hint" id={`${name}-hint`}>
              {t[hint]}
            </span>
          </label>
        </div>
      ))}
      <details class="fold">
        <summary>{screeningText[language].rule}</summary>
        <p>{screeningText[language].ruleLead}</p>
        {SCREENING_FIELDS.map((name) => (
          <Field
            key={name}
            name={name}
            label={screeningText[language].fields[name]}
            value={typed?.get(name) || String(cycle.screening[name])}
            inputmode="numeric"
            problem={problem}
            language={language}
          />
        ))}
      </details>
      <input type="hidden" name="version" value={cycle.version} />
      <Button>{t.save}</Button>
    </form>
  );
}

export function CollectionPolicyFacts({ cycle, language }: { cycle: Cycle; language: Language }) {
  const t = collectionPolicyText[language];
  const asked = ASKED.filter(([name]) => cycle.policy[name]);
  return (
    <>
      {asked.length === 0 && <p>{t.nothing}</p>}
      <ul>
        {asked.map(([name, hint]) => (
          <li key={name}>
            {t[name]} – <span class="soft">{t[hint]}</span>
          </li>
        ))}
      </ul>
      <details class="fold">
        <summary>{screeningText[language].rule}</summary>
        <RuleSentences rule={cycle.screening} language={language} />
      </details>
    </>
  );
}

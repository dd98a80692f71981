import type { Cycle } from '../core/cycle.ts';
import { collectionPolicyText } from '../text/collection-policy.ts';
import type { Language } from '../text/language.ts';
import { Button } from './form.tsx';

/** What surveys ask beside the questions: to settle in a draft, to read afterwards. */
const ASKED = [
  ['asksDemographics', 'demographicsHint'],
  ['asksSuggestions', 'suggestionsHint'],
] as const;

export function CollectionPolicyForm({ cycle, language }: { cycle: Cycle; language: Language }) {
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
      <input type="hidden" name="version" value={cycle.version} />
      <Button>{t.save}</Button>
    </form>
  );
}

export function CollectionPolicyFacts({ cycle, language }: { cycle: Cycle; language: Language }) {
  const t = collectionPolicyText[language];
  const asked = ASKED.filter(([name]) => cycle.policy[name]);
  if (asked.length === 0) return <p>{t.nothing}</p>;
  return (
    <ul>
      {asked.map(([name, hint]) => (
        <li key={name}>
          {t[name]} – <span class="soft">{t[hint]}</span>
        </li>
      ))}
    </ul>
  );
}

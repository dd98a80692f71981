import { DECISIONS } from '../core/suggestion.ts';
import { nameIn } from '../text/agency.ts';
import type { Names } from '../text/draft.ts';
import type { Language } from '../text/language.ts';
import { sayMasked, suggestionText } from '../text/suggestion.ts';
import { Field } from './form.tsx';

/** Suggestions in words: one to be decided, or many to be read. */
export function SuggestionToDecide(props: {
  readonly one: {
    readonly id: string;
    readonly channel: string;
    readonly text: string;
    readonly nameTh: string;
    readonly nameEn: string;
  };
  readonly action: string;
  readonly names: Names;
  readonly language: Language;
}) {
  const { one, names, language } = props;
  const t = suggestionText[language];
  return (
    <form method="post" action={props.action} class="card">
      <p class="soft">
        {nameIn(language, one)} · {names.channel(one.channel)}
      </p>
      <blockquote lang="th">{sayMasked(one.text, language)}</blockquote>
      <input type="hidden" name="id" value={one.id} />
      <Field
        name="cover"
        id={`cover-${one.id}`}
        label={t.cover}
        hint={t.coverHint}
        language={language}
      />
      <div class="row">
        {DECISIONS.map((decision) => (
          <button
            key={decision}
            type="submit"
            name="decision"
            value={decision}
            class={decision === 'release' ? 'button' : 'button button-quiet'}
          >
            {t[decision]}
          </button>
        ))}
      </div>
    </form>
  );
}

export function SuggestionTexts(props: {
  readonly texts: readonly string[];
  readonly language: Language;
}) {
  return (
    <ul>
      {props.texts.map((text, i) => (
        <li key={i} lang="th">
          {sayMasked(text, props.language)}
        </li>
      ))}
    </ul>
  );
}

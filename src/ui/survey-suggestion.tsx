import { maskText } from '../core/masking.ts';
import { type FilledIn, SUGGESTION_FIELD, type Survey } from '../core/survey.ts';
import type { Language } from '../text/language.ts';
import { sayMasked } from '../text/suggestion.ts';
import { surveyText } from '../text/survey.ts';

/** A suggestion in words, if somebody has one; and before it is sent, how it will be kept. */
interface Props {
  readonly survey: Survey;
  readonly filledIn: FilledIn | undefined;
  readonly language: Language;
}

export function SuggestionField({ survey, filledIn, language }: Props) {
  const t = surveyText[language];
  const { suggestion } = survey;
  if (!suggestion) return null;
  const isFaulty = filledIn?.tooLong === true;
  return (
    <p class={isFaulty ? 'faulty' : undefined} id="suggestion">
      <label for={SUGGESTION_FIELD}>
        <b>{suggestion.title[language]}</b>
      </label>
      <br />
      <span class="soft" id="suggestion-hint">
        {t.suggestionHint(suggestion.maxLength)}
      </span>
      {isFaulty && (
        <b class="fault" role="alert">
          {t.tooLong(filledIn.suggestion.length, suggestion.maxLength)}
        </b>
      )}
      <textarea
        id={SUGGESTION_FIELD}
        name={SUGGESTION_FIELD}
        rows={4}
        maxlength={isFaulty ? undefined : suggestion.maxLength}
        aria-describedby="suggestion-hint"
      >
        {filledIn?.suggestion ?? ''}
      </textarea>
    </p>
  );
}

export function SuggestionSaid({ survey, filledIn, language }: Props) {
  if (!survey.suggestion) return null;
  const t = surveyText[language];
  const masked = maskText(filledIn?.suggestion ?? '');
  return (
    <div>
      <dt>{survey.suggestion.title[language]}</dt>
      <dd>{masked === '' ? t.notAnswered : sayMasked(masked, language)}</dd>
      {masked.includes('⟦') && <dd class="soft">{t.maskedNote}</dd>}
    </div>
  );
}

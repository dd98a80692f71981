import type { GivenCode } from '../core/access-code.ts';
import { aboutField, askedOf, type FilledIn, SUGGESTION_FIELD } from '../core/survey.ts';
import { surveyText } from '../text/survey.ts';
import { About, draftName, type SurveyProps, surveyHref } from './survey.tsx';
import { AboutYouSaid } from './survey-about.tsx';
import { CodeHidden, CodeSaid } from './survey-code.tsx';
import { Retry } from './survey-notice.tsx';
import { SuggestionSaid } from './survey-suggestion.tsx';

/** No code of a question looks like this. */
export const KEY_FIELD = '_key';

/** Everything chosen, in words, and the form again, hidden, with its key. */
export function Review(
  props: SurveyProps & {
    readonly filledIn: FilledIn;
    readonly formKey: string;
    readonly given?: GivenCode | undefined;
  },
) {
  const { door, survey, language, filledIn, given } = props;
  const t = surveyText[language];
  const asked = askedOf(survey.instrument, survey.part.channel);
  const { linkCode } = survey.agency;
  return (
    <>
      <h1>{t.reviewTitle}</h1>
      <About agency={survey.agency} language={language} />
      <p class="box">{t.reviewLead}</p>
      <dl>
        <CodeSaid given={given} language={language} />
        {asked.flatMap(({ question, cells }, index) =>
          cells.map((cell) => (
            <div key={cell.code}>
              <dt>
                {index + 1}. {question.text[language]}
                {cells.length > 1 && <> – {cell.text[language]}</>}
              </dt>
              <dd>
                {cell.labels[(filledIn.chosen.get(cell.code) ?? 0) - 1]?.[language] ??
                  t.notAnswered}
              </dd>
            </div>
          )),
        )}
        <AboutYouSaid survey={survey} filledIn={filledIn} language={language} />
        <SuggestionSaid survey={survey} filledIn={filledIn} language={language} />
      </dl>
      <form
        method="post"
        action={surveyHref(door, linkCode, language, '/send')}
        data-send="once"
        data-sending={`${draftName(door, linkCode)} ${survey.cycleId} sending`}
      >
        <Hidden filledIn={filledIn} formKey={props.formKey} />
        <CodeHidden given={given} />
        <Retry language={language} />
        <button type="submit">{t.send}</button>
        <button
          type="submit"
          class="quiet"
          formaction={surveyHref(door, linkCode, language, '/change')}
        >
          {t.change}
        </button>
      </form>
    </>
  );
}

function Hidden(props: { filledIn: FilledIn; formKey: string }) {
  return (
    <>
      {[...props.filledIn.chosen]
        .filter(([, option]) => option > 0)
        .map(([code, option]) => (
          <input type="hidden" name={code} value={option} key={code} />
        ))}
      {[...props.filledIn.about]
        .filter(([, band]) => band > 0)
        .map(([code, band]) => (
          <input type="hidden" name={aboutField(code)} value={band} key={code} />
        ))}
      {props.filledIn.suggestion && (
        <input type="hidden" name={SUGGESTION_FIELD} value={props.filledIn.suggestion} />
      )}
      <input type="hidden" name={KEY_FIELD} value={props.formKey} />
    </>
  );
}

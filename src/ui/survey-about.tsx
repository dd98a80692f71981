import { aboutField, type FilledIn, type Survey } from '../core/survey.ts';
import type { Language } from '../text/language.ts';
import { surveyText } from '../text/survey.ts';

/** What a respondent may say of themselves, at the end; not saying is an answer like any other. */
export function AboutYou(props: {
  readonly survey: Survey;
  readonly filledIn: FilledIn | undefined;
  readonly language: Language;
}) {
  const { survey, filledIn, language } = props;
  const t = surveyText[language];
  if (survey.demographics.length === 0) return null;
  return (
    <>
      <h2 id="about">{t.aboutYou}</h2>
      <p>{t.aboutWhy}</p>
      {survey.demographics.map(({ code, title, bands }) => {
        const chosen = filledIn?.about.get(code) ?? 0;
        return (
          <fieldset key={code}>
            <legend>{title[language]}</legend>
            <div>
              {[...bands.map((band) => band.title[language]), t.notSaid].map((label, i, all) => {
                const value = i + 1 === all.length ? 0 : i + 1;
                return (
                  <label class="o" key={label}>
                    <input
                      type="radio"
                      name={aboutField(code)}
                      value={value}
                      checked={chosen === value}
                    />
                    <span>{label}</span>
                  </label>
                );
              })}
            </div>
          </fieldset>
        );
      })}
    </>
  );
}

/** The same in words, to be looked through. */
export function AboutYouSaid(props: {
  readonly survey: Survey;
  readonly filledIn: FilledIn;
  readonly language: Language;
}) {
  const { survey, filledIn, language } = props;
  return (
    <>
      {survey.demographics.map(({ code, title, bands }) => (
        <div key={code}>
          <dt>{title[language]}</dt>
          <dd>
            {bands[(filledIn.about.get(code) ?? 0) - 1]?.title[language] ??
              surveyText[language].notSaid}
          </dd>
        </div>
      ))}
    </>
  );
}

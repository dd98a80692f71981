import type { GivenCode } from '../core/access-code.ts';
import type { Cell } from '../core/instrument-cells.ts';
import {
  askedOf,
  type Door,
  type FilledIn,
  type Survey,
  type SurveyAgency,
} from '../core/survey.ts';
import { longDate } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { surveyText } from '../text/survey.ts';
import { AboutYou } from './survey-about.tsx';
import { CodeFaulty, CodeField } from './survey-code.tsx';
import { SuggestionField } from './survey-suggestion.tsx';

/** The questionnaire of one agency: all questions on one page, then everything to look through. */
export interface SurveyProps {
  readonly door: Door;
  readonly survey: Survey;
  readonly language: Language;
}

export function About(props: { readonly agency: SurveyAgency; readonly language: Language }) {
  const { agency, language } = props;
  const name = language === 'en' && agency.nameEn ? agency.nameEn : undefined;
  return (
    <p>
      {surveyText[language].about} {name ?? <span lang="th">{agency.nameTh}</span>}
    </p>
  );
}

/** Where a page of this survey is, in the same language. */
export function surveyHref(
  door: Door,
  linkCode: string,
  language: Language,
  step: '' | '/send' | '/change' | '/thanks' | '/sign' | '/key' = '',
): string {
  return `/go/${door}/${linkCode}${step}${language === 'en' ? '?lang=en' : ''}`;
}

/** What a draft on the device is called; the cycle follows. */
export function draftName(door: Door, linkCode: string): string {
  return `draft ${door}/${linkCode}`;
}

export function Questionnaire(
  props: SurveyProps & {
    /** Who runs the assessment. */
    readonly place: string;
    /** What was chosen before; `checked` also tells what is missing. */
    readonly filledIn?: FilledIn;
    readonly checked?: boolean;
    readonly given?: GivenCode | undefined;
  },
) {
  const { door, survey, language, filledIn, given } = props;
  const t = surveyText[language];
  const asked = askedOf(survey.instrument, survey.part.channel);
  const missing = new Set(props.checked ? filledIn?.missing : []);
  return (
    <>
      <h1>{t.title[door]}</h1>
      <About agency={survey.agency} language={language} />
      {missing.size > 0 ? (
        <Missing asked={asked} missing={missing} language={language} />
      ) : (
        <Before {...props} count={asked.length} />
      )}
      {given?.fault && missing.size === 0 && <CodeFaulty given={given} language={language} />}
      <p class="box" id="draft" hidden>
        {t.draftKept}{' '}
        <button type="button" class="quiet">
          {t.draftWipe}
        </button>
      </p>
      <form
        method="post"
        action={surveyHref(door, survey.agency.linkCode, language)}
        data-draft={`${draftName(door, survey.agency.linkCode)} ${survey.cycleId}`}
        data-fresh={filledIn ? undefined : ''}
      >
        <CodeField door={door} survey={survey} given={given} language={language} />
        <Asked {...{ survey, language, filledIn, missing }} />
        <AboutYou survey={survey} filledIn={filledIn} language={language} />
        <SuggestionField survey={survey} filledIn={filledIn} language={language} />
        <button type="submit">{t.review}</button>
      </form>
    </>
  );
}

/** Every question with its choices. */
function Asked(props: {
  readonly survey: Survey;
  readonly language: Language;
  readonly filledIn: FilledIn | undefined;
  readonly missing: ReadonlySet<string>;
}) {
  const { survey, language, filledIn, missing } = props;
  const t = surveyText[language];
  const asked = askedOf(survey.instrument, survey.part.channel);
  return (
    <>
      {asked.map(({ question, cells }, index) => (
        <fieldset
          key={question.code}
          id={question.code}
          class={cells.length === 1 && missing.has(question.code) ? 'faulty' : undefined}
        >
          <legend>
            <small>{t.number(index + 1, asked.length)}</small>
            {question.text[language]}
          </legend>
          {cells.map((cell) =>
            cells.length === 1 ? (
              <Options key={cell.code} cell={cell} {...{ language, filledIn, missing, survey }} />
            ) : (
              <fieldset
                key={cell.code}
                id={cell.code}
                class={missing.has(cell.code) ? 'faulty' : undefined}
              >
                <legend>{cell.text[language]}</legend>
                <Options cell={cell} {...{ language, filledIn, missing, survey }} />
              </fieldset>
            ),
          )}
        </fieldset>
      ))}
    </>
  );
}

/** All that is asked of one person, for a page that keeps and sends it in its own way. */
export function AskedForm({ survey, language }: Pick<SurveyProps, 'survey' | 'language'>) {
  return (
    <>
      <Asked {...{ survey, language }} filledIn={undefined} missing={new Set()} />
      <AboutYou survey={survey} filledIn={undefined} language={language} />
      <SuggestionField survey={survey} filledIn={undefined} language={language} />
    </>
  );
}

function Before(props: SurveyProps & { place: string; count: number }) {
  const { survey, language } = props;
  const t = surveyText[language];
  return (
    <>
      <p class="soft">
        {survey.part.title[language]} · {t.questions(props.count)} ·{' '}
        {t.openUntil(longDate(survey.closesOn, language))}
      </p>
      <div class="box">
        <h2>{t.before}</h2>
        <ul>
          <li>{t.asks(props.place, survey.fiscalYear)}</li>
          <li>{t.kept}</li>
          {survey.demographics.length > 0 && <li>{t.keptAbout}</li>}
          {survey.suggestion && <li>{t.keptSuggestion}</li>}
          <li>{t.notKept}</li>
          <li>{t.onlyOnce}</li>
          <li>{t.noReturn}</li>
        </ul>
      </div>
    </>
  );
}

function Missing(props: {
  readonly asked: ReturnType<typeof askedOf>;
  readonly missing: ReadonlySet<string>;
  readonly language: Language;
}) {
  const t = surveyText[props.language];
  return (
    <div class="box bad" role="alert">
      <h2>{t.missingTitle(props.missing.size)}</h2>
      <p>{t.missingAdvice}</p>
      <ul>
        {props.asked.flatMap(({ cells }, index) =>
          cells
            .filter((cell) => props.missing.has(cell.code))
            .map((cell) => (
              <li key={cell.code}>
                <a href={`#${cell.code}`}>
                  {t.number(index + 1, props.asked.length)} – {cell.text[props.language]}
                </a>
              </li>
            )),
        )}
      </ul>
    </div>
  );
}

function Options(props: {
  readonly cell: Cell;
  readonly survey: Survey;
  readonly language: Language;
  readonly filledIn: FilledIn | undefined;
  readonly missing: ReadonlySet<string>;
}) {
  const { cell, language } = props;
  const chosen = props.filledIn?.chosen.get(cell.code);
  const required = props.survey.instrument.missing.rule === 'required';
  return (
    <div>
      {props.missing.has(cell.code) && <p class="fault">{surveyText[language].missing}</p>}
      {cell.labels.map((label, index) => (
        <label class="o" key={label.th}>
          <input
            type="radio"
            name={cell.code}
            value={index + 1}
            checked={chosen === index + 1}
            required={required && index === 0}
          />
          <span>{label[language]}</span>
        </label>
      ))}
    </div>
  );
}

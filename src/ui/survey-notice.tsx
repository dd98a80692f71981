import { DOORS, type Door, type SurveyAgency } from '../core/survey.ts';
import { longDate } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { surveyText } from '../text/survey.ts';
import { About, draftName } from './survey.tsx';

/** Pages around the questionnaire: thanks, closed windows, unknown codes, and a busy server. */
export function Thanks(props: {
  readonly of?: { readonly agency: SurveyAgency; readonly door: Door };
  readonly language: Language;
}) {
  const { of, language } = props;
  const t = surveyText[language];
  return (
    <>
      <h1>{t.thanksTitle}</h1>
      {of && <About agency={of.agency} language={language} />}
      <div class="box" data-sent={of && draftName(of.door, of.agency.linkCode)}>
        <p>{t.thanks}</p>
        <p>{t.thanksAgain}</p>
      </div>
    </>
  );
}

interface KeptForm {
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
}

type Closed =
  | { readonly is: 'notYet'; readonly agency: SurveyAgency; readonly opensOn: string }
  | { readonly is: 'over'; readonly agency: SurveyAgency; readonly closedOn: string }
  | { readonly is: 'none'; readonly agency: SurveyAgency };

export function Unavailable(props: {
  readonly found: Closed;
  readonly title: string;
  readonly language: Language;
  readonly kept: KeptForm | undefined;
}) {
  const { found, language, kept } = props;
  const t = surveyText[language];
  return (
    <>
      <h1>{props.title}</h1>
      <About agency={found.agency} language={language} />
      <p class="box">
        {found.is === 'notYet' && t.notYet(longDate(found.opensOn, language))}
        {found.is === 'over' && t.over(longDate(found.closedOn, language))}
        {found.is === 'none' && t.none}
      </p>
      {kept && (
        <>
          <p>{t.overKept}</p>
          <SendAgain {...kept} language={language} />
        </>
      )}
    </>
  );
}

/** The survey cannot be looked up just now; nothing was typed yet. */
export function NotNow(props: { readonly href: string; readonly language: Language }) {
  const t = surveyText[props.language];
  return (
    <>
      <h1>{t.notNowTitle}</h1>
      <p class="box bad" role="alert">
        {t.notNow}
      </p>
      <p>
        <a href={props.href}>{t.openAgain}</a>
      </p>
    </>
  );
}

/** What was sent is far beyond what a survey holds; the page before still has what was chosen. */
export function TooMuch(props: { readonly href: string; readonly language: Language }) {
  const t = surveyText[props.language];
  return (
    <>
      <h1>{t.tooMuchTitle}</h1>
      <p class="box bad" role="alert">
        {t.tooMuch}
      </p>
      <p>
        <a href={props.href}>{t.openAgain}</a>
      </p>
    </>
  );
}

/** The queue is long or the database away: the answers stay in the page, with their key. */
export function NotReceived(
  props: KeptForm & { readonly seconds: number; readonly language: Language },
) {
  const t = surveyText[props.language];
  return (
    <>
      <h1>{t.busyTitle}</h1>
      <p class="box bad" role="alert">
        {t.busy}
      </p>
      <Retry language={props.language} />
      <SendAgain {...props} />
    </>
  );
}

/** Shown by the script while it sends again by itself. */
export function Retry({ language }: { readonly language: Language }) {
  const [before, after] = surveyText[language].retry;
  return (
    <p class="box" id="retry" role="status" hidden>
      {before} <b>0</b> {after}
    </p>
  );
}

function SendAgain(props: KeptForm & { readonly seconds?: number; readonly language: Language }) {
  const isWaiting = props.seconds !== undefined;
  return (
    <form
      method="post"
      action={props.action}
      data-send={isWaiting ? 'again' : undefined}
      data-wait={props.seconds}
    >
      {props.fields.map(([name, value], index) => (
        <input type="hidden" name={name} value={value} key={`${index}-${name}`} />
      ))}
      <button type="submit">{surveyText[props.language].sendAgain}</button>
    </form>
  );
}

export function UnknownCode(props: {
  readonly code: string;
  readonly door: Door;
  readonly language: Language;
}) {
  const t = surveyText[props.language];
  return (
    <>
      <h1>{t.unknownTitle}</h1>
      <p>{t.unknown(props.code)}</p>
      <p class="soft" id="hint">
        {t.unknownHint}
      </p>
      <form method="get" action="/go">
        <p>
          <label for="code">{t.code}</label>
          <input
            type="text"
            id="code"
            name="code"
            value={props.code}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby="hint"
          />
        </p>
        <fieldset>
          <legend>{t.who}</legend>
          <div>
            {DOORS.map((door) => (
              <label class="o" key={door}>
                <input type="radio" name="who" value={door} checked={door === props.door} />
                <span>{t.iAm[door]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <button type="submit">{t.go}</button>
      </form>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import type { Language } from '../text/language.ts';
import { surveyText } from '../text/survey.ts';
import { SURVEY_STYLE } from './survey-style.ts';

/** The frame of every page a respondent sees: no font, no picture, nothing remembered. */
interface SurveyFrameProps {
  readonly title: string;
  readonly language: Language;
  /** The same page in the other language. */
  readonly switchHref: string;
  /** These improve the page when they come; they are not waited for. */
  readonly scriptHrefs: readonly string[];
  /** That this is no official result, where it is none. */
  readonly notice: string;
  readonly style?: string;
  readonly mainId?: string;
  readonly children: ComponentChildren;
}

export function SurveyFrame(props: SurveyFrameProps) {
  const t = surveyText[props.language];
  const other = props.language === 'th' ? 'en' : 'th';
  return (
    <html lang={props.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${props.title} · ${t.product}`}</title>
        <link rel="icon" href="data:," />
        <style>{props.style ?? SURVEY_STYLE}</style>
        {props.scriptHrefs.map((href) => (
          <script type="module" src={href} key={href} />
        ))}
      </head>
      <body>
        {props.notice && <p class="ribbon">{props.notice}</p>}
        <header class="top wrap">
          <b>{t.product}</b>
          <a href={props.switchHref} hreflang={other} lang={other}>
            {t.otherLanguage}
          </a>
        </header>
        <main class="wrap end" id={props.mainId}>
          {props.children}
        </main>
      </body>
    </html>
  );
}

import { createHash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { installationText } from '../text/installation.ts';
import type { Language } from '../text/language.ts';
import { SurveyFrame } from '../ui/survey-frame.tsx';
import { SURVEY_STYLE } from '../ui/survey-style.ts';
import type { Answer, BodyAnswer } from './answer.ts';
import { type Coding, codingFor, type Prepared, prepared } from './prepared.ts';
import { keepReady, type ReadySurvey } from './survey-ready.ts';
import type { Visit } from './visit.ts';

/** Pages for respondents: their own frame, nothing but themselves to load, no cookie, no session. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(SURVEY_STYLE).digest('base64')}'`,
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
};

export interface SurveyPage {
  readonly title: string;
  /** Where the other language of it is, without the language. */
  readonly path: string;
  readonly body: ComponentChildren;
  /** A script of its own beside the one that every page has. */
  readonly script?: string | undefined;
}

/** Chosen by the address alone, so that a page is the same for everybody who asks for it. */
export function surveyLanguage(visit: Visit): Language {
  return visit.url.searchParams.get('lang') === 'en' ? 'en' : 'th';
}

function html(visit: Visit, { title, path, body, script }: SurveyPage): string {
  const language = surveyLanguage(visit);
  const { kind } = visit.house.installation;
  return `<!doctype html>${renderToString(
    <SurveyFrame
      title={title}
      language={language}
      scriptHrefs={['survey.ts', ...(script ? [script] : [])].map(visit.asset)}
      switchHref={language === 'th' ? `${path}?lang=en` : path}
      notice={kind === 'self-assessment' ? installationText[language][kind] : ''}
    >
      {body}
    </SurveyFrame>,
  )}`;
}

/** A page that holds what somebody chose: never kept anywhere. */
export function ownPage(visit: Visit, shown: SurveyPage, status = 200): BodyAnswer {
  return {
    kind: 'body',
    status,
    body: html(visit, shown),
    headers: { ...HEADERS, 'cache-control': 'no-store' },
  };
}

/** Of a page that is the same for everybody, in one coding. */
export function samePageHeaders(page: Prepared, coding: Coding): Record<string, string> {
  return {
    ...HEADERS,
    etag: `"${page.etag}-${coding}"`,
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding',
    ...(coding === 'plain' ? {} : { 'content-encoding': coding }),
  };
}

/** A page that is the same for everybody; `facts` is everything it is made of. */
export async function samePage(
  visit: Visit,
  facts: readonly unknown[],
  render: () => SurveyPage,
  /** The open survey it shows: then it can be sent again without being asked for here. */
  of?: Omit<ReadySurvey, 'page'>,
): Promise<Answer> {
  const { kind, name } = visit.house.installation;
  const script = visit.asset('survey.ts');
  const key = JSON.stringify([surveyLanguage(visit), kind, name, script, ...facts]);
  const page = await prepared(key, () => html(visit, render()));
  if (of) keepReady(visit.house.surveys, visit.url.pathname + visit.url.search, { ...of, page });
  const coding = codingFor(visit.header('accept-encoding'));
  const headers = samePageHeaders(page, coding);
  if (visit.header('if-none-match') === headers.etag) {
    return { kind: 'body', status: 304, body: null, headers };
  }
  return { kind: 'body', status: 200, body: page[coding], headers };
}

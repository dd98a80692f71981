import { canonicalCode, type Found } from '../../actions/survey.ts';
import { isProblem, Problem } from '../../core/problem.ts';
import { DOORS, type Door } from '../../core/survey.ts';
import type { Language } from '../../text/language.ts';
import { surveyText } from '../../text/survey.ts';
import { surveyHref } from '../../ui/survey.tsx';
import {
  NotNow,
  NotReceived,
  Thanks,
  TooMuch,
  Unavailable,
  UnknownCode,
} from '../../ui/survey-notice.tsx';
import { type Answer, type BodyAnswer, redirect } from '../answer.ts';
import { ownPage, surveyLanguage } from '../survey-answer.tsx';
import type { Typed, Visit } from '../visit.ts';

/** Where a respondent's address leads, and what is said when it does not lead to an open survey. */
export const FORM_BYTES = 32_000;

export interface Place {
  readonly door: Door;
  readonly typedCode: string;
  readonly found: Found;
}

/** Where this address leads; one that is merely typed differently leads to the right one. */
export async function place(visit: Visit): Promise<Place | Answer> {
  const { door: typedDoor = '', code: typedCode = '' } = visit.params;
  const door = DOORS.find((one) => one === typedDoor.toLowerCase());
  if (!door) throw new Problem('notFound', { what: 'page' });
  const code = canonicalCode(typedCode);
  if (code === undefined) return { door, typedCode, found: { is: 'unknown' } };
  if (code !== typedCode || door !== typedDoor) {
    return redirect(surveyHref(door, code, surveyLanguage(visit)));
  }
  return { door, typedCode, found: await visit.house.surveys.find(door, code) };
}

/** What to show when the survey could not be looked up. */
export function unlessProblem(show: (failure: unknown) => Answer): (failure: unknown) => Answer {
  return (failure) => {
    if (isProblem(failure)) throw failure;
    return show(failure);
  };
}

export function notNow(visit: Visit, failure: unknown): Answer {
  const language = surveyLanguage(visit);
  const { pathname } = visit.url;
  const body = <NotNow href={pathname + visit.url.search} language={language} />;
  const shown = { title: surveyText[language].notNowTitle, path: pathname, body };
  const answer = ownPage(visit, shown, 503);
  return { ...answer, failure, headers: { ...answer.headers, 'retry-after': '10' } };
}

/** Whoever is led here was received; that is true whether the agency can be named or not. */
export function thanksAnyway(visit: Visit, failure: unknown): Answer {
  const language = surveyLanguage(visit);
  const title = surveyText[language].thanksTitle;
  const body = <Thanks language={language} />;
  return { ...ownPage(visit, { title, path: visit.url.pathname, body }), failure };
}

/** The answers stay in the page, to be sent to the same place again. */
export function notReceived(
  visit: Visit,
  typed: Typed,
  { status, seconds } = { status: 503, seconds: 5 },
): BodyAnswer {
  const language = surveyLanguage(visit);
  const { pathname, search } = visit.url;
  const body = (
    <NotReceived
      action={pathname + search}
      fields={typed.entries()}
      seconds={seconds}
      language={language}
    />
  );
  const shown = { title: surveyText[language].busyTitle, path: pathname, body };
  const answer = ownPage(visit, shown, status);
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
}

/** Far more than the questions can hold: nothing of it is kept, here or in the page. */
export function tooMuch(visit: Visit): Answer {
  const language = surveyLanguage(visit);
  const { door: typedDoor = '', code = '' } = visit.params;
  const door = DOORS.find((one) => one === typedDoor.toLowerCase());
  if (!door) throw new Problem('notFound', { what: 'page' });
  const href = (of: Language) => surveyHref(door, encodeURIComponent(code), of);
  const body = <TooMuch href={href(language)} language={language} />;
  const shown = { title: surveyText[language].tooMuchTitle, path: href('th'), body };
  return ownPage(visit, shown, 413);
}

/** Not there, not yet, or no more; what was sent meanwhile stays in the page. */
export function unavailable(visit: Visit, at: Place, typed?: Typed): Answer {
  const language = surveyLanguage(visit);
  const { door, typedCode, found } = at;
  const t = surveyText[language];
  const path = surveyHref(door, encodeURIComponent(typedCode), 'th');
  if (found.is === 'unknown') {
    const body = <UnknownCode code={typedCode.slice(0, 40)} door={door} language={language} />;
    return ownPage(visit, { title: t.unknownTitle, path, body }, 404);
  }
  if (found.is === 'open') throw new Error('an open survey is not unavailable');
  const title = { notYet: t.notYetTitle, over: t.overTitle, none: t.noneTitle }[found.is];
  const kept = typed && { action: visit.url.pathname + visit.url.search, fields: typed.entries() };
  const body = <Unavailable found={found} title={title} language={language} kept={kept} />;
  return ownPage(visit, { title, path, body }, typed ? 409 : 200);
}

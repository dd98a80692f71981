import { randomBytes } from 'node:crypto';
import { canonicalCode, type Found } from '../../actions/survey.ts';
import type { CodeFault, GivenCode } from '../../core/access-code.ts';
import { isProblem, Problem } from '../../core/problem.ts';
import { readKey } from '../../core/response.ts';
import {
  DOORS,
  type Door,
  type FilledIn,
  fillIn,
  type Survey,
  submissionOf,
} from '../../core/survey.ts';
import { accessCodeText } from '../../text/access-code.ts';
import { surveyText } from '../../text/survey.ts';
import { Questionnaire, surveyHref } from '../../ui/survey.tsx';
import { CodeKey } from '../../ui/survey-code.tsx';
import { NotNow, NotReceived, Thanks, Unavailable, UnknownCode } from '../../ui/survey-notice.tsx';
import { KEY_FIELD, Review } from '../../ui/survey-review.tsx';
import { type Answer, type BodyAnswer, json, redirect } from '../answer.ts';
import { formFields } from '../form-text.ts';
import { ownPage, type SurveyPage, samePage, surveyLanguage } from '../survey-answer.tsx';
import { isWorkedFor, puzzleFor } from '../survey-puzzle.ts';
import { type Handler, Typed, type Visit } from '../visit.ts';
import { checkedCode, givenCode, sendCoded, signFor } from './survey-code.tsx';

/**
 * What respondents see, from the link to the thank-you, without a script. The form is checked,
 * shown to be looked through with a fresh key, and sent; the same key sent again counts once.
 */
export const showSurvey: Handler = async (visit) => {
  const at = await place(visit).catch(unlessProblem((failure) => notNow(visit, failure)));
  if ('kind' in at) return at;
  const { found, door } = at;
  if (found.is !== 'open') return unavailable(visit, at);
  const { survey } = found;
  const facts = [
    'ask',
    door,
    survey.agency,
    survey.instrumentHash,
    survey.closesOn,
    extras(survey),
    survey.codes && Buffer.from(survey.codes.publicKey ?? []).toString('base64'),
  ];
  const of = { door, code: survey.agency.linkCode, found };
  return samePage(visit, facts, () => questionnaire(visit, { door, survey }), of);
};

/** Checks what was chosen: what is missing is asked again, a complete form is shown for review. */
export const checkSurvey: Handler = (visit) =>
  withForm(visit, async (form) => {
    const { survey, filledIn, given, typed } = form;
    const { fault, seconds } = await checkedCode(visit, survey, given);
    if (seconds !== undefined) return notReceived(visit, typed, { status: 429, seconds });
    return filledIn.packed && !fault ? review(visit, form) : again(visit, form, fault);
  });

export const changeSurvey: Handler = (visit) =>
  withForm(visit, (form) => ownPage(visit, questionnaire(visit, form)));

export const sendSurvey: Handler = (visit) =>
  withForm(visit, async (form) => {
    const { door, survey, filledIn, typed } = form;
    if (!filledIn.packed) return again(visit, form);
    const wait = visit.house.gate.wait(visit.channel.address, visit.now.getTime());
    if (wait !== undefined && !isWorkedFor(visit, typed)) {
      const answer = notReceived(visit, typed, { status: 429, seconds: wait });
      return { ...answer, headers: { ...answer.headers, ...puzzleFor(visit, typed) } };
    }
    const taken = await take(visit, form);
    if (taken === 'noKey') return review(visit, form);
    if (taken === 'tryAgain') return notReceived(visit, typed);
    if (taken !== 'kept') {
      const { fault, seconds } = taken;
      if (seconds === undefined) return again(visit, form, fault);
      return notReceived(visit, typed, { status: 429, seconds });
    }
    const { linkCode } = survey.agency;
    return redirect(surveyHref(door, linkCode, surveyLanguage(visit), '/thanks'));
  });

function take(visit: Visit, { survey, filledIn, given, typed }: Form) {
  if (given) return sendCoded(visit, survey, filledIn, { given, typed });
  const key = readKey(typed.get(KEY_FIELD));
  const submission = key && submissionOf(survey, filledIn, key);
  return submission ? visit.house.intake.submit(submission) : 'noKey';
}

/** The same page with everything on it, and what is still to do. */
function again(visit: Visit, form: Form, fault?: CodeFault): Answer {
  const given = form.given && { ...form.given, fault };
  return ownPage(visit, questionnaire(visit, { ...form, given }, true), 422);
}

/** Whatever else a page of this survey asks: with the instrument it is the whole page. */
function extras({ demographics, suggestion }: Survey): readonly string[] {
  return [...demographics.map(({ code }) => code), ...(suggestion ? ['suggestion'] : [])];
}

/** For the script of the page: a blind signature for a code. */
export const signSurvey: Handler = async (visit) => {
  const at = await place(visit);
  if ('kind' in at) return at;
  const { found } = at;
  if (found.is !== 'open') return json({ said: accessCodeText[surveyLanguage(visit)].closed }, 409);
  const body = Buffer.from(await visit.bytes(FORM_BYTES)).toString('utf8');
  return signFor(visit, found.survey, new Typed(new URLSearchParams(body)));
};

/** The key that signs for codes of this survey, the same for everybody who asks. */
export const surveyKey: Handler = async (visit) => {
  const at = await place(visit);
  if ('kind' in at) return at;
  const { found, door } = at;
  if (found.is !== 'open') return unavailable(visit, at);
  const { survey } = found;
  const language = surveyLanguage(visit);
  const key = survey.codes && Buffer.from(survey.codes.publicKey ?? []).toString('base64');
  return samePage(visit, ['key', door, survey.agency, survey.cycleId, key], () => ({
    title: accessCodeText[language].keyTitle,
    path: surveyHref(door, survey.agency.linkCode, 'th', '/key'),
    body: <CodeKey door={door} survey={survey} language={language} />,
  }));
};

export const thankRespondent: Handler = async (visit) => {
  const language = surveyLanguage(visit);
  const at = await place(visit).catch(unlessProblem((failure) => thanksAnyway(visit, failure)));
  if ('kind' in at) return at;
  const { found, door } = at;
  if (found.is === 'unknown') return unavailable(visit, at);
  const agency = found.is === 'open' ? found.survey.agency : found.agency;
  return samePage(visit, ['thanks', door, agency], () => ({
    title: surveyText[language].thanksTitle,
    path: surveyHref(door, agency.linkCode, 'th', '/thanks'),
    body: <Thanks of={{ agency, door }} language={language} />,
  }));
};

interface Place {
  readonly door: Door;
  readonly typedCode: string;
  readonly found: Found;
}

/** Where this address leads; one that is merely typed differently leads to the right one. */
async function place(visit: Visit): Promise<Place | Answer> {
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

export const FORM_BYTES = 32_000;

interface Form {
  readonly door: Door;
  readonly survey: Survey;
  readonly filledIn: FilledIn;
  readonly given: GivenCode | undefined;
  readonly typed: Typed;
}

async function withForm(
  visit: Visit,
  use: (form: Form) => Answer | Promise<Answer>,
): Promise<Answer> {
  const typed = new Typed(formFields(await visit.bytes(FORM_BYTES)));
  const away = unlessProblem((failure) => ({ ...notReceived(visit, typed), failure }));
  const at = await place(visit).catch(away);
  if ('kind' in at) return at;
  const { door, found } = at;
  if (found.is !== 'open') return unavailable(visit, at, typed);
  const { survey } = found;
  const filledIn = fillIn(survey, (cell) => typed.all(cell));
  return use({ door, survey, filledIn, given: givenCode(survey, typed), typed });
}

function questionnaire(
  visit: Visit,
  { door, survey, filledIn, given }: Pick<Form, 'door' | 'survey'> & Partial<Form>,
  checked = false,
): SurveyPage {
  const language = surveyLanguage(visit);
  const title = surveyText[language].title[door];
  return {
    title: checked ? `${surveyText[language].incomplete} · ${title}` : title,
    path: surveyHref(door, survey.agency.linkCode, 'th'),
    script: survey.codes?.publicKey ? 'survey-code.ts' : undefined,
    body: (
      <Questionnaire
        door={door}
        survey={survey}
        language={language}
        place={visit.house.installation.name}
        given={given}
        {...(filledIn ? { filledIn, checked } : {})}
      />
    ),
  };
}

function review(visit: Visit, { door, survey, filledIn, given }: Form): Answer {
  const language = surveyLanguage(visit);
  return ownPage(visit, {
    title: surveyText[language].reviewTitle,
    path: surveyHref(door, survey.agency.linkCode, 'th'),
    body: (
      <Review
        door={door}
        survey={survey}
        language={language}
        filledIn={filledIn}
        given={given}
        formKey={randomBytes(16).toString('base64url')}
      />
    ),
  });
}

/** What to show when the survey could not be looked up. */
function unlessProblem(show: (failure: unknown) => Answer): (failure: unknown) => Answer {
  return (failure) => {
    if (isProblem(failure)) throw failure;
    return show(failure);
  };
}

function notNow(visit: Visit, failure: unknown): Answer {
  const language = surveyLanguage(visit);
  const { pathname } = visit.url;
  const body = <NotNow href={pathname + visit.url.search} language={language} />;
  const shown = { title: surveyText[language].notNowTitle, path: pathname, body };
  const answer = ownPage(visit, shown, 503);
  return { ...answer, failure, headers: { ...answer.headers, 'retry-after': '10' } };
}

/** Whoever is led here was received; that is true whether the agency can be named or not. */
function thanksAnyway(visit: Visit, failure: unknown): Answer {
  const language = surveyLanguage(visit);
  const title = surveyText[language].thanksTitle;
  const body = <Thanks language={language} />;
  return { ...ownPage(visit, { title, path: visit.url.pathname, body }), failure };
}

/** The answers stay in the page, to be sent to the same place again. */
function notReceived(
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

/** Not there, not yet, or no more; what was sent meanwhile stays in the page. */
function unavailable(visit: Visit, at: Place, typed?: Typed): Answer {
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

import { randomBytes } from 'node:crypto';
import type { CodeFault, GivenCode } from '../../core/access-code.ts';
import { isProblem } from '../../core/problem.ts';
import { readKey } from '../../core/response.ts';
import { type Door, type FilledIn, fillIn, type Survey, submissionOf } from '../../core/survey.ts';
import { surveyText } from '../../text/survey.ts';
import { Questionnaire, surveyHref } from '../../ui/survey.tsx';
import { Thanks } from '../../ui/survey-notice.tsx';
import { KEY_FIELD, Review } from '../../ui/survey-review.tsx';
import { type Answer, redirect } from '../answer.ts';
import { formFields } from '../form-text.ts';
import { ownPage, type SurveyPage, samePage, surveyLanguage } from '../survey-answer.tsx';
import { isWorkedFor, puzzleFor } from '../survey-puzzle.ts';
import { type Handler, Typed, type Visit } from '../visit.ts';
import { checkedCode, givenCode, sendCoded } from './survey-code.tsx';
import {
  FORM_BYTES,
  notNow,
  notReceived,
  place,
  thanksAnyway,
  tooMuch,
  unavailable,
  unlessProblem,
} from './survey-place.tsx';

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
  const bytes = await visit.bytes(FORM_BYTES).catch((error) => {
    if (!isProblem(error, 'tooLarge')) throw error;
  });
  if (!bytes) return tooMuch(visit);
  const typed = new Typed(formFields(bytes));
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

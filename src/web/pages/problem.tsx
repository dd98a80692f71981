import type { ComponentChildren } from 'preact';
import type { Problem, ProblemKind } from '../../core/problem.ts';
import { isProblem } from '../../core/problem.ts';
import { sayFault } from '../../text/field-fault.ts';
import { frameText } from '../../text/frame.ts';
import { sayProblem } from '../../text/problem.ts';
import { type Answer, page, redirect } from '../answer.ts';
import type { Visit } from '../visit.ts';

const STATUS: Record<ProblemKind, number> = {
  notFound: 404,
  notAllowed: 403,
  signInNeeded: 401,
  signInFailed: 422,
  secondFactorNeeded: 403,
  tooMany: 429,
  badInput: 422,
  stale: 409,
  duplicate: 409,
  closed: 409,
  linkSpent: 410,
  wrongState: 409,
  incomplete: 409,
  tooLarge: 413,
  tooLong: 413,
  tooSlow: 503,
  insecureChannel: 403,
  crossSite: 403,
  cannotRun: 503,
};

export function statusOf(problem: Problem): number {
  return STATUS[problem.kind];
}

/** A refusal that no form could show: its own page, with what was typed kept in it. */
export async function problemPage(visit: Visit, problem: Problem): Promise<Answer> {
  const posted = visit.header('content-type')?.startsWith('application/x-www-form-urlencoded');
  if (isProblem(problem, 'signInNeeded') && !posted) {
    const back = visit.url.pathname + visit.url.search;
    return redirect(`/sign-in?next=${encodeURIComponent(back)}`);
  }
  if (isProblem(problem, 'secondFactorNeeded') && !posted) {
    return redirect('/account/second-factor');
  }
  if (isProblem(problem, 'badInput') && visit.header('content-type') === undefined) {
    return wrongAddress(visit, problem);
  }
  const t = frameText[visit.language];
  const said = sayProblem(problem, visit.language);
  return refusalPage(
    said.title,
    <>
      <h1 tabIndex={-1} autofocus={visit.header('content-type') !== undefined}>
        {said.title}
      </h1>
      <p class="lead">{said.advice}</p>
      {isProblem(problem, 'badInput') && (
        <ul>
          {problem.details.faults.map((fault) => (
            <li key={fault.path.join('.')}>{sayFault(fault, visit.language)}</li>
          ))}
        </ul>
      )}
      {isProblem(problem, 'signInNeeded') || (posted && isProblem(problem, 'cannotRun')) ? (
        <SendAgain
          visit={visit}
          fields={(await visit.form()).entries()}
          needsSignIn={isProblem(problem, 'signInNeeded')}
        />
      ) : (
        <p>
          <a href="/">{t.toHome}</a>
        </p>
      )}
    </>,
    statusOf(problem),
  );
}

function refusalPage(title: string, body: ComponentChildren, status: number): Answer {
  return { ...page(title, body, status), isRefusal: true };
}

/** Nothing was typed into a form: what an address asks for cannot be, and which part of it that is. */
function wrongAddress(visit: Visit, problem: Problem<'badInput'>): Answer {
  const t = frameText[visit.language];
  return refusalPage(
    t.wrongAddress,
    <>
      <h1>{t.wrongAddress}</h1>
      <p class="lead">{t.wrongAddressAdvice}</p>
      <ul>
        {problem.details.faults.map((fault) => (
          <li key={fault.path.join('.')}>
            <code>{fault.path[0]}</code>: {sayFault(fault, visit.language)}
          </li>
        ))}
      </ul>
      <p>
        {visit.url.search === '' ? (
          <a href="/">{t.toHome}</a>
        ) : (
          <a href={visit.url.pathname}>{t.withoutConditions}</a>
        )}
      </p>
    </>,
    statusOf(problem),
  );
}

/** The session ended, or the database went, between showing a form and sending it: it waits here, filled in. */
function SendAgain(props: {
  readonly visit: Visit;
  readonly fields: [string, string][];
  readonly needsSignIn: boolean;
}) {
  const { visit, needsSignIn } = props;
  const t = frameText[visit.language];
  const fields = props.fields.filter(([name]) => !SECRET.test(name));
  // A password stands in no page; it is typed again.
  if (fields.length < props.fields.length) return <a href={visit.url.pathname}>{t.toForm}</a>;
  return (
    <section>
      <h2>{t.kept}</h2>
      <p>{needsSignIn ? t.keptAdvice : t.keptMeanwhile}</p>
      {needsSignIn && (
        <p>
          <a href="/sign-in" target="_blank" rel="noopener">
            {t.signIn} ({t.newTab})
          </a>
        </p>
      )}
      <form method="post" action={visit.url.pathname + visit.url.search}>
        {fields.map(([name, value], index) => (
          <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" class="button">
          {t.sendAgain}
        </button>
      </form>
    </section>
  );
}

const SECRET = /password/i;

/** A bug: no details, a request id to tell the administrator. */
export function brokenPage(visit: Visit): Answer {
  const t = frameText[visit.language];
  return refusalPage(
    t.broken,
    <>
      <h1>{t.broken}</h1>
      <p class="lead">{t.brokenAdvice}</p>
      <p>
        {t.requestId}: <code>{visit.requestId}</code>
      </p>
      <p>
        <a href="/">{t.toHome}</a>
      </p>
    </>,
    500,
  );
}

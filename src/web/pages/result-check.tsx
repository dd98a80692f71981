import { type CheckedResult, checkResult } from '../../actions/result-check.ts';
import { checkInput, checkPath } from '../../core/check-address.ts';
import { faultOf } from '../../core/field-fault.ts';
import { isProblem, Problem } from '../../core/problem.ts';
import { isSound } from '../../core/result-check.ts';
import { viewResult } from '../../core/result-view.ts';
import { nameIn } from '../../text/agency.ts';
import { resultText } from '../../text/result.ts';
import { resultCheckText } from '../../text/result-check.ts';
import { sayWhy } from '../../text/result-why.ts';
import { EditionFacts } from '../../ui/edition.tsx';
import { Button, Field, ProblemBox, Refusal } from '../../ui/form.tsx';
import { IndicatorTable, ResultHead, ToolTable } from '../../ui/result.tsx';
import { CheckSteps, NewerEdition, SoughtFigures } from '../../ui/result-check.tsx';
import { type Answer, lasting, page, redirect } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Where the square on a printed result leads: its figures, recomputed at that moment. */
export const checkForm: Handler = (visit) => {
  const given = visit.url.searchParams;
  const typed = { hash: given.get('hash') ?? '', agencyCode: given.get('agencyCode') ?? '' };
  if (typed.hash === '' && typed.agencyCode === '') return formPage(visit, typed);
  const read = checkInput.safeParse(typed);
  if (read.success) return redirect(checkPath(read.data.hash, read.data.agencyCode));
  const faults = read.error.issues.map(faultOf);
  return formPage(visit, typed, new Problem('badInput', { faults }));
};

interface Typed {
  readonly hash: string;
  readonly agencyCode: string;
}

function formPage(visit: Visit, typed: Typed, problem?: Problem): Answer {
  const { language } = visit;
  const t = resultCheckText[language];
  const shared = { language, problem };
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {isProblem(problem, 'notFound') ? (
        <Refusal title={t.none} advice={t.noneAdvice} />
      ) : (
        <ProblemBox {...shared} labels={t.fields} />
      )}
      <form method="get" action="/check">
        <Field {...shared} name="hash" label={t.fields.hash} hint={t.hashHint} value={typed.hash} />
        <Field {...shared} name="agencyCode" label={t.fields.agencyCode} value={typed.agencyCode} />
        <Button>{t.check}</Button>
      </form>
    </>,
    problem ? statusOf(problem) : 200,
  );
}

export const checkedResult: Handler = async (visit) => {
  const { hash = '', agencyCode = '' } = visit.params;
  const figures = visit.url.searchParams.get('figures') ?? '';
  try {
    return checkedPage(
      visit,
      await visit.perform(checkResult, { hash, agencyCode, figures }),
      figures,
    );
  } catch (error) {
    if (!isProblem(error, 'notFound') && !isProblem(error, 'badInput')) throw error;
    return formPage(visit, { hash, agencyCode }, error);
  }
};

function checkedPage(visit: Visit, found: CheckedResult, figures: string): Answer {
  const { language } = visit;
  const t = resultCheckText[language];
  const { edition, instrument, entry, check } = found;
  const { code } = entry.agency;
  const view = viewResult(instrument, entry);
  const result = `/results/${edition.cycleId}/${code}`;
  const old = found.newer ? `?edition=${edition.number}` : '';
  const shown = {
    view,
    language,
    leastShown: edition.head.leastShown,
    explainHref: (key: string) => `${result}/explain/${encodeURIComponent(key)}${old}`,
  };
  return lasting(
    page(
      t.title,
      <>
        <p class="back">
          <a href="/check">{t.again}</a>
        </p>
        <h1>{nameIn(language, entry.agency)}</h1>
        <p class="lead">{edition.head.cycle.name}</p>
        <NewerEdition found={found} href={result} language={language} />
        <div class={isSound(check) ? 'notice notice-done' : 'notice notice-problem'}>
          <h2>{isSound(check) ? t.sound : t.unsound}</h2>
          {isSound(check) && <p>{t.soundAdvice}</p>}
          <CheckSteps check={check} isPrinted={entry.printed !== undefined} language={language} />
        </div>
        <EditionFacts edition={edition} language={language} />
        <search>
          <form method="get" action={checkPath(edition.hash, code)}>
            <Field
              name="figures"
              label={t.fields.figures}
              hint={t.figuresHint}
              value={figures}
              language={language}
            />
            <Button>{t.seek}</Button>
          </form>
        </search>
        <SoughtFigures found={found} typed={figures} language={language} />
        <div class="beside">
          <ResultHead {...shown} why={sayWhy(view, language)} />
          <ToolTable {...shown} />
        </div>
        <h2>{resultText[language].indicators}</h2>
        <IndicatorTable {...shown} />
        <p>
          <a href={`${result}${old}`}>{t.whole}</a>
        </p>
      </>,
    ),
    `check ${edition.hash} ${found.editions.length}`,
  );
}

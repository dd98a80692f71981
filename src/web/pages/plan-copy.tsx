import { PLANNERS } from '../../actions/plan.ts';
import { copyMeasures, seePlanBefore } from '../../actions/plan-copy.ts';
import { coversAgency } from '../../core/person.ts';
import { spanOf } from '../../core/plan.ts';
import type { Problem } from '../../core/problem.ts';
import { measureText } from '../../text/measure.ts';
import { sayPeriod } from '../../text/plan-period.ts';
import { proposalText } from '../../text/plan-proposal.ts';
import { Button, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Visit } from '../visit.ts';
import { planOf, yearOf } from './measure.tsx';
import { statusOf } from './problem.tsx';

/** Measures of last year's plan, to choose which go on. */
export const lastYear: Handler = (visit) => show(visit);

export const postLastYear: Handler = (visit) =>
  submit(
    visit,
    copyMeasures,
    (typed) => ({ ...yearOf(visit), measures: typed.all('measures') }),
    () => redirect(`${planOf(visit)}#measures`),
    (_typed, problem) => show(visit, problem),
  );

async function show(visit: Visit, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = proposalText[language];
  const { year, before, measures } = await visit.perform(seePlanBefore, yearOf(visit));
  const isWriter = coversAgency(visit.actor, PLANNERS, year.agency.id);
  const words = measureText[language];
  return page(
    t.toLastYear,
    <>
      <p class="back no-print">
        <a href={planOf(visit)}>{t.toPlan}</a>
      </p>
      <h1>{t.toLastYear}</h1>
      <p class="lead">{measures.length > 0 ? t.lastYear(before) : t.noLastYear(before)}</p>
      {problem && (
        <ProblemBox problem={problem} language={language} labels={{ measures: t.chooseOne }} />
      )}
      {measures.length > 0 && <p>{t.copyLead}</p>}
      <form method="post" action={visit.url.pathname} id="measures">
        {measures.map(({ number, body, dropped, isCopied }) => {
          const span = spanOf(body);
          return (
            <div class="tick" key={number}>
              <input
                type="checkbox"
                id={`copy-${number}`}
                name="measures"
                value={number}
                disabled={isCopied || !isWriter}
              />
              <label for={`copy-${number}`}>
                {words.measure(number)} {body.title || words.untitled}
                {span && ` · ${sayPeriod(span, language)}`}{' '}
                {isCopied && <span class="tag tag-good">{t.copied}</span>}
                {dropped.length > 0 && (
                  <span class="reason soft">{t.dropped(dropped.join(', '))}</span>
                )}
              </label>
            </div>
          );
        })}
        {isWriter && measures.some(({ isCopied }) => !isCopied) && <Button>{t.copy}</Button>}
      </form>
    </>,
    problem ? statusOf(problem) : 200,
  );
}

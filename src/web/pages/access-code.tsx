import { type MadeCodes, makeCodes, seeCodes } from '../../actions/access-code-issue.ts';
import { mayEver } from '../../actions/action.ts';
import type { Problem } from '../../core/problem.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { slipList, slipPaper } from '../../reports/code-slip.ts';
import { codeIssueText } from '../../text/access-code.ts';
import { nameIn } from '../../text/agency.ts';
import { SurveyCodesCard } from '../../ui/access-code.tsx';
import { ProblemBox } from '../../ui/form.tsx';
import { type Answer, download, page } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Codes of an agency: made here, printed at once, and never shown again. */
export const agencyCodes: Handler = (visit) => show(visit);

export const postCodes: Handler = async (visit) => {
  const { cycleId, agencyId } = visit.params;
  const asList = (await visit.form()).get('as') === 'list';
  return submit(
    visit,
    makeCodes,
    (typed) => {
      const { as: _, ...rest } = typed.object();
      return { ...rest, cycleId, agencyId };
    },
    (made) => codeFile(visit, made, asList),
    (typed, problem) => show(visit, { typed, problem }),
  );
};

async function codeFile(visit: Visit, made: MadeCodes, asList: boolean): Promise<Answer> {
  const { house, language, now } = visit;
  const { agency, cycle, door } = made;
  const slips = {
    ...made,
    fiscalYear: cycle.fiscalYear,
    day: dayInThailand(now),
    publicUrl: house.publicUrl,
    language,
  };
  const name = `ITA-${cycle.fiscalYear}-${agency.code}-${door}`;
  return asList
    ? download(`${name}.csv`, 'text/csv; charset=utf-8', slipList(slips))
    : download(`${name}.pdf`, 'application/pdf', await visit.print(() => slipPaper(slips)));
}

async function show(
  visit: Visit,
  refused?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language, params, url } = visit;
  const t = codeIssueText[language];
  const { cycleId, agencyId } = params;
  const { agency, cycle, surveys } = await visit.perform(seeCodes, { cycleId, agencyId });
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">
        <a href={`/cycles/${cycle.id}/agencies/${agencyId}`}>{nameIn(language, agency)}</a> ·{' '}
        {cycle.name}
      </p>
      <ProblemBox
        problem={refused?.problem}
        language={language}
        labels={{ count: t.count, door: t.title }}
      />
      {surveys.length === 0 ? <p>{t.none}</p> : <p>{t.lead}</p>}
      {surveys.map((facts) => {
        const isRefused = refused?.typed.get('door') === facts.door;
        return (
          <SurveyCodesCard
            key={facts.door}
            facts={facts}
            action={url.pathname}
            mayMake={mayEver(visit.actor, makeCodes)}
            typed={isRefused ? refused?.typed : undefined}
            problem={isRefused ? refused?.problem : undefined}
            language={language}
          />
        );
      })}
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

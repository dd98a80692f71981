import { seeAgencyYear } from '../../actions/agency-year.ts';
import { type SeenWhatIf, seeWhatIf, type TriedWhatIf, tryWhatIf } from '../../actions/what-if.ts';
import { FrontChart } from '../../charts/what-if.tsx';
import type { AgencyYear } from '../../core/agency-year.ts';
import type { Problem } from '../../core/problem.ts';
import { isProblem } from '../../core/problem.ts';
import type { Plan } from '../../core/what-if.ts';
import { compare, decimalText, parseDecimal, subtract } from '../../kit/decimal.ts';
import { nameIn } from '../../text/agency.ts';
import { resultText } from '../../text/result.ts';
import { figureName, sheetText } from '../../text/sheet.ts';
import { whatIfText } from '../../text/what-if.ts';
import { YearTabs } from '../../ui/agency-year.tsx';
import { Button, ProblemBox } from '../../ui/form.tsx';
import { ByAnswers, ByItems, InPoints, Mixtures } from '../../ui/what-if.tsx';
import { GoalForm } from '../../ui/what-if-goal.tsx';
import { Lacking, levelName, NoWay, Unseen } from '../../ui/what-if-lacking.tsx';
import { TryBoxes, TryResult } from '../../ui/what-if-try.tsx';
import { type Answer, improved, page } from '../answer.ts';
import { fragment } from '../fragment.ts';
import type { Handler, Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { changesOf, goalOf, isTrying, isTyped, yearOf } from './what-if-address.ts';

/** What would reach a goal, and a form to try changes: all by GET, so that a page can be kept. */
export const whatIf: Handler = async (visit) => {
  const goal = goalOf(visit);
  const seen = await refusable(visit.perform(seeWhatIf, { ...yearOf(visit), ...goal }));
  if ('problem' in seen) {
    const year = await visit.perform(seeAgencyYear, yearOf(visit));
    return improvedPage(visit, year, undefined, undefined, seen.problem);
  }
  const tried = isTrying(visit)
    ? await refusable(visit.perform(tryWhatIf, { ...yearOf(visit), ...goal, ...changesOf(visit) }))
    : undefined;
  const problem = tried && 'problem' in tried ? tried.problem : undefined;
  const done = tried && 'done' in tried ? tried.done : undefined;
  return improvedPage(visit, seen.done.year, seen.done, done, problem);
};

/** The result alone, for the page that asks while somebody slides. */
export const tryChanges: Handler = async (visit) => {
  const input = { ...yearOf(visit), ...goalOf(visit), ...changesOf(visit) };
  const tried = await visit.perform(tryWhatIf, input);
  return fragment(
    <TryResult {...tried} instrument={tried.year.instrument} language={visit.language} />,
  );
};

async function refusable<T>(work: Promise<T>): Promise<{ done: T } | { problem: Problem }> {
  try {
    return { done: await work };
  } catch (error) {
    if (isProblem(error, 'badInput') && error.details.faults.some(isTyped)) {
      return { problem: error };
    }
    throw error;
  }
}

function improvedPage(
  visit: Visit,
  year: AgencyYear,
  seen: SeenWhatIf | undefined,
  tried: TriedWhatIf | undefined,
  problem: Problem | undefined,
): Answer {
  const { language } = visit;
  const t = whatIfText[language];
  const { agency, fiscalYear } = year;
  return improved(
    page(
      `${t.title} ${fiscalYear} ${agency.code}`,
      <>
        <YearTabs code={agency.code} year={fiscalYear} at="/what-if" language={language} />
        <h1>
          {t.title} {fiscalYear}
        </h1>
        <p class="lead">
          {nameIn(language, agency)} · {resultText[language].overall}{' '}
          {year.entry.values.total ?? '–'} ·{' '}
          {levelName(year.instrument, year.entry.level, language)}
        </p>
        <p>{t.lead}</p>
        <ProblemBox problem={problem} language={language} />
        <GoalForm year={year} typed={goalOf(visit)} language={language} problem={problem} />
        {seen && <Found year={year} seen={seen} visit={visit} />}
        {seen?.unknown.length === 0 && (
          <Try visit={visit} year={year} seen={seen} tried={tried} problem={problem} />
        )}
      </>,
      problem ? statusOf(problem) : 200,
    ),
    'what-if.ts',
  );
}

function pathOf({ agency, fiscalYear }: AgencyYear): string {
  return `/agencies/${agency.code}/years/${fiscalYear}/what-if`;
}

function tryHref(visit: Visit, year: AgencyYear, { questions, items }: Plan): string {
  const filled = new URLSearchParams(goalOf(visit));
  for (const { key, moves } of questions) filled.set(`m.${key}`, String(moves));
  for (const item of items) filled.append('item', item);
  return `${pathOf(year)}?${filled}#try-head`;
}

function Found({ year, seen, visit }: { year: AgencyYear; seen: SeenWhatIf; visit: Visit }) {
  const { language } = visit;
  const t = whatIfText[language];
  const { goal, found } = seen;
  const shown = { instrument: year.instrument, language };
  const sheetHref = `/agencies/${year.agency.code}/years/${year.fiscalYear}/sheet`;
  const gap = goal && gapTo(goal.total, year.entry.values.total);
  if (year.entry.values.total === undefined) {
    return (
      <div class="notice notice-warn">
        <p>{t.noTotal}</p>
      </div>
    );
  }
  if (seen.unknown.length > 0) {
    return (
      <div class="notice notice-warn">
        <p>
          {t.unknown(
            seen.unknown.map((key) => figureName(year.instrument, key, language)).join(', '),
          )}{' '}
          <a href={sheetHref}>{sheetText[language].title}</a>
        </p>
        {goal && gap && <p>{t.gap(gap, goal.total)}</p>}
      </div>
    );
  }
  if (!goal || !found) {
    return (
      <div class="notice notice-done">
        <p>{t.bestLevel}</p>
      </div>
    );
  }
  return (
    <>
      <section class="card">
        <h2>
          {goal.level === null
            ? t.toTotal(goal.total)
            : t.toLevel(levelName(year.instrument, goal.level, language))}
        </h2>
        <p>{t.asks(goal.total, goal.each)}</p>
        <Unseen {...shown} unseen={found.unseen} each={goal.each} sheet={sheetHref} />
        {found.unmet.length === 0 ? (
          <p>{found.unseen.length > 0 ? t.reachedSoFar : t.reached}</p>
        ) : (
          <>
            <p>{t.lacks}</p>
            <Lacking {...shown} unmet={found.unmet} />
          </>
        )}
      </section>
      {found.unmet.length > 0 && (
        <>
          <ByAnswers {...shown} found={found} />
          <ByItems {...shown} found={found} />
          <Mixtures
            {...shown}
            found={found}
            chart={<FrontChart front={found.front} language={language} />}
            tryHref={(plan) => tryHref(visit, year, plan)}
          />
          <NoWay {...shown} found={found} />
          <InPoints {...shown} found={found} />
        </>
      )}
    </>
  );
}

function gapTo(goal: string, total = ''): string | undefined {
  const [wanted, there] = [parseDecimal(goal), parseDecimal(total)];
  if (!wanted || !there || compare(there, wanted) >= 0) return undefined;
  return decimalText(subtract(wanted, there), 2);
}

function Try(props: {
  visit: Visit;
  year: AgencyYear;
  seen: SeenWhatIf;
  tried: TriedWhatIf | undefined;
  problem: Problem | undefined;
}) {
  const { visit, year, seen, tried, problem } = props;
  const { language } = visit;
  const t = whatIfText[language];
  const path = pathOf(year);
  const { level, total } = goalOf(visit);
  const typed = visit.url.searchParams;
  const faults = isProblem(problem, 'badInput') ? problem.details.faults : [];
  const goal = new URLSearchParams({ level, total });
  const plan = seen.found?.answers.kind === 'plan' ? seen.found.answers.plan : undefined;
  return (
    <>
      <h2 id="try-head">{t.try}</h2>
      <p>{t.tryLead}</p>
      <p class="row no-print">
        {plan && plan.moves > 0 && <a href={tryHref(visit, year, plan)}>{t.tryPlan}</a>}
        <a href={`${path}?${goal}#try-head`}>{t.clear}</a>
      </p>
      <div class="sheet-page">
        <section id="check" aria-live="polite">
          <h3>{t.result}</h3>
          <div id="tried">
            {tried ? (
              <TryResult {...tried} instrument={year.instrument} language={language} />
            ) : (
              <p>{t.nothingTried}</p>
            )}
          </div>
        </section>
        <form method="get" action={`${path}#try-head`} id="try" data-try={`${path}/try`}>
          <input type="hidden" name="level" value={level} />
          <input type="hidden" name="total" value={total} />
          <TryBoxes
            instrument={year.instrument}
            language={language}
            values={year.entry.values}
            verdicts={year.entry.verdicts}
            room={seen.room}
            fixed={seen.fixed}
            value={(name) => typed.get(name) ?? ''}
            isChosen={(item) => typed.getAll('item').includes(item)}
            fault={(name) => faults.find((fault) => fault.path[0] === name)}
          />
          <Button>{t.run}</Button>
        </form>
      </div>
    </>
  );
}

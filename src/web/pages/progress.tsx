import { assignNamed, setProgress } from '../../actions/assignment.ts';
import { type Board, peopleOf, seeProgress } from '../../actions/progress.ts';
import { namedIn } from '../../core/assignment.ts';
import { countOpen, openRounds } from '../../core/follow-up.ts';
import { coversAgency } from '../../core/person.ts';
import type { Problem } from '../../core/problem.ts';
import type { MeasureRound } from '../../core/progress.ts';
import { summarise } from '../../core/progress-summary.ts';
import { roundsOf } from '../../core/round.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { progressText } from '../../text/progress.ts';
import { YearTabs } from '../../ui/agency-year.tsx';
import { SettingForm } from '../../ui/assignment.tsx';
import { Button, ProblemBox } from '../../ui/form.tsx';
import { type BoardRow, ProgressBoard } from '../../ui/progress.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** How the measures of an approved plan get on: all of them, the late ones first. */
export const progress: Handler = (visit) => show(visit);

export function yearOf({ params }: Visit) {
  return { agency: params.code, year: params.year };
}

export function progressPath({ params }: Visit): string {
  return `/agencies/${params.code}/years/${params.year}/progress`;
}

export function measureOf(visit: Visit) {
  return { ...yearOf(visit), measure: visit.params.measure };
}

export function measurePath(visit: Visit): string {
  return `${progressPath(visit)}/${visit.params.measure}`;
}

export const postSetting: Handler = (visit) =>
  submit(
    visit,
    setProgress,
    (typed) => ({ ...yearOf(visit), ...typed.object() }),
    () => redirect(`${progressPath(visit)}?done=settings#done`),
    (typed, problem) => show(visit, { typed, problem }),
  );

export const postNamed: Handler = async (visit) => {
  await visit.perform(assignNamed, yearOf(visit));
  return redirect(`${progressPath(visit)}?done=assigned#done`);
};

interface Refused {
  readonly typed: Typed;
  readonly problem: Problem;
}

async function show(visit: Visit, refused?: Refused): Promise<Answer> {
  const { language, params } = visit;
  const t = progressText[language];
  const { agency, board } = await visit.perform(seeProgress, yearOf(visit));
  const year = Number(params.year);
  return page(
    `${t.title} ${year}`,
    <>
      <YearTabs code={agency.code} year={year} at="/progress" language={language} />
      <h1>{t.title}</h1>
      <p class="lead">
        {nameIn(language, agency)}
        {board && ` · ${t.lead(year, board.plan.carriedOutIn)}`}
      </p>
      <ProblemBox
        problem={refused?.problem}
        language={language}
        labels={{ daysToReport: t.days, reminds: t.reminds }}
      />
      {board ? <Shown {...{ visit, board, refused }} /> : <NoPlan visit={visit} />}
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

function NoPlan({ visit }: { visit: Visit }) {
  const t = progressText[visit.language];
  return (
    <div class="notice">
      <h2>{t.notApproved}</h2>
      <p>{t.notApprovedAdvice}</p>
      <p>
        <a href={progressPath(visit).replace(/progress$/, 'plan')}>{t.toPlan}</a>
      </p>
    </div>
  );
}

function Shown(props: { visit: Visit; board: Board; refused: Refused | undefined }) {
  const { visit, board, refused } = props;
  const { language, url } = visit;
  const t = progressText[language];
  const here = progressPath(visit);
  const wish = { mine: url.searchParams.has('mine'), late: url.searchParams.has('late') };
  const counts = countOpen(openRounds(board, dayInThailand(visit.now)));
  const done = { settings: t.settingsSaved, assigned: t.assigned }[
    url.searchParams.get('done') as 'settings'
  ];
  const coordinates = coversAgency(visit.actor, ['coordinator'], board.agencyId);
  const link = (label: string, query: string, isHere: boolean) => (
    <li>
      <a href={`${here}${query}`} aria-current={isHere ? 'page' : undefined}>
        {label}
      </a>
    </li>
  );
  return (
    <>
      {done && (
        <div class="notice notice-done" id="done">
          <p>{done}</p>
        </div>
      )}
      <p>
        {t.version(board.plan.approval?.version ?? 0)} ·{' '}
        <strong>{t.counts(counts.late, counts.soon, counts.open)}</strong>
      </p>
      {coordinates && <Named {...{ visit, board }} />}
      <nav aria-label={t.show} class="no-print">
        <ul class="tabs">
          {link(t.all, '', !wish.mine && !wish.late)}
          {link(t.mine, '?mine', wish.mine)}
          {link(t.late, '?late', wish.late)}
        </ul>
      </nav>
      <ProgressBoard rows={rowsOf(visit, board, wish)} language={language} />
      <p class="actions">
        <a href={`${here}/summary`}>{t.summary}</a>
        <a href={`${here}/report`}>{t.report}</a>
      </p>
      {coordinates && (
        <SettingForm
          action={`${here}/settings`}
          version={board.setting.number}
          daysToReport={refused?.typed.get('daysToReport') ?? String(board.setting.daysToReport)}
          reminds={board.setting.reminds}
          language={language}
        />
      )}
    </>
  );
}

function Named({ visit, board }: { visit: Visit; board: Board }) {
  const t = progressText[visit.language];
  const named = board.plan.measures.filter(
    (measure) => peopleOf(board, measure.number).length === 0 && namedIn(measure, board.assignees),
  ).length;
  if (named === 0) return null;
  return (
    <form method="post" action={`${progressPath(visit)}/assign`} class="no-print">
      <p>{t.assignNamedHint(named)}</p>
      <Button quiet>{t.assignNamed}</Button>
    </form>
  );
}

const URGENCY: readonly MeasureRound['is'][] = ['late', 'soon', 'open'];

/** Late ones first, the latest before the others; then what is soon due, then what is open. */
function rowsOf(
  visit: Visit,
  board: Board,
  wish: { readonly mine: boolean; readonly late: boolean },
): BoardRow[] {
  const whole = roundsOf(board.plan.carriedOutIn, 'year')[0]!;
  const summary = summarise(board.plan.measures, board.reports, whole);
  const urgencyOf = ({ rounds }: BoardRow) => {
    const at = rounds.map(({ is }) => URGENCY.indexOf(is)).filter((i) => i >= 0);
    return at.length === 0 ? URGENCY.length : Math.min(...at);
  };
  const firstDue = ({ rounds }: BoardRow) =>
    rounds.find(({ is }) => URGENCY.includes(is))?.dueOn ?? '9999';
  return summary.measures
    .map(({ measure, state, percent }) => {
      const ids = peopleOf(board, measure.number);
      const people = board.assignees.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
      const href = `${progressPath(visit)}/${measure.number}`;
      const rounds = board.rounds[measure.number] ?? [];
      return { measure, rounds, state, percent, people, ids, href };
    })
    .filter((row) => !wish.mine || row.ids.includes(visit.actor.personId ?? ''))
    .filter((row) => !wish.late || row.rounds.some(({ is }) => is === 'late'))
    .sort(
      (a, b) =>
        urgencyOf(a) - urgencyOf(b) ||
        (firstDue(a) < firstDue(b) ? -1 : firstDue(a) > firstDue(b) ? 1 : 0) ||
        a.measure.number - b.measure.number,
    );
}

import { assignMeasure } from '../../actions/assignment.ts';
import { type FollowedMeasure, seeMeasureProgress } from '../../actions/progress.ts';
import { coversAgency } from '../../core/person.ts';
import { type MeasureRound, roundToReport } from '../../core/progress.ts';
import { stepsOf } from '../../core/step.ts';
import { progressText, sayMoney, sayRound } from '../../text/progress.ts';
import { AssignForm } from '../../ui/assignment.tsx';
import { ProblemBox } from '../../ui/form.tsx';
import { RoundTag } from '../../ui/progress.tsx';
import { stepLabels } from '../../ui/progress-form.tsx';
import { ProgressHistory } from '../../ui/progress-history.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { measureOf, measurePath, progressPath } from './progress.tsx';
import { type Again, RoundPart } from './progress-round.tsx';

/** One measure: the round that is asked for with its form, what is shown for it, all reports. */
export const progressOfMeasure: Handler = (visit) => showMeasure(visit);

export const postAssign: Handler = (visit) =>
  submit(
    visit,
    assignMeasure,
    (typed) => ({
      ...measureOf(visit),
      version: typed.get('version'),
      people: typed.all('people'),
    }),
    () => redirect(`${measurePath(visit)}?done=assigned#done`),
    (_typed, problem) => showMeasure(visit, { problem }),
  );

export async function showMeasure(visit: Visit, again?: Again): Promise<Answer> {
  const { language, url } = visit;
  const t = progressText[language];
  const seen = await visit.perform(seeMeasureProgress, measureOf(visit));
  const { measure, rounds, board } = seen;
  const wanted = again?.until ?? again?.typed?.get('until') ?? url.searchParams.get('until');
  const round = rounds.find(({ until }) => until === wanted) ?? roundToReport(rounds);
  const steps = stepsOf(measure);
  return page(
    `${measure.title} · ${t.title}`,
    <>
      <p class="back no-print">
        <a href={progressPath(visit)}>{t.back}</a>
      </p>
      <h1>
        {measure.number}. {measure.title}
      </h1>
      <Done visit={visit} />
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={{ ...stepLabels(steps, language), file: t.evidence }}
      />
      <MeasureFacts {...{ seen, visit }} />
      {coversAgency(visit.actor, ['coordinator'], board.agencyId) && (
        <AssignForm
          action={`${measurePath(visit)}/assign`}
          version={board.assignments.find((one) => one.measure === measure.number)?.number ?? 0}
          assignees={board.assignees}
          chosen={seen.people.map(({ id }) => id)}
          language={language}
        />
      )}
      <RoundTabs {...{ visit, seen, round }} />
      {round && <RoundPart {...{ visit, seen, round, again }} />}
      <ProgressHistory
        steps={steps}
        interval={measure.interval}
        rounds={rounds}
        reports={seen.reports}
        language={language}
      />
    </>,
    again ? statusOf(again.problem) : 200,
  );
}

function Done({ visit }: { visit: Visit }) {
  const t = progressText[visit.language];
  const { searchParams } = visit.url;
  const saved = searchParams.get('saved');
  const done = { assigned: t.assigned, attached: t.attached, withdrawn: t.withdrawn }[
    searchParams.get('done') as 'assigned'
  ];
  const said = saved === null ? done : t.saved(Number(saved));
  return said ? (
    <div class="notice notice-done" id="done">
      <p>{said}</p>
    </div>
  ) : null;
}

function MeasureFacts({ seen, visit }: { seen: FollowedMeasure; visit: Visit }) {
  const { measure, people } = seen;
  const t = progressText[visit.language];
  const facts = [
    [t.finding, measure.finding],
    [t.owner, [measure.ownerUnit, measure.ownerPerson].filter(Boolean).join(' · ')],
    [t.people, people.map(({ name }) => name).join(', ') || t.nobody],
    [t.budget, sayMoney(measure.budget, visit.language)],
    [t.success, measure.success],
    [t.followUp, measure.followUp],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(
        ([label, value]) =>
          value && [<dt key={label}>{label}</dt>, <dd key={`${label}-`}>{value}</dd>],
      )}
    </dl>
  );
}

function RoundTabs(props: {
  readonly visit: Visit;
  readonly seen: FollowedMeasure;
  readonly round: MeasureRound | undefined;
}) {
  const { visit, seen, round } = props;
  const { language } = visit;
  const t = progressText[language];
  return (
    <nav aria-label={t.chooseRound} class="no-print">
      <ul class="tabs">
        {seen.rounds.map((one) => (
          <li key={one.until}>
            <a
              href={`${measurePath(visit)}?until=${one.until}`}
              aria-current={one.until === round?.until ? 'page' : undefined}
            >
              {sayRound(one, seen.measure.interval, language)}{' '}
              <RoundTag round={one} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

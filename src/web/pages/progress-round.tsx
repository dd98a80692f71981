import type { FollowedMeasure } from '../../actions/progress.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { type MeasureRound, type StepReport, standing } from '../../core/progress.ts';
import { type NamedStep, placeOf, stepsOf } from '../../core/step.ts';
import { longDate } from '../../kit/thai.ts';
import { progressText, sayRound } from '../../text/progress.ts';
import { EvidenceForm, EvidenceList } from '../../ui/evidence.tsx';
import { RoundTag } from '../../ui/progress.tsx';
import { ProgressForm } from '../../ui/progress-form.tsx';
import { ReportShown } from '../../ui/progress-history.tsx';
import type { Typed, Visit } from '../visit.ts';
import { measurePath, progressPath } from './progress.tsx';

/** One round of a measure: its form for who may report, and what is shown for it. */
export interface Again {
  readonly typed?: Typed;
  readonly problem: Problem;
  /** Of which step's file the problem is. */
  readonly step?: number;
  readonly until?: string;
}

interface RoundProps {
  readonly visit: Visit;
  readonly seen: FollowedMeasure;
  readonly round: MeasureRound;
}

export function RoundPart({
  visit,
  seen,
  round,
  again,
}: RoundProps & { again: Again | undefined }) {
  const { language } = visit;
  const t = progressText[language];
  const { measure, reports } = seen;
  const own = standing(reports).filter(({ until }) => until === round.until);
  const latest = new Map(own.map((report) => [report.step, report]));
  const steps = stepsOf(measure).filter(({ id }) => round.asked.includes(id) || latest.has(id));
  return (
    <section>
      <h2 id="report">{t.reportFor(sayRound(round, measure.interval, language))}</h2>
      <p>
        <RoundTag round={round} language={language} /> {t.due(longDate(round.dueOn, language))}
        {round.lacking.length > 0 &&
          round.is !== 'ahead' &&
          ` · ${t.lacking(round.lacking.length)}`}
      </p>
      {round.is === 'ahead' && <p>{t.notYet(longDate(round.from, language))}</p>}
      {round.is !== 'ahead' && !seen.mayReport && <p class="hint">{t.notYours}</p>}
      {isProblem(again?.problem, 'stale') && (
        <Theirs steps={stepsOf(measure)} latest={own} language={language} />
      )}
      {round.is !== 'ahead' && seen.mayReport && (
        <ProgressForm
          action={measurePath(visit)}
          until={round.until}
          steps={steps}
          latest={latest}
          value={beginWith(again?.typed, latest, steps)}
          problem={again?.problem}
          language={language}
        />
      )}
      {round.is !== 'ahead' && (
        <EvidencePart
          visit={visit}
          seen={seen}
          round={round}
          steps={steps}
          problem={again?.step === undefined ? undefined : { ...again, step: again.step }}
        />
      )}
    </section>
  );
}

function Theirs(props: {
  readonly steps: readonly NamedStep[];
  readonly latest: readonly StepReport[];
  readonly language: 'th' | 'en';
}) {
  const { steps, latest, language } = props;
  const t = progressText[language];
  return (
    <div class="notice notice-warn">
      <h3>{t.theirs}</h3>
      <p>{t.mergeAdvice}</p>
      {latest.map((report) => (
        <article key={report.step}>
          <h4>{t.step(placeOf(steps, report.step))}</h4>
          <ReportShown report={report} language={language} />
        </article>
      ))}
    </div>
  );
}

/** What was typed, or what stands reported. */
function beginWith(
  typed: Typed | undefined,
  latest: ReadonlyMap<number, StepReport>,
  steps: readonly NamedStep[],
): (name: string) => string {
  if (typed) return (name) => typed.get(name).replaceAll('\r\n', '\n');
  const standing = new Map<string, string>();
  for (const { id } of steps) {
    const report = latest.get(id);
    if (!report) continue;
    const { spending } = report;
    standing.set(`state${id}`, report.state);
    standing.set(`percent${id}`, String(report.percent));
    standing.set(`result${id}`, report.result);
    standing.set(`problem${id}`, report.problem);
    standing.set(`suggestion${id}`, report.suggestion);
    standing.set(`links${id}`, report.links.join('\n'));
    standing.set(
      `spending${id}`,
      spending.kind === 'amount' ? spending.baht : spending.kind === 'none' ? 'ไม่ใช้งบประมาณ' : '',
    );
  }
  return (name) => standing.get(name) ?? '';
}

/** What is shown for the round's results. */
function EvidencePart(props: {
  readonly visit: Visit;
  readonly seen: FollowedMeasure;
  readonly round: MeasureRound;
  readonly steps: readonly NamedStep[];
  readonly problem: { readonly problem: Problem; readonly step: number } | undefined;
}) {
  const { visit, seen, round, steps, problem } = props;
  const { language } = visit;
  const files = seen.files.filter(({ until }) => until === round.until);
  if (files.length === 0 && !seen.mayReport) return null;
  return (
    <section>
      <h3 id="evidence">{progressText[language].evidence}</h3>
      <EvidenceList
        files={files}
        steps={stepsOf(seen.measure)}
        open={(id) => `${progressPath(visit)}/evidence/${id}`}
        withdraw={seen.mayReport ? (id) => `${measurePath(visit)}/withdraw/${id}` : null}
        language={language}
      />
      {seen.mayReport &&
        steps.map(({ id, number }) => (
          <EvidenceForm
            key={id}
            action={`${measurePath(visit)}/evidence/${round.until}/${id}`}
            step={number}
            problem={problem?.step === id ? problem.problem : undefined}
            language={language}
          />
        ))}
    </section>
  );
}

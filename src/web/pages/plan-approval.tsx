import { PLANNERS } from '../../actions/plan.ts';
import {
  APPROVERS,
  approvePlan,
  returnPlan,
  type SeenApproval,
  seeApproval,
  seePlanVersion,
  submitPlan,
} from '../../actions/plan-approval.ts';
import { coversAgency } from '../../core/person.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { coverageText } from '../../text/coverage.ts';
import { namesIn } from '../../text/draft.ts';
import { measureText } from '../../text/measure.ts';
import { planText } from '../../text/plan.ts';
import { approvalText } from '../../text/plan-approval.ts';
import { proposalText } from '../../text/plan-proposal.ts';
import { FaultBox } from '../../ui/coverage.tsx';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { MeasureFacts } from '../../ui/measure.tsx';
import { PlanStanding, PlanVersions, VersionFacts } from '../../ui/plan-approval.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { planOf, yearOf } from './measure.tsx';
import { statusOf } from './problem.tsx';

/** A plan is laid before the head, who approves it or sends it back. */
export const approval: Handler = (visit) => show(visit);

const yearHref = (visit: Visit) => planOf(visit).replace(/\/plan$/, '');
const back = (visit: Visit) => redirect(`${planOf(visit)}/approval`);

export const postSubmit: Handler = (visit) =>
  submit(
    visit,
    submitPlan,
    (typed) => ({ ...yearOf(visit), version: typed.get('version'), note: typed.get('note') }),
    () => back(visit),
    (typed, problem) => show(visit, { typed, problem }),
  );

export const postApprove: Handler = (visit) =>
  submit(
    visit,
    approvePlan,
    (typed) => ({
      ...yearOf(visit),
      version: typed.get('version'),
      position: typed.get('position'),
    }),
    () => back(visit),
    (typed, problem) => show(visit, { typed, problem }),
  );

export const postReturn: Handler = (visit) =>
  submit(
    visit,
    returnPlan,
    (typed) => ({ ...yearOf(visit), version: typed.get('version'), reason: typed.get('reason') }),
    () => back(visit),
    (typed, problem) => show(visit, { typed, problem }),
  );

interface Again {
  readonly typed: Typed;
  readonly problem: Problem;
}

async function show(visit: Visit, again?: Again): Promise<Answer> {
  const { language } = visit;
  const t = approvalText[language];
  const seen = await visit.perform(seeApproval, yearOf(visit));
  const { year, plan, versions, state } = seen;
  const isWriter = coversAgency(visit.actor, PLANNERS, year.agency.id);
  const isApprover = coversAgency(visit.actor, APPROVERS, year.agency.id);
  const labels = { note: t.note, position: t.position, reason: t.reason };
  return page(
    t.title,
    <>
      <p class="back no-print">
        <a href={planOf(visit)}>{proposalText[language].toPlan}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">
        {nameIn(language, year.agency)} ·{' '}
        {planText[language].answers(year.fiscalYear, plan.carriedOutIn)}
      </p>
      <ProblemBox problem={again?.problem} {...{ language, labels }} />
      <PlanStanding {...{ state, language, approved: plan.approval, latest: versions[0] }} />
      {isApprover && state.kind === 'awaiting' && <Decide {...{ visit, seen, again }} />}
      {isWriter && <Submit {...{ visit, seen, again }} />}
      <h2>{t.versions}</h2>
      <PlanVersions versions={versions} href={planOf(visit)} language={language} />
    </>,
    again ? statusOf(again.problem) : 200,
  );
}

interface FormProps {
  readonly visit: Visit;
  readonly seen: SeenApproval;
  readonly again: Again | undefined;
}

function Submit({ visit, seen, again }: FormProps) {
  const { language } = visit;
  const t = approvalText[language];
  const { state, versions, faults } = seen;
  return (
    <section>
      <h2>{t.submit}</h2>
      {(state.kind === 'awaiting' || state.kind === 'approved') && !state.isChanged ? (
        <p class="soft">{t.nothingNew}</p>
      ) : (
        <form method="post" action={`${planOf(visit)}/submit`} class="wide-field">
          <p>{t.submitLead}</p>
          {faults.length > 0 && <p class="notice notice-warn">{t.withFaults(faults.length)}</p>}
          <Field
            name="note"
            label={t.note}
            rows={3}
            value={again?.typed.get('note') ?? ''}
            problem={again?.problem}
            language={language}
          />
          <input type="hidden" name="version" value={versions[0]?.version ?? 0} />
          <Button>{t.submit}</Button>
        </form>
      )}
    </section>
  );
}

function Decide({ visit, seen, again }: FormProps) {
  const { language } = visit;
  const t = approvalText[language];
  const latest = seen.versions[0]!;
  const before = seen.versions.find(({ decision }) => decision?.kind === 'approved');
  const field = (name: 'position' | 'reason', value: string) => (
    <Field
      name={name}
      label={t[name]}
      rows={name === 'reason' ? 3 : undefined}
      value={again?.typed.get(name) || value}
      problem={again?.problem}
      language={language}
    />
  );
  const here = planOf(visit);
  const version = <input type="hidden" name="version" value={latest.version} />;
  return (
    <section>
      <h2>
        {t.decide} {t.version(latest.version)}
      </h2>
      <p>
        <a href={`${here}/versions/${latest.version}`}>{t.open}</a>
      </p>
      <FaultBox
        faults={seen.faultsAwaiting}
        names={namesIn(seen.year.instrument, language)}
        base={yearHref(visit)}
        isWriter={false}
      />
      <div class="beside">
        <form method="post" action={`${here}/approve`}>
          {field('position', before?.decision?.position ?? '')}
          {version}
          <Button>{t.approve}</Button>
        </form>
        <form method="post" action={`${here}/return`}>
          {field('reason', '')}
          {version}
          <Button quiet>{t.returnIt}</Button>
        </form>
      </div>
    </section>
  );
}

/** One version as it was frozen. */
export const planVersion: Handler = async (visit) => {
  const { language, params } = visit;
  const t = approvalText[language];
  const key = { ...yearOf(visit), version: params.version };
  const { year, version, plan, faults } = await visit.perform(seePlanVersion, key);
  const names = namesIn(year.instrument, language);
  return page(
    `${planText[language].title} · ${t.version(version.version)}`,
    <>
      <p class="back no-print">
        <a href={`${planOf(visit)}/approval`}>{t.title}</a>
      </p>
      <h1>{planText[language].title}</h1>
      <p class="lead">
        {nameIn(language, year.agency)} ·{' '}
        {planText[language].answers(year.fiscalYear, plan.carriedOutIn)}
      </p>
      <p>
        <strong>{t.version(version.version)}</strong> ·{' '}
        {t.states[version.decision?.kind ?? 'awaiting']}
      </p>
      <VersionFacts version={version} language={language} />
      <FaultBox {...{ faults, names, base: yearHref(visit), isWriter: false }} />
      {plan.measures.map((measure) => (
        <section key={measure.number}>
          <h2>
            {measureText[language].measure(measure.number)}{' '}
            {measure.title || measureText[language].untitled}
          </h2>
          <MeasureFacts measure={measure} nameOf={names.of} language={language} />
        </section>
      ))}
      {plan.reasons.length > 0 && (
        <section>
          <h2>{t.reasonsTitle}</h2>
          <dl class="facts">
            {plan.reasons.map(({ place, reason }) => (
              <>
                <dt>{names.of(place)}</dt>
                <dd class="prose">{reason}</dd>
              </>
            ))}
          </dl>
        </section>
      )}
      {faults.length === 0 && <p class="hint">{coverageText[language].whole}</p>}
    </>,
  );
};
